"""Phrasings into the text of a file of phrasings, under the id that they belong to."""

import re
from collections.abc import Sequence

from knowledge.form.phrasings import heading, is_phrasing

_LINE_END = re.compile(r"\r\n|\n|\r")


def can_move(phrasing: str) -> bool:
    """Whether a phrasing read from a line of plain text is the same."""
    return is_phrasing(phrasing) and phrasing == phrasing.strip() and not _LINE_END.search(phrasing)


def add_tail(text: str, id_: str, phrasings: Sequence[str]) -> str:
    """The text with more phrasings below those of `id_`, in a section of its own at the end if there is none.

    What stands there already is not added again: a tidying that was broken off leaves the tail in both files.
    """
    line_end = match[0] if (match := _LINE_END.search(text)) else "\n"
    lines = _LINE_END.split(text.rstrip()) if text.strip() else []
    headings = [number for number, line in enumerate(lines) if heading(line) is not None]
    start = next((number for number in headings if heading(lines[number]) == id_), None)
    if start is None:
        lines += [*([""] if lines else []), f"[{id_}]", *phrasings]
    else:
        end = next((number for number in headings if number > start), len(lines))
        there = {line.strip() for line in lines[start:end]}
        last = max(number for number in range(start, end) if number == start or is_phrasing(lines[number]))
        lines[last + 1 : last + 1] = [phrasing for phrasing in phrasings if phrasing not in there]
    return line_end.join([*lines, ""])
