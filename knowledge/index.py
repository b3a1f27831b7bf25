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
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.text import ngrams

COVERAGE_WEIGHT = 0.3
"""Of coverage beside the two centroids' mean when candidates are drawn."""
FAINT = 0.5
"""Weight of a term from the context beside one of the question."""
RARE = 1.0
"""A word that stands in n phrasings of an item is covered n / (n + RARE): one stray phrasing is not enough."""
CACHE = 64_000_000
"""Bytes for the rows of measures that are kept, those of the words asked last: 8,000 for 500 items, 400 for 10,000."""
WARM = 512
"""Rows that are made beforehand, those of the commonest words, so that the first questions are not slower."""
CACHED_WORDS = 100_000
"""Words whose weights are kept."""

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Document:
    """One item as the index sees it: its phrasings and what it says, in terms."""

    phrasings: Sequence[Sequence[str]]
    said: Collection[str] = ()


class Match(NamedTuple):
    """How near one item is to a question; every measure is 0..1."""

    item: int
    centroid: float
    phrasing: float
    characters: float
    coverage: float
    support: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """Non-negative weights of columns in rows, row after row (CSR)."""

    starts: Ints
    columns: Ints
    weights: Floats

    @classmethod
    def of(cls, rows: Ints, columns: Ints, weights: Floats, height: int) -> "Matrix":
        """The matrix with the given cells; cells that are named twice are added up."""
        width = int(columns.max(initial=0)) + 1
        cells, place = np.unique(rows * width + columns, return_inverse=True)
        starts = np.searchsorted(cells // width, np.arange(height + 1)).astype(np.intp)
        return cls(starts, cells % width, np.bincount(place, weights, len(cells)).astype(float))

    def row(self, number: int) -> tuple[Ints, Floats]:
        """The columns and weights of one row."""
        cells = slice(self.starts[number], self.starts[number + 1])
        return self.columns[cells], self.weights[cells]

    def row_of_cell(self) -> Ints:
        """The row in which each cell stands."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def with_unit_rows(self) -> "Matrix":
        """The same with each row scaled to length 1."""
        row = self.row_of_cell()
        squares = np.bincount(row, self.weights**2, len(self.starts) - 1)
        return Matrix(self.starts, self.columns, self.weights / np.sqrt(squares[row]))

    def transposed(self, height: int) -> "Matrix":
        """Columns as rows; `height` is the number of columns."""
        return Matrix.of(self.columns, self.row_of_cell(), self.weights, height)


class EntryIndex:
    """Ranks items by how near they are to a question."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Build the index; an item without a phrasing is never found."""
        phrasings = list(chain.from_iterable(document.phrasings for document in documents))
        owner = np.repeat(np.arange(len(documents)), [len(document.phrasings) for document in documents])
        self._items = len(documents)
        self._names: dict[str, int] = {}
        for term in chain.from_iterable(phrasings):
            self._names.setdefault(term, len(self._names))
        counts = _counts(phrasings, self._names)
        self._idf, self._unseen = _idf(counts, owner, len(self._names))
        weights = (1 + np.log(counts.weights)) * self._idf[counts.columns]
        self._phrasings = Matrix(counts.starts, counts.columns, weights).with_unit_rows()
        self._by_item = _cells_by_item(self._phrasings, np.searchsorted(owner, np.arange(self._items + 1)))
        rows = owner[counts.row_of_cell()]
        self._centroids = (
            Matrix.of(rows, counts.columns, self._phrasings.weights, self._items)
            .with_unit_rows()
            .transposed(len(self._names))
        )
        distinct = Matrix.of(rows, counts.columns, np.ones(len(rows)), self._items)
        self._frequency = distinct.transposed(len(self._names))
        self._grams = _Grams(Matrix.of(rows, counts.columns, counts.weights, self._items), list(self._names))
        self._said: dict[str, list[int]] = {}
        for item, document in enumerate(documents):
            for term in document.said:
                self._said.setdefault(term, []).append(item)
        self._measures = lru_cache(maxsize=max(WARM, CACHE // (16 * max(self._items, 1))))(self._measure)
        for term, _ in Counter(chain.from_iterable(phrasings)).most_common(WARM):
            self._measures(term)
        self._known = lru_cache(maxsize=CACHED_WORDS)(lambda term: (self.idf(term), self._grams.length(term)))

    def __contains__(self, term: str) -> bool:
        return term in self._names

    def idf(self, term: str) -> float:
        """The weight of a term: about 1 where all phrasings have it, more the rarer it is."""
        number = self._names.get(term)
        return self._unseen if number is None else float(self._idf[number])

    def search(self, terms: Sequence[str], limit: int, context: Sequence[str] = ()) -> list[Match]:
        """The nearest items, the nearest first, ties by their order; none for no terms.

        `context` are terms that were said before the question, which weigh less than its own.
        """
        counted = {**dict.fromkeys(context, FAINT), **{t: 1 + math.log(n) for t, n in Counter(terms).items()}}
        if not counted:
            return []
        weights, spelt = self._weights(counted)
        rows = np.stack([self._measures(term) for term in counted], axis=1)  # measures x terms x items
        centroid, coverage, support, characters = np.matmul(weights[:, None], rows)[:, 0]
        characters /= spelt
        items = _highest((centroid + characters) / 2 + COVERAGE_WEIGHT * coverage, limit)
        phrasing = self._best_phrasings(items, dict(zip(counted, weights[0].tolist(), strict=True)))
        columns = centroid[items], phrasing, characters[items], coverage[items], support[items]
        return [Match(*row) for row in zip(items.tolist(), *(column.tolist() for column in columns), strict=True)]

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
        if not len(items):
            return np.zeros(0)
        dense = np.zeros(len(self._names))
        for term, weight in vector.items():
            if (number := self._names.get(term)) is not None:
                dense[number] = weight
        return np.array([self._best_phrasing(item, dense) for item in items.tolist()])

    def _best_phrasing(self, item: int, dense: Floats) -> float:
        columns, weights, starts = self._by_item[item]
        return float(np.add.reduceat(dense.take(columns) * weights, starts).max())


class _Grams:
    """The field of character n-grams: how much of a term's spelling each item's centroid has."""

    def __init__(self, counts: Matrix, terms: Sequence[str]) -> None:
        """`counts` says how often each of the terms stands in each item."""
        items = len(counts.starts) - 1
        spelt = [ngrams(term) for term in terms]
        self._names: dict[str, int] = {}
        for gram in chain.from_iterable(spelt):
            self._names.setdefault(gram, len(self._names))
        grams = _counts(spelt, self._names)
        cells, lengths = _ranges(grams.starts, counts.columns)
        weights = grams.weights[cells] * np.repeat(counts.weights, lengths)
        by_item = Matrix.of(np.repeat(counts.row_of_cell(), lengths), grams.columns[cells], weights, items)
        self._idf = _smooth_idf(items, np.bincount(by_item.columns, minlength=len(self._names)).astype(float))
        self._unseen = float(_smooth_idf(items, np.zeros(1))[0])
        weighted = Matrix(by_item.starts, by_item.columns, by_item.weights * self._idf[by_item.columns])
        self._postings = weighted.with_unit_rows().transposed(len(self._names))
        self._items = items

    def length(self, term: str) -> float:
        """The length of a term's vector of grams, those that no item has included."""
        numbers = [self._names.get(gram) for gram in ngrams(term)]
        return float(np.sqrt(sum((self._unseen if n is None else self._idf[n]) ** 2 for n in numbers)))

    def products(self, term: str) -> Floats:
        """The inner product of a term's vector of grams with each item's centroid."""
        known = np.array([self._names[gram] for gram in ngrams(term) if gram in self._names], dtype=np.intp)
        cells, lengths = _ranges(self._postings.starts, known)
        weights = self._postings.weights[cells] * np.repeat(self._idf[known], lengths)
        return np.bincount(self._postings.columns[cells], weights, self._items).astype(float)


def _cells_by_item(phrasings: Matrix, first: Ints) -> list[tuple[Ints, Floats, Ints]]:
    """Of each item the columns and weights of its phrasings' cells, and where each phrasing begins in them."""
    bounds = phrasings.starts[first].tolist()
    cells = [slice(start, end) for start, end in pairwise(bounds)]
    begins = [phrasings.starts[a:b] - phrasings.starts[a] for a, b in pairwise(first.tolist())]
    return [(phrasings.columns[c], phrasings.weights[c], b) for c, b in zip(cells, begins, strict=True)]


def _ranges(starts: Ints, wanted: Ints) -> tuple[Ints, Ints]:
    """The places of the wanted rows' cells, row after row, and each row's length."""
    first = starts.take(wanted)
    lengths = starts.take(wanted + 1) - first
    ends = lengths.cumsum()
    return (first - ends + lengths).repeat(lengths) + np.arange(ends[-1] if len(ends) else 0), lengths


def _highest(values: Floats, limit: int) -> Ints:
    """The places of the highest positive values, the highest first, the earlier of equal ones first."""
    places = np.flatnonzero(values > 0)
    if len(places) > 4 * limit:  # a full sort of ten thousand costs more than all else
        bound = np.partition(values[places], len(places) - limit)[len(places) - limit]
        places = places[values[places] >= bound]
    return places[np.argsort(-values[places], kind="stable")][:limit]


def _counts(texts: Sequence[Sequence[str]], names: dict[str, int]) -> Matrix:
    """How often each name stands in each text."""
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    columns = np.fromiter((names[name] for text in texts for name in text), np.intp, len(rows))
    return Matrix.of(rows, columns, np.ones(len(rows)), len(texts))


def _smooth_idf(total: int, frequency: Floats) -> Floats:
    return np.asarray(np.log((1 + total) / (1 + frequency)) + 1)


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
    idf = (_smooth_idf(total, in_phrasings) + _smooth_idf(items, in_items)) / 2
    by_chance = items * (1 - np.exp(-in_phrasings / items))
    idf += np.maximum(np.log(by_chance / in_items), 0)
    return idf, float(_smooth_idf(total, np.zeros(1))[0] + _smooth_idf(items, np.zeros(1))[0]) / 2
