"""`python -m bot`, the same as the command `byline`."""

import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line; a terminal that lacks a character shows a question mark for it."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    from bot.cli.app import app

    app(prog_name="byline")


if __name__ == "__main__":
    main()
