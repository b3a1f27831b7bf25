"""The frame that every message of the bot is drawn in: text from top to bottom, rows of buttons, limits kept."""

from typing import Any

import discord
from discord import ui
from discord.utils import escape_markdown

from bot.ui import limits

ACCENT = discord.Colour(0x4A6FA5)
"""One colour for all cards: it is decoration and tells nothing."""


def plain(text: str) -> str:
    """Text of the knowledge base, so that Discord shows its characters instead of reading them as markup."""
    return escape_markdown(text)


class Card:
    """A Components V2 container that is filled in reading order."""

    def __init__(self) -> None:
        self._container: ui.Container[Any] = ui.Container(accent_colour=ACCENT)
        self._controls: list[ui.Item[Any]] = []
        self._room = limits.TEXT_TOTAL
        self._components = 1

    def text(self, text: str, reserve: int = 0) -> bool:
        """Add a paragraph; False, and nothing is added, if it would not leave `reserve` characters."""
        if not text or len(text) + reserve > self._room or self._components >= limits.COMPONENTS:
            return False
        self._container.add_item(ui.TextDisplay(text))
        self._room -= len(text)
        self._components += 1
        return True

    def rule(self) -> None:
        """Add a thin line."""
        self._container.add_item(ui.Separator())
        self._components += 1

    def row(self, *items: ui.Item[Any]) -> None:
        """Add a row of buttons, or of one menu; nothing for no items."""
        if items:
            self._container.add_item(ui.ActionRow(*items))
            self._components += 1 + len(items)

    def picture(self, name: str, alt: str) -> None:
        """Add the attached file `name` as a picture with its alternative text."""
        description = limits.clip(alt, limits.ALT_TEXT)
        gallery: ui.MediaGallery[Any] = ui.MediaGallery(
            discord.MediaGalleryItem(f"attachment://{name}", description=description)
        )
        self._container.add_item(gallery)
        self._components += 2

    def control(self, item: ui.Item[Any]) -> None:
        """Add a button that acts on the card itself; these stand in one row below it."""
        self._controls.append(item)

    def view(self) -> ui.LayoutView:
        """The message as Discord takes it; it never times out, as its buttons need no memory."""
        view = ui.LayoutView(timeout=None)
        view.add_item(self._container)
        if self._controls:
            view.add_item(ui.ActionRow(*self._controls))
        return view
