"""`python -m bot`, the same as the command `byline`."""

import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line; a character that a terminal lacks, or nobody can read, becomes a question mark."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    if sys.argv[1:2] == ["ask"]:  # it starts fast, without what the other commands need
        from bot.cli.asking import run

        sys.exit(run(sys.argv[2:]))
    from bot.cli.app import app

    app(prog_name="byline")


if __name__ == "__main__":
    main()
