"""A `Reply` as lines of text: styled on a terminal, plain when piped. Knows no Discord.

Only the knowledge base's words appear, never what was typed.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from bot import foreign, wording
from bot.parts import distinct, label, paragraphs_of, quoted
from knowledge import (
    Answer,
    Aside,
    Entry,
    Explanation,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Part,
    Passage,
    Reply,
    offered,
    shown,
)

if TYPE_CHECKING:
    from rich.console import Console

HEADINGS = {Answer: "Related questions:", Nearby: "Related questions:", NoAnswer: wording.NEAREST, Aside: wording.TRY}
"""What stands above the questions that a reply offers; above suggestions stands the reply itself."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of output; `style` is Rich's and is dropped when piped."""

    text: str = ""
    style: str = ""


def reply_lines(reply: Reply, knowledge: KnowledgeBase) -> Iterator[Line]:
    """Give a reply as a person reads it: what was understood, the answer, its source, what else can be asked."""
    if above := foreign.line(reply, knowledge):
        yield from (Line(above), Line())
    if isinstance(reply, Answer | Nearby):
        for number, part in enumerate(distinct(reply.parts if isinstance(reply, Answer) else [reply])):
            yield from [Line()] if number else []
            yield from _part_lines(part, knowledge)
        yield Line(wording.source_text(knowledge.article, paragraphs_of(shown(reply))), "dim")
        yield Line()
    else:
        if isinstance(reply, NoAnswer) and reply.unknown:
            yield Line(reply.unknown.question, "bold")
        yield Line(wording.own_text(reply, knowledge))
    yield from _offer_lines(reply)


def _part_lines(part: Part, knowledge: KnowledgeBase) -> Iterator[Line]:
    if isinstance(part, Nearby):
        yield Line(wording.nearby_text(part), "bold")
        if isinstance(part.nearest, Passage):
            yield Line(quoted(part.nearest), "italic")
        else:
            yield from _entry_lines(part.nearest, knowledge, "dim")
    elif isinstance(part, Entry):
        yield from _entry_lines(part, knowledge, "bold")
    else:
        yield from (Line(wording.part_heading(part), "bold"), Line(wording.part_miss_text(part)))


def _entry_lines(entry: Entry, knowledge: KnowledgeBase, style: str) -> Iterator[Line]:
    yield Line(entry.question, style)
    if entry.short:
        yield Line(entry.short, "bold")
    yield Line(entry.answer)
    yield from (Line(wording.quotation_text(one, knowledge.people), "italic") for one in entry.quotations)


def _offer_lines(reply: Reply) -> Iterator[Line]:
    if not (items := offered(reply)):
        return
    if isinstance(reply, Nearby) and isinstance(reply.nearest, Passage):
        yield Line(f"{wording.MORE_WORDS}:", "dim")
    else:
        yield from (Line(heading, "dim") for kind, heading in HEADINGS.items() if isinstance(reply, kind))
    yield from (Line(f"  {number}. {label(item)}", "cyan") for number, item in enumerate(items, 1))


def explanation_lines(explanation: Explanation) -> Iterator[Line]:
    """Show how a reply came about: the words that were matched, the nearest entries, the reason."""
    yield Line()
    yield Line(f"Matched as: {explanation.question}", "dim")
    for one in explanation.candidates:
        yield Line(f"  {one.score:.3f}  coverage {one.coverage:.2f}  {one.id}: {one.question}", "dim")
    yield Line(f"Decided: {explanation.reason}", "dim")


class Screen:
    """Writes lines to `stream`, by default standard output."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stdout
        self.console = _console(self.stream) if self.stream.isatty() else None

    def show(self, *lines: Line) -> None:
        """Write the lines and flush them."""
        self.show_all(lines)

    def show_all(self, lines: Iterable[Line]) -> None:
        """Write the lines and flush them."""
        for line in lines:
            self._write(line)
        self.stream.flush()

    def _write(self, line: Line) -> None:
        if self.console is None:
            self.stream.write(f"{line.text}\n")
        else:
            address = " " not in line.text  # a break would make it useless
            self.console.print(line.text, style=line.style, markup=False, highlight=False, soft_wrap=address)


def _console(stream: TextIO) -> "Console | None":
    if os.environ.get("TERM") == "dumb":
        return None
    from rich.console import Console

    return Console(file=stream)
