"""How near texts are to a question in their words: Okapi BM25 (Robertson and Zaragoza 2009)."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np

from knowledge.retrieval.sparse import Floats

K1, B = 1.2, 0.75
"""How soon a word that is repeated counts no more, and how far a long text is marked down: the values of the paper."""


class Okapi:
    """The words of some texts, weighed."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._count = len(texts)
        self._weights: dict[str, list[tuple[int, float]]] = {}
        holding = Counter(chain.from_iterable(map(set, texts)))
        mean = sum(map(len, texts)) / max(len(texts), 1) or 1.0
        for place, text in enumerate(texts):
            norm = K1 * (1 - B + B * len(text) / mean)
            for term, n in Counter(text).items():
                idf = math.log(1 + (len(texts) - holding[term] + 0.5) / (holding[term] + 0.5))
                self._weights.setdefault(term, []).append((place, idf * n * (K1 + 1) / (n + norm)))

    def __contains__(self, term: str) -> bool:
        return term in self._weights

    def scores(self, terms: Sequence[str]) -> Floats:
        """How near each text is; 0 for one that shares no term."""
        scores = np.zeros(self._count)
        for term in dict.fromkeys(terms):
            for place, weight in self._weights.get(term, ()):
                scores[place] += weight
        return scores
