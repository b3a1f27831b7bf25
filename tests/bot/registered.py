"""Whether Discord would take a command or the choices of an autocomplete; what is sent is held against it in tests."""

from bot.ui.limits import CHOICE_TEXT, CHOICES, Payload
from bot.ui.validation import length, too_many

COMMAND_NAME = 32
COMMAND_DESCRIPTION = 100
COMMAND_OPTIONS = 25
COMMAND_TOTAL = 8000


def validate_command(payload: Payload) -> list[str]:
    """The same for one application command as it is registered, all its languages included."""
    problems = []
    for part in (payload, *(payload.get("options") or [])):
        for name in _languages(part, "name"):
            problems += length("name", name, 1, COMMAND_NAME)
            if payload.get("type", 1) == 1 and name != name.lower():
                problems.append(f"name {name!r} is not lower case")
        for description in _languages(part, "description"):
            problems += length("description", description, 1, COMMAND_DESCRIPTION)
    problems += too_many("options", payload.get("options") or [], COMMAND_OPTIONS)
    if (size := _command_size(payload)) > COMMAND_TOTAL:
        problems.append(f"{size} characters in the command, at most {COMMAND_TOTAL}")
    return problems


def validate_choices(choices: list[Payload]) -> list[str]:
    """The same for the choices that an autocomplete offers."""
    problems = too_many("choices", choices, CHOICES)
    for choice in choices:
        problems += length("choice name", choice["name"], 1, CHOICE_TEXT)
        problems += length("choice value", str(choice["value"]), 1, CHOICE_TEXT)
    return problems


def _languages(part: Payload, key: str) -> list[str]:
    plain = [part[key]] if part.get(key) else []
    return plain + list((part.get(f"{key}_localizations") or {}).values())


def _command_size(part: Payload) -> int:
    """Characters that count towards Discord's total: of each text only its longest language."""
    texts = [max((len(text) for text in _languages(part, key)), default=0) for key in ("name", "description")]
    choices = [len(choice["name"]) + len(str(choice["value"])) for choice in part.get("choices") or []]
    return sum(texts) + sum(choices) + sum(_command_size(option) for option in part.get("options") or [])
