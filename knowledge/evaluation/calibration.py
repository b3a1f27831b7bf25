"""Whether scores mean what they say: of the replies with 0.9, nine in ten should be right.

The reliability table and the expected calibration error of Naeini, Cooper and Hauskrecht (2015),
"Obtaining Well Calibrated Probabilities Using Bayesian Binning", and Guo et al. (2017), "On Calibration
of Modern Neural Networks": scores in bins of equal width, in each the mean score beside the share right.
"""

from collections.abc import Iterable
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The replies whose score is at least `low` and below `high`; the last bin has those of 1.0 too."""

    low: float
    high: float
    count: int = 0
    score: float = 0.0
    """The mean score; 0 for an empty bin, like `right`."""
    right: float = 0.0
    """The share that is right."""


def reliability(scored: Iterable[tuple[float, bool]], bins: int = BINS) -> tuple[Bin, ...]:
    """The bins from 0 to 1 for scores, each with whether it turned out right."""
    filled: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for score, right in scored:
        filled[min(int(score * bins), bins - 1)].append((score, right))
    return tuple(_bin(number / bins, (number + 1) / bins, inside) for number, inside in enumerate(filled))


def calibration_error(bins: Iterable[Bin]) -> float:
    """The expected calibration error, 0..1: the mean gap between score and share right, weighed by count."""
    kept = list(bins)
    total = sum(one.count for one in kept)
    return sum(one.count * abs(one.score - one.right) for one in kept) / total if total else 0.0


def _bin(low: float, high: float, inside: list[tuple[float, bool]]) -> Bin:
    if not inside:
        return Bin(low, high)
    count = len(inside)
    return Bin(low, high, count, sum(score for score, _ in inside) / count, sum(right for _, right in inside) / count)
