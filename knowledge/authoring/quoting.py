"""Where the quotation marks of a paragraph open and close, whichever a newspaper uses.

Double marks, guillemets and single marks: within one kind the others are part of what is said. A single mark is an
apostrophe too; it opens where a word begins, and closes where one ends that is no plural possessive.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_DOUBLE = '"\u201c\u201d\u201e\u201f'
_GUILLEMETS = "\u00ab\u00bb"
_SINGLE_GUILLEMETS = "\u2039\u203a"
_OPENING_SINGLE = "'\u2018\u201a\u201b"
_CLOSING_SINGLE = "'\u2019\u2018"
_SINGLE = "'\u2018\u2019\u201a\u201b"
_ALL = _DOUBLE + _GUILLEMETS + _SINGLE_GUILLEMETS + _SINGLE
_ELISION = re.compile(r"(?:\d\ds|em|til|till|tis|twas|cause|cos|n|round|bout|tween|neath)\b", re.I)
_MAY_BE_POSSESSIVE = frozenset("sSxXzZ")

_GAP = "\N{WHITE SQUARE}"
"""Stands in the narration for each character of what is spoken, so that places stay the same."""


class Span(NamedTuple):
    """Where the marks of a quotation stand; `end` is the paragraph's length where nothing closes it."""

    start: int
    end: int
    closed: bool


def spans(paragraph: str, goes_on: bool = False) -> list[Span]:
    """The quotations of a paragraph, in order; one within another is not told apart from it.

    `goes_on` tells that the next paragraph opens with a quotation mark, so that the last may be left open here.
    """
    return list(_spans(paragraph, goes_on))


def begins_quoted(paragraph: str) -> bool:
    """Whether a paragraph opens with a quotation mark, as each does over which a quotation goes on."""
    return paragraph[:1] in _ALL and paragraph[:1] != ""


def narration(paragraph: str, found: Sequence[Span]) -> str:
    """A paragraph in which a gap of the same length stands for each quotation."""
    parts, at = [], 0
    for span in found:
        parts += [paragraph[at : span.start], _GAP * (span.end + span.closed - span.start)]
        at = span.end + span.closed
    return "".join([*parts, paragraph[at:]])


def _spans(text: str, goes_on: bool) -> Iterator[Span]:
    at = 0
    while at < len(text):
        end = _end(text, at, goes_on)
        if end is None:
            at += 1
            continue
        yield Span(at, end, end < len(text))
        at = end + 1


def _end(text: str, at: int, goes_on: bool) -> int | None:
    """Where the quotation that begins at a place ends; None where none begins."""
    if text[at] in _DOUBLE:
        return _next(text, at, _DOUBLE)
    for marks in (_GUILLEMETS, _SINGLE_GUILLEMETS):
        if text[at] in marks:
            return _next(text, at, marks) if text[at] == marks[0] or marks[0] in text[at:] else None
    if _opens(text, at):
        sure, unsure = _single_ends(text, at)
        left_open = len(text) if at == 0 or goes_on else None
        return sure or (left_open if text[at + 1].isupper() and goes_on else unsure) or left_open
    return None


def _next(text: str, at: int, marks: str) -> int:
    return next((place for place in range(at + 1, len(text)) if text[place] in marks), len(text))


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2]
    if text[at] not in _OPENING_SINGLE or before.isalnum() or not after or after.isspace():
        return False
    return not _ELISION.match(text, at + 1)


def _single_ends(text: str, start: int) -> tuple[int | None, int | None]:
    """The sure close before the next opening, and the first that may be a possessive too ("the workers' union")."""
    unsure = None
    at = start + 1
    while at < len(text) and not _opens(text, at):
        if text[at] in _DOUBLE:
            at = _next(text, at, _DOUBLE)
        elif text[at] in _CLOSING_SINGLE and not text[at + 1 : at + 2].isalnum():
            if text[at - 1] not in _MAY_BE_POSSESSIVE or text[at + 1 : at + 2] in {"", *",.;:!?)"}:
                return at, unsure
            unsure = unsure or at
        at += 1
    return None, unsure
