"""Why a text is not TOML, in the words of somebody who writes it by hand and knows no TOML."""

import re

from knowledge.form.errors import Problem
from knowledge.form.slips import SLIPS
from knowledge.form.sources import Source
from knowledge.form.tables import LISTED, header

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*([\w-]+)[ \t]*\]{1,2}", re.M)
_KEY = re.compile(r"^[ \t]*([\w-]+)[ \t]*=", re.M)
_ID = re.compile(r"^[ \t]*(?:id|name)[ \t]*=[ \t]*[\"']([^\"'\n]+)[\"']", re.M)

OTHER = "is not written as a base is; compare it with the lines around"


def explain(source: Source, error: Exception) -> Problem:
    """What is wrong with a text that tomllib refuses, in which line and which entry."""
    if isinstance(error, RecursionError):
        return Problem(source.name, "", "has brackets in brackets without end; remove those that are too many")
    match = _PLACE.search(str(error))
    if match is None:
        return Problem(source.name, "", "holds a number or a date that is none; write it otherwise")
    text, words = source.text, str(error)[: match.start()]
    offset = _offset(text, int(match[1]), int(match[2])) if match[1] else len(text.rstrip())
    told, offset = _twice(text, offset, words) or _slip(text, offset, words)
    return Problem(source.name, _where(text, offset), f"{told}; here: {_around(text, offset)}", _line(text, offset))


def _offset(text: str, line: int, column: int) -> int:
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1


def _slip(text: str, offset: int, words: str) -> tuple[str, int]:
    slip = next((slip for slip in SLIPS if slip.fits(text, offset, words)), None)
    return (slip.told, slip.place(text, offset)) if slip else (OTHER, offset)


def _twice(text: str, offset: int, words: str) -> tuple[str, int] | None:
    """What stands in one table, or in one file, twice, and where the second is; None for another slip."""
    if not re.match("Cannot|Duplicate", words):
        return None
    start = text.rfind("\n", 0, offset) + 1
    if match := _HEADER.match(text, start):
        name = match[1]
        told = f"write {header(name)}, with two brackets, each time" if name in LISTED else "keep one"
        return f"[{name}] stands twice; {told}", offset
    keys = list(_KEY.finditer(text, 0, offset))
    key, offset = (keys[-1][1], keys[-1].start(1)) if keys and "inline" not in words else ("a key", offset)
    return f"{key} stands twice in one table; keep one, or write the next table's header, like [[entry]], above", offset


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _around(text: str, offset: int) -> str:
    """The end of the line before the place, and the beginning of what stands after."""
    before, after = text[:offset].rpartition("\n")[2], text[offset:].partition("\n")[0]
    return (before[-20:] + after[:20]).strip()


def _where(text: str, offset: int) -> str:
    """The table that the place is in, as its author would call it."""
    headers = list(_HEADER.finditer(text))
    above = [match for match in headers if match.start() <= offset]
    if not above:
        return ""
    name, below = above[-1][1], headers[len(above) :]
    id_ = _ID.search(text, above[-1].end(), below[0].start() if below else len(text))
    return f"{name} {id_[1]}" if id_ and name in LISTED else header(name)
