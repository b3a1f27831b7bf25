"""The passages of an article that are nearest to a question, where the question is about the article at all.

They are ranked by their words (BM25), their letters (character n-grams) and, with an encoder, their meaning, each
divided by its highest and added up. On 80 questions about four articles, written before any reply was seen, the right
passage came first / among three for 76 / 89 % by words and letters, 80 / 91 % with meaning; the right paragraph for
79 / 95 and 84 / 97 %.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from knowledge.form.models import Passage
from knowledge.form.shelf import Shelf
from knowledge.language.analyzer import Analyzer
from knowledge.language.english import LITTLE
from knowledge.language.text import ASKING, stem, words
from knowledge.retrieval.examining import Question
from knowledge.retrieval.meaning import Encoder, encoded
from knowledge.retrieval.ngrams import Grams, spelt
from knowledge.retrieval.okapi import Okapi
from knowledge.retrieval.sparse import Floats, counted

ABOUT = 0.4
"""Share of a question, by what its words say, that the article must have: by words and letters alone.

At 0.4 a passage is shown for 75 of 80 questions that the article answers, 29 of 40 that it leaves open, and 1 of 40
about other things; at 0.26 for 77, 34 and 2. By the IDF of the article itself the two kinds are told apart worse
(area under the curve 0.95, not 0.98): in a short text "time" is as rare as a name.
"""
ABOUT_BY_MEANING = 0.205
"""The mean of that share and of the likeness of the nearest passage, weighed as below: 78, 35 and 1."""
ABOUT_ELSEWHERE = 0.14
"""Likeness in meaning of a question in another language: 20 of 20 that it answers, 1 of 16 about other things."""
LIKENESS = 2.0
"""Weight of the likeness in meaning beside that share; likenesses of 0.3 are high between a question and a text."""

_LITTLE = frozenset(map(stem, LITTLE)) | ASKING


class Near(NamedTuple):
    """The nearest passages, the nearest first, each of another paragraph, and how far the question is about them."""

    passages: tuple[Passage, ...]
    about: float


class PassageIndex:
    """Ranks the passages of one article."""

    def __init__(
        self,
        passages: Sequence[Passage],
        title: str,
        analyzer: Analyzer,
        encoder: Encoder | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self._passages = passages
        self._analyzer = analyzer
        texts = [[term for term in analyzer.read(one.text) if term not in _LITTLE] for one in passages]
        names = {term: n for n, term in enumerate(dict.fromkeys(chain.from_iterable(texts)))}
        self._words = Okapi(texts)
        self._letters = Grams(spelt(counted(texts, names), [*names]))
        self._said = frozenset(chain(names, analyzer.read(title), *(map(stem, words(one.text)) for one in passages)))
        self._encoder = encoder
        self._vectors = None
        if encoder:
            made = (shelf or Shelf()).get(
                "passages", lambda: {"vectors": encoded(encoder, [one.text for one in passages])}
            )
            self._vectors = made["vectors"]

    def near(self, question: Question, limit: int) -> Near | None:
        """The nearest passages; None where the question is about something else."""
        likeness = self._likeness(question)
        about, least = self._about(question, likeness)
        if about < least:
            return None
        fields = [] if question.foreign else [*self._fields(question)]
        scores = sum(field / (field.max() or 1.0) for field in [*fields, *([] if likeness is None else [likeness])])
        order = np.argsort(-np.asarray(scores), kind="stable").tolist()
        best = {self._passages[place].paragraph: self._passages[place] for place in reversed(order)}
        ranked = dict.fromkeys(self._passages[place].paragraph for place in order)
        return Near(tuple(best[paragraph] for paragraph in ranked)[:limit], min(about, 1.0))

    def _fields(self, question: Question) -> Iterator[Floats]:
        """How near each passage is in words, and in letters."""
        terms = [term for term in question.terms if term not in _LITTLE]
        yield self._words.scores(terms)
        yield sum((self._letters.products(term) for term in dict.fromkeys(terms)), np.zeros(len(self._passages)))

    def _likeness(self, question: Question) -> Floats | None:
        """How near each passage is in meaning; None where there is no encoder."""
        if self._encoder is None or self._vectors is None:
            return None
        cosines: Floats = (self._vectors @ encoded(self._encoder, [question.text])[0]).astype(float)
        return np.maximum(cosines, 0.0)

    def _about(self, question: Question, likeness: Floats | None) -> tuple[float, float]:
        """How far a question is about the article, and the least from which a passage is shown."""
        nearest = 0.0 if likeness is None else float(likeness.max())
        if question.foreign:
            return nearest, ABOUT_ELSEWHERE
        share = self.share(question, self._said)
        if likeness is None:
            return share, ABOUT
        return (share + LIKENESS * nearest) / (1 + LIKENESS), ABOUT_BY_MEANING

    def share(self, question: Question, said: Collection[str]) -> float:
        """The share of a question's words that stand in what is `said`, in terms, each counted by what it says."""
        added = set(question.terms) - set(self._analyzer.terms(question.words))
        typed = (word for word in (*question.words, *sorted(added)) if stem(word) not in _LITTLE)
        masses = {word: self._analyzer.rarity(word) for word in typed}
        held = sum(mass for word, mass in masses.items() if any(term in said for term in self._terms(word)))
        return held / (sum(masses.values()) or 1.0)

    def _terms(self, word: str) -> tuple[str, ...]:
        return stem(word), *self._analyzer.terms((word,))
