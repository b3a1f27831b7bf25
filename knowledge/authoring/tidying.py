"""The long tail of phrasings, out of the TOML that people read and into plain text beside it; nothing else changes.

Of an entry or unknown with more than eight phrasings the shown one stays, with seven that differ most from it and
from each other. TOML is cut where the phrasings stand, so that remarks, order and layout are as they were: a library
that writes TOML anew (tomlkit) moves tables that stand apart together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rapidfuzz import fuzz, utils

from knowledge.authoring.tails import add_tail, can_move
from knowledge.form.contents import Placed
from knowledge.form.loading import read_folder
from knowledge.form.positions import Keys, end_of, positions
from knowledge.form.sources import PHRASINGS

KEPT = 8
"""Phrasings that stay with their entry: what a person takes in at a glance."""

MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many phrasings leave each file, and the new texts of all files, in the order that loses nothing."""

    moved: dict[str, int]
    texts: dict[Path, str]


def tidy(folder: Path) -> Tidied:
    """Work out which files a tidy base has, and write none; raises LoadingError where the base has a problem."""
    by_file: dict[Path, list[Placed]] = {}
    for placed in read_folder(folder).items:
        by_file.setdefault(placed.place.source.path, []).append(placed)
    moved, tails, heads = dict[str, int](), dict[Path, str](), dict[Path, str]()
    for file, several in by_file.items():
        mark, text = _text(file)
        text, going = _cut(text, several)
        if going:
            beside = file.with_suffix(PHRASINGS)
            tails[beside] = _with_tails(tails.get(beside), beside, going)
            heads[file] = mark + text
            moved[file.name] = sum(map(len, going.values()))
    return Tidied(moved, tails | heads)


def _text(file: Path) -> tuple[str, str]:
    """A file's byte order mark, if it has one, and its text with the line ends that it has."""
    text = file.read_bytes().decode("utf-8")
    mark = text[: text.startswith(MARK)]
    return mark, text.removeprefix(MARK) if "\n" in text else text.removeprefix(MARK).replace("\r", "\n")


def _with_tails(text: str | None, file: Path, going: dict[str, list[str]]) -> str:
    mark, text = _text(file) if text is None and file.exists() else ("", text or "")
    for id_, phrasings in going.items():
        text = add_tail(text, id_, phrasings)
    return mark + text


def _cut(text: str, several: Sequence[Placed]) -> tuple[str, dict[str, list[str]]]:
    """The text of a file of TOML without the tails of its items, and those tails by id."""
    found, going, spans = positions(text), dict[str, list[str]](), list[tuple[int, int]]()
    for placed in several:
        own = placed.value.questions[: len(placed.value.questions) - len(placed.tail)]
        places = [_span(text, found, (*placed.place.keys, "questions", number)) for number in range(len(own))]
        staying = [number for number in range(len(own)) if not number or _must_stay(text, own, places, number)]
        kept = farthest(own, staying)
        if len(kept) < len(own):
            going[placed.value.id] = [phrasing for number, phrasing in enumerate(own) if number not in kept]
            spans += [(before[1], this[1]) for n, (before, this) in enumerate(pairwise(places), 1) if n not in kept]
    return _without(text, spans), going


def _span(text: str, found: dict[Keys, int], keys: Keys) -> tuple[int, int]:
    return found[keys], end_of(text, found[keys])


def _must_stay(text: str, own: Sequence[str], places: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether a phrasing cannot stand in plain text, or has a remark above or beside it."""
    start, end = places[number]
    above = text[places[number - 1][1] : start]
    beside = text[end : places[number + 1][0]] if number + 1 < len(places) else text[end:].partition("]")[0]
    return not can_move(own[number]) or "#" in above or "#" in beside.partition("\n")[0]


def farthest(phrasings: Sequence[str], staying: Sequence[int], count: int = KEPT) -> set[int]:
    """Which `count` phrasings to keep: those in `staying`, then each time the one that is least like any kept."""
    plain = [utils.default_process(phrasing) for phrasing in phrasings]
    kept, others = set(staying), [number for number in range(len(plain)) if number not in staying]
    likeness = {other: max(fuzz.token_set_ratio(plain[other], plain[one]) for one in kept) for other in others}
    while likeness and len(kept) < count:
        chosen = min(likeness, key=likeness.__getitem__)
        del likeness[chosen]
        kept.add(chosen)
        for other, before in likeness.items():
            likeness[other] = max(before, fuzz.token_set_ratio(plain[other], plain[chosen]))
    return kept


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without these parts of it, which do not overlap."""
    ends = [(0, 0), *sorted(spans), (len(text), len(text))]
    return "".join(text[before[1] : this[0]] for before, this in pairwise(ends))
