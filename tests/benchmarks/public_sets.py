"""BANKING77 and CLINC150 as question sets: an intent is an entry, its training questions are the phrasings.

BANKING77: Casanueva et al. 2020, CC BY 4.0. CLINC150: Larson et al. 2019, CC BY 3.0. Neither is part of the project;
`--data` names a folder with banking77/{train,test}.csv and clinc150/data_full.json.
"""

import csv
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

SEED = 77
"""Of everything that is drawn, so that each run draws the same."""
OUTSIDE = -1
DEVELOPMENT = 2000
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Labelled = Sequence[Sequence[str]]
"""Pairs of a question and the name of its intent."""


@dataclass(frozen=True, slots=True)
class PublicSet:
    """Phrasings by intent; questions to answer, each with the number of its intent; questions to refuse.

    `development` are further questions of both kinds, to fit weights on, those to refuse numbered OUTSIDE.
    """

    name: str
    phrasings: tuple[tuple[str, ...], ...]
    questions: tuple[tuple[str, int], ...]
    outside: tuple[str, ...]
    development: tuple[tuple[str, int], ...]


def banking77(folder: Path, phrasings: int = 15, kept: int = 57) -> PublicSet:
    """The bank customers' questions; the intents that are not kept are near, hard questions to refuse."""
    train, test = (_csv(folder / "banking77" / f"{part}.csv") for part in ("train", "test"))
    intents = sorted({intent for _, intent in train})
    return _set("BANKING77", train, test, train, random.Random(SEED).sample(intents, kept), phrasings)


def clinc150(folder: Path, phrasings: int = 20) -> PublicSet:
    """An assistant's 150 intents in ten domains, with the set's own questions from outside of them."""
    data = json.loads((folder / "clinc150" / "data_full.json").read_text(encoding="utf-8"))
    train, test, development = data["train"], data["test"] + data["oos_test"], data["val"] + data["oos_val"]
    intents = sorted({intent for _, intent in train})
    return _set("CLINC150", train, test, development, intents, phrasings)


def with_typos(question: str, draw: random.Random) -> str:
    """The question with one random edit in half of its words of five and more letters."""
    words = question.split()
    long = [place for place, word in enumerate(words) if sum(map(str.isalpha, word)) >= 5]
    for place in draw.sample(long, (len(long) + draw.randrange(2)) // 2):
        words[place] = _mistyped(words[place], draw)
    return " ".join(words)


def _csv(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["category"]) for row in csv.DictReader(file)]


def _set(
    name: str, train: Labelled, test: Labelled, development: Labelled, kept: Sequence[str], size: int
) -> PublicSet:
    of_intent: dict[str, list[str]] = {intent: [] for intent in kept}
    for text, intent in train:
        if intent in of_intent:
            of_intent[intent].append(text)
    draw = random.Random(SEED)
    phrasings = tuple(tuple(draw.sample(texts, size)) for texts in of_intent.values())
    number = {intent: place for place, intent in enumerate(of_intent)}
    questions = tuple((text, number[intent]) for text, intent in test if intent in number)
    outside = tuple(text for text, intent in test if intent not in number)
    used = set(chain.from_iterable(phrasings))
    unused = [(text, number.get(intent, OUTSIDE)) for text, intent in development if text not in used]
    return PublicSet(name, phrasings, questions, outside, tuple(draw.sample(unused, min(DEVELOPMENT, len(unused)))))


def _mistyped(word: str, draw: random.Random) -> str:
    """The word with one letter dropped, doubled by another, replaced, or swapped with the next."""
    place, other = draw.randrange(len(word) - 1), draw.choice(LETTERS)
    edits = (
        word[:place] + word[place + 1 :],
        word[:place] + other + word[place:],
        word[:place] + other + word[place + 1 :],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    )
    return draw.choice(edits)
