"""Where an article begins in a text that may have other things before it, and its numbered paragraphs."""

import re
from collections.abc import Sequence

from knowledge.form.errors import ArticleError
from knowledge.language.layout import article_lines, is_paragraph
from knowledge.language.typography import plain_words

_SITE = re.compile(r"\s(?:[|\u00b7\u2022]|::?|-{1,2}|[\u2013\u2014])\s|:\s")


def from_headline(text: str, title: str) -> list[str]:
    """The lines of an article from its headline on; raises ArticleError where there is no headline.

    A text of nothing but paragraphs with an empty line between two is a body alone, as `byline new` keeps it.
    """
    lines = article_lines(text, lambda line: _headline([line], title) == 0)
    start = _headline(lines, title)
    if start is None and _is_body_alone(text, lines):
        return [title, *lines]
    if start is None:
        raise ArticleError(f"the text has no line with the headline {title!r}; is it the right article?")
    return lines[start:]


def paragraphs(lines: Sequence[str]) -> list[str]:
    """The body below a headline, the first paragraph being number 1; raises ArticleError where there is none."""
    body = [line for line in lines[1:] if is_paragraph(line)]
    if not body:
        raise ArticleError("the text has no sentence after its headline; is it complete?")
    return body


def _is_body_alone(text: str, lines: Sequence[str]) -> bool:
    """Whether a text is paragraphs and nothing else, each on a line that is ended, an empty one between two."""
    blocks = text.strip("\n").split("\n\n")
    whole = text.endswith("\n") and not any("\n" in block.strip("\n") for block in blocks)
    return whole and 0 < len(lines) == len(blocks) and all(map(is_paragraph, lines))


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
