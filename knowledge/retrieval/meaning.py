"""How near items are in meaning: the field beside words and letters, where a sentence encoder is installed.

An encoder turns texts into unit vectors that are the nearer the more alike the texts mean, in any of its languages.
Which one it is, is the caller's; see encoder.py for the one that the extra "meaning" brings.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.form.models import Item, Unknown

PHRASINGS = 24
"""Phrasings of an item that are encoded, the first ones.

Questions in other languages, right / wrong in % at credit 0.55: 70.4 / 7.1 with 8, 76.3 / 5.9 with 24, 76.3 / 7.1 with
all of some 45; and each costs half a millisecond at the first start.
"""
NEAR = 48
"""Items whose phrasings are looked at one by one: those whose mean or answer is nearest."""
LONGEST = 300
"""Characters of a text that are encoded: time grows with the length, and meaning does not."""

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Texts in, unit vectors out: one row a text."""

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """The vectors of some texts."""


class Likeness(NamedTuple):
    """The cosines of a question with every item: its nearest phrasing, the mean of its phrasings, what it says."""

    phrasing: Vectors
    centroid: Vectors
    said: Vectors


class Meaning:
    """The items of a base as vectors."""

    def __init__(self, encoder: Encoder, items: Sequence[Item]) -> None:
        self._encoder = encoder
        self._vector = lru_cache(maxsize=1000)(lambda text: self._encoded([text])[0])
        own = [item.questions[:PHRASINGS] for item in items]
        asked = [(*questions, *item.translations) for questions, item in zip(own, items, strict=True)]
        self._own, self._all = (np.array([*map(len, ones)], dtype=np.intp) for ones in (own, asked))
        self._starts = np.cumsum(self._all) - self._all
        said = [item.reply if isinstance(item, Unknown) else item.answer for item in items]
        vectors = self._encoded([*chain.from_iterable(asked), *said])  # at once, so that they are kept in one file
        self._phrasings, self._said = vectors[: -len(items)], np.array(vectors[-len(items) :])
        spans_of_own = zip(self._starts, self._starts + self._own, strict=True)
        means = np.array([self._phrasings[start:end].mean(axis=0) for start, end in spans_of_own])
        self._centroids = means / np.linalg.norm(means, axis=1, keepdims=True)

    def likeness(self, question: str, foreign: bool = False) -> Likeness:
        """How near each item is to a question in meaning; one in another language is held against translations too."""
        vector = self._vector(question)
        centroid, said = self._centroids @ vector, self._said @ vector
        nearest = centroid.copy()
        close = np.argsort(-np.maximum(centroid, said))[:NEAR]
        ends = self._starts + (self._all if foreign else self._own)
        rows = zip(self._starts[close].tolist(), ends[close].tolist(), strict=True)
        nearest[close] = [(self._phrasings[start:end] @ vector).max() for start, end in rows]
        return Likeness(nearest, centroid, said)

    def cosine(self, one: str, other: str) -> float:
        """How near two questions are to each other in meaning."""
        return float(self._vector(one) @ self._vector(other))

    def _encoded(self, texts: Sequence[str]) -> Vectors:
        return encoded(self._encoder, texts)


def encoded(encoder: Encoder, texts: Sequence[str]) -> Vectors:
    """The unit vectors of any texts, their beginnings where they are long."""
    return np.asarray(encoder.encode([_clean(text) for text in texts]), dtype=np.float32)


def _clean(text: str) -> str:
    """What an encoder may be given: no lone surrogates, no control characters, not too long, never empty."""
    kept = "".join(c if c.isprintable() else " " for c in text[:LONGEST])
    return kept.encode("utf-8", "replace").decode().strip() or "?"
