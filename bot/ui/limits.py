"""Discord's limits in one table, and the check of a payload against them.

The renderer cuts to these numbers and the tests hold every recorded payload against `validate`,
because discord.py and the simulator let several of them pass. Lengths are in characters.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Payload = Mapping[str, Any]

CONTENT = 2000
TEXT_TOTAL = 4000
COMPONENTS = 40
ROW_BUTTONS = 5
SECTION_TEXTS = 3
GALLERY_ITEMS = 10
BUTTON_LABEL = 80
CUSTOM_ID = 100
URL = 512
SELECT_OPTIONS = 25
OPTION_TEXT = 100
PLACEHOLDER = 150
ALT_TEXT = 1024
COMMAND_NAME = 32
COMMAND_DESCRIPTION = 100
COMMAND_OPTIONS = 25
COMMAND_TOTAL = 8000
CHOICES = 25
CHOICE_TEXT = 100

COMPONENTS_V2 = 1 << 15
ROW, BUTTON, SELECT, SECTION, TEXT, THUMBNAIL, GALLERY, SEPARATOR, CONTAINER = 1, 2, 3, 9, 10, 11, 12, 14, 17


def clip(text: str, limit: int) -> str:
    """Shorten `text` to `limit` characters, with an ellipsis where something is left out."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def walk(components: list[Payload]) -> Iterator[Payload]:
    """Every component of a message, nested ones included."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        if component.get("accessory"):
            yield component["accessory"]


def validate(payload: Payload) -> list[str]:
    """Name everything in a message that Discord would refuse; empty for a good one."""
    parts = list(walk(payload.get("components") or []))
    problems = [problem for part in parts for problem in _component_problems(part)]
    problems += _too_long("content", payload.get("content") or "", CONTENT)
    if len(parts) > COMPONENTS:
        problems.append(f"{len(parts)} components, at most {COMPONENTS}")
    if (total := sum(len(part["content"]) for part in parts if part["type"] == TEXT)) > TEXT_TOTAL:
        problems.append(f"{total} characters of text, at most {TEXT_TOTAL}")
    custom_ids = [part["custom_id"] for part in parts if part.get("custom_id")]
    problems += [f"custom_id {one!r} stands twice" for one in set(custom_ids) if custom_ids.count(one) > 1]
    if payload.get("flags", 0) & COMPONENTS_V2 and (payload.get("content") or payload.get("embeds")):
        problems.append("a message of components holds neither content nor embeds")
    return problems


def validate_command(payload: Payload) -> list[str]:
    """The same for one application command as it is registered, all its languages included."""
    problems = []
    for part in (payload, *(payload.get("options") or [])):
        for name in _languages(part, "name"):
            problems += _length("name", name, 1, COMMAND_NAME)
            if payload.get("type", 1) == 1 and name != name.lower():
                problems.append(f"name {name!r} is not lower case")
        for description in _languages(part, "description"):
            problems += _length("description", description, 1, COMMAND_DESCRIPTION)
    problems += _too_many("options", payload.get("options") or [], COMMAND_OPTIONS)
    if (size := _command_size(payload)) > COMMAND_TOTAL:
        problems.append(f"{size} characters in the command, at most {COMMAND_TOTAL}")
    return problems


def validate_choices(choices: list[Payload]) -> list[str]:
    """The same for the choices that an autocomplete offers."""
    problems = _too_many("choices", choices, CHOICES)
    for choice in choices:
        problems += _length("choice name", choice["name"], 1, CHOICE_TEXT)
        problems += _length("choice value", str(choice["value"]), 1, CHOICE_TEXT)
    return problems


def _component_problems(part: Payload) -> list[str]:
    match part["type"]:
        case 1:
            return _too_many("buttons in a row", part["components"], ROW_BUTTONS) + _empty(part, "components")
        case 2:
            return _too_long("url", part.get("url") or "", URL) + (
                _length("label", part.get("label") or "", 1, BUTTON_LABEL)
                + ([] if part.get("url") else _length("custom_id", part.get("custom_id") or "", 1, CUSTOM_ID))
            )
        case 3:
            return _select_problems(part)
        case 9:
            return _too_many("texts in a section", part["components"], SECTION_TEXTS) + _empty(part, "components")
        case 10:
            return _empty(part, "content")
        case 12:
            described = [item.get("description") or "" for item in part["items"]]
            problems = _too_many("pictures", part["items"], GALLERY_ITEMS)
            return problems + [one for text in described for one in _length("alt text", text, 1, ALT_TEXT)]
        case _:
            return []


def _select_problems(part: Payload) -> list[str]:
    problems = _too_many("options", part["options"], SELECT_OPTIONS) + _empty(part, "options")
    problems += _length("custom_id", part["custom_id"], 1, CUSTOM_ID)
    problems += _too_long("placeholder", part.get("placeholder") or "", PLACEHOLDER)
    for option in part["options"]:
        problems += _length("option label", option["label"], 1, OPTION_TEXT)
        problems += _length("option value", option["value"], 1, OPTION_TEXT)
        problems += _too_long("option description", option.get("description") or "", OPTION_TEXT)
    return problems


def _languages(part: Payload, key: str) -> list[str]:
    plain = [part[key]] if part.get(key) else []
    return plain + list((part.get(f"{key}_localizations") or {}).values())


def _command_size(part: Payload) -> int:
    """Characters that count towards Discord's total: of each text only its longest language."""
    texts = [max((len(text) for text in _languages(part, key)), default=0) for key in ("name", "description")]
    choices = [len(choice["name"]) + len(str(choice["value"])) for choice in part.get("choices") or []]
    return sum(texts) + sum(choices) + sum(_command_size(option) for option in part.get("options") or [])


def _length(what: str, text: str, least: int, most: int) -> list[str]:
    return [] if least <= len(text) <= most else [f"{what} {text[:40]!r} has {len(text)} characters, {least} to {most}"]


def _too_long(what: str, text: str, most: int) -> list[str]:
    return _length(what, text, 0, most)


def _too_many(what: str, items: list[Any], most: int) -> list[str]:
    return [] if len(items) <= most else [f"{len(items)} {what}, at most {most}"]


def _empty(part: Payload, key: str) -> list[str]:
    return [] if part.get(key) else [f"a component of type {part['type']} has no {key}"]
