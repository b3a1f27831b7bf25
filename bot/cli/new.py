"""Makes the first draft of a base from an article (`byline new`)."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.cli.errors import CommandError
from knowledge import (
    UNKNOWN_PUBLISHER,
    Article,
    Draft,
    Original,
    draft,
    drafted_files,
    slug,
)

Ask = Callable[[str], str]
"""Asks whoever runs the command for something; gives an empty text where they leave it open."""

SHOWN = 60
"""Characters of a line or quotation by which a curator knows it."""
NAMED = 8
"""People and lines that are named in a list; of a longer one, how many more there are."""


class NewError(CommandError):
    """No base can be made from this article, or not there; the text tells why and what to do."""


def run(article: str, folder: Path | None, ask: Ask | None) -> Iterator[str]:
    """Make a base and tell what was found and what to do next; raises NewError, and then has changed nothing.

    What the article does not tell of itself is asked for, where there is somebody to `ask`.
    """
    if folder:
        _must_be_free(folder)
    original = _read(article)
    if ask:
        original = replace(original, article=_completed(original.article, ask))
    folder = folder or Path(slug(original.article.title, "article"))
    made = draft(original)
    _write(folder, drafted_files(made))
    yield from _told(made)
    yield from _next(folder, made)


def _read(article: str) -> Original:
    from bot.fetching.articles import SourceError, read_article  # brings a client for the web

    try:
        return read_article(article)
    except SourceError as error:
        raise NewError(str(error)) from error


def _completed(article: Article, ask: Ask) -> Article:
    """The article with what whoever runs the command knows of it."""
    if article.publisher == UNKNOWN_PUBLISHER:
        article = replace(article, publisher=ask("Who published it?") or UNKNOWN_PUBLISHER)
    if not article.author:
        article = replace(article, author=ask("Who wrote it?") or None)
    if not article.url:
        article = replace(article, url=ask("Its address?") or None)
    if not article.licence:
        article = replace(article, licence=ask("Which licence does it name, like CC BY 4.0?"))
    while not article.published and (typed := ask("When was it published, like 2024-05-31?")):
        try:
            article = replace(article, published=date.fromisoformat(typed))
        except ValueError:
            continue
    return article


def _must_be_free(folder: Path) -> None:
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise NewError(f"{folder} is there already, and nothing is overwritten; name another folder")


def _write(folder: Path, files: dict[str, str]) -> None:
    """Write a folder whole or not at all: it gets its name when all is in it."""
    _must_be_free(folder)
    begun = folder.with_name(f".{folder.name}.new")
    try:
        begun.mkdir(parents=True)
        for name, text in files.items():
            (begun / name).write_bytes(text.encode())
        if folder.exists():
            folder.rmdir()
        begun.rename(folder)
    except OSError as error:
        shutil.rmtree(begun, ignore_errors=True)
        raise NewError(f"{folder}: cannot be written ({error.strerror}); nothing was made") from error


def _told(made: Draft) -> Iterator[str]:
    """What was found, in a line for each kind."""
    original = made.original
    left_out = _listed(original.left_out, "; left out as captions or labels: ")
    yield f"{original.article.title}: {_count(len(original.paragraphs), 'paragraph')}{left_out}."
    yield f"{_count(len(made.people), 'person', 'people')}{_listed([one.name for one in made.people], ': ')}."
    quoted = sum(len(entry.quotations) for topic in made.topics for entry in topic.entries)
    unsure = [f'"{one.text}"' for topic in made.topics for one in topic.unattributed]
    doubt = _listed(unsure, "; the article leaves open who says ")
    yield f"{_count(quoted, 'quotation')} with the speaker{doubt}."
    yield f"{_count(len(made.figures), 'figure')}{_listed([one.value for one in made.figures], ': ')}."


def _next(folder: Path, made: Draft) -> Iterator[str]:
    article = made.original.article
    keys = {"author": article.author, "url": article.url, "published": article.published, "licence": article.licence}
    missing = [key for key, value in keys.items() if not value]
    if article.publisher == UNKNOWN_PUBLISHER:
        missing.insert(0, "publisher")
    yield f"Made {folder}. Every entry in it is a draft: offered as the nearest thing, never asserted, until you take"
    yield "  out `draft = true`. Next:"
    if missing:
        yield f"  fill in {', '.join(missing)} in {folder / 'article.toml'}"
    yield f'  byline ask --kb {folder} "..."'
    yield f"  byline demo --kb {folder}"
    yield f"  byline check --kb {folder} --article {folder / 'article.txt'}"


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number or 'No'} {one if number == 1 else several or f'{one}s'}"


def _listed(texts: Sequence[str], before: str) -> str:
    """A few of the texts, clipped, and how many more there are; nothing where there are none."""
    shown = [text if len(text) <= SHOWN else f"{text[:SHOWN]}…" for text in texts[:NAMED]]
    more = len(texts) - len(shown)
    return f"{before}{', '.join(shown)}{f' and {more} more' if more else ''}" if texts else ""
