"""All that a knowledge base is made of, as values: read from its folder, or packed to be kept."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.form.errors import ArticleError, LoadingError, Problem
from knowledge.form.models import Article, Bar, Chart, Entry, Figure, Item, Person, Quotation, Unknown
from knowledge.form.plaintext import TEXT
from knowledge.form.shelf import Arrays, packed, unpacked
from knowledge.language.body import from_headline, paragraphs


class Values(NamedTuple):
    """The tables of a base, and the paragraphs of its article where it has the text."""

    article: Article
    entries: Sequence[Entry]
    unknowns: Sequence[Unknown] = ()
    people: Sequence[Person] = ()
    synonyms: Mapping[str, Sequence[str]] | None = None
    figures: Sequence[Figure] = ()
    chart: Chart | None = None
    paragraphs: Sequence[str] = ()

    @property
    def items(self) -> list[Item]:
        """Entries, then unknowns."""
        return [*self.entries, *self.unknowns]


def read_values(folder: Path) -> Values:
    """Read a folder; raises LoadingError with all problems at once."""
    from knowledge.form.loading import read_folder  # what checks a base is slow to import

    contents = read_folder(folder)
    assert contents.article is not None
    tables = contents.tables
    try:
        text = paragraphs(from_headline(contents.text, contents.article.title)) if contents.text else ()
    except ArticleError as error:
        raise LoadingError(folder, (Problem(TEXT, "", str(error)),)) from None
    return Values(
        contents.article, tables["entry"], tables["unknown"], tables["person"],
        contents.synonyms, tables["figure"], contents.chart, text,
    )  # fmt: skip


def packed_values(values: Values) -> Arrays:
    """The values as an array."""
    return {"tables": packed(values, _row)}


def _row(value: Any) -> object:  # noqa: ANN401 - a date, or any of the models
    if isinstance(value, date):
        return value.isoformat()
    return [getattr(value, field.name) for field in fields(value)]


def unpacked_values(arrays: Arrays) -> Values:
    """The values that were packed."""
    article, entries, unknowns, people, synonyms, figures, chart, text = unpacked(arrays["tables"])
    return Values(
        _article(article), [_entry(row) for row in entries], [Unknown(*_tuples(row)) for row in unknowns],
        [Person(*_tuples(row)) for row in people], synonyms, [Figure(*row) for row in figures],
        _chart(chart) if chart else None, text,
    )  # fmt: skip


def _article(row: list[Any]) -> Article:
    named = dict(zip((field.name for field in fields(Article)), row, strict=True))
    published = date.fromisoformat(named["published"]) if named["published"] else None
    return Article(**named | {"published": published})


def _entry(row: list[Any]) -> Entry:
    quoted = [field.name for field in fields(Entry)].index("quotations")
    row[quoted] = [Quotation(*one) for one in row[quoted]]
    return Entry(*_tuples(row))


def _chart(row: list[Any]) -> Chart:
    title, source, bars = row
    return Chart(title, source, tuple(Bar(*bar) for bar in bars))


def _tuples(row: list[Any]) -> list[Any]:
    return [tuple(value) if isinstance(value, list) else value for value in row]
