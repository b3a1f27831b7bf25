"""From candidates to a decision: which item is meant, how sure that is, and what to do then.

A conditional logit model (McFadden 1974) chooses among the candidates and "none of these":
each has a utility, a weighted sum of a few measures of how it fits the question, and its
probability is the softmax of the utilities. One model so does the ranking, the margin to the
runner-up, the refusal and the score that members' reports are calibrated on. The weights know
nothing of any article. They were fitted by tests/benchmarks/fit_decision.py.
"""

import math
from collections.abc import Callable, Sequence
from operator import mul
from typing import NamedTuple

from knowledge.retrieval.index import Match

ANSWER = 0.55
"""Credit from which an entry is asserted.

On the 1,342 development questions, right / within one press / wrong in %: 93.7 / 95.2 / 4.5 at 0.45,
93.2 / 95.5 / 4.1 at 0.5, 92.8 / 96.0 / 3.6 at 0.55, 92.3 / 96.1 / 3.4 at 0.6, 91.4 / 96.6 / 2.7 at 0.65.
"""
PART = 0.3
"""Credit from which an entry is asserted as one part of several: the other parts tell what is meant."""
SURE = 0.6
"""Credit from which the halves of "what about X and Y" are answered one by one."""
OFFER = 0.001
"""Probability from which an entry is worth offering, and may be lent credit."""
SUGGEST = 0.25
"""Probability, of all entries together, from which the member is asked what was meant.

Below it "did you mean" would offer what was meant in fewer than one case in four; the entries are then
offered beside "the article does not say".
"""


class Fit(NamedTuple):
    """How a candidate fits a question; each measure is 0..1, higher is nearer but for the last three."""

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

WEIGHTS = Fit(
    exact=5.0, centroid=2.1, phrasing=10.0, characters=2.3, coverage=16.4,
    support=3.1, figure_missing=-3.1, name_missing=-4.4, unknown=-0.4,
)  # fmt: skip
"""What each measure counts. Fitted, but for `exact`: a phrasing typed word for word is what is meant."""
NONE, NONE_UNSEEN, NONE_COVERAGE = 2.7, 2.0, 17.3
"""Utility of "none of these": constant, per share of unseen words, per highest coverage."""


def choose(candidates: Sequence[Candidate], unseen: float, shared: Callable[[int, int], float]) -> list[Candidate]:
    """The candidates with their probabilities and credits, the highest credit first.

    `unseen` is the share (0..1) of the question's IDF mass in words that the base does not have;
    `shared(a, b)` the share of what item a says that b says too. What the probabilities lack of 1
    is the probability that none of them is meant. Choosing by credit is minimum Bayes risk: where
    several entries hold the answer, their probabilities count together.
    """
    none = NONE + NONE_UNSEEN * unseen + NONE_COVERAGE * max((c.fit.coverage for c in candidates), default=0.0)
    utilities = [sum(map(mul, WEIGHTS, candidate.fit)) for candidate in candidates]
    highest = max([none, *utilities])
    odds = [math.exp(value - highest) for value in utilities]
    total = sum(odds) + math.exp(none - highest)
    return ranked([Candidate(c.match, c.fit, odd / total) for c, odd in zip(candidates, odds, strict=True)], shared)


def ranked(candidates: Sequence[Candidate], shared: Callable[[int, int], float]) -> list[Candidate]:
    """The candidates with the credits that follow from their probabilities, the highest first."""
    likely = [c for c in candidates if c.probability >= NEGLIGIBLE and not c.fit.unknown]
    credits = (_credit(c, likely, shared) for c in candidates)
    credited = [Candidate(c.match, c.fit, c.probability, credit) for c, credit in zip(candidates, credits, strict=True)]
    return sorted(credited, key=lambda candidate: -candidate.credit)


def chosen(entries: Sequence[Candidate]) -> Candidate | None:
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


def reason(candidates: Sequence[Candidate]) -> str:
    """Why the candidates, the highest credit first, lead to the decision that they lead to."""
    entries = [candidate for candidate in candidates if not candidate.fit.unknown]
    if not entries:
        return "No entry shares a word with the question."
    best = chosen(entries)
    assert best is not None
    if best.fit.figure_missing:
        return "The nearest entry does not have the question's number, so it is not asserted."
    if best.fit.name_missing:
        return "The nearest entry does not mention the person asked about, so it is not asserted."
    if best.credit >= ANSWER:
        return f"The best entry's credit, {best.credit:.2f}, is at least {ANSWER}."
    if candidates[0].fit.unknown:
        return f"What the article does not say is nearest, with a probability of {candidates[0].probability:.2f}."
    return f"No entry's credit is at least {ANSWER}; the best has {best.credit:.2f}."
