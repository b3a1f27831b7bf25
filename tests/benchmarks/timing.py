"""Times matchers side by side: each question goes to all of them before the next does."""

from collections.abc import Callable, Sequence
from time import thread_time_ns

import numpy as np

Ask = Callable[[str], object]


def percentiles(asked: Sequence[Ask], questions: Sequence[str], warm: int = 20) -> list[tuple[float, float]]:
    """The median and the 99th percentile of each one's microseconds of the processor a question."""
    for question in questions[:warm]:
        for ask in asked:
            ask(question)
    taken = np.array([[_microseconds(ask, question) for ask in asked] for question in questions])
    return [(float(p50), float(p99)) for p50, p99 in zip(*np.percentile(taken, (50, 99), axis=0), strict=True)]


def _microseconds(ask: Ask, question: str) -> float:
    start = thread_time_ns()
    ask(question)
    return (thread_time_ns() - start) / 1000
