"""From candidates to a decision: which item is meant, how sure that is, and what to do then.

A conditional logit model (McFadden 1974) chooses among the candidates and "none of these":
each has a utility, a weighted sum of a few measures of how it fits the question, and its
probability is the softmax of the utilities. One model so does the ranking, the margin to the
runner-up, the refusal and the score that members' reports are calibrated on. The weights know
nothing of any article. They were fitted by tests/benchmarks/fit_decision.py.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields

from knowledge.index import Match

ANSWER = 0.5
"""Probability from which an entry is asserted."""
SUGGEST = 0.25
"""Probability, of all entries together, from which the member is asked what was meant."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a candidate fits a question; each measure is 0..1, higher is nearer but for the last three."""

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


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item of the base that may be meant, with its probability."""

    match: Match
    fit: Fit
    probability: float = 0.0

    @property
    def vetoed(self) -> bool:
        """Whether it must not be asserted however near it is: a number or a person does not agree."""
        return bool(self.fit.figure_missing or self.fit.name_missing)


WEIGHTS = Fit(
    centroid=2.4, phrasing=8.5, characters=3.5, coverage=8.0, support=2.1,
    figure_missing=-1.9, name_missing=-8.4, unknown=0.25,
)  # fmt: skip
NONE, NONE_UNSEEN, NONE_COVERAGE = -4.5, -3.9, 18.0
"""Utility of "none of these": constant, per share of unseen words, per highest coverage."""

_NAMES = [field.name for field in fields(Fit)]


def utility(fit: Fit) -> float:
    """The weighted sum of the measures."""
    return sum(getattr(WEIGHTS, name) * getattr(fit, name) for name in _NAMES)


def choose(candidates: Sequence[Candidate], unseen: float) -> list[Candidate]:
    """The candidates with their probabilities, the most probable first.

    `unseen` is the share (0..1) of the question's IDF mass in words that the base does not have.
    What is missing to a sum of 1 is the probability that none is meant.
    """
    none = NONE + NONE_UNSEEN * unseen + NONE_COVERAGE * max((c.fit.coverage for c in candidates), default=0.0)
    utilities = [utility(candidate.fit) for candidate in candidates]
    highest = max([none, *utilities])
    total = sum(math.exp(value - highest) for value in [none, *utilities])
    chosen = [
        Candidate(candidate.match, candidate.fit, math.exp(value - highest) / total)
        for candidate, value in zip(candidates, utilities, strict=True)
    ]
    return sorted(chosen, key=lambda candidate: -candidate.probability)


def reason(candidates: Sequence[Candidate]) -> str:
    """Why the candidates, the most probable first, lead to the decision that they lead to."""
    entries = [candidate for candidate in candidates if not candidate.fit.unknown]
    if not entries:
        return "No entry shares a word with the question."
    best = entries[0]
    if best.fit.figure_missing:
        return "The nearest entry does not have the question's number, so it is not asserted."
    if best.fit.name_missing:
        return "The nearest entry does not mention the person asked about, so it is not asserted."
    if best.probability >= ANSWER:
        return f"The best entry's probability, {best.probability:.2f}, is at least {ANSWER}."
    if candidates[0].fit.unknown:
        return f"What the article does not say is nearest, with a probability of {candidates[0].probability:.2f}."
    return f"No entry's probability is at least {ANSWER}; the best has {best.probability:.2f}."
