"""Fits the weights of knowledge/retrieval/choice.py: `python -m tests.benchmarks.fit_decision [--data FOLDER]`.

A conditional logit (McFadden 1974) over the candidates of each labelled question and "none of these", where several
candidates may be right: expectation-maximisation, each step one Newton step. Questions in several parts and follow-ups
are left out: they are decided part by part. With `--data` the public sets have a share in the fit, so that the weights
serve bases that are not about this article. Prints the weights, and what cross-validated ones do at each threshold.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.shipped import shipped_knowledge
from bot.wording import answer_text
from knowledge import Article, Entry, KnowledgeBase, read_items
from knowledge.evaluation.labelled import Expect, Item
from knowledge.evaluation.verdicts import PRESSED, holds
from knowledge.retrieval.choice import WEIGHTS, Candidate, Fit, chosen, ranked
from tests.benchmarks.paths import QUESTIONS
from tests.benchmarks.public_sets import banking77, clinc150
from tests.benchmarks.tables import show

FIXED = ("exact",)
"""Measures whose weights are set by hand: no labelled question is a phrasing."""
NONE = ("NONE", "NONE_UNSEEN", "NONE_COVERAGE")
PENALTY, STEPS, FOLDS = 1e-5, 60, 6
SHARE = 0.2
"""Of each public set in a fit with --data."""

Floats = NDArray[np.float64]
_FREE = [place for place, name in enumerate(Fit._fields) if name not in FIXED]


@dataclass(frozen=True, slots=True)
class Choice:
    """A question: its candidates, their measures with those of "none of these" below, and which of all are right."""

    item: Item | None
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


def public_choices(phrasings: Sequence[Sequence[str]], questions: Iterable[tuple[str, int]]) -> Iterator[Choice]:
    """The questions of a public set as choices among its intents."""
    entries = [Entry(str(number), "", tuple(texts), "") for number, texts in enumerate(phrasings)]
    base = KnowledgeBase(Article("", ""), entries)
    for question, intent in questions:
        yield _choice(base, question, lambda found, id_=str(intent): found.id == id_, intent < 0, None)


def _choice(base: KnowledgeBase, question: str, is_right, refused: bool, item: Item | None) -> Choice:
    analyzer, matcher = base._analyzer, base._matcher
    terms = analyzer.read(question)
    candidates = matcher.candidates(terms)
    masses = {term: matcher.idf(term) for term in terms}
    unseen = sum(mass for term, mass in masses.items() if not matcher.knows(term)) / (sum(masses.values()) or 1)
    fits = np.array([candidate.fit for candidate in candidates]).reshape(-1, len(Fit._fields))
    coverage = max((candidate.fit.coverage for candidate in candidates), default=0.0)
    measures = np.zeros((len(fits) + 1, len(_FREE) + len(NONE)))
    measures[:-1, : len(_FREE)] = fits[:, _FREE]
    measures[-1, len(_FREE) :] = 1, unseen, coverage
    offset = np.append(sum(fits[:, Fit._fields.index(name)] * getattr(WEIGHTS, name) for name in FIXED), 0)
    right = [is_right(matcher.items[candidate.match.item]) for candidate in candidates]
    return Choice(item, candidates, measures, offset, np.array([*right, refused]))


def fitted(groups: Sequence[tuple[float, Sequence[Choice]]]) -> Floats:
    """The weights that make the right candidates most probable, each group having its share in the mean."""
    kept = [(share, [one for one in group if one.right.any()]) for share, group in groups]
    share = np.concatenate([np.full(len(group), share / len(group)) for share, group in kept])
    of_all = [one for _, group in kept for one in group]
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


def cross_validated(choices: Sequence[Choice], others: Sequence[tuple[float, Sequence[Choice]]]) -> list[Floats]:
    """For each choice the probabilities by weights that were fitted without it."""
    share = 1 - sum(part for part, _ in others)
    probabilities: list[Floats] = [np.zeros(0)] * len(choices)
    for fold in range(FOLDS):
        weights = fitted([(share, [one for n, one in enumerate(choices) if n % FOLDS != fold]), *others])
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
    silent = one.item is not None and one.item.expect is not Expect.ANSWER
    pressed = any(right[candidate.match.item] for candidate in near)
    best = chosen(entries)
    if best is None or best.vetoed:
        return 0.0, False, silent, pressed
    return best.credit, right[best.match.item], silent, pressed


def _padded(measures: Floats, height: int) -> Floats:
    return np.pad(measures, ((0, height - len(measures)), (0, 0)))


def _softmax(utilities: Floats) -> Floats:
    odds = np.exp(utilities - utilities.max(-1, keepdims=True))
    return np.asarray(odds / odds.sum(-1, keepdims=True))


def main() -> None:
    """Fit, and print what to write into decision.py and why."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="*", type=Path, default=[QUESTIONS])
    parser.add_argument("--data", type=Path, help="the folder with banking77/ and clinc150/")
    asked = parser.parse_args()
    base = KnowledgeBase.load(shipped_knowledge())
    items = [item for path in asked.questions for item in read_items(path)]
    own = list(choices(base, (item for item in items if len(item.turns) == 1 and item.style != "compound")))
    sets = [read(asked.data) for read in (banking77, clinc150)] if asked.data else []
    others = [(SHARE, list(public_choices(public.phrasings, public.development))) for public in sets]
    weights = fitted([(1 - SHARE * len(others), own), *others])
    names = [*(Fit._fields[place] for place in _FREE), *NONE]
    show(
        f"Weights, from {len(own)} questions",
        ("", "weight"),
        [(n, f"{w:.1f}") for n, w in zip(names, weights, strict=True)],
    )
    rows = curve(base, own, cross_validated(own, others))
    show(f"By threshold, {FOLDS}-fold", ("credit", "right %", "wrong %", "one press %"), rows)


if __name__ == "__main__":
    main()
