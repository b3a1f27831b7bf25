"""What each part of the engine is worth: `make ablate`, or `python -m tests.benchmarks.ablate [FILE ...]`.

Each row switches one part off and scores the labelled questions again, with the weights as they are: right, shown,
within one press and asserted wrongly in %. A part whose row is no worse than the first is idle, and goes.
"""

import argparse
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from unittest.mock import patch

import numpy as np

from bot.cli.report import summary
from bot.shipped import shipped_knowledge
from bot.wording import reply_text
from knowledge import KnowledgeBase, evaluate, installed_encoder, read_items
from knowledge.dialogue import answering
from knowledge.dialogue.interpreting import Interpreter
from knowledge.dialogue.wishes import Wishes
from knowledge.language import analyzer
from knowledge.language.names import Names
from knowledge.language.spelling import Spelling
from knowledge.language.world import World
from knowledge.retrieval import choice
from knowledge.retrieval.examining import Examiner
from knowledge.retrieval.ngrams import Grams
from knowledge.retrieval.phrasings import Phrasings
from tests.benchmarks.paths import HELD_OUT, QUESTIONS, STRANGERS

Off = Callable[[], AbstractContextManager[object]]

PARTS: dict[str, Off] = {
    "nothing": nullcontext,
    "meaning": lambda: patch(f"{__name__}.installed_encoder", lambda: None),
    "spelling": lambda: patch.object(Spelling, "correct", lambda _, words: list(words)),
    "rounded amounts": lambda: patch("knowledge.language.spelling.rounds_to", lambda *_: False),
    "names of persons": lambda: patch.object(Names, "fold", lambda _, words: list(words)),
    "names of the world": lambda: patch.object(analyzer, "world_names", lambda _: World({}, frozenset(), frozenset())),
    "letters (n-grams)": lambda: patch.object(Grams, "alike", lambda self, _: np.zeros(self._width)),
    "phrasings one by one": lambda: patch.object(Phrasings, "nearest", lambda _, items, _v: 0.0 * items),
    "credit shared by siblings": lambda: patch.object(choice, "NEGLIGIBLE", 2.0),
    "verifying": lambda: patch.object(Examiner, "verified", lambda _, _q, best, _r: best.credit),
    "context of follow-ups": lambda: patch.object(Interpreter, "_filled", lambda *_: iter(())),
    "what was told is told less": lambda: patch.object(
        Interpreter, "_not_repeating", lambda _s, _c, reading, _l: reading
    ),
    "questions in long messages": lambda: patch("knowledge.dialogue.splitting.questions_inside", lambda _: ()),
    "several questions": lambda: patch.object(answering, "parts", lambda message: [answering.Clause(message)]),
    "X and Y": lambda: patch.object(answering, "coordinated", lambda _: []),
    "thanks in front": lambda: patch.object(Wishes, "without", lambda _, message: message),
    "wishes": lambda: patch.object(Wishes, "wish", lambda *_: None),
}


def rows(paths: list[Path]) -> Iterator[str]:
    """A line for each part that is switched off and each set of questions."""
    for part, off in PARTS.items():
        with off():
            base = KnowledgeBase.load(shipped_knowledge(), installed_encoder())
            for path in paths:
                report = evaluate(base, read_items(path), lambda reply, base=base: reply_text(reply, base))
                yield f"without {part:28} {path.stem:12} {summary(report)}"


def main() -> None:
    """Print the table, a line as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="*", type=Path, default=[QUESTIONS, HELD_OUT, STRANGERS])
    for row in rows(parser.parse_args().questions):
        print(row, flush=True)


if __name__ == "__main__":
    main()
