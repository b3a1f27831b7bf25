"""Bags of words, one an item, as numbers of a list of words; their strings are put together when they are asked for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from knowledge.form.shelf import Arrays

KEPT = 2000
"""Sets of words that are kept, those asked for last."""


class Bags:
    """The words of each item."""

    def __init__(self, names: Sequence[str], parts: Arrays) -> None:
        """`parts` are those of `bagged`, and `names` the words by their numbers."""
        self._names = names
        self._starts, self._numbers = parts["starts"], parts["numbers"]
        self._set = lru_cache(maxsize=KEPT)(lambda item: frozenset(self._words(item)))

    def __getitem__(self, item: int) -> frozenset[str]:
        """The different words of an item."""
        return self._set(item)

    def counted(self, item: int) -> Counter[str]:
        """How often an item has each word."""
        return Counter(self._words(item))

    def _words(self, item: int) -> list[str]:
        cells = slice(self._starts[item], self._starts[item + 1])
        return [self._names[number] for number in self._numbers[cells].tolist()]


def bagged(bags: Sequence[Iterable[str]], numbers: dict[str, int]) -> Arrays:
    """The parts of bags; words that have no number yet are given the next ones."""
    listed = [[numbers.setdefault(word, len(numbers)) for word in bag] for bag in bags]
    starts = np.cumsum([0, *map(len, listed)])
    return {"starts": starts, "numbers": np.array([number for one in listed for number in one], dtype=np.int32)}
