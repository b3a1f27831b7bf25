"""What `byline ask` costs from the shell: time to the reply, and the most memory the process had."""

import resource
import subprocess
import sys
from statistics import median
from time import perf_counter

from tests.benchmarks.paths import ROOT
from tests.benchmarks.tables import show

RUNS = 5
QUESTION = "Who is James Cleverly?"
_MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def run() -> None:
    """Start it a few times."""
    commands = {"python -c pass": ["-c", "pass"], "byline ask": ["-m", "bot", "ask", QUESTION]}
    rows = [(name, *measured(arguments)) for name, arguments in commands.items()]
    show(f"From the shell, median of {RUNS}", ("", "seconds", "peak MB"), rows)


def measured(arguments: list[str]) -> tuple[float, int]:
    """The median seconds of a run of Python, and its peak memory in megabytes."""
    command = [sys.executable, *arguments]
    seconds = []
    for _ in range(RUNS):
        start = perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        seconds.append(perf_counter() - start)
    told = subprocess.run([sys.executable, "-c", _MEASURED, *command], cwd=ROOT, check=True, capture_output=True)
    return median(seconds), megabytes(int(told.stdout))


def megabytes(peak: int) -> int:
    """What getrusage tells as ru_maxrss, which is in bytes on macOS and in kilobytes elsewhere, in megabytes."""
    return round(peak / 1e6 if sys.platform == "darwin" else peak / 1e3)


def peak() -> int:
    """The most memory that this process has had, in megabytes."""
    return megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
