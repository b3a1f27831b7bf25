"""What the fuzzy index is made of: the terms of items as arrays; index.py says what they mean and searches them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from knowledge.form.shelf import Arrays, packed
from knowledge.language.english import LITTLE
from knowledge.language.text import stem
from knowledge.retrieval.ngrams import smooth_idf, spelt
from knowledge.retrieval.sparse import Floats, Ints, Matrix, counted

RARE = 1.0
"""A word that stands in n phrasings of an item is covered n / (n + RARE): one stray phrasing is not enough."""
MOST_LITTLE = 1.5
"""Weight that a word like "tell" or "could" has at the most: in a small base it would be as rare as a name."""
LITTLE_STEMS = frozenset(map(stem, LITTLE))


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


def indexed(documents: Sequence[Document]) -> Arrays:
    """The parts of the index of some items."""
    texts = list(chain.from_iterable(document.texts for document in documents))
    names = {term: n for n, term in enumerate(dict.fromkeys(chain.from_iterable(texts)))}
    owner = np.repeat(np.arange(len(documents)), [len(document.texts) for document in documents])
    counts = counted(texts, names)
    idf, unseen = _idf(counts, owner, len(names))
    little = [number for term, number in names.items() if term in LITTLE_STEMS]
    idf[little] = np.minimum(idf[little], MOST_LITTLE)
    weights = (1 + np.log(counts.weights)) * idf[counts.columns]
    unit = Matrix(counts.starts, counts.columns, weights).with_unit_rows()
    rows = owner[counts.row_of_cell()]
    by_item = Matrix.of(rows, counts.columns, counts.weights, len(documents))
    return {
        "names": packed([*names]),
        "idf": idf,
        "unseen": np.array([unseen]),
        "first": np.searchsorted(owner, np.arange(len(documents) + 1)),
        "phrasings": np.array([len(document.phrasings) for document in documents], dtype=np.intp),
        "text_starts": unit.starts,
        "text_terms": unit.columns.astype(np.int32),
        "text_weights": unit.weights.astype(np.float32),
        **_postings(rows, unit, len(documents), len(names)),
        **{f"said/{name}": array for name, array in _said(documents).items()},
        **{f"spelt/{name}": array for name, array in spelt(by_item, [*names]).items()},
    }


def _postings(rows: Ints, texts: Matrix, items: int, terms: int) -> Arrays:
    """Of each term the items that have it, its weight in their centroids, and how far their texts cover it."""
    centroids = Matrix.of(rows, texts.columns, texts.weights, items).with_unit_rows().transposed(terms)
    frequency = Matrix.of(rows, texts.columns, np.ones(len(rows)), items).transposed(terms).weights
    return {
        "starts": centroids.starts,
        "items": centroids.columns.astype(np.int32),
        "centroids": centroids.weights.astype(np.float32),
        "covers": (frequency / (frequency + RARE)).astype(np.float32),
    }


def _said(documents: Sequence[Document]) -> Arrays:
    """Of each term that items say, those that do."""
    said: dict[str, list[int]] = {}
    for item, document in enumerate(documents):
        for term in document.said:
            said.setdefault(term, []).append(item)
    starts = np.cumsum([0, *map(len, said.values())])
    return {"names": packed([*said]), "starts": starts, "items": np.array([*chain(*said.values())], dtype=np.int32)}


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
