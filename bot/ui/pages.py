"""Lists that are longer than a card: cut into pages, with buttons that turn them in place."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.ui import buttons, limits
from bot.ui.card import FOOT, Card
from bot.ui.reader import Reader

ROOM = limits.TEXT_TOTAL - 2 * FOOT
"""Characters of a page; heading, notes and foot have the rest."""
LINE = 400
"""Characters of one line of a list."""

T = TypeVar("T")


def cut(items: Sequence[T], most: int, line: Callable[[T], str] = str) -> list[Sequence[T]]:
    """Cut a list into pages of at most `most` items whose lines fit one card; there is always a first page."""
    pages: list[list[T]] = [[]]
    room = ROOM
    for item in items:
        length = min(len(line(item)), ROOM) + 1
        if len(pages[-1]) == most or length > room:
            if pages[-1]:
                pages.append([])
            room = ROOM
        pages[-1].append(item)
        room -= length
    return list(pages)


def nearest(page: int, pages: int) -> int:
    """Give the number of the nearest page that exists."""
    return min(max(page, 0), max(pages, 1) - 1)


def number(card: Card, reader: Reader, page: int, pages: int, note: str = "") -> None:
    """Say which page this is, where there are several, and a note to the list."""
    which = reader.say("Page {page} of {pages}.").format(page=page + 1, pages=pages) if pages > 1 else ""
    card.text(f"-# {' '.join(filter(None, [which, note]))}" if which or note else "")


def owner(reader: Reader) -> str:
    """What buttons carry of who asked for a card, so that each of its pages can be dismissed; 0 for a private one."""
    return f"{reader.asker or 0}:"


def turns(reader: Reader, verb: str, rest: str, page: int, pages: int) -> list[buttons.Press]:
    """Buttons to the neighbouring pages; one that leads nowhere is left out rather than disabled."""
    labels = {page - 1: reader.say("Previous page"), page + 1: reader.say("Next page")}
    return [buttons.turn(label, verb, f"{rest}{one}") for one, label in labels.items() if 0 <= one < pages]
