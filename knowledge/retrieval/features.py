"""The items of a base that may be meant by a question, with how each of them fits it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from knowledge.form.models import Entry, Unknown
from knowledge.language.analyzer import Analyzer
from knowledge.language.numbers import is_amount
from knowledge.language.text import words
from knowledge.retrieval.choice import Candidate, Fit, choose
from knowledge.retrieval.index import Document, EntryIndex, Match

CANDIDATES = 16
"""Items that are looked at closely; the right one is among the first three for 99 %."""

CONTENT_IDF = 2.5
"""IDF from which a term has a meaning of its own: "boat" and "visit" have it, "what" and "the" do not."""

Item = Entry | Unknown


class Matcher:
    """Finds and weighs the items for the terms of a question."""

    def __init__(self, items: Sequence[Item], analyzer: Analyzer) -> None:
        self.items = items
        self._names = analyzer.names
        terms = [[*filter(None, map(analyzer.read, item.questions))] for item in items]
        self._told = [frozenset(analyzer.read(said(item))) for item in items]
        bags = [[*chain.from_iterable(map(analyzer.read, item.words))] for item in items]
        self._index = EntryIndex([Document(*all_) for all_ in zip(terms, self._told, bags, strict=True)])
        self._held = [told.union(*map(figures, texts)) for told, texts in zip(self._told, terms, strict=True)]
        self._named = [
            frozenset(chain(*texts)) if isinstance(item, Unknown) else told.union(*texts[:1])
            for item, told, texts in zip(items, self._told, terms, strict=True)
        ]
        self._exact = {text: i for i, texts in reversed([*enumerate(terms)]) for text in texts}
        self._typed = {words(q): i for i, item in reversed([*enumerate(items)]) for q in item.questions}
        self._content = lru_cache(maxsize=10_000)(self._content_of)
        self.shared = lru_cache(maxsize=100_000)(self._share_of)

    def typed(self, question: str) -> Item | None:
        """The item that has the question as a phrasing, word for word."""
        place = self._typed.get(words(question)) if words(question) else None
        return None if place is None else self.items[place]

    def lost(self) -> Iterator[tuple[Item, str, Item | None]]:
        """The phrasings that bring another item than their own, or none, each with what it brings."""
        for item in self.items:
            for phrasing in item.questions:
                if (brought := self.typed(phrasing)) is not item:
                    yield item, phrasing, brought

    def candidates(self, terms: Sequence[str], context: Sequence[str] = ()) -> list[Candidate]:
        """The items that may be meant, with their probabilities, the highest credit first; see EntryIndex.search."""
        masses = {term: self._index.idf(term) for term in set(terms)}
        claims = self._exact.get(tuple(terms)), figures(terms), self._names.intersection(masses)
        total = sum(masses.values()) or 1.0
        found = [
            Candidate(match, self._fit(match, *claims)) for match in self._index.search(terms, CANDIDATES, context)
        ]
        unseen = sum(mass for term, mass in masses.items() if term not in self._index)
        return choose(found, unseen / total, self.shared)

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

    def _fit(self, match: Match, exact: int | None, numbers: frozenset[str], names: frozenset[str]) -> Fit:
        return Fit(
            float(match.item == exact),
            *match[1:],
            float(not numbers <= self._held[match.item]),
            float(not names <= self._named[match.item]),
            float(isinstance(self.items[match.item], Unknown)),
        )


def figures(terms: Sequence[str]) -> frozenset[str]:
    """The amounts that tell one thing from another: years, large ones, fractions and percentages."""
    return frozenset(term for term in terms if is_amount(term) and (len(term) > 2 or not term.isdecimal()))


def texts(item: Item) -> Iterator[str]:
    """All texts of an item: what it is asked with and what it says."""
    return chain(item.questions, item.words, [said(item)])


def said(item: Item) -> str:
    """All that an item says to a member, quotations and their speakers included."""
    if isinstance(item, Unknown):
        return item.reply
    return " ".join(chain([item.answer], *((quotation.speaker, quotation.text) for quotation in item.quotations)))
