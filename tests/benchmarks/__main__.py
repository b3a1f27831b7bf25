"""Time and accuracy beside other matchers: `make bench`, or `python -m tests.benchmarks --data FOLDER`.

Each benchmark is a module with a `run`; name some of them to run only these.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import accuracy, interaction, latency, scale, servers, startup

ALONE: dict[str, Callable[[], None]] = {
    "latency": latency.run,
    "interaction": interaction.run,
    "startup": startup.run,
    "servers": servers.run,
}
"""Those that need nothing but the project."""
ON_DATA: dict[str, Callable[[Path], None]] = {"accuracy": accuracy.run, "scale": scale.run}
"""Those that need the public sets."""


def main() -> None:
    """Run what was named, or all of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join([*ALONE, *ON_DATA])}; all by default")
    parser.add_argument("--data", type=Path, help="the folder with banking77/ and clinc150/")
    asked = parser.parse_args()
    names = asked.names or [*ALONE, *ON_DATA]
    if unknown := set(names) - set(ALONE) - set(ON_DATA):
        parser.error(f"no benchmark is named {', '.join(sorted(unknown))}")
    for name in names:
        if name in ALONE:
            ALONE[name]()
        elif asked.data:
            ON_DATA[name](asked.data.resolve())
        else:
            print(f"\n{name}: left out, it needs --data FOLDER with banking77/ and clinc150/")


if __name__ == "__main__":
    main()
