"""The single phrasings of items: which of them are near to a question, and how far each has its words."""

from collections.abc import Mapping

import numpy as np

from knowledge.form.shelf import Arrays
from knowledge.retrieval.sparse import Floats, Ints, ranges, spans


class Phrasings:
    """The terms of all phrasings, item after item, each phrasing a unit vector."""

    def __init__(self, parts: Arrays) -> None:
        """`parts` are those of the index (see indexing.py)."""
        self._first, self._counts = parts["first"], parts["phrasings"]
        self._starts, self._terms, self._weights = (parts[f"text_{name}"] for name in ("starts", "terms", "weights"))

    def nearest(self, items: Ints, vector: Floats) -> Floats:
        """For each of the items the highest cosine of one of its phrasings with a vector of all terms."""
        best = np.zeros(len(items))
        counts = self._counts.take(items)
        asked = counts.nonzero()[0]  # an item that is found by other words alone has no phrasing
        if len(asked):
            counts = counts.take(asked)
            cells, lengths = ranges(self._starts, spans(self._first.take(items.take(asked)), counts))
            products = vector.take(self._terms.take(cells)) * self._weights.take(cells)
            cosines = np.add.reduceat(products, lengths.cumsum() - lengths)
            best[asked] = np.maximum.reduceat(cosines, counts.cumsum() - counts)
        return best

    def of(self, item: int, vector: Floats, shares: Floats) -> tuple[Floats, Floats]:
        """Of each phrasing of an item its cosine with a vector of all terms, and the sum of the shares of its terms."""
        rows = slice(self._first[item], self._first[item] + self._counts[item])
        if rows.start == rows.stop:
            return np.zeros(0), np.zeros(0)
        cells = slice(self._starts[rows.start], self._starts[rows.stop])
        terms, starts = self._terms[cells], self._starts[rows] - cells.start
        return (
            np.add.reduceat(vector.take(terms) * self._weights[cells], starts),
            np.add.reduceat(shares.take(terms), starts),
        )


def dense(weights: Mapping[int, float], width: int) -> Floats:
    """A vector of all terms with some weights, by the numbers of their terms."""
    vector = np.zeros(width)
    for number, weight in weights.items():
        vector[number] = weight
    return vector
