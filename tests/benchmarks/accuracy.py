"""Accuracy on BANKING77 and CLINC150: the nearest intent, the same with typos, and telling what is outside."""

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tests.benchmarks.matchers import RIVALS, Rival
from tests.benchmarks.public_sets import SEED, PublicSet, banking77, clinc150, with_typos
from tests.benchmarks.tables import show

HEADING = ("", "accuracy %", "with typos %", "OOS AUROC")


def run(folder: Path) -> None:
    """Print a table for each of the two sets."""
    for questions in (banking77(folder), clinc150(folder)):
        rows = [measured(build(questions.phrasings), questions) for build in RIVALS]
        title = (
            f"{questions.name}: {len(questions.phrasings)} intents of {len(questions.phrasings[0])} phrasings, "
            f"{len(questions.questions)} questions, {len(questions.outside)} outside"
        )
        show(title, HEADING, rows, "OOS AUROC of Byline: by the utility of the entry that fits best.")


def measured(rival: Rival, public: PublicSet) -> tuple[str, str, str, str]:
    """One matcher's row of the table."""
    draw = random.Random(SEED)
    clean = [(*rival.best(question), intent) for question, intent in public.questions]
    typos = [(rival.best(with_typos(question, draw))[0], intent) for question, intent in public.questions]
    inside = [score for _, score, _ in clean]
    outside = [rival.best(question)[1] for question in public.outside]
    right = np.mean([found == intent for found, _, intent in clean])
    mistyped = np.mean([found == intent for found, intent in typos])
    return rival.name, f"{100 * right:.1f}", f"{100 * mistyped:.1f}", f"{auroc(inside, outside):.3f}"


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float:
    """The probability that a question inside scores higher than one outside, ties counting half.

    The Mann-Whitney statistic, by the ranks of all scores.
    """
    _, place, count = np.unique([*inside, *outside], return_inverse=True, return_counts=True)
    ranks = (np.cumsum(count) - (count - 1) / 2)[place]
    above = ranks[: len(inside)].sum() - len(inside) * (len(inside) + 1) / 2
    return float(above / len(inside) / len(outside))
