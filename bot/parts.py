"""What of a reply is shown, in which order, and where in the article it is from; no words of the bot's own."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from textwrap import shorten

from knowledge import Entry, Nearby, NoAnswer, Part, Passage, Quotation, Shown

LABEL = 78
"""Characters of a passage on what can be pressed to see it: one line, and a button of Discord with its marks."""


def distinct(parts: Iterable[Part]) -> list[Part]:
    """Give the parts of an answer as they are shown: nothing is said twice, no quotation stands in two of them."""
    shown: dict[object, Part] = {}
    quoted: set[Quotation] = set()
    for part in parts:
        key = _said(part)
        if key not in shown:
            shown[key] = _without(part, quoted)
            quoted.update(quotation for entry in _entries(part) for quotation in entry.quotations)
    return list(shown.values())


def whole(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Give the quotations but those that are a piece of another one."""
    listed = list(quotations)
    return [one for one in listed if not _repeated(one, [other for other in listed if other != one])]


def _repeated(quotation: Quotation, others: Iterable[Quotation]) -> bool:
    return any(quotation.speaker == one.speaker and quotation.text in one.text for one in others)


def _without(part: Part, quoted: set[Quotation]) -> Part:
    match part:
        case Entry():
            return replace(part, quotations=tuple(one for one in part.quotations if not _repeated(one, quoted)))
        case Nearby(nearest=Entry() as entry):
            (entry,) = _entries(_without(entry, quoted))
            return replace(part, nearest=entry)
        case _:
            return part


def _entries(part: Part) -> tuple[Entry, ...]:
    shown = part.nearest if isinstance(part, Nearby) else part
    return (shown,) if isinstance(shown, Entry) else ()


def paragraphs_of(items: Iterable[Shown]) -> tuple[int, ...]:
    """Give the numbers of the paragraphs that these are from, in order."""
    return tuple(sorted({number for item in items for number in item.paragraphs}))


def label(item: Shown) -> str:
    """Give the words on what can be pressed to see it: a question, or how a passage begins."""
    return item.question if isinstance(item, Entry) else f"“{shorten(item.text, LABEL, placeholder='…')}”"


def quoted(passage: Passage) -> str:
    """Set a passage in the marks that show that it is word for word."""
    return f"“{passage.text}”"


def _said(part: Part) -> object:
    """Tell apart what is said: two parts that nothing is known about are one."""
    match part:
        case NoAnswer():
            return part.unknown
        case Entry() | Nearby():
            return part
        case _:
            return type(part)


def ranges(numbers: Iterable[int], dash: str = "-") -> str:
    """Write numbers as people do: "4-6, 9"."""
    runs = groupby(enumerate(sorted(set(numbers))), key=lambda placed: placed[1] - placed[0])
    ends = [(run[0][1], run[-1][1]) for run in (list(run) for _, run in runs)]
    return ", ".join(str(first) if first == last else f"{first}{dash}{last}" for first, last in ends)
