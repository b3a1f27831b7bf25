"""The items of a base that may be meant by a question, with how each of them fits it."""

from collections.abc import Collection, Iterator, Sequence
from copy import copy
from functools import lru_cache
from itertools import repeat

import numpy as np

from knowledge.form.models import Item, Unknown
from knowledge.form.shelf import Shelf, under, unpacked
from knowledge.language.analyzer import Analyzer
from knowledge.language.text import words
from knowledge.retrieval.bags import Bags
from knowledge.retrieval.choice import BY_LETTERS, BY_MEANING, WITH_MEANING, Candidate, Fit, choose
from knowledge.retrieval.examining import Examiner, Question
from knowledge.retrieval.index import EntryIndex, Match
from knowledge.retrieval.lookup import Lookup
from knowledge.retrieval.meaning import Encoder, Likeness, Meaning
from knowledge.retrieval.reading import figures, phrasings, read

CANDIDATES = 16
"""Items that are looked at closely; the right one is among the first three for 99 %."""

ALIKE = 8
"""Items that are looked at closely because they are the nearest in meaning."""

CONTENT_IDF = 2.5
"""IDF from which a term has a meaning of its own: "boat" and "visit" have it, "what" and "the" do not."""


class Matcher:
    """Finds and weighs the items for the terms of a question."""

    def __init__(
        self, items: Sequence[Item], analyzer: Analyzer, encoder: Encoder | None = None, shelf: Shelf | None = None
    ) -> None:
        """Without an encoder nothing is judged by meaning."""
        shelf = shelf or Shelf()
        self.items = items
        self._meaning = Meaning(encoder, items, shelf) if encoder and items else None
        self._names = analyzer.names
        self._left_out: frozenset[int] = frozenset()
        parts = shelf.get("items", lambda: read(items, analyzer))
        known = unpacked(parts["words"])
        self._told, self._held, self._named = (Bags(known, under(name, parts)) for name in ("told", "held", "named"))
        self._exact, self._typed = (Lookup(under(name, parts)) for name in ("exact", "typed"))
        self._index = EntryIndex(under("index", parts))
        self._index.warm(shelf.get("rows", self._index.commonest))
        self.examiner = Examiner(items, parts, self._told, analyzer, self._index, self._meaning)
        self._content = lru_cache(maxsize=10_000)(self._content_of)
        self.shared = lru_cache(maxsize=100_000)(self._share_of)

    @property
    def reads_meaning(self) -> bool:
        """Whether there is an encoder, so that other languages can be read too."""
        return self._meaning is not None

    def cosine(self, one: str, other: str) -> float | None:
        """How near two questions are to each other in meaning; None where nothing is judged by it."""
        return self._meaning.cosine(one, other) if self._meaning else None

    def without(self, left_out: Collection[Item]) -> "Matcher":
        """The matcher as if the base did not have some items; all else is shared with this one."""
        other = copy(self)
        other._left_out = frozenset(n for n, item in enumerate(self.items) if item in left_out)
        return other

    def typed(self, question: str) -> Item | None:
        """The item that has the question as a phrasing, word for word."""
        place = self._typed.get(words(question)) if words(question) else None
        return None if place is None else self.items[place]

    def lost(self) -> Iterator[tuple[Item, str, Item | None]]:
        """The phrasings that bring another item than their own, or none, each with what it brings."""
        for item in self.items:
            for phrasing in phrasings(item):
                if (brought := self.typed(phrasing)) is not item:
                    yield item, phrasing, brought

    def candidates(self, question: Question, context: Sequence[str] = ()) -> list[Candidate]:
        """The items that may be meant, with their probabilities, the highest credit first; see EntryIndex.search."""
        likeness = self._meaning.likeness(question.text, question.foreign) if self._meaning else None
        also = np.argsort(-likeness.phrasing)[:ALIKE].tolist() if likeness else ()
        near = self._index.search(question.terms, CANDIDATES + len(self._left_out), context, also)
        masses = {term: self._index.idf(term) for term in set(question.terms)}
        names = self._names.intersection(masses) or self._names.intersection(context)
        kept = [match for match in near if match.item not in self._left_out][: CANDIDATES + len(also)]
        fits = self._fits(kept, self._exact.get(question.terms), figures(question.terms), names, likeness)
        found = list(map(Candidate, kept, fits))
        unseen = sum(mass for term, mass in masses.items() if term not in self._index)
        weights = BY_LETTERS if likeness is None else BY_MEANING if question.foreign else WITH_MEANING
        return choose(found, unseen / (sum(masses.values()) or 1.0), self.shared, weights)

    def _share_of(self, one: int, other: int) -> float:
        """The share of what one item says, by IDF mass of its content, that the other says too."""
        content = self._content(one)
        mass = sum(content.values())
        return sum(content[term] for term in content.keys() & self._content(other).keys()) / mass if mass else 0.0

    def _content_of(self, item: int) -> dict[str, float]:
        return {term: idf for term in self._told[item] if (idf := self._index.idf(term)) >= CONTENT_IDF}

    def knows(self, term: str) -> bool:
        """Whether a term stands in any phrasing."""
        return term in self._index

    def idf(self, term: str) -> float:
        """The weight of a term in the base."""
        return self._index.idf(term)

    def names(self, item: int) -> frozenset[str]:
        """The persons whom an item's shown question, answer or quotations name."""
        return self._names & self._named[item]

    def nearest(self, terms: Sequence[str], limit: int) -> list[Item]:
        """The nearest items by the index alone."""
        return [self.items[match.item] for match in self._index.search(terms, limit)]

    def _fits(
        self,
        matches: Sequence[Match],
        exact: int | None,
        numbers: frozenset[str],
        names: frozenset[str],
        likeness: Likeness | None,
    ) -> list[Fit]:
        """How each of the matches fits a question with these claims."""
        items = [match.item for match in matches]
        measures = zip(*(field[items].tolist() for field in likeness), strict=True) if likeness else repeat(())
        return [
            Fit(
                float(match.item == exact),
                *match[1:],
                float(not numbers <= self._held[match.item]),
                float(not names <= self._named[match.item]),
                float(isinstance(self.items[match.item], Unknown)),
                *alike,
            )
            for match, alike in zip(matches, measures, strict=False)
        ]
