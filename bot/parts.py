"""What of a reply is shown, in which order, and where in the article it is from; no words of the bot's own."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from knowledge import Entry, Nearby, NoAnswer, Part, Quotation


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
        case Nearby():
            (entry,) = _entries(_without(part.entry, quoted))
            return replace(part, entry=entry)
        case _:
            return part


def _entries(part: Part) -> tuple[Entry, ...]:
    if isinstance(part, Nearby):
        return (part.entry,)
    return (part,) if isinstance(part, Entry) else ()


def paragraphs_of(entries: Iterable[Entry]) -> tuple[int, ...]:
    """Give the numbers of the paragraphs that these entries are from, in order."""
    return tuple(sorted({number for entry in entries for number in entry.paragraphs}))


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
