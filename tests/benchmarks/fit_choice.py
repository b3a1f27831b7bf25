"""Fits the weights of knowledge/retrieval/choice.py: `python -m tests.benchmarks.fit_choice [FILE ...]`.

A conditional logit (McFadden 1974) over the candidates of each labelled question and "none of these", where several
candidates may be right: expectation-maximisation, each step one Newton step. Questions in several parts and follow-ups
are left out: they are decided part by part. Fits all three sets of weights: by letters; with meaning; and by meaning
alone, for other languages, on the questions of those (--foreign) and the English ones. Prints the weights, and what
cross-validated ones do at each threshold.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.shipped import shipped_knowledge
from bot.wording import answer_text
from knowledge import Entry, KnowledgeBase, read_items
from knowledge.evaluation.labelled import Expect, Item
from knowledge.evaluation.verdicts import PRESSED, holds
from knowledge.retrieval.choice import BY_LETTERS, Candidate, Fit, best, ranked
from knowledge.retrieval.encoder import installed_encoder
from knowledge.retrieval.examining import Question
from tests.benchmarks.paths import QUESTIONS
from tests.benchmarks.tables import show

FIXED = ("exact",)
"""Measures whose weights are set by hand: no labelled question is a phrasing."""
NONE = ("none", "none_unseen", "none_coverage", "none_meaning")
MEANT = ("meant", "meant_centroid", "meant_said")
BY = {
    "by letters": tuple(name for name in (*Fit._fields, *NONE) if name not in (*FIXED, *MEANT, "none_meaning")),
    "with meaning": tuple(name for name in (*Fit._fields, *NONE) if name not in FIXED),
    "by meaning": (*MEANT, "figure_missing", "name_missing", "unknown", "none", "none_meaning"),
}
"""The measures of each set of weights."""
PENALTY, STEPS, FOLDS = 1e-5, 60, 6

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """A question: its candidates, their measures with those of "none of these" below, and which of all are right."""

    item: Item
    candidates: list[Candidate]
    measures: Floats
    offset: Floats
    right: NDArray[np.bool_]


def choices(base: KnowledgeBase, items: Iterable[Item]) -> Iterator[Choice]:
    """The labelled questions as choices."""
    texts = {entry.id: answer_text(entry, base) for entry in base.entries}
    for item in items:
        refused = item.expect is Expect.REFUSE

        def is_right(found: object, item: Item = item, refused: bool = refused) -> bool:
            return refused if not isinstance(found, Entry) else not refused and holds(item, texts[found.id])

        yield _choice(base, item.turns[-1], is_right, refused, item)


def _choice(base: KnowledgeBase, question: str, is_right, refused: bool, item: Item) -> Choice:
    analyzer, matcher = base._analyzer, base._matcher
    typed = analyzer.understood(question)
    terms = analyzer.terms(typed)
    candidates = matcher.candidates(Question(typed, terms, question))
    masses = {term: matcher.idf(term) for term in terms}
    unseen = sum(mass for term, mass in masses.items() if not matcher.knows(term)) / (sum(masses.values()) or 1)
    fits = np.array([candidate.fit for candidate in candidates]).reshape(-1, len(Fit._fields))
    highest = [max((getattr(c.fit, name) for c in candidates), default=0.0) for name in ("coverage", "meant")]
    measures = np.zeros((len(fits) + 1, len(Fit._fields) + len(NONE)))
    measures[:-1, : len(Fit._fields)] = fits
    measures[-1, len(Fit._fields) :] = 1, unseen, *highest
    offset = np.append(sum(fits[:, Fit._fields.index(name)] * getattr(BY_LETTERS.fit, name) for name in FIXED), 0)
    right = [is_right(matcher.items[candidate.match.item]) for candidate in candidates]
    return Choice(item, candidates, measures, offset, np.array([*right, refused]))


def only(choices: Iterable[Choice], names: Sequence[str]) -> list[Choice]:
    """The choices with some of their measures alone."""
    places = [(*Fit._fields, *NONE).index(name) for name in names]
    return [replace(one, measures=one.measures[:, places]) for one in choices]


def fitted(choices: Iterable[Choice]) -> Floats:
    """The weights that make the right candidates most probable."""
    of_all = [one for one in choices if one.right.any()]
    share = np.full(len(of_all), 1 / len(of_all))
    most = max(len(one.right) for one in of_all)
    measures = np.stack([_padded(one.measures, most) for one in of_all])
    offset = np.stack([np.pad(one.offset, (0, most - len(one.offset)), constant_values=-np.inf) for one in of_all])
    right = np.stack([np.pad(one.right, (0, most - len(one.right))) for one in of_all])
    weights = np.zeros(measures.shape[2])
    value = -np.inf
    step = np.zeros_like(weights)
    for _ in range(STEPS):
        probability, reached = _likelihood(measures, offset, right, share, weights + step)
        if reached < value:  # the step went too far
            step /= 2
            continue
        weights, value = weights + step, reached
        target = probability * right / (probability * right).sum(1, keepdims=True)
        mean = np.einsum("qc,qcm->qm", probability, measures)
        gradient = np.einsum("q,qc,qcm->m", share, target - probability, measures) - 2 * PENALTY * weights
        spread = np.einsum("q,qc,qcm,qcn->mn", share, probability, measures, measures, optimize=True)
        spread += 2 * PENALTY * np.eye(len(weights)) - np.einsum("q,qm,qn->mn", share, mean, mean)
        step = np.linalg.solve(spread, gradient)
    return weights


def _likelihood(
    measures: Floats, offset: Floats, right: NDArray[np.bool_], share: Floats, weights: Floats
) -> tuple[Floats, float]:
    """The probabilities by some weights, and the mean log-likelihood, less the penalty, that they give."""
    probability = _softmax(measures @ weights + offset)
    reached = np.log(np.maximum((probability * right).sum(1), 1e-300))
    return probability, float(share @ reached - PENALTY * weights @ weights)


def cross_validated(choices: Sequence[Choice]) -> list[Floats]:
    """For each choice the probabilities by weights that were fitted without it."""
    probabilities: list[Floats] = [np.zeros(0)] * len(choices)
    for fold in range(FOLDS):
        weights = fitted(one for n, one in enumerate(choices) if n % FOLDS != fold)
        for n in range(fold, len(choices), FOLDS):
            probabilities[n] = _softmax(choices[n].measures @ weights + choices[n].offset)
    return probabilities


def curve(base: KnowledgeBase, choices: Sequence[Choice], probabilities: Sequence[Floats]) -> Iterator[tuple[str, ...]]:
    """At each threshold of credit the percentages right, wrong, and right within one press."""
    outcomes = [_outcome(base, one, probability) for one, probability in zip(choices, probabilities, strict=True)]
    credit, right, silent, pressed = np.array(outcomes, dtype=float).T
    for threshold in np.arange(0.3, 0.8, 0.05):
        answered = credit >= threshold
        good = np.where(answered, right, silent)
        offered = ~answered & (silent == 0) & (pressed == 1)
        cells = good.mean(), (answered & (right == 0)).mean(), good.mean() + offered.mean()
        yield f"{threshold:.2f}", *(f"{100 * cell:.1f}" for cell in cells)


def _outcome(base: KnowledgeBase, one: Choice, probability: Floats) -> tuple[float, bool, bool, bool]:
    """The credit of the entry that is asserted, whether it is right, whether silence is, and whether a press is."""
    right = {
        candidate.match.item: bool(is_right) for candidate, is_right in zip(one.candidates, one.right, strict=False)
    }
    weighed = [c._replace(probability=float(p)) for c, p in zip(one.candidates, probability, strict=False)]
    entries = [candidate for candidate in ranked(weighed, base._matcher.shared) if not candidate.fit.unknown]
    near = sorted(entries, key=lambda candidate: -candidate.probability)[:PRESSED]
    silent = one.item.expect is not Expect.ANSWER
    pressed = any(right[candidate.match.item] for candidate in near)
    nearest = best(entries)
    if nearest is None or nearest.vetoed:
        return 0.0, False, silent, pressed
    return nearest.credit, right[nearest.match.item], silent, pressed


def _padded(measures: Floats, height: int) -> Floats:
    return np.pad(measures, ((0, height - len(measures)), (0, 0)))


def _softmax(utilities: Floats) -> Floats:
    odds = np.exp(utilities - utilities.max(-1, keepdims=True))
    return np.asarray(odds / odds.sum(-1, keepdims=True))


def main() -> None:
    """Fit, and print what to write into choice.py and why."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="*", type=Path, default=[QUESTIONS])
    parser.add_argument("--foreign", nargs="*", type=Path, default=[], help="questions in other languages")
    given = parser.parse_args()
    base = KnowledgeBase.load(shipped_knowledge(), installed_encoder())
    sets = [[item for path in paths for item in read_items(path)] for paths in (given.questions, given.foreign)]
    own, foreign = ([*choices(base, filter(_single, items))] for items in sets)
    for name, measures in BY.items():
        kept = only([*own, *foreign] if name == "by meaning" else own, measures)
        rows = [(measure, f"{weight:.1f}") for measure, weight in zip(measures, fitted(kept), strict=True)]
        show(f"Weights {name}, from {len(kept)} questions", ("", "weight"), rows)
        judged = only(foreign, measures) if name == "by meaning" and foreign else kept
        heading = ("credit", "right %", "wrong %", "one press %")
        show(f"By threshold, {FOLDS}-fold", heading, curve(base, judged, cross_validated(judged)))


def _single(item: Item) -> bool:
    return len(item.turns) == 1 and item.style != "compound"


if __name__ == "__main__":
    main()
