"""The questions that readers ask of every article: which of those in usual.toml a question is."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from knowledge.form.models import Article


@dataclass(frozen=True, slots=True)
class Usual:
    """One of them, with what is said to it; see usual.toml."""

    id: str
    question: str
    keys: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    named: bool = False
    asked: tuple[re.Pattern[str], ...] = ()
    reply: str = ""
    answer: str = ""

    def is_asked(self, words: Collection[str], about: Collection[str] = ()) -> bool:
        """Whether it is asked in words that may also be `about` somebody or something."""
        typed = set(words)
        return (
            not typed.isdisjoint(self.keys)
            and typed <= self.keys | self.also | _fillers()["words"] | frozenset(about)
            and (not self.asks or not typed.isdisjoint(self.asks))
            and (not self.named or not typed.isdisjoint(_fillers()["article"]))
        )


def usual(about: str) -> tuple[Usual, ...]:
    """The usual questions about a "person", a "figure", the "article", or what every base has "told" of a person."""
    return _all()[about]


def content(words: Collection[str]) -> frozenset[str]:
    """The words of a question that are no fillers."""
    return frozenset(words) - _fillers()["words"]


def fields(article: Article, one: Usual) -> Mapping[str, str]:
    """What [article] has for the answer to a usual question about the article; nothing where something is missing."""
    wanted = [name for _, name, _, _ in Formatter().parse(one.answer) if name]
    has = {name: getattr(article, name) for name in wanted}
    if not wanted or not all(has.values()):
        return {}
    return {name: f"{value:%-d %B %Y}" if isinstance(value, date) else str(value) for name, value in has.items()}


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("usual.toml").read_text(encoding="utf-8"))
    return table


@cache
def _fillers() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _table()["fillers"].items()}


@cache
def _all() -> Mapping[str, tuple[Usual, ...]]:
    kinds = ((kind, rows) for kind, rows in _table().items() if kind != "fillers")
    return {kind: tuple(_made(id_, row) for id_, row in rows.items()) for kind, rows in kinds}


def _made(id_: str, row: Mapping[str, Any]) -> Usual:
    def listed(key: str) -> frozenset[str]:
        return frozenset(row.get(key, "").split())

    return Usual(
        id_, row["question"], listed("keys"), listed("also"), listed("said"), listed("asks"), row.get("named", False),
        tuple(re.compile(pattern.replace("X", r"(?P<person>@\S+)")) for pattern in row.get("asked", ())),
        row.get("reply", ""), row.get("answer", ""),
    )  # fmt: skip
