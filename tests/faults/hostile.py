"""Texts that people type to break a bot, made by chance from pieces that have broken some; the same every time."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

LONGEST = 300
"""Characters that Discord lets through, by the command's own limit."""
PIECES: list[str] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="ascii"))


def texts(count: int, seed: int = 10) -> Iterator[str]:
    """Give so many texts."""
    chance = random.Random(seed)
    for _ in range(count):
        pieces = chance.choices(PIECES, k=chance.randint(1, 12))
        yield chance.choice(("", " ", "\n")).join(pieces)[:LONGEST] or "?"
