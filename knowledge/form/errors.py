"""What can be wrong with a knowledge base.

KnowledgeError
├── LoadingError        the folder cannot be used; carries every problem at once
├── ArticleError        the article's text to verify against cannot be read
└── QuestionsError      a file of labelled questions is none; names the line
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing for an author to mend: in which file, in which entry, what, and in which line where that is known."""

    file: str
    where: str
    message: str
    line: int = 0

    def __str__(self) -> str:
        line = f"line {self.line}" if self.line else ""
        place = ", ".join(filter(None, (self.file, line, self.where)))
        return f"{place}: {self.message}"


class KnowledgeError(Exception):
    """Base of all errors that this package raises; its text is meant for people."""


class LoadingError(KnowledgeError):
    """The knowledge base in `folder` cannot be used; `problems` holds all that is wrong."""

    def __init__(self, folder: Path, problems: tuple[Problem, ...]) -> None:
        self.folder = folder
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class ArticleError(KnowledgeError):
    """The article's text cannot be read, or holds no body after its headline."""


class QuestionsError(KnowledgeError):
    """A file holds no labelled questions, or a line of it is none."""
