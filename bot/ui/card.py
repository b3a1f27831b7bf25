"""The frame that every message of the bot is drawn in: text from top to bottom, rows of buttons, limits kept."""

from io import BytesIO
from typing import Any

import discord
from discord import ui
from discord.utils import escape_markdown

from bot.ui import limits

ASSERTED, UNSURE = discord.Colour(0x4A6FA5), discord.Colour(0x9A8B6F)
"""The edge of a card that says what the article says, and of one that does not; the words tell it too."""
FOOT = 700
"""Characters kept free for what follows the body of a card: source, notes and headings."""
FOOT_COMPONENTS = 16
"""Components kept free for the same, and for the rows of buttons."""


def plain(text: str) -> str:
    """Text of the knowledge base, so that Discord shows its characters instead of reading them as markup."""
    return escape_markdown(text)


class Message(ui.LayoutView):
    """A card as Discord takes it, with its pictures; once sent it is forgotten, as its buttons need no memory."""

    def __init__(self, pictures: dict[str, bytes]) -> None:
        super().__init__(timeout=None)
        self.stop()  # else discord.py keeps each private card for a quarter of an hour
        self._pictures = pictures

    @property
    def payload(self) -> limits.Payload:
        """What Discord is sent."""
        return {"components": self.to_components(), "flags": limits.COMPONENTS_V2}  # type: ignore[no-untyped-call]

    @property
    def files(self) -> list[discord.File]:
        """The files that must be sent along, ready to be read."""
        return [discord.File(BytesIO(png), name) for name, png in self._pictures.items()]


class Card:
    """A Components V2 container that is filled in reading order."""

    def __init__(self, colour: discord.Colour = ASSERTED) -> None:
        self._container: ui.Container[Any] = ui.Container(accent_colour=colour)
        self._controls: list[ui.Item[Any]] = []
        self._pictures: dict[str, bytes] = {}
        self._room = limits.TEXT_TOTAL
        self._components = 1

    def text(self, text: str) -> bool:
        """Add a paragraph; False, and nothing is added, for an empty one or if there is no room."""
        if not text or len(text) > self._room or self._components >= limits.COMPONENTS:
            return False
        self._container.add_item(ui.TextDisplay(text))
        self._room -= len(text)
        self._components += 1
        return True

    def body(self, text: str, apart: bool = False) -> bool:
        """Add a paragraph, `apart` from what is above, that leaves room for the foot; False if it would not."""
        if len(text) + FOOT > self._room or self._components + FOOT_COMPONENTS >= limits.COMPONENTS:
            return False
        if apart:
            self.gap()
        return self.text(text)

    def rule(self) -> None:
        """Add a thin line."""
        self._separate(visible=True)

    def gap(self) -> None:
        """Add some air."""
        self._separate(visible=False)

    def _separate(self, visible: bool) -> None:
        self._container.add_item(ui.Separator(visible=visible))
        self._components += 1

    def row(self, *items: ui.Item[Any]) -> None:
        """Add a row of buttons, or of one menu; nothing for no items."""
        if items:
            self._container.add_item(ui.ActionRow(*items))
            self._components += 1 + len(items)

    def picture(self, name: str, png: bytes, alt: str) -> None:
        """Add a picture, to be attached as `name`, with its alternative text."""
        description = limits.clip(alt, limits.ALT_TEXT)
        item = discord.MediaGalleryItem(f"attachment://{name}", description=description)
        gallery: ui.MediaGallery[Any] = ui.MediaGallery(item)
        self._container.add_item(gallery)
        self._pictures[name] = png
        self._components += 1

    def control(self, item: ui.Item[Any]) -> None:
        """Add a button that acts on the card itself; these stand in one row below it."""
        self._controls.append(item)

    def view(self) -> Message:
        """The message as Discord takes it."""
        view = Message(self._pictures)
        view.add_item(self._container)
        if self._controls:
            view.add_item(ui.ActionRow(*self._controls))
        return view
