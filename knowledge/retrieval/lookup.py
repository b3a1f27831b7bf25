"""Which item a sequence of words belongs to, word for word."""

from collections.abc import Iterable, Sequence

import numpy as np

from knowledge.form.shelf import Arrays
from knowledge.language.lexicon import digest


class Lookup:
    """Items by sequences of words, of which only sums are kept."""

    def __init__(self, parts: Arrays) -> None:
        """`parts` are those of `listed`."""
        self._keys, self._items = parts["keys"], parts["items"]

    def get(self, words: Sequence[str]) -> int | None:
        """The item that some words belong to; None where they belong to none."""
        key = _key(words)
        place = int(self._keys.searchsorted(np.uint64(key)))
        return int(self._items[place]) if place < len(self._keys) and int(self._keys[place]) == key else None


def listed(places: Iterable[tuple[Sequence[str], int]]) -> Arrays:
    """The parts of a lookup; words that belong to several items find the first of them."""
    pairs = [(_key(words), item) for words, item in places]
    keys, first = np.unique(np.array([key for key, _ in pairs], dtype=np.uint64), return_index=True)
    return {"keys": keys, "items": np.array([item for _, item in pairs], dtype=np.int32)[first]}


def _key(words: Sequence[str]) -> int:
    return digest("\n".join(words))
