"""Files of phrasings: more ways to ask, one a line, under the id of what is asked in brackets.

Empty lines and lines that begin with # are passed over; a heading may stand more than once. A file with a language
before its ending (channel.de.phrasings) holds phrasings in that language.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.form.errors import Problem
from knowledge.form.sources import Source

_HEADING = re.compile(r"\[\s*([^\[\]]*?)\s*\]")
_LANGUAGE = re.compile(r"\.([a-z]{2})", re.I)


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One more way to ask, and where it stands."""

    text: str
    source: Source
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading."""

    id: str
    source: Source
    line: int
    phrasings: list[Phrasing] = field(default_factory=list)

    def problem(self, message: str) -> Problem:
        """What is wrong with the heading."""
        return Problem(self.source.name, f"[{self.id}]", message, self.line)


def language_of(file: Path) -> str:
    """The two-letter tag of the language that a file is named for; empty for the base's own."""
    tag = _LANGUAGE.fullmatch(Path(file.stem).suffix)
    return tag[1].lower() if tag else ""


def heading(line: str) -> str | None:
    """The id that a line is the heading of, if it is one."""
    match = _HEADING.fullmatch(line.strip())
    return match[1] if match else None


def is_phrasing(line: str) -> bool:
    """Whether a line can stand for a phrasing; what begins with a bracket can be a broken heading only."""
    return bool(line.strip()) and not line.lstrip().startswith(("#", "["))


def read_phrasings(source: Source) -> tuple[list[Section], list[Problem]]:
    """The sections of a file, and what is wrong with its lines."""
    sections, problems = list[Section](), list[Problem]()
    current: Section | None = None
    for number, line in enumerate(source.text.split("\n"), 1):
        if (id_ := heading(line)) is not None:
            current = Section(id_, source, number)
            sections.append(current)
        elif is_phrasing(line):
            if current is None:
                current = Section("", source, number)  # what follows would only repeat the problem
                problems.append(Problem(source.name, "", "stands above the first heading, like [some-id]", number))
            current.phrasings.append(Phrasing(line.strip(), source, number))
        elif line.lstrip().startswith("["):
            current = Section("", source, number)
            message = "is no heading; write the id in one pair of brackets, on a line of its own, like [some-id]"
            problems.append(Problem(source.name, "", message, number))
    return sections, problems
