"""The conversation in a terminal: questions with history, follow-ups, and numbers to press."""

import contextlib
import sys

from bot.cli.terminal import Line, Screen, explanation_lines, reply_lines
from bot.parts import label
from bot.session import Conversations, Place, Session, entry_key
from knowledge import KnowledgeBase, Reply, Shown, offered

HERE = Place(person=0, channel=0)
"""There is one person and one channel in a terminal."""
STARTERS = 3
"""Questions shown to begin with."""


class Prompt:
    """Asks one knowledge base until there is nothing more to read."""

    def __init__(self, knowledge: KnowledgeBase, screen: Screen, explain: bool = False) -> None:
        self.knowledge = knowledge
        self.screen = screen
        self.explain = explain
        self.session = Session(knowledge, Conversations())
        self.choices: tuple[Shown, ...] = ()

    def run(self) -> None:
        """Read and answer until the input ends, or Ctrl-C or Ctrl-D is pressed."""
        by_hand = sys.stdin.isatty()
        if by_hand:
            self.greet()
        while (typed := _read("> " if by_hand else "")) is not None:
            if typed.strip():
                self.answer(typed.strip())

    def greet(self) -> None:
        """Say what can be asked and how to leave."""
        self.choices = self.knowledge.suggest("", STARTERS)
        self.screen.show(
            Line(f'Ask about "{self.knowledge.article.title}". A number asks that question; Ctrl-D ends.', "bold"),
            *(Line(f"  {number}. {label(item)}", "cyan") for number, item in enumerate(self.choices, 1)),
        )

    def answer(self, typed: str) -> None:
        """Answer a question, or the offered question whose number was typed."""
        previous = self.session.conversations.previous(HERE)
        pressed = self._chosen(typed)
        reply = pressed or self.session.ask(typed, HERE)
        self.choices = offered(reply)
        self.screen.show_all(reply_lines(reply, self.knowledge))
        if self.explain and not pressed:
            self.screen.show_all(explanation_lines(self.knowledge.explain(typed, previous)))
        self.screen.show(Line())

    def _chosen(self, typed: str) -> Reply | None:
        number = int(typed) if typed.isdecimal() and len(typed) <= 2 else 0
        if not 1 <= number <= len(self.choices):
            return None
        return self.session.open(entry_key(self.choices[number - 1]), HERE)


def _read(sign: str) -> str | None:
    """Read a line, with arrow keys and the session's history where the system has them; None at the end."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - input() uses it once it is imported
    try:
        return input(sign)
    except (EOFError, KeyboardInterrupt):
        if sign:
            sys.stdout.write("\n")
        return None
