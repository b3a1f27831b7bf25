"""Vectors that were worked out before, so that after a change of a base only what is new is encoded."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from knowledge.form.shelf import Arrays, packed, under, unpacked
from knowledge.language.lexicon import digests
from knowledge.retrieval.meaning import Encoder, Vectors


class Versioned(Encoder, Protocol):
    """An encoder that says what its vectors depend on."""

    @property
    def version(self) -> str:
        """Its name and version."""


HOLDING = ("meaning/phrasings", "meaning/said", "meaning/left_out", "passages/vectors")
"""Where a base has the vectors of texts, in the order in which it encodes them."""


class Remembering:
    """An encoder that knows the vectors of a base as it was before, and which texts it was asked for."""

    def __init__(self, encoder: Versioned, before: Arrays) -> None:
        """`before` are the arrays of the base as it was, if there are any."""
        self._encoder = encoder
        self._asked: list[int] = []
        self._known: dict[int, Vectors] = {}
        kept = under("vectors", before)
        if "made" in kept and unpacked(kept["made"]) == self._made:
            vectors = (row for name in HOLDING if name in before for row in before[name])
            self._known = dict(zip(kept["texts"].tolist(), vectors, strict=True))

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """The unit vectors of some texts."""
        keys = digests(texts).tolist()
        self._asked += keys
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        self._known |= dict(zip(new, self._encoder.encode([*new.values()]), strict=True))
        return np.array([self._known[key] for key in keys], dtype=np.float32)

    def kept(self) -> Arrays:
        """What is kept to know the vectors again."""
        return {"made": packed(self._made), "texts": np.array(self._asked, dtype=np.uint64)}

    @property
    def _made(self) -> list[str]:
        """What tells whether a base's vectors are of the same kind and stand in the same places."""
        return [self._encoder.version, *HOLDING]
