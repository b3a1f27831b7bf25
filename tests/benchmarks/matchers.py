"""Byline's engine and the matchers that it is measured beside, behind one method.

All hold the same phrasings. A question goes in; the number of the best entry and how near it is come out.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from operator import mul
from typing import Protocol

import bm25s
import numpy as np
import Stemmer
from rapidfuzz import fuzz, process, utils

from knowledge import Article, Entry, KnowledgeBase, installed_encoder
from knowledge.retrieval.choice import BY_LETTERS, WITH_MEANING
from knowledge.retrieval.meaning import Encoder

Phrasings = Sequence[Sequence[str]]


class Rival(Protocol):
    """Something that picks the entry nearest to a question."""

    name: str

    def best(self, question: str) -> tuple[int, float]:
        """The number of the nearest entry, -1 for none, and a score that is higher the nearer it is."""


class Byline:
    """The engine as the bot uses it, by letters alone or with meaning.

    Its score is the highest utility (see knowledge/retrieval/choice.py): how well the nearest entry fits, not yet
    weighed against the next one, as the others' scores are not either.
    """

    def __init__(self, base: KnowledgeBase) -> None:
        meaning = base._matcher.reads_meaning
        self.name = "Byline with meaning" if meaning else "Byline by letters"
        self._base = base
        self._weights = (WITH_MEANING if meaning else BY_LETTERS).fit

    def best(self, question: str) -> tuple[int, float]:
        candidates = self._base._interpreter.interpret(question, None).candidates
        if not candidates:
            return -1, 0.0
        return candidates[0].match.item, max(sum(map(mul, self._weights, candidate.fit)) for candidate in candidates)


def by_letters(phrasings: Phrasings) -> Rival:
    """Byline without an encoder."""
    return Byline(_base(phrasings))


def with_meaning(phrasings: Phrasings) -> Rival:
    """Byline with the encoder of the extra "meaning"."""
    return Byline(_base(phrasings, installed_encoder()))


def _base(phrasings: Phrasings, encoder: Encoder | None = None) -> KnowledgeBase:
    """A base whose entries say nothing but their phrasings, as the others know no more."""
    entries = [Entry(str(number), "", tuple(texts), "") for number, texts in enumerate(phrasings)]
    return KnowledgeBase(Article("", ""), entries, encoder=encoder)


class Ratio:
    """rapidfuzz's `process.extractOne` with one of its ratios."""

    def __init__(self, phrasings: Phrasings, scorer: Callable[..., float]) -> None:
        self.name = scorer.__name__
        self._scorer = scorer
        self._owner = [number for number, texts in enumerate(phrasings) for _ in texts]
        self._choices = [utils.default_process(text) for text in chain.from_iterable(phrasings)]

    def best(self, question: str) -> tuple[int, float]:
        asked = utils.default_process(question)
        _, score, place = process.extractOne(asked, self._choices, scorer=self._scorer)
        return self._owner[place], score


class Bm25:
    """bm25s over Snowball stems, the best phrasing."""

    name = "bm25s"

    def __init__(self, phrasings: Phrasings) -> None:
        self._stem = Stemmer.Stemmer("english").stemWords
        self._owner = [number for number, texts in enumerate(phrasings) for _ in texts]
        self._index = bm25s.BM25()
        self._index.index([self._terms(text) for text in chain.from_iterable(phrasings)], show_progress=False)

    def best(self, question: str) -> tuple[int, float]:
        scores = self._index.get_scores(self._terms(question))
        place = int(np.argmax(scores))
        return self._owner[place], float(scores[place])

    def _terms(self, text: str) -> list[str]:
        return self._stem(utils.default_process(text).split())


def token_set_ratio(phrasings: Phrasings) -> Rival:
    """rapidfuzz's token_set_ratio."""
    return Ratio(phrasings, fuzz.token_set_ratio)


def weighted_ratio(phrasings: Phrasings) -> Rival:
    """rapidfuzz's WRatio, which thefuzz and many bots use."""
    return Ratio(phrasings, fuzz.WRatio)


RIVALS: tuple[Callable[[Phrasings], Rival], ...] = (
    by_letters, with_meaning, token_set_ratio, weighted_ratio, Bm25,
)  # fmt: skip
