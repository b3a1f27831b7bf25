"""The English word list: which words are English, and how common each is. It is pyspellchecker's.

Words are kept as sums of 64 bits, so that 160,000 of them take 2 MB and need not be read at each start.
"""

import math
from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from knowledge.form.shelf import Arrays

COMMON = 400
"""A word that is one in so many of English, or commoner, says nothing of what a text is about: "know", "time"."""
SCARCE = 1000
"""Occurrences that are added to those of a word in the list, so that a name that it lacks is not rarer than all."""

_PRIME = 2**64 - 59


class Lexicon:
    """The words of a list."""

    def __init__(self, parts: Arrays) -> None:
        """`parts` are those of `listed`."""
        self._keys, self._counts = parts["keys"], parts["counts"]
        self._total = float(self._counts.sum())

    def __contains__(self, word: str) -> bool:
        return self._count(word) > 0

    def rarity(self, word: str) -> float:
        """How much a word says by being rare, from 0 for a common one to about 8 for one that is not listed."""
        return max(0.0, math.log(self._total / COMMON / (self._count(word) + SCARCE)))

    def _count(self, word: str) -> int:
        key = digest(word.lower())
        place = int(self._keys.searchsorted(np.uint64(key)))
        return int(self._counts[place]) if place < len(self._keys) and int(self._keys[place]) == key else 0


def digest(text: str) -> int:
    """A sum of 64 bits of a text: its bytes as one number, modulo a prime, which is faster than any hash."""
    return int.from_bytes(text.encode("utf-8", "surrogatepass"), "little") % _PRIME


def digests(texts: Iterable[str]) -> NDArray[np.uint64]:
    """The sums of some texts, in their order."""
    return np.fromiter(map(digest, texts), dtype=np.uint64)


@cache
def listed() -> Arrays:
    """The English list as the parts of a lexicon; takes half a second, once."""
    from spellchecker import SpellChecker  # its list is read as soon as it is made

    frequency = SpellChecker(language="en", distance=1).word_frequency
    keys = digests(frequency.keys())
    order = np.argsort(keys)
    return {"keys": keys[order], "counts": np.array([count for _, count in frequency.items()], dtype=np.int64)[order]}


@cache
def english() -> Lexicon:
    """The English list, made at the first call."""
    return Lexicon(listed())


def is_english(word: str) -> bool:
    """Whether a word is in the English list."""
    return word in english()
