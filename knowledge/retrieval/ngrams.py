"""The field of character n-grams: how near words are in their letters."""

import math
from collections.abc import Sequence
from itertools import chain

import numpy as np

from knowledge.language.text import ngrams
from knowledge.retrieval.sparse import Floats, Ints, Matrix, counted, ranges


def smooth_idf(total: int, frequency: Floats) -> Floats:
    """The IDF of features that stand in `frequency` of `total` documents; about 1 for one that stands in all."""
    return np.asarray(np.log((1 + total) / (1 + frequency)) + 1)


class Grams:
    """The field of character n-grams: how much of a term's spelling each item's centroid has."""

    def __init__(self, counts: Matrix, terms: Sequence[str]) -> None:
        """`counts` says how often each of the terms stands in each item."""
        items = len(counts.starts) - 1
        spelt = [ngrams(term) for term in terms]
        self._names: dict[str, int] = {}
        for gram in chain.from_iterable(spelt):
            self._names.setdefault(gram, len(self._names))
        grams = counted(spelt, self._names)
        cells, lengths = ranges(grams.starts, counts.columns)
        weights = grams.weights[cells] * np.repeat(counts.weights, lengths)
        by_item = Matrix.of(np.repeat(counts.row_of_cell(), lengths), grams.columns[cells], weights, items)
        self._idf = smooth_idf(items, np.bincount(by_item.columns, minlength=len(self._names)).astype(float))
        self._unseen = float(smooth_idf(items, np.zeros(1))[0])
        weighted = Matrix(by_item.starts, by_item.columns, by_item.weights * self._idf[by_item.columns])
        self._postings = weighted.with_unit_rows().transposed(len(self._names))
        self._items = items

    def length(self, term: str) -> float:
        """The length of a term's vector of grams, those that no item has included."""
        known = self._idf[self._known(term)]
        return math.sqrt(float(known @ known) + (len(ngrams(term)) - len(known)) * self._unseen**2)

    def products(self, term: str) -> Floats:
        """The inner product of a term's vector of grams with each item's centroid."""
        known = self._known(term)
        cells, lengths = ranges(self._postings.starts, known)
        weights = self._postings.weights[cells] * np.repeat(self._idf[known], lengths)
        return np.bincount(self._postings.columns[cells], weights, self._items).astype(float)

    def _known(self, term: str) -> Ints:
        return np.array([self._names[gram] for gram in ngrams(term) if gram in self._names], dtype=np.intp)
