"""Whether an entry gives what is asked, not only what it is about: read, then verify.

The choice model says which entry is nearest; this one says how likely it is that the entry answers the question. It
looks at what the question has and the entry has not: the kind of thing that is asked for, names, amounts, contraries,
what the entry is known to leave out. Gradient-boosted trees (Friedman 2001), fitted by
tests/benchmarks/fit_verifying.py on labelled questions, each one to be refused also with the unknowns taken out that
would catch it; the trees are data, verifying-*.json.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.retrieval.sparse import Floats, Ints

DEPTH = 3
"""Questions that each tree asks."""


class Evidence(NamedTuple):
    """What speaks for and against an entry as the answer; all 0..1 but where it is said."""

    probability: float
    credit: float
    unknown: float
    """Probability of the likeliest unknown."""
    none: float
    """Probability that no item is meant."""
    second: float
    """Credit of the runner-up."""
    phrasing: float
    centroid: float
    characters: float
    coverage: float
    support: float
    same_kind: float
    """Cosine with the nearest phrasing that asks for the same kind of thing."""
    best_cover: float
    """Share of the question's IDF mass that the best single phrasing has."""
    usual: float
    """How usual the question's kind is among the entry's phrasings: log ratio to the base, smoothed; about -3..3."""
    noun: float
    """How far the entry has the noun that is asked for; 1 where none is."""
    noun_asked: float
    """How often the entry is asked for that noun: of n phrasings n / (n + 1); 1 where no noun is asked for."""
    uncovered: float
    """Share of the question's IDF mass that the entry has nowhere."""
    uncovered_word: float
    """The same of its largest word alone."""
    unseen: float
    """Share of the question's IDF mass in words that the base does not have."""
    terms: float
    """Number of terms."""
    mass: float
    """IDF mass of the question."""
    figure_missing: float
    person_missing: float
    name_missing: float
    """Number of names of the question, of any kind, that the entry does not have."""
    contrary: float
    """Number of words of the question whose contrary the entry has, and not the word itself."""
    negated: float
    """1 where the question negates and nothing in the entry does."""
    unsaid: float
    """How far the question asks for something that the entry is known to leave out."""
    follow_up: float
    """1 where the question was filled in from what was said before."""
    meant: float = 0.0
    """Cosine in meaning with the entry's nearest phrasing; 0 without an encoder, like all below."""
    meant_centroid: float = 0.0
    meant_said: float = 0.0
    meant_rival: float = 0.0
    """The highest cosine of another entry."""
    meant_unsaid: float = 0.0
    """Cosine with the nearest thing that the entry is known to leave out."""
    meant_unknown: float = 0.0
    """The highest cosine of an unknown."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Complete binary trees of one depth; the log odds are their sum on top of `base`."""

    base: float
    features: Ints
    thresholds: Floats
    values: Floats

    def log_odds(self, evidence: Floats) -> float:
        """The log odds that the entry answers; a threshold is exceeded by what is greater."""
        exceeds = (evidence.take(self.features) > self.thresholds).ravel()  # asking all of a tree's questions is faster
        roots = np.arange(0, len(exceeds), 2**DEPTH - 1)
        place = exceeds.take(roots).astype(np.intp)
        for level in range(1, DEPTH):
            place = 2 * place + exceeds.take(roots + 2**level - 1 + place)
        leaves = np.arange(0, self.values.size, 2**DEPTH) + place
        return self.base + float(self.values.take(leaves).sum())


class Basis(StrEnum):
    """What a question is judged by; each has trees of its own."""

    LETTERS = "letters"
    MEANING = "meaning"
    """Letters and meaning."""


def verified(evidence: Evidence, basis: Basis) -> float:
    """The probability, 0..1, that an entry with this evidence answers the question."""
    return _probability(np.array(evidence), basis)


class Doubt(NamedTuple):
    """What a piece of evidence would be if nothing spoke against the entry, and in words what does."""

    good: float
    words: str


def doubt(evidence: Evidence, basis: Basis) -> str:
    """What speaks most against an entry, in words: what, were it good, would help most."""
    row = np.array(evidence)
    gains = {}
    for name, one in DOUBTS.items():
        better = row.copy()
        better[Evidence._fields.index(name)] = one.good
        gains[one.words] = _probability(better, basis) - _probability(row, basis)
    return max(gains, key=gains.__getitem__)


DOUBTS: Mapping[str, Doubt] = {
    "unsaid": Doubt(0, "it is known to leave out what is asked for"),
    "name_missing": Doubt(0, "it does not have a name of the question"),
    "person_missing": Doubt(0, "it does not mention the person asked about"),
    "figure_missing": Doubt(0, "it does not have the question's number"),
    "contrary": Doubt(0, "it says the contrary of a word of the question"),
    "negated": Doubt(0, "the question negates and it does not"),
    "noun": Doubt(1, "it does not have the thing asked for"),
    "noun_asked": Doubt(1, "none of its phrasings asks for that thing"),
    "usual": Doubt(1.5, "it is seldom asked for that kind of thing"),
    "same_kind": Doubt(1, "no phrasing of it asks for the same kind of thing"),
    "uncovered": Doubt(0, "words of the question stand nowhere in it"),
    "unseen": Doubt(0, "words of the question stand nowhere in the knowledge base"),
    "coverage": Doubt(1, "few of its phrasings have the question's words"),
    "unknown": Doubt(0, "something that the article does not say is about as near"),
    "second": Doubt(0, "another entry is about as near"),
}
"""By the name of the piece of evidence."""


def _probability(row: NDArray[np.float64], basis: Basis) -> float:
    return 1 / (1 + math.exp(-_trees(basis).log_odds(row)))


@cache
def _trees(basis: Basis) -> Trees:
    read = json.loads(file_of(basis).read_text(encoding="utf-8"))
    return Trees(
        read["base"], np.array(read["features"]), np.array(read["thresholds"]), np.array(read["values"], dtype=float)
    )


def file_of(basis: Basis) -> Path:
    """Where the trees for a basis are kept."""
    return Path(__file__).with_name(f"verifying-{basis}.json")


def trees_of(base: float, rows: Sequence[tuple[list[int], list[float], list[float]]]) -> str:
    """The text of a file of fitted trees: of each the features, thresholds and values, level by level."""
    columns = [list(column) for column in zip(*rows, strict=True)]
    return json.dumps({"base": base, "features": columns[0], "thresholds": columns[1], "values": columns[2]})
