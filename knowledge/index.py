"""The fuzzy index: the terms of a question to the items nearest to it.

Each item (an entry or an unknown) is its phrasings. An item is compared with the question
through its centroid, the mean of its phrasings' TF-IDF vectors, in two fields: stems, and
character 2- to 4-grams inside words; through its best single phrasing; and through coverage,
the share of the question's IDF mass that stands in any of its phrasings. Words that no item
has lengthen the question's vector, so content that the base does not know lowers all scores.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from knowledge.text import ngrams

COVERAGE_WEIGHT = 0.3
"""Of coverage beside the two centroids' mean when candidates are drawn."""

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
Phrasings = Sequence[Sequence[str]]
"""The phrasings of one item, each as its terms."""


@dataclass(frozen=True, slots=True)
class Match:
    """How near one item is to a question; every measure is 0..1."""

    item: int
    centroid: float
    phrasing: float
    characters: float
    coverage: float

    @property
    def nearness(self) -> float:
        """What candidates are drawn by."""
        return (self.centroid + self.characters) / 2 + COVERAGE_WEIGHT * self.coverage


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
        starts = np.searchsorted(cells // width, np.arange(height + 1))
        return cls(starts, cells % width, np.bincount(place, weights, len(cells)))

    def rows(self, wanted: Ints) -> tuple[Ints, Ints]:
        """The places of the wanted rows' cells, row after row, and each row's length."""
        lengths = self.starts[wanted + 1] - self.starts[wanted]
        ends = np.cumsum(lengths)
        return np.repeat(self.starts[wanted] - ends + lengths, lengths) + np.arange(ends[-1] if len(ends) else 0), lengths

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


class Field:
    """One kind of feature: for every feature the items that have it, and its weight in their centroids."""

    def __init__(self, centroids: Matrix, idf: Floats, unseen: float, names: dict[str, int]) -> None:
        """`centroids` has one row an item, of any length; `unseen` is the IDF of a feature that no item has."""
        self._postings = centroids.with_unit_rows().transposed(len(names))
        self._items = len(centroids.starts) - 1
        self.idf, self.unseen, self.names = idf, unseen, names

    def query(self, features: Iterable[str]) -> tuple[Ints, Floats]:
        """The known features' numbers and weights in the unit vector of the question."""
        known, weights, unseen_square = list[int](), list[float](), 0.0
        for feature, count in Counter(features).items():
            frequency = 1.0 if count == 1 else 1 + float(np.log(count))
            if (number := self.names.get(feature)) is None:
                unseen_square += (frequency * self.unseen) ** 2
            else:
                known.append(number)
                weights.append(frequency)
        numbers = np.array(known, dtype=np.intp)
        vector = np.array(weights) * self.idf[numbers]
        return numbers, vector / (np.sqrt(vector @ vector + unseen_square) or 1.0)

    def cosines(self, numbers: Ints, vector: Floats) -> Floats:
        """The cosine of the question with every item's centroid."""
        cells, lengths = self._postings.rows(numbers)
        weights = self._postings.weights[cells] * np.repeat(vector, lengths)
        return np.bincount(self._postings.columns[cells], weights, self._items)

    def shares(self, numbers: Ints, masses: Floats) -> Floats:
        """For every item the sum of the masses of those features that it has."""
        cells, lengths = self._postings.rows(numbers)
        return np.bincount(self._postings.columns[cells], np.repeat(masses, lengths), self._items)


class EntryIndex:
    """Ranks items, each given by its phrasings, by how near they are to a question."""

    def __init__(self, items: Sequence[Phrasings]) -> None:
        """Build the index; an item without a phrasing is never found."""
        self._names: dict[str, int] = {}
        for term in chain.from_iterable(chain.from_iterable(items)):
            self._names.setdefault(term, len(self._names))
        phrasings = list(chain.from_iterable(items))
        owner = np.repeat(np.arange(len(items)), [len(item) for item in items])
        counts = _counts(phrasings, self._names)
        idf, unseen = _idf(counts, owner, len(self._names))
        frequency = 1 + np.log(counts.weights)
        self._phrasings = Matrix(counts.starts, counts.columns, frequency * idf[counts.columns]).with_unit_rows()
        self._first = np.searchsorted(owner, np.arange(len(items) + 1))
        rows = owner[self._phrasings.row_of_cell()]
        centroids = Matrix.of(rows, self._phrasings.columns, self._phrasings.weights, len(items))
        self._stems = Field(centroids, idf, unseen, self._names)
        counts_by_item = Matrix.of(rows, counts.columns, counts.weights, len(items))
        self._characters = _character_field(counts_by_item, list(self._names))

    def __contains__(self, term: str) -> bool:
        return term in self._names

    def idf(self, term: str) -> float:
        """The weight of a term: about 1 where all phrasings have it, more the rarer it is."""
        number = self._names.get(term)
        return self._stems.unseen if number is None else float(self._stems.idf[number])

    def search(self, terms: Sequence[str], limit: int) -> list[Match]:
        """The nearest items, the nearest first, ties by their order; none for no terms."""
        numbers, vector = self._stems.query(terms)
        characters = self._characters.cosines(*self._characters.query(chain.from_iterable(map(ngrams, terms))))
        centroid = self._stems.cosines(numbers, vector)
        mass = sum(self.idf(term) for term in set(terms)) or 1.0
        coverage = self._stems.shares(numbers, self._stems.idf[numbers]) / mass
        nearness = (centroid + characters) / 2 + COVERAGE_WEIGHT * coverage
        items = _highest(nearness, limit)
        best = self._best_phrasings(items, numbers, vector)
        columns = (items, centroid[items], best, characters[items], coverage[items])
        return [Match(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]

    def _best_phrasings(self, items: Ints, numbers: Ints, vector: Floats) -> Floats:
        """For each of the items the highest cosine of one of its phrasings with the question."""
        if not len(items):
            return np.zeros(0)
        dense = np.zeros(len(self._names))
        dense[numbers] = vector
        phrasings, lengths = Matrix(self._first, np.zeros(0, np.intp), np.zeros(0)).rows(items)
        cells, sizes = self._phrasings.rows(phrasings)
        products = dense[self._phrasings.columns[cells]] * self._phrasings.weights[cells]
        cosines = np.add.reduceat(products, np.cumsum(sizes) - sizes)
        return np.asarray(np.maximum.reduceat(cosines, np.cumsum(lengths) - lengths))


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
    """The mean of the phrasing-level and the item-level IDF of each feature, and that of an unseen one."""
    items = int(owner.max(initial=-1)) + 1
    in_phrasings = np.bincount(counts.columns, minlength=width).astype(float)
    pairs = np.unique(owner[counts.row_of_cell()] * width + counts.columns)
    in_items = np.bincount(pairs % width, minlength=width).astype(float)
    total = len(counts.starts) - 1
    idf = (_smooth_idf(total, in_phrasings) + _smooth_idf(items, in_items)) / 2
    return idf, float(_smooth_idf(total, np.zeros(1))[0] + _smooth_idf(items, np.zeros(1))[0]) / 2


def _character_field(counts: Matrix, terms: Sequence[str]) -> Field:
    """The field of character n-grams, from how often each term stands in each item."""
    spelt = [ngrams(term) for term in terms]
    names: dict[str, int] = {}
    for gram in chain.from_iterable(spelt):
        names.setdefault(gram, len(names))
    grams = _counts(spelt, names)
    cells, lengths = grams.rows(counts.columns)
    rows = np.repeat(counts.row_of_cell(), lengths)
    weights = grams.weights[cells] * np.repeat(counts.weights, lengths)
    by_item = Matrix.of(rows, grams.columns[cells], weights, len(counts.starts) - 1)
    items = len(counts.starts) - 1
    idf = _smooth_idf(items, np.bincount(by_item.columns, minlength=len(names)).astype(float))
    weighted = Matrix(by_item.starts, by_item.columns, by_item.weights * idf[by_item.columns])
    return Field(weighted, idf, float(_smooth_idf(items, np.zeros(1))[0]), names)
