"""The field of character n-grams: how near words are in their letters.

An item's letters are those of its terms, so a question's terms are compared with all terms once, and each item adds up
what its terms got.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from knowledge.form.shelf import Arrays, packed, unpacked
from knowledge.language.text import ngrams
from knowledge.retrieval.sparse import Floats, Ints, Matrix, counted, ranges, sums

_AT_ONCE = 2000
"""Items whose grams stand in memory at once while the index is made."""


def smooth_idf(total: int, frequency: Floats) -> Floats:
    """The IDF of features that stand in `frequency` of `total` documents; about 1 for one that stands in all."""
    return np.asarray(np.log((1 + total) / (1 + frequency)) + 1)


def spelt(counts: Matrix, terms: Sequence[str]) -> Arrays:
    """The parts of the field; `counts` says how often each of the terms stands in each item."""
    items = len(counts.starts) - 1
    written = [ngrams(term) for term in terms]
    names = {gram: n for n, gram in enumerate(dict.fromkeys(chain.from_iterable(written)))}
    grams = counted(written, names)
    by_item = list(_by_item(counts, grams))
    frequency = np.bincount(
        np.concatenate([np.zeros(0, np.intp), *(part.columns for part in by_item)]), minlength=len(names)
    )
    idf = smooth_idf(items, frequency.astype(float))
    squares = [sums((part.weights * idf[part.columns]) ** 2, np.diff(part.starts)) for part in by_item]
    lengths = np.sqrt(np.concatenate([np.zeros(0), *squares]))
    postings = grams.transposed(len(names))
    weights = postings.weights * np.repeat(idf**2, np.diff(postings.starts))
    return {
        "names": packed([*names]),
        "idf": idf,
        "unseen": smooth_idf(items, np.zeros(1)),
        "width": np.array([len(terms)]),
        "lengths": np.where(lengths > 0, lengths, 1),
        "starts": postings.starts,
        "terms": postings.columns.astype(np.int32),
        "weights": weights.astype(np.float32),
        "item_starts": counts.starts,
        "item_terms": counts.columns.astype(np.int32),
        "item_counts": counts.weights.astype(np.float32),
    }


def _by_item(counts: Matrix, grams: Matrix) -> Iterator[Matrix]:
    """How often each gram stands in each item, some items at a time."""
    items = len(counts.starts) - 1
    for start in range(0, items, _AT_ONCE):
        end = min(items, start + _AT_ONCE)
        part = slice(counts.starts[start], counts.starts[end])
        cells, lengths = ranges(grams.starts, counts.columns[part])
        owners = np.repeat(np.arange(end - start), np.diff(counts.starts[start : end + 1]))
        weights = grams.weights[cells] * np.repeat(counts.weights[part], lengths)
        yield Matrix.of(np.repeat(owners, lengths), grams.columns[cells], weights, end - start)


class Grams:
    """The field of character n-grams: how much of a term's spelling each item has."""

    def __init__(self, parts: Arrays) -> None:
        """`parts` are those of `spelt`."""
        self._names = {gram: n for n, gram in enumerate(unpacked(parts["names"]))}
        self._idf, self._unseen = parts["idf"], float(parts["unseen"][0])
        self._starts, self._terms, self._weights = parts["starts"], parts["terms"], parts["weights"]
        self._item_starts, self._item_terms, self._item_counts = (
            parts[f"item_{name}"] for name in ("starts", "terms", "counts")
        )
        self._lengths, self._width = parts["lengths"], int(parts["width"][0])

    def length(self, term: str) -> float:
        """The length of a term's vector of grams, those that no item has included."""
        known = self._idf[self._known(term)]
        return math.sqrt(float(known @ known) + (len(ngrams(term)) - len(known)) * self._unseen**2)

    def alike(self, term: str) -> Floats:
        """The inner product of a term's vector of grams with that of each term of the items."""
        cells, _ = ranges(self._starts, self._known(term))
        return np.bincount(self._terms[cells], self._weights[cells], self._width).astype(float)

    def products(self, term: str) -> Floats:
        """The inner product of a term's vector of grams with each item's centroid."""
        values = self.alike(term).take(self._item_terms) * self._item_counts
        return sums(values, np.diff(self._item_starts)) / self._lengths

    def products_of(self, items: Ints, alike: Floats) -> Floats:
        """The same for some items only, of what was compared with all terms."""
        cells, lengths = ranges(self._item_starts, items)
        values = alike.take(self._item_terms.take(cells)) * self._item_counts.take(cells)
        return sums(values, lengths) / self._lengths.take(items)

    def _known(self, term: str) -> Ints:
        return np.array([self._names[gram] for gram in ngrams(term) if gram in self._names], dtype=np.intp)
