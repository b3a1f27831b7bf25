"""Ten thousand entries with a hundred thousand phrasings: loading, memory, the time of a question.

The entries are made of the public sets' questions: each is one intent with a made-up name in it ("when will my card
arrive for Bavolo Tirek"), so that ten thousand differ as those of many articles would. The process is one of its own,
so that its peak memory is that of this base alone.
"""

import argparse
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.matchers import Bm25, Byline, token_set_ratio
from tests.benchmarks.paths import ROOT
from tests.benchmarks.public_sets import SEED, banking77, clinc150, with_typos
from tests.benchmarks.startup import peak
from tests.benchmarks.tables import show
from tests.benchmarks.timing import percentiles

ENTRIES, PHRASINGS, QUESTIONS = 10_000, 10, 150
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]


def run(folder: Path) -> None:
    """Measure in a process of its own."""
    sys.stdout.flush()
    subprocess.run([sys.executable, "-m", "tests.benchmarks.scale", str(folder)], cwd=ROOT, check=True)


def synthesised(folder: Path, draw: random.Random) -> list[tuple[str, ...]]:
    """The phrasings of each entry, one more than are loaded: the last is kept to ask with."""
    intents = [texts for public in (banking77(folder, 25), clinc150(folder, 25)) for texts in public.phrasings]
    return [
        tuple(
            f"{text.rstrip('?.! ')} {draw.choice(('for', 'at', 'with', 'about'))} {name}?"
            for text in draw.sample(intents[n % len(intents)], PHRASINGS + 1)
        )
        for n, name in enumerate(names(draw, ENTRIES))
    ]


def names(draw: random.Random, count: int) -> Iterator[str]:
    """Different made-up names of two words, whose words are shared: about 1,200 first and as many last ones."""
    pool = ["".join(draw.sample(SYLLABLES, 3)).capitalize() for _ in range(1200)]
    yield from draw.sample([f"{first} {last}" for first in pool[:600] for last in draw.sample(pool, 20)], count)


def measure(folder: Path) -> None:
    """Load all matchers, Byline first, and ask them side by side."""
    draw = random.Random(SEED)
    entries = synthesised(folder, draw)
    phrasings = [texts[:PHRASINGS] for texts in entries]
    start = perf_counter()
    byline = Byline(phrasings)
    loaded, first_memory = perf_counter() - start, peak()
    rivals = [byline, token_set_ratio(phrasings), Bm25(phrasings)]
    asked = {with_typos(texts[-1], draw): number for number, texts in draw.sample(list(enumerate(entries)), QUESTIONS)}
    times = percentiles([rival.best for rival in rivals], list(asked), warm=5)
    memory = peak()
    right = [sum(rival.best(question)[0] == number for question, number in asked.items()) for rival in rivals]
    rows = [
        (rival.name, p50 / 1000, p99 / 1000, f"{100 * count / len(asked):.0f}")
        for rival, (p50, p99), count in zip(rivals, times, right, strict=True)
    ]
    memory_told = f"{first_memory} MB once loaded, {memory} MB with the others and after the questions"
    note = f"Byline loads in {loaded:.1f} s; peak memory {memory_told}."
    title = (
        f"Scale: {len(phrasings):,} entries, {sum(map(len, phrasings)):,} phrasings, {len(asked)} mistyped questions"
    )
    show(title, ("", "p50 ms", "p99 ms", "right %"), rows, note)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    measure(parser.parse_args().folder)
