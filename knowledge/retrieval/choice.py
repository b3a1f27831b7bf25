"""From candidates to a decision: which item is meant, how sure that is, and what to do then.

A conditional logit model (McFadden 1974) chooses among the candidates and "none of these":
each has a utility, a weighted sum of a few measures of how it fits the question, and its
probability is the softmax of the utilities. One model so does the ranking, the margin to the
runner-up, the refusal and the score that members' reports are calibrated on. The weights know
nothing of any article. They were fitted by tests/benchmarks/fit_choice.py. Whether the chosen entry is
asserted is then up to verifying.py.
"""

import math
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from knowledge.retrieval.index import Match

ANSWER = 0.63
"""Probability that an entry answers the question from which it is asserted (see verifying.py).

With meaning, ten-fold cross-validated, right / asserted wrongly in %: development questions 86.8 / 4.6 at 0.6,
85.5 / 2.5 at 0.7, 79.7 / 1.4 at 0.8; strangers' questions 90.5 / 5.6, 88.7 / 4.6 and 87.6 / 3.5, before the vetoes of
examining.py.
"""
SHOW = 0.15
"""The same probability from which an entry is shown, though not asserted: below it one in ten is what was asked."""
PART = 0.3
"""The same from which an entry is asserted as one part of several: the other parts tell what is meant."""
SURE = 0.6
"""The same from which the halves of "what about X and Y" are answered one by one."""
OFFER = 0.001
"""Probability from which an entry is worth offering, and may be lent credit."""
SUGGEST = 0.25
"""Probability, of all entries together, from which the member is asked what was meant.

Below it "did you mean" would offer what was meant in fewer than one case in four; the entries are then
offered beside "the article does not say".
"""


class Fit(NamedTuple):
    """How a candidate fits a question; each measure is 0..1, higher is nearer but where something is missing."""

    exact: float
    """1 where the question is one of the item's phrasings, word for word."""
    centroid: float
    phrasing: float
    characters: float
    coverage: float
    support: float
    """Share of the question's IDF mass that stands in the item's own answer or reply."""
    figure_missing: float
    """1 where the question has a number that the item has nowhere."""
    name_missing: float
    """1 where the question names a person of the article whom the item does not mention."""
    unknown: float
    """1 for what the article does not say."""
    meant: float = 0.0
    """Cosine in meaning with the nearest phrasing; 0 without an encoder, like the two below."""
    meant_centroid: float = 0.0
    meant_said: float = 0.0


class Candidate(NamedTuple):
    """An item of the base that may be meant, with its probability."""

    match: Match
    fit: Fit
    probability: float = 0.0
    """That this very item is meant."""
    credit: float = 0.0
    """Expected share of what was asked for that this item gives: for an unknown its probability, for an entry
    the sum, over the entries that may be meant, of probability x share of its answer that this answer gives too."""

    @property
    def vetoed(self) -> bool:
        """Whether it must not be asserted however near it is: a number or a person does not agree."""
        return bool(self.fit.figure_missing or self.fit.name_missing)


MUCH = 0.1
"""Credit by which a broad answer must exceed the likeliest one to be given in its place."""
NEGLIGIBLE = 0.01
"""Probability below which an entry lends no other entry credit."""


class Weights(NamedTuple):
    """What each measure of a candidate counts, and the utility of "none of these".

    That is a constant, and so much per share of unseen words, per highest coverage and per highest likeness in meaning.
    """

    fit: Fit
    none: float
    none_unseen: float
    none_coverage: float
    none_meaning: float = 0.0


BY_LETTERS = Weights(
    Fit(
        exact=5.0, centroid=4.6, phrasing=10.4, characters=0.3, coverage=14.0, support=2.7,
        figure_missing=-2.1, name_missing=-3.3, unknown=0.3,
    ),
    none=4.2, none_unseen=2.6, none_coverage=8.5,
)  # fmt: skip
"""Where no encoder is installed."""
WITH_MEANING = Weights(
    Fit(
        exact=5.0, centroid=0.0, phrasing=8.0, characters=0.8, coverage=12.0, support=1.4,
        figure_missing=-2.6, name_missing=-2.8, unknown=-0.7, meant=5.7, meant_centroid=6.5, meant_said=5.1,
    ),
    none=3.4, none_unseen=0.9, none_coverage=12.6, none_meaning=1.4,
)  # fmt: skip
"""Where one is, for a question in the base's language."""
BY_MEANING = Weights(
    Fit(
        exact=5.0, centroid=0, phrasing=0, characters=0, coverage=0, support=0,
        figure_missing=-3.5, name_missing=-1.5, unknown=-1.8, meant=12.5, meant_centroid=10.0, meant_said=7.2,
    ),
    none=4.5, none_unseen=0, none_coverage=0, none_meaning=9.7,
)  # fmt: skip
"""Where one is, for a question in another language, whose words and letters say nothing."""


def choose(
    candidates: Sequence[Candidate],
    unseen: float,
    shared: Callable[[int, int], float],
    weights: Weights = BY_LETTERS,
) -> list[Candidate]:
    """The candidates with their probabilities and credits, the highest credit first.

    `unseen` is the share (0..1) of the question's IDF mass in words that the base does not have;
    `shared(a, b)` the share of what item a says that b says too. What the probabilities lack of 1
    is the probability that none of them is meant. Choosing by credit is minimum Bayes risk: where
    several entries hold the answer, their probabilities count together.
    """
    none = weights.none + weights.none_unseen * unseen
    none += weights.none_coverage * max((c.fit.coverage for c in candidates), default=0.0)
    none += weights.none_meaning * max((c.fit.meant for c in candidates), default=0.0)
    fits = np.array([candidate.fit for candidate in candidates]).reshape(-1, len(Fit._fields))
    utilities = fits @ np.array(weights.fit)
    highest = max(none, float(utilities.max(initial=none)))
    odds = np.exp(utilities - highest)
    probabilities = (odds / (odds.sum() + math.exp(none - highest))).tolist()
    return ranked([Candidate(c.match, c.fit, p) for c, p in zip(candidates, probabilities, strict=True)], shared)


def ranked(candidates: Sequence[Candidate], shared: Callable[[int, int], float]) -> list[Candidate]:
    """The candidates with the credits that follow from their probabilities, the highest first."""
    likely = [c for c in candidates if c.probability >= NEGLIGIBLE and not c.fit.unknown]
    credited = [Candidate(c.match, c.fit, c.probability, _credit(c, likely, shared)) for c in candidates]
    return sorted(credited, key=attrgetter("credit"), reverse=True)


def best(entries: Sequence[Candidate]) -> Candidate | None:
    """Of entries, the highest credit first, the one to answer with; the likeliest unless another gives much more."""
    if not entries:
        return None
    likeliest = max(entries, key=lambda candidate: candidate.probability)
    return likeliest if likeliest.credit >= entries[0].credit - MUCH else entries[0]


def _credit(candidate: Candidate, likely: Sequence[Candidate], shared: Callable[[int, int], float]) -> float:
    if candidate.fit.unknown or candidate.probability < OFFER:
        return candidate.probability
    item = candidate.match.item
    others = sum(c.probability * shared(c.match.item, item) for c in likely if c.match.item != item)
    return candidate.probability + others
