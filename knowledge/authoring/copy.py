"""A copy of the article's text: its numbered paragraphs, and who is quoted in them as saying what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from knowledge.authoring.layout import article_lines, is_paragraph
from knowledge.authoring.naming import Naming
from knowledge.authoring.quoting import begins_quoted, spans
from knowledge.authoring.speakers import Speech, speeches
from knowledge.authoring.typography import folded, plain_words
from knowledge.form.encoding import EncodingError, decode
from knowledge.form.errors import ArticleError
from knowledge.form.models import Article, Person

_SITE = re.compile(r"\s(?:[|\u00b7\u2022]|::?|-{1,2}|[\u2013\u2014])\s|:\s")
_NO_TEXT = {b"%PDF": "a PDF", b"PK\x03\x04": "a Word or zip file", b"\xd0\xcf\x11\xe0": "a Word file", b"{\\rtf": "RTF"}
_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.I)


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it was read: all from its headline on, the body, who says what, the words between, who is named."""

    text: str
    paragraphs: tuple[str, ...]
    speeches: tuple[Speech, ...]
    narration: tuple[str, ...]
    named: frozenset[str]


def read_text(data: bytes) -> str:
    """The text of a file, with line feeds at its line ends; ArticleError where it is no text."""
    for begins, kind in _NO_TEXT.items():
        if data.startswith(begins):
            raise ArticleError(f"is {kind}; save the article as plain text")
    try:
        text = decode(data)
    except EncodingError as error:
        raise ArticleError(str(error)) from None
    if _HTML.match(text):
        raise ArticleError("is a web page; copy the article's text into a plain text file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
    lines = article_lines(text, lambda line: _headline([line], article.title) == 0)
    start = _headline(lines, article.title)
    if start is None:
        raise ArticleError(f"the text has no line with the headline {article.title!r}; is it the right article?")
    after = lines[start + 1 :]
    body = [line for line in after if is_paragraph(line)]
    if not body:
        raise ArticleError("the text has no sentence after its headline; is it complete?")
    naming, text = Naming(people), "\n".join(map(folded, lines[start:]))
    named = frozenset(name for mention in naming.mentions(text) for name in mention.who)
    return Copy(text, tuple(map(folded, body)), tuple(speeches(body, naming)), tuple(_narrated(after)), named)


def _headline(lines: Sequence[str], title: str) -> int | None:
    """The line of the headline: as it is, else with the name of the site, which the base's own may have too."""
    wanted = plain_words(title)
    exact = (i for i, line in enumerate(lines) if plain_words(line) == wanted)
    with_site = (i for i, line in enumerate(lines) if wanted in _without_site(line))
    shorter = (i for i, line in enumerate(lines) if plain_words(line) in _without_site(title))
    return next(exact, next(with_site, next(shorter, None)))


def _without_site(line: str) -> list[list[str]]:
    """The words of a line up to and after each mark that may divide a headline from the name of a site."""
    cuts = [(match.start(), match.end()) for match in _SITE.finditer(line)]
    return [plain_words(part) for start, end in cuts for part in (line[:start], line[end:])]


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
