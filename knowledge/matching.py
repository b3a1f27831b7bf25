"""The items of a base that may be meant by a question, with how each of them fits it."""

from collections.abc import Sequence
from itertools import chain

from knowledge.analysis import Analyzer
from knowledge.decision import Candidate, Fit, choose
from knowledge.index import EntryIndex, Match
from knowledge.models import Entry, Unknown

CANDIDATES = 20
"""Items that are looked at closely; the right one is among the first three for 99 %."""

Item = Entry | Unknown


class Matcher:
    """Finds and weighs the items for the terms of a question."""

    def __init__(self, items: Sequence[Item], analyzer: Analyzer) -> None:
        self.items = items
        self._names = analyzer.names
        phrasings = [[analyzer.exact_terms(text) for text in item.questions] for item in items]
        self._index = EntryIndex(phrasings)
        self._said = [frozenset(analyzer.exact_terms(said(item))) for item in items]
        self._held = [kept.union(*texts) for kept, texts in zip(self._said, phrasings, strict=True)]

    def candidates(self, terms: Sequence[str]) -> list[Candidate]:
        """The items that may be meant, with their probabilities, the most probable first."""
        distinct = sorted(set(terms))
        masses = {term: self._index.idf(term) for term in distinct}
        total = sum(masses.values()) or 1.0
        claims = {term for term in distinct if term.isdigit()}, self._names.intersection(distinct)
        found = [
            Candidate(match, self._fit(match, masses, total, *claims)) for match in self._index.search(terms, CANDIDATES)
        ]
        unseen = sum(mass for term, mass in masses.items() if term not in self._index) / total
        return choose(found, unseen)

    def idf(self, term: str) -> float:
        """The weight of a term in the base."""
        return self._index.idf(term)

    def nearest(self, terms: Sequence[str], limit: int) -> list[Item]:
        """The nearest items by the index alone."""
        return [self.items[match.item] for match in self._index.search(terms, limit)]

    def _fit(
        self, match: Match, masses: dict[str, float], total: float, figures: set[str], names: frozenset[str]
    ) -> Fit:
        said, held = self._said[match.item], self._held[match.item]
        return Fit(
            centroid=match.centroid,
            phrasing=match.phrasing,
            characters=match.characters,
            coverage=match.coverage,
            support=sum(mass for term, mass in masses.items() if term in said) / total,
            figure_missing=float(not figures <= held),
            name_missing=float(not names <= held),
            unknown=float(isinstance(self.items[match.item], Unknown)),
        )


def said(item: Item) -> str:
    """All that an item says to a member, quotations and their speakers included."""
    if isinstance(item, Unknown):
        return item.reply
    return " ".join(chain([item.answer], *((quotation.speaker, quotation.text) for quotation in item.quotations)))
