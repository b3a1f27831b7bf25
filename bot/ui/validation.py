"""Whether Discord would take a message: each limit that discord.py and the simulator let pass is held here.

`byline check` holds every card of a base against it, and the tests every payload that they record.
"""

from typing import Any

from bot.ui import limits
from bot.ui.limits import Payload


def texts(payload: Payload) -> list[str]:
    """What a person reads of a message, from top to bottom, without the buttons."""
    return [part["content"] for part in limits.walk(payload.get("components") or []) if part["type"] == limits.TEXT]


def validate(payload: Payload) -> list[str]:
    """Name everything in a message that Discord would refuse; empty for a good one."""
    parts = list(limits.walk(payload.get("components") or []))
    problems = [problem for part in parts for problem in _component_problems(part)]
    problems += _too_long("content", payload.get("content") or "", limits.CONTENT)
    if len(parts) > limits.COMPONENTS:
        problems.append(f"{len(parts)} components, at most {limits.COMPONENTS}")
    if (total := sum(len(part["content"]) for part in parts if part["type"] == limits.TEXT)) > limits.TEXT_TOTAL:
        problems.append(f"{total} characters of text, at most {limits.TEXT_TOTAL}")
    custom_ids = [part["custom_id"] for part in parts if part.get("custom_id")]
    problems += [f"custom_id {one!r} stands twice" for one in set(custom_ids) if custom_ids.count(one) > 1]
    if payload.get("flags", 0) & limits.COMPONENTS_V2 and (payload.get("content") or payload.get("embeds")):
        problems.append("a message of components holds neither content nor embeds")
    return problems


def _component_problems(part: Payload) -> list[str]:
    match part["type"]:
        case 1:
            return too_many("buttons in a row", part["components"], limits.ROW_BUTTONS) + _empty(part, "components")
        case 2:
            return _too_long("url", part.get("url") or "", limits.URL) + (
                length("label", part.get("label") or "", 1, limits.BUTTON_LABEL)
                + ([] if part.get("url") else length("custom_id", part.get("custom_id") or "", 1, limits.CUSTOM_ID))
            )
        case 3:
            return _select_problems(part)
        case 9:
            return too_many("texts in a section", part["components"], limits.SECTION_TEXTS) + _empty(part, "components")
        case 10:
            return _empty(part, "content")
        case 12:
            described = [item.get("description") or "" for item in part["items"]]
            problems = too_many("pictures", part["items"], limits.GALLERY_ITEMS)
            return problems + [one for text in described for one in length("alt text", text, 1, limits.ALT_TEXT)]
        case _:
            return []


def _select_problems(part: Payload) -> list[str]:
    problems = too_many("options", part["options"], limits.SELECT_OPTIONS) + _empty(part, "options")
    problems += length("custom_id", part["custom_id"], 1, limits.CUSTOM_ID)
    problems += _too_long("placeholder", part.get("placeholder") or "", limits.PLACEHOLDER)
    values = [option["value"] for option in part["options"]]
    problems += [f"option value {one!r} stands twice" for one in set(values) if values.count(one) > 1]
    for option in part["options"]:
        problems += length("option label", option["label"], 1, limits.OPTION_TEXT)
        problems += length("option value", option["value"], 1, limits.OPTION_TEXT)
        problems += _too_long("option description", option.get("description") or "", limits.OPTION_TEXT)
    return problems


def length(what: str, text: str, least: int, most: int) -> list[str]:
    """Name a text that is too short or too long."""
    return [] if least <= len(text) <= most else [f"{what} {text[:40]!r} has {len(text)} characters, {least} to {most}"]


def _too_long(what: str, text: str, most: int) -> list[str]:
    return length(what, text, 0, most)


def too_many(what: str, items: list[Any], most: int) -> list[str]:
    """Name a list that is too long."""
    return [] if len(items) <= most else [f"{len(items)} {what}, at most {most}"]


def _empty(part: Payload, key: str) -> list[str]:
    return [] if part.get(key) else [f"a component of type {part['type']} has no {key}"]
