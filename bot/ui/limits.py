"""Discord's limits in one table, in characters: what is drawn is cut to them; `validation` tells what is not."""

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
