"""Fits the trees of knowledge/retrieval/verifying-*.json: `python -m tests.benchmarks.fit_verifying FILE ...`.

Each labelled question brings one example: the evidence about the best entry, and whether that entry answers it. A
question to be refused brings a second one with the unknowns taken out that would catch it ("unforeseen"), since on
questions that nobody foresaw there is none. So that the trees serve bases of any size, thinned copies of the base and
other bases (--base FOLDER FILE) take part. Needs scikit-learn, which is in no extra as only this script needs it.
Prints what cross-validated trees do at each threshold; --write NAME writes a set (letters, meaning).
"""

import argparse
import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier

from bot.shipped import shipped_knowledge
from bot.wording import answer_text
from knowledge import Aside, Entry, KnowledgeBase, read_items
from knowledge.evaluation.labelled import Expect, Item
from knowledge.evaluation.unforeseen import without_unknowns
from knowledge.evaluation.verdicts import holds
from knowledge.retrieval import verifying
from knowledge.retrieval.choice import best
from knowledge.retrieval.encoder import installed_encoder
from knowledge.retrieval.meaning import Encoder
from knowledge.retrieval.verifying import DEPTH, Basis, Evidence
from tests.benchmarks.paths import QUESTIONS
from tests.benchmarks.tables import show

TREES, RATE, SHARE, LEAST = 160, 0.06, 0.7, 8
"""Trees, what each counts, the share of examples that each sees, and how many its leaves have at least."""
UNFORESEEN = 0.6
"""Weight of an example with its unknowns taken out beside one with them."""
FOLDS = 10
THRESHOLDS = (0.5, 0.6, 0.7, 0.8)
FOREIGN = frozenset("ar de es fr it ja ko nl pl pt ru tr zh th".split())
Floats = NDArray[np.float64]


class Remembering:
    """The installed encoder, which encodes no text twice: each question is asked of several bases."""

    def __init__(self) -> None:
        self._vectors: dict[str, Floats] = {}

    def encode(self, texts: Sequence[str], /) -> Floats:
        """The unit vectors of some texts."""
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        self._vectors |= dict(zip(new, installed_encoder().encode(new), strict=True)) if new else {}
        return np.stack([self._vectors[text] for text in texts])


_ENCODER = Remembering()


@dataclass(frozen=True, slots=True)
class Example:
    """The evidence about the best entry for a question, and whether it answers."""

    item: Item
    source: str
    unforeseen: bool
    evidence: Evidence
    right: bool


def examples(base: KnowledgeBase, items: Iterable[Item], source: str) -> Iterator[Example]:
    """The examples of a set; what is answered without the choice model brings none."""
    texts = {entry.id: answer_text(entry, base) for entry in base.entries}
    for item in items:
        previous = base.converse(item.turns[:-1]) if len(item.turns) > 1 else None
        thread = previous.previous if isinstance(previous, Aside) else previous
        question = item.turns[-1]
        if isinstance(base.reply(question, previous), Aside) or base._interpreter.typed(question, thread):
            continue
        for unforeseen in (False, True) if item.expect is not Expect.ANSWER else (False,):
            taken = without_unknowns(base, question, thread) if unforeseen else base
            reading = taken._interpreter.interpret(question, thread)
            entries = [c for c in reading.candidates if not c.fit.unknown]
            if nearest := best(entries):
                evidence = base._matcher.examiner.evidence(reading.question, nearest, reading.candidates)
                entry = taken._matcher.items[nearest.match.item]
                right = item.expect is not Expect.REFUSE and isinstance(entry, Entry) and holds(item, texts[entry.id])
                yield Example(item, source, unforeseen, evidence, right)


def thinned(base: KnowledgeBase, entry: int, unknown: int, encoder: Encoder | None) -> KnowledgeBase:
    """The base with so many phrasings an entry and an unknown, the shown one among them."""
    chance = random.Random(1)

    def cut(questions: Sequence[str], most: int) -> tuple[str, ...]:
        return (questions[0], *chance.sample(questions[1:], min(most - 1, len(questions) - 1)))

    entries = [replace(one, questions=cut(one.questions, entry)) for one in base.entries]
    unknowns = [replace(one, questions=cut(one.questions, unknown)) for one in base.unknowns]
    parts = base.article, entries, unknowns, base.people, base.synonyms, base.figures, base.chart
    return KnowledgeBase(*parts, encoder=encoder)


def fitted(rows: Sequence[Example]) -> GradientBoostingClassifier:
    """The trees for some examples."""
    model = GradientBoostingClassifier(
        n_estimators=TREES, learning_rate=RATE, max_depth=DEPTH, subsample=SHARE, min_samples_leaf=LEAST,
        max_features=0.5, random_state=1,
    )  # fmt: skip
    weights = [UNFORESEEN if row.unforeseen else 1.0 for row in rows]
    return model.fit(np.array([row.evidence for row in rows]), [row.right for row in rows], sample_weight=weights)


def written(model: GradientBoostingClassifier, evidence: Floats) -> str:
    """The trees as the text of verifying.json; leaves that end early are filled up to the depth."""
    rows = [_complete(stage[0].tree_) for stage in model.estimators_]
    rate = model.learning_rate
    raw = float(model.decision_function(evidence[:1])[0])
    grown = [_value(row, evidence[0]) * rate for row in rows]
    scaled = [(features, thresholds, [v * rate for v in values]) for features, thresholds, values in rows]
    return verifying.trees_of(raw - sum(grown), scaled)


def _complete(tree: object) -> tuple[list[int], list[float], list[float]]:
    features, thresholds, nodes = [], [], [0]
    for _ in range(DEPTH):
        below = []
        for node in nodes:
            leaf = tree.children_left[node] < 0  # type: ignore[attr-defined]
            features.append(0 if leaf else int(tree.feature[node]))  # type: ignore[attr-defined]
            thresholds.append(1e9 if leaf else round(float(tree.threshold[node]), 6))  # type: ignore[attr-defined]
            below += [node, node] if leaf else [int(tree.children_left[node]), int(tree.children_right[node])]  # type: ignore[attr-defined]
        nodes = below
    return features, thresholds, [round(float(tree.value[node][0][0]), 5) for node in nodes]  # type: ignore[attr-defined]


def _value(row: tuple[list[int], list[float], list[float]], evidence: Floats) -> float:
    place = 0
    for _ in range(DEPTH):
        place = 2 * place + 1 + int(evidence[row[0][place]] > row[1][place])
    return row[2][place - (2**DEPTH - 1)]


def cross_validated(rows: Sequence[Example]) -> Floats:
    """For each example the probability by trees that saw no example of its question."""
    fold = np.array([zlib.crc32(repr(row.item.turns).encode()) % FOLDS for row in rows])
    evidence = np.array([row.evidence for row in rows])
    probability = np.zeros(len(rows))
    for one in range(FOLDS):
        model = fitted([row for row, n in zip(rows, fold, strict=True) if n != one])
        if (fold == one).any():
            probability[fold == one] = model.predict_proba(evidence[fold == one])[:, 1]
    return probability


def curves(rows: Sequence[Example], probability: Floats) -> Iterator[tuple[str, ...]]:
    """By source and threshold: right %, asserted wrongly %, and right or shown %."""
    for source in dict.fromkeys(row.source for row in rows):
        for unforeseen in (False, True):
            chosen = [n for n, row in enumerate(rows) if row.source == source and row.unforeseen == unforeseen]
            if chosen:
                yield _curve(
                    f"{source}{', unforeseen' if unforeseen else ''}", [rows[n] for n in chosen], probability[chosen]
                )


def _curve(name: str, rows: Sequence[Example], probability: Floats) -> tuple[str, ...]:
    right = np.array([row.right for row in rows])
    silent = np.array([row.item.expect is not Expect.ANSWER for row in rows])
    cells = [name, str(len(rows))]
    for threshold in THRESHOLDS:
        asserted = probability >= threshold
        good, wrong = (asserted & right) | (~asserted & silent), asserted & ~right
        cells.append(f"{100 * good.mean():.1f} / {100 * wrong.mean():.1f}")
    shown = np.where(silent, (probability < 0.7) | right, right & (probability >= 0.15))
    return (*cells, f"{100 * shown.mean():.1f}")


def rows_for(basis: Basis, given: argparse.Namespace) -> list[Example]:
    """The examples that the trees of one basis are fitted on."""
    encoder = None if basis is Basis.LETTERS else _ENCODER
    shipped = KnowledgeBase.load(shipped_knowledge(), encoder)
    sets = [(shipped, path, path.stem) for path in given.questions]
    small = thinned(shipped, 4, 3, encoder)
    sets += [(small, path, f"{path.stem}, 4 phrasings") for path in given.questions]
    sets += [(KnowledgeBase.load(folder, encoder), path, path.stem) for folder, path in given.base]
    return [
        row
        for base, path, name in sets
        for row in examples(base, (item for item in read_items(path) if item.style not in FOREIGN), name)
    ]


def main() -> None:
    """Fit, print what cross-validation says, and write the trees where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="*", type=Path, default=[QUESTIONS])
    parser.add_argument("--base", nargs=2, action="append", default=[], type=Path, metavar=("FOLDER", "FILE"))
    parser.add_argument("--write", nargs="*", default=[], choices=[*Basis], help="write the trees of a basis")
    given = parser.parse_args()
    for basis in [*map(Basis, given.write)] or Basis:
        rows = rows_for(basis, given)
        heading = ("set", "n", *(f"right / wrong at {t}" for t in THRESHOLDS), "shown")
        show(f"{basis}: {len(rows)} examples, {FOLDS}-fold", heading, curves(rows, cross_validated(rows)))
        if basis in given.write:
            text = written(fitted(rows), np.array([rows[0].evidence]))
            verifying.file_of(basis).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
