"""Whether two questions ask the same in other words, so that those that were not answered can be counted together.

Measured on the 768 labelled questions that are not asserted an answer: to count two as one that are not hides one of
them from whoever writes entries, so both limits are where nearly every pair is the same for a reader.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.language.analyzer import Analyzer
from knowledge.language.text import ASKING
from knowledge.retrieval.features import Matcher
from knowledge.retrieval.reading import figures

MEANS, MEANS_ABOUT = 0.85, 0.65
"""Cosine of two questions that ask the same; the second where both came nearest to the same item."""
SHARES, SHARES_ABOUT = 0.7, 0.5
"""The same by words alone: what two questions share of the IDF mass of all their terms."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the id of the item that it came nearest to; empty where there was none."""

    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    content: frozenset[str]
    claims: frozenset[str]
    """Its amounts and persons: who asks for another year or person asks something else."""


class Sameness:
    """Compares questions in the vocabulary of one base."""

    def __init__(self, analyzer: Analyzer, matcher: Matcher) -> None:
        self._analyzer = analyzer
        self._matcher = matcher
        self._read = lru_cache(maxsize=1000)(self._read_anew)

    def find(self, asked: Asked, others: Sequence[Asked]) -> int | None:
        """The place of the one among `others` that asks the same, the likeliest; None where none does."""
        surest, place = max(((self._sure(asked, one), n) for n, one in enumerate(others)), default=(0.0, 0))
        return place if surest >= 1.0 else None

    def _sure(self, one: Asked, other: Asked) -> float:
        """How far the likeness of two questions reaches its limit: from 1.0 on they are the same."""
        mine, theirs = self._read(one.text), self._read(other.text)
        if mine.claims != theirs.claims:
            return 0.0
        if mine.content == theirs.content and mine.content:
            return 2.0
        about = bool(one.about) and one.about == other.about
        cosine = self._matcher.cosine(one.text, other.text)
        if cosine is None:
            return self._share(mine, theirs) / (SHARES_ABOUT if about else SHARES)
        return cosine / (MEANS_ABOUT if about else MEANS)

    def _share(self, one: _Read, other: _Read) -> float:
        mass = sum(map(self._matcher.idf, one.content | other.content))
        return sum(map(self._matcher.idf, one.content & other.content)) / mass if mass else 0.0

    def _read_anew(self, text: str) -> _Read:
        terms = self._analyzer.read(text)
        names = self._analyzer.names.intersection(terms)
        return _Read(frozenset(term for term in terms if term not in ASKING), figures(terms) | names)
