"""A copy of the article's text: its numbered paragraphs, and who is quoted in them as saying what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.form.errors import ArticleError
from knowledge.form.models import Article, Person
from knowledge.language.text import STRAIGHT

_FOLDED = STRAIGHT | {ord("\u2026"): "..."}
_SENTENCE_END = re.compile(r"[.!?]['\"]?$")


@dataclass(frozen=True, slots=True)
class Passage:
    """What one speaker is quoted as saying without a break, over one or more paragraphs; None: nobody is named."""

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it was read: all from its headline on, the body, and who says what in it."""

    text: str
    paragraphs: tuple[str, ...]
    passages: tuple[Passage, ...]
    narration: tuple[str, ...]


def folded(text: str) -> str:
    """The text with straight quotation marks, hyphens for dashes, and single spaces."""
    return " ".join(text.translate(_FOLDED).split())


def plain_words(text: str) -> list[str]:
    """The words and numbers of a text, without case and punctuation; a number stays one word."""
    return re.findall(r"\d[\d,.]*\d|[^\W_]+(?:'[^\W_]+)*", folded(text).casefold())


def read_copy(article: Article, people: Sequence[Person], text: str) -> Copy:
    """Find the article in a text that may have other things before it.

    The body are the lines after the headline that end like a sentence, so captions and labels are not
    in it. Raises ArticleError where there is no headline or no body.
    """
    lines = [line for line in map(folded, text.splitlines()) if line]
    title = plain_words(article.title)
    start = next((number for number, line in enumerate(lines) if plain_words(line) == title), None)
    if start is None:
        raise ArticleError(f"the text has no line with the headline {article.title!r}; is it the right article?")
    after = lines[start + 1 :]
    body = tuple(line for line in after if _SENTENCE_END.search(line))
    if not body:
        raise ArticleError("the text has no sentence after its headline; is it complete?")
    narration = tuple(piece for line in after for piece in line.split('"')[::2] if piece)
    return Copy("\n".join(lines[start:]), body, tuple(_passages(body, people)), narration)


def _passages(paragraphs: Sequence[str], people: Sequence[Person]) -> Iterator[Passage]:
    """A quotation that a paragraph leaves open goes on in the next, which opens with a quotation mark again."""
    speaker: str | None = None
    running: Passage | None = None
    for paragraph in paragraphs:
        pieces = paragraph.split('"')
        speaker = _named_first(" ".join(pieces[::2]), people) or speaker
        quoted = pieces[1::2]
        if running and not pieces[0] and quoted:
            quoted[0] = f"{running.text} {quoted[0]}"
        elif running:
            yield running
        passages = [Passage(speaker, text) for text in quoted]
        running = passages.pop() if len(pieces) % 2 == 0 else None
        yield from passages
    if running:
        yield running


def _named_first(narration: str, people: Sequence[Person]) -> str | None:
    found: list[tuple[int, int, str]] = []
    for person in people:
        for name in filter(None, (person.name, *person.name.split()[-1:], person.role, *person.aliases)):
            start = "|".join({re.escape(name[0]), re.escape(name[0].upper())})
            if match := re.search(rf"\b(?:{start}){re.escape(folded(name)[1:])}\b", narration):
                found.append((match.start(), -len(name), person.name))
    return min(found)[2] if found else None
