"""An article as it was given, before there is a base: what is known of it, its headline and its lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.form.errors import ArticleError
from knowledge.form.models import Article
from knowledge.form.plaintext import read_text
from knowledge.language.english import MONTHS
from knowledge.language.languages import language_of
from knowledge.language.layout import HEADING, article_lines, is_paragraph

UNKNOWN_PUBLISHER = "Unknown publisher"
"""The publisher of an article that does not tell its own."""
LONGEST_HEADLINE = 200
"""Characters of a headline; a longer first line is a paragraph."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MONTH = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_DATES = (
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<name>[A-Z][a-z]{2,8})\.?,? (?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<name>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b"),
)
_AUTHOR = re.compile(r"By (?P<name>[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]*){1,4})$")


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs below one heading, the numbers of the first and the last; no heading where the article has none."""

    heading: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Original:
    """An article's own text: what is known of it, its numbered paragraphs, its sections, and the lines left out."""

    article: Article
    paragraphs: tuple[str, ...]
    sections: tuple[Section, ...]
    left_out: tuple[str, ...]


def read_original(data: bytes, known: Article | None = None) -> Original:
    """Read an article from a file of plain text or Markdown whose first line is the headline.

    `known` is what is known of it from elsewhere; what that leaves open is looked for in the text. Raises ArticleError
    where it is no text, or has no headline or no paragraph.
    """
    text = _CONTROL.sub(" ", read_text(data))
    title = _headline(text)
    lines = article_lines(text, lambda line: _unmarked(line) == title)
    below = lines[[_unmarked(line) for line in lines].index(title) + 1 :]
    body = tuple(line for line in below if is_paragraph(line))
    if not body:
        raise ArticleError("has no sentence below its first line, which is taken for the headline; is it complete?")
    article = _completed(known or Article(title, UNKNOWN_PUBLISHER), below[: below.index(body[0])], body)
    others = (line for line in below if not is_paragraph(line) and not line.startswith(HEADING))
    left_out = tuple(line for line in others if not _tells(line))
    return Original(replace(article, title=title), body, tuple(_sections(below)), left_out)


def _headline(text: str) -> str:
    """The first line, without its markup."""
    first = next((line for line in text.splitlines() if any(c.isalnum() for c in line)), "")
    title = _unmarked(next(iter(article_lines(first, lambda _: True)), ""))
    if not title:
        raise ArticleError("has no text in it")
    if len(title) > LONGEST_HEADLINE:
        raise ArticleError("has no headline; write it into the first line, alone")
    return title


def _unmarked(line: str) -> str:
    return line.removeprefix(HEADING)


def _completed(known: Article, head: Sequence[str], body: Sequence[str]) -> Article:
    """The article with the date and the author that stand above its body, and the language that it is in."""
    published = known.published or next((day for line in head for day in _dates(line)), None)
    author = known.author or next((match["name"] for line in head if (match := _AUTHOR.match(line))), None)
    language = language_of(" ".join(body), "en", 0.0)
    if known.language.partition("-")[0].casefold() == language:
        language = known.language
    return replace(known, published=published, author=author, language=language)


def _dates(line: str) -> Iterator[date]:
    for pattern in _DATES:
        for match in pattern.finditer(line):
            parts = match.groupdict()
            month = parts.get("month") or _MONTH.get(parts.get("name", "").casefold()[:3], 0)
            try:
                yield date(int(parts["year"]), int(month), int(parts["day"]))
            except ValueError:
                continue


def _tells(line: str) -> bool:
    """Whether a line that is no paragraph was read for what it tells of the article."""
    return bool(_AUTHOR.match(line)) or any(len(line) < 40 for _ in _dates(line))


def _sections(below: Sequence[str]) -> Iterator[Section]:
    heading, first, number = "", 1, 0
    for line in below:
        if line.startswith(HEADING):
            if number >= first:
                yield Section(heading, first, number)
            heading, first = line.removeprefix(HEADING), number + 1
        number += is_paragraph(line)
    if number >= first:
        yield Section(heading, first, number)
