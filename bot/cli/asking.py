"""`byline ask`: the article asked in the terminal.

Its options are read by argparse alone: importing what the other commands are read with takes longer than an answer.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from bot.cli.errors import UNUSABLE, CommandError
from bot.cli.terminal import Line, Screen, explanation_lines, reply_lines
from bot.reading import open_base
from bot.shipped import shipped_knowledge
from knowledge import EncodingError, KnowledgeBase, KnowledgeError, guess, utf8_lines

STOPPED, UNREAD = 130, 1
"""Exit codes where Ctrl-C ended it, and where nobody reads what it says any more."""


def run(arguments: Sequence[str]) -> int:
    """Ask what the arguments say; gives the exit code, 0 whether or not it is answered."""
    try:
        options = _read(arguments)
        _ask(options, open_base(options.kb))
    except (KnowledgeError, CommandError, EncodingError) as error:
        sys.stderr.write(f"{error}\n")
        return UNUSABLE
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # nobody reads any more, so there is nothing to flush at the end either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    return 0


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; ends the program with a message where they are wrong, or for help."""
    parser = argparse.ArgumentParser(prog="byline ask", description="Ask the article here in the terminal.")
    parser.add_argument(
        "question", nargs="*", help='the question; "-" reads one a line; none opens a prompt', metavar="QUESTION"
    )
    parser.add_argument(
        "--kb", type=Path, default=shipped_knowledge(), metavar="DIR",
        help="the knowledge base's folder; the shipped one by default",
    )  # fmt: skip
    parser.add_argument(
        "--batch", metavar="FILE", help='JSON Lines of {"id", "turns"} in, replies out; "-" is standard input'
    )
    parser.add_argument("--explain", action="store_true", help="show the nearest entries and why it decided so")
    options = parser.parse_intermixed_args(arguments)
    if options.batch and options.question:
        parser.error("give a question or --batch, not both")
    return options


def _ask(options: argparse.Namespace, base: KnowledgeBase) -> None:
    screen = Screen()
    if options.batch:
        _answer_all(options.batch, base)
    elif options.question == ["-"]:
        for typed in utf8_lines(sys.stdin.buffer):
            _show(guess(typed), base, screen, options.explain)
    elif options.question:
        _show(" ".join(options.question), base, screen, options.explain)
    else:
        from bot.cli.prompt import Prompt

        Prompt(base, screen, options.explain).run()


def _answer_all(file: str, base: KnowledgeBase) -> None:
    """Answer the conversations of a file, "-" being standard input."""
    from bot.cli.batch import answer_lines

    with _opened(file) as stream:
        for line in answer_lines(utf8_lines(stream), base):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def _opened(file: str) -> IO[bytes]:
    try:
        return sys.stdin.buffer if file == "-" else Path(file).open("rb")
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}") from None


def _show(question: str, base: KnowledgeBase, screen: Screen, explain: bool) -> None:
    """Answer one question; an empty line is passed over."""
    if not question.strip():
        return
    screen.show_all(reply_lines(base.reply(question), base))
    if explain:
        screen.show_all(explanation_lines(base.explain(question)))
    screen.show(Line())
