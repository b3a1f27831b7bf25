"""How near items are in meaning: the field beside words and letters, where a sentence encoder is installed.

An encoder turns texts into unit vectors that are the nearer the more alike the texts mean, in any of its languages.
Which one it is, is the caller's; see encoder.py for the one that the extra "meaning" brings.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.form.models import Item, Unknown
from knowledge.form.shelf import Arrays, Shelf

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


class Recent:
    """An encoder that knows the vectors of the texts asked for last: a question is compared with several things."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vector: Callable[[str], Vectors] = lru_cache(maxsize=1000)(lambda text: encoder.encode([text])[0])

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """The vectors of some texts; those of many at once, a base's, are not kept."""
        return self._vector(texts[0])[None] if len(texts) == 1 else self._encoder.encode(texts)


class Likeness(NamedTuple):
    """The cosines of a question with every item: its nearest phrasing, the mean of its phrasings, what it says."""

    phrasing: Vectors
    centroid: Vectors
    said: Vectors


class Meaning:
    """The items of a base as vectors."""

    def __init__(self, encoder: Encoder, items: Sequence[Item], shelf: Shelf | None = None) -> None:
        self._encoder = encoder
        own = np.array([len(item.questions[:PHRASINGS]) for item in items], dtype=np.intp)
        ends = np.cumsum(own + [len(item.translations) for item in items])
        self._starts = np.concatenate([[0], ends[:-1]])
        self._own_ends, self._ends = self._starts + own, ends
        slots = np.array([len(_left_out(item)) for item in items], dtype=np.intp)
        self._slots = np.concatenate([[0], np.cumsum(slots)])
        parts = (shelf or Shelf()).get("meaning", lambda: self._made(items))
        self._phrasings, self._centroids, self._said = (parts[name] for name in ("phrasings", "centroids", "said"))
        self._left_out = parts["left_out"]

    def _made(self, items: Sequence[Item]) -> Arrays:
        """The vectors of all phrasings that are looked at, of their means, of what is said, and of what is left out."""
        asked = chain.from_iterable((*item.questions[:PHRASINGS], *item.translations) for item in items)
        phrasings = self._encoded([*asked])
        spans = zip(self._starts, self._own_ends, strict=True)
        means = np.array([phrasings[start:end].mean(axis=0) for start, end in spans])
        said = self._encoded([item.reply if isinstance(item, Unknown) else item.answer for item in items])
        slots = [*chain.from_iterable(map(_left_out, items))]
        left_out = self._encoded(slots) if slots else phrasings[:0]
        centroids = means / np.linalg.norm(means, axis=1, keepdims=True)
        return {"phrasings": phrasings, "centroids": centroids, "said": said, "left_out": left_out}

    def likeness(self, question: str, foreign: bool = False) -> Likeness:
        """How near each item is to a question in meaning; one in another language is held against translations too."""
        vector = self._vector(question)
        centroid, said = self._centroids @ vector, self._said @ vector
        nearest = centroid.copy()
        close = np.argsort(-np.maximum(centroid, said))[:NEAR]
        ends = self._ends if foreign else self._own_ends
        rows = zip(self._starts[close].tolist(), ends[close].tolist(), strict=True)
        nearest[close] = [(self._phrasings[start:end] @ vector).max() for start, end in rows]
        return Likeness(nearest, centroid, said)

    def left_out(self, question: str, item: int) -> float:
        """How near a question is in meaning to what an item is known to leave out; 0 where it tells nothing of that."""
        slots = self._left_out[self._slots[item] : self._slots[item + 1]]
        return float((slots @ self._vector(question)).max()) if len(slots) else 0.0

    def cosine(self, one: str, other: str) -> float:
        """How near two questions are to each other in meaning."""
        return float(self._vector(one) @ self._vector(other))

    def _vector(self, text: str) -> Vectors:
        vector: Vectors = self._encoded([text])[0]
        return vector

    def _encoded(self, texts: Sequence[str]) -> Vectors:
        return encoded(self._encoder, texts)


def encoded(encoder: Encoder, texts: Sequence[str]) -> Vectors:
    """The unit vectors of any texts, their beginnings where they are long."""
    return np.asarray(encoder.encode([_clean(text) for text in texts]), dtype=np.float32)


def _left_out(item: Item) -> list[str]:
    """What an item is known to leave out, each with what it is left out of."""
    return [] if isinstance(item, Unknown) else [f"{slot} {item.question}" for slot in item.unsaid]


def _clean(text: str) -> str:
    """What an encoder may be given: no lone surrogates, no control characters, not too long, never empty."""
    kept = "".join(c if c.isprintable() else " " for c in text[:LONGEST])
    return kept.encode("utf-8", "replace").decode().strip() or "?"
