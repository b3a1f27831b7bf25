"""A copy of the article's text: its numbered paragraphs, and who is quoted in them as saying what."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from knowledge.authoring.naming import Naming
from knowledge.authoring.quoting import begins_quoted, spans
from knowledge.authoring.speakers import Speech, speeches
from knowledge.form.models import Article, Person
from knowledge.form.plaintext import read_text
from knowledge.language.body import from_headline, paragraphs
from knowledge.language.typography import folded


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it was read: all from its headline on, the body, who says what, the words between, who is named."""

    text: str
    paragraphs: tuple[str, ...]
    speeches: tuple[Speech, ...]
    narration: tuple[str, ...]
    named: frozenset[str]


def digests(data: bytes) -> set[str]:
    """The hashes that an author may have noted: of the file as it is, and of its text with either line end."""
    text = read_text(data)
    forms = (data, text.encode(), text.replace("\n", "\r\n").encode())
    return {sha256(form).hexdigest() for form in forms}


def read_copy(article: Article, people: Sequence[Person], text: str) -> Copy:
    """Find the article in a text that may have other things before it.

    The body are the lines after the headline that end like a sentence, so captions and labels are not
    in it. Raises ArticleError where there is no headline or no body.
    """
    lines = from_headline(text, article.title)
    body = paragraphs(lines)
    naming, text = Naming(people), "\n".join(map(folded, lines))
    named = frozenset(name for mention in naming.mentions(text) for name in mention.who)
    return Copy(text, tuple(map(folded, body)), tuple(speeches(body, naming)), tuple(_narrated(lines[1:])), named)


def _narrated(lines: Sequence[str]) -> list[str]:
    """What stands between the quotations of the lines."""
    pieces: list[str] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        at = 0
        for span in spans(line, begins_quoted(after)):
            pieces.append(line[at : span.start])
            at = span.end + 1
        pieces.append(line[at:])
    return [piece for piece in map(folded, pieces) if piece]
