"""The fuzzy index: the terms of a question to the items nearest to it.

Each item (an entry or an unknown) is its phrasings and what it says. It is compared with the
question through its centroid, the mean of its phrasings' TF-IDF vectors, in two fields: stems,
and character 2- to 4-grams inside words; through its best single phrasing; and through the
shares of the question's IDF mass that stand in its phrasings (coverage: a word that n of them
have counts n / (n + RARE)) and in what it says (support). Words that no item has lengthen the
question's vector, so content that the base does not know lowers all scores.
"""

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.language.english import LITTLE
from knowledge.language.text import CACHED, stem
from knowledge.retrieval.ngrams import Grams, smooth_idf
from knowledge.retrieval.sparse import Floats, Ints, Matrix, counted, ranges, spans

COVERAGE_WEIGHT = 0.3
"""Of coverage beside the two centroids' mean when candidates are drawn."""
FAINT = 0.5
"""Weight of a term from the context beside one of the question."""
RARE = 1.0
"""A word that stands in n phrasings of an item is covered n / (n + RARE): one stray phrasing is not enough."""
MOST_LITTLE = 1.5
"""Weight that a word like "tell" or "could" has at the most: in a small base it would be as rare as a name."""
_LITTLE = frozenset(map(stem, LITTLE))
CACHE = 16_000_000
"""Bytes for the rows of measures that are kept, those of the words asked last: 2,000 for 500 items, 100 for 10,000."""
WARM = 512
"""Rows that are made beforehand, those of the commonest words, so that the first questions are not slower."""


@dataclass(frozen=True, slots=True)
class Document:
    """One item as the index sees it, in terms: its phrasings, what it says, and other words that members use for it.

    The other words count in the centroid, the coverage and the characters, and are never the best phrasing.
    """

    phrasings: Sequence[Sequence[str]]
    said: Collection[str] = ()
    words: Sequence[str] = ()

    @property
    def texts(self) -> list[Sequence[str]]:
        """The phrasings, then the other words as one text more."""
        return [*self.phrasings, *([self.words] if self.words else [])]


class Match(NamedTuple):
    """How near one item is to a question; every measure is 0..1."""

    item: int
    centroid: float
    phrasing: float
    characters: float
    coverage: float
    support: float


class EntryIndex:
    """Ranks items by how near they are to a question."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Build the index; an item without a phrasing is never found."""
        texts = list(chain.from_iterable(document.texts for document in documents))
        owner = np.repeat(np.arange(len(documents)), [len(document.texts) for document in documents])
        self._items = len(documents)
        self._names: dict[str, int] = {}
        for term in chain.from_iterable(texts):
            self._names.setdefault(term, len(self._names))
        counts = counted(texts, self._names)
        self._idf, self._unseen = _idf(counts, owner, len(self._names))
        little = [number for term, number in self._names.items() if term in _LITTLE]
        self._idf[little] = np.minimum(self._idf[little], MOST_LITTLE)
        weights = (1 + np.log(counts.weights)) * self._idf[counts.columns]
        unit = Matrix(counts.starts, counts.columns, weights).with_unit_rows()
        first = np.searchsorted(owner, np.arange(self._items + 1))
        self._texts, self._first = unit, first
        self._phrasings = np.array([len(document.phrasings) for document in documents], dtype=np.intp)
        rows = owner[counts.row_of_cell()]
        self._centroids = (
            Matrix.of(rows, counts.columns, unit.weights, self._items).with_unit_rows().transposed(len(self._names))
        )
        distinct = Matrix.of(rows, counts.columns, np.ones(len(rows)), self._items)
        self._frequency = distinct.transposed(len(self._names))
        self._grams = Grams(Matrix.of(rows, counts.columns, counts.weights, self._items), list(self._names))
        self._said: dict[str, list[int]] = {}
        for item, document in enumerate(documents):
            for term in document.said:
                self._said.setdefault(term, []).append(item)
        self._measures = lru_cache(maxsize=max(WARM, CACHE // (16 * max(self._items, 1))))(self._measure)
        for term, _ in Counter(chain.from_iterable(texts)).most_common(WARM):
            self._measures(term)
        self._known = lru_cache(maxsize=CACHED)(lambda term: (self.idf(term), self._grams.length(term)))

    def __contains__(self, term: str) -> bool:
        return term in self._names

    def idf(self, term: str) -> float:
        """The weight of a term: about 1 where all phrasings have it, more the rarer it is."""
        number = self._names.get(term)
        idf = self._unseen if number is None else float(self._idf[number])
        return min(idf, MOST_LITTLE) if term in _LITTLE else idf

    def search(
        self, terms: Sequence[str], limit: int, context: Sequence[str] = (), also: Sequence[int] = ()
    ) -> list[Match]:
        """The nearest items, the nearest first, ties by their order; none for no terms.

        `context` are terms that were said before the question, which weigh less than its own; `also` are items that
        are wanted however far they are, after the others.
        """
        frequencies = {**dict.fromkeys(context, FAINT), **{t: 1 + math.log(n) for t, n in Counter(terms).items()}}
        if not frequencies:
            return []
        weights, spelt = self._weights(frequencies)
        rows = np.array([self._measures(term) for term in frequencies]).transpose(1, 0, 2)  # measures x terms x items
        measured = np.matmul(weights[:, None], rows)[:, 0]
        centroid, coverage, _, characters = measured
        characters /= spelt
        nearest = _highest((centroid + characters) / 2 + COVERAGE_WEIGHT * coverage, limit).tolist()
        items = np.array([*nearest, *sorted(set(also).difference(nearest))], dtype=np.intp)
        phrasing = self._best_phrasings(items, dict(zip(frequencies, weights[0].tolist(), strict=True)))
        centroids, coverages, supports, letters = measured[:, items].tolist()
        return list(map(Match, items.tolist(), centroids, phrasing.tolist(), letters, coverages, supports))

    def covered(self, term: str, item: int) -> float:
        """How far the item's phrasings and other words have a term."""
        return float(self._measures(term)[1, item])

    def near_phrasings(self, item: int, terms: Sequence[str]) -> tuple[Floats, Floats]:
        """Of each phrasing of an item its cosine with the question, and the share of its IDF mass that it has."""
        rows = slice(self._first[item], self._first[item] + self._phrasings[item])
        if rows.start == rows.stop or not terms:
            return np.zeros(self._phrasings[item]), np.zeros(self._phrasings[item])
        cells = slice(self._texts.starts[rows.start], self._texts.starts[rows.stop])
        columns, weights, starts = self._texts.columns[cells], self._texts.weights[cells], self._texts.starts[rows]
        starts = starts - cells.start
        frequencies = {term: 1 + math.log(n) for term, n in Counter(terms).items()}
        known = {t: (f, self.idf(t), self._names.get(t)) for t, f in frequencies.items()}
        length = math.sqrt(sum((f * idf) ** 2 for f, idf, _ in known.values()))
        mass = sum(idf for _, idf, _ in known.values())
        dense = np.zeros((2, len(self._names)))
        for frequency, idf, number in known.values():
            if number is not None:
                dense[:, number] = frequency * idf / length, idf / mass
        cosines = np.add.reduceat(dense[0].take(columns) * weights, starts)
        return cosines, np.add.reduceat(dense[1].take(columns), starts)

    def _weights(self, frequencies: dict[str, float]) -> tuple[NDArray[np.float32], float]:
        """What each term's row of measures counts (measures x terms), and the length of the spelt vector."""
        known = [(frequency, *self._known(term)) for term, frequency in frequencies.items()]
        length = math.sqrt(sum((frequency * idf) ** 2 for frequency, idf, _ in known))
        mass = sum(min(frequency, 1.0) * idf for frequency, idf, _ in known)
        spelt = math.sqrt(sum((frequency * letters) ** 2 for frequency, _, letters in known))
        vector = [frequency * idf / length for frequency, idf, _ in known]
        shares = [min(frequency, 1.0) * idf / mass for frequency, idf, _ in known]
        return np.array([vector, shares, shares, [*frequencies.values()]], dtype=np.float32), spelt

    def _measure(self, term: str) -> NDArray[np.float32]:
        """For each item: the term's weight in its centroid, how far phrasings and words have it, and its grams."""
        row = np.zeros((4, self._items), dtype=np.float32)
        if (number := self._names.get(term)) is not None:
            items, weights = self._centroids.row(number)
            row[0, items] = weights
            n = self._frequency.row(number)[1]
            row[1, items] = n / (n + RARE)
        row[2, self._said.get(term, [])] = 1
        row[3] = self._grams.products(term)
        return row

    def _best_phrasings(self, items: Ints, vector: dict[str, float]) -> Floats:
        """For each of the items the highest cosine of one of its phrasings with the question."""
        best = np.zeros(len(items))
        counts = self._phrasings.take(items)
        asked = counts.nonzero()[0]  # an item that is found by other words alone has no phrasing
        if not len(asked):
            return best
        dense = np.zeros(len(self._names))
        for term, weight in vector.items():
            if (number := self._names.get(term)) is not None:
                dense[number] = weight
        rows = spans(self._first.take(items.take(asked)), counts.take(asked))
        cells, lengths = ranges(self._texts.starts, rows)
        products = dense.take(self._texts.columns.take(cells)) * self._texts.weights.take(cells)
        cosines = np.add.reduceat(products, lengths.cumsum() - lengths)
        ends = counts.take(asked).cumsum()
        best[asked] = np.maximum.reduceat(cosines, ends - counts.take(asked))
        return best


def _highest(values: Floats, limit: int) -> Ints:
    """The places of the highest positive values, the highest first, the earlier of equal ones first."""
    bound = np.partition(values, -limit)[-limit] if len(values) > limit else 0  # sorting all of them costs more
    places = np.flatnonzero(values >= bound) if bound > 0 else np.flatnonzero(values > 0)
    return places[np.argsort(-values[places], kind="stable")][:limit]


def _idf(counts: Matrix, owner: Ints, width: int) -> tuple[Floats, float]:
    """The weight of each feature, and that of an unseen one.

    It is the mean of the phrasing-level and the item-level IDF, and the residual IDF of Church and Gale
    (1995): how many fewer items have the feature than if its occurrences were dealt out by chance (Poisson).
    A word that says what an item is about stands in many phrasings of few items; "supposed" does not.
    """
    items = int(owner.max(initial=-1)) + 1
    in_phrasings = np.bincount(counts.columns, minlength=width).astype(float)
    pairs = np.unique(owner[counts.row_of_cell()] * width + counts.columns)
    in_items = np.bincount(pairs % width, minlength=width).astype(float)
    total = len(counts.starts) - 1
    idf = (smooth_idf(total, in_phrasings) + smooth_idf(items, in_items)) / 2
    by_chance = items * (1 - np.exp(-in_phrasings / items))
    idf += np.maximum(np.log(by_chance / in_items), 0)
    return idf, float(smooth_idf(total, np.zeros(1))[0] + smooth_idf(items, np.zeros(1))[0]) / 2
