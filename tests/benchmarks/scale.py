"""Ten thousand entries with a hundred thousand phrasings: how long they take to work out, to open and to ask.

The entries are made of the public sets' questions: each is one intent with a made-up name in it ("when will my card
arrive for Bavolo Tirek"), so that ten thousand differ as those of many articles would. They are worked out in one
process and opened in another, so that each peak of memory is that of one thing alone.
"""

import argparse
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from knowledge import Opener
from tests.benchmarks.matchers import Bm25, Byline, token_set_ratio
from tests.benchmarks.paths import ROOT
from tests.benchmarks.public_sets import SEED, banking77, clinc150, with_typos
from tests.benchmarks.startup import peak
from tests.benchmarks.tables import show
from tests.benchmarks.timing import percentiles

ENTRIES, PHRASINGS, QUESTIONS = 10_000, 10, 150
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]


def run(folder: Path) -> None:
    """Work out in a process of its own, then measure in another."""
    with TemporaryDirectory() as made:
        for step in ("work", "measure"):
            sys.stdout.flush()
            command = [sys.executable, "-m", "tests.benchmarks.scale", step, str(folder), made]
            subprocess.run(command, cwd=ROOT, check=True)


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


def work(folder: Path, made: Path) -> None:
    """Write the base as an author would, and work it out."""
    (made / "base").mkdir()
    tables = ['[article]\ntitle = "Scale"\npublisher = "Scale"\n']
    for number, texts in enumerate(synthesised(folder, random.Random(SEED))):
        asked = ", ".join(f"'''{text}'''" for text in sorted(texts[:PHRASINGS], key=len))
        tables.append(
            f'[[entry]]\nid = "e-{number}"\ntopic = "t"\nquestions = [{asked}]\nanswer = "Number {number}."\n'
        )
    (made / "base" / "scale.toml").write_text("".join(tables), encoding="utf-8")
    start = perf_counter()
    file = opener(made).compile(made / "base")
    size = file.stat().st_size / 1e6
    print(f"\nWorked out once: {perf_counter() - start:.1f} s, peak {peak()} MB, {size:.0f} MB kept.")


def opener(made: Path) -> Opener:
    """By letters alone, as the entries of many articles would be met."""
    return Opener(made / "cache", None, lambda _: None)


def measure(folder: Path, made: Path) -> None:
    """Open the base, then ask it and two others side by side."""
    start = perf_counter()
    byline = Byline(opener(made).open(made / "base"))
    opened, first_memory = perf_counter() - start, peak()
    draw = random.Random(SEED)
    entries = synthesised(folder, draw)
    phrasings = [texts[:PHRASINGS] for texts in entries]
    asked = {with_typos(texts[-1], draw): number for number, texts in draw.sample(list(enumerate(entries)), QUESTIONS)}
    (alone,) = percentiles([byline.best], list(asked), warm=5)
    memory = peak()
    rivals = [byline, token_set_ratio(phrasings), Bm25(phrasings)]
    times = percentiles([rival.best for rival in rivals], list(asked), warm=5)
    right = [sum(rival.best(question)[0] == number for question, number in asked.items()) for rival in rivals]
    rows = [
        (rival.name, p50 / 1000, p99 / 1000, f"{100 * count / len(asked):.0f}")
        for rival, (p50, p99), count in zip(rivals, times, right, strict=True)
    ]
    note = (
        f"Byline opens in {opened:.2f} s with {first_memory} MB. Alone it takes p50 {alone[0] / 1000:.2f} ms, "
        f"p99 {alone[1] / 1000:.1f} ms, and has {memory} MB at the most."
    )
    title = (
        f"Scale: {len(phrasings):,} entries, {sum(map(len, phrasings)):,} phrasings, {len(asked)} mistyped questions"
    )
    show(title, ("", "p50 ms", "p99 ms", "right %"), rows, note)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("step", choices=["work", "measure"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("made", type=Path)
    options = parser.parse_args()
    {"work": work, "measure": measure}[options.step](options.folder, options.made)
