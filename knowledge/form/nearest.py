"""Which of the names that there are was meant by one that there is not."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

LIKENESS = 65
"""Likeness in percent from which a name is taken for a slip of another: "entries" has 67 of "entry"."""


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is most like `name`, if any is like it."""
    found = process.extractOne(name, list(names), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=LIKENESS)
    return found[0] if found else None


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """The end of a sentence that asks for the nearest of `names`; empty where none is near."""
    near = nearest(name, names)
    return f'; did you mean "{near}"?' if near else ""
