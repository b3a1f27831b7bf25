"""What the files of a base hold, each value with the place where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from knowledge.form.errors import Problem
from knowledge.form.models import Article, Chart
from knowledge.form.phrasings import Phrasing
from knowledge.form.sources import Place
from knowledge.form.tables import LISTED, SINGLE

ITEMS = ("entry", "unknown")
"""The tables that have an id and phrasings."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A value and its place; the last of an item's questions, and its translations, come from files of phrasings."""

    value: Any
    place: Place
    tail: tuple[Phrasing, ...] = ()
    translated: tuple[Phrasing, ...] = ()

    def with_tail(self, phrasings: Sequence[Phrasing]) -> "Placed":
        """The same item with more phrasings."""
        questions = (*self.value.questions, *(phrasing.text for phrasing in phrasings))
        return replace(self, value=replace(self.value, questions=questions), tail=(*self.tail, *phrasings))

    def with_translations(self, phrasings: Sequence[Phrasing]) -> "Placed":
        """The same item with more phrasings in other languages."""
        translations = (*self.value.translations, *(phrasing.text for phrasing in phrasings))
        value = replace(self.value, translations=translations)
        return replace(self, value=value, translated=(*self.translated, *phrasings))

    @property
    def phrasings(self) -> tuple[str, ...]:
        """An item's questions, then its translations."""
        return (*self.value.questions, *self.value.translations)

    def phrasing_problem(self, number: int, message: str) -> Problem:
        """What is wrong with one of an item's phrasings, where it stands."""
        key, listed, tail = "questions", len(self.value.questions), self.tail
        if number >= listed:
            key, number, listed, tail = "translations", number - listed, len(self.value.translations), self.translated
        if number < listed - len(tail):
            return self.place.problem(message, key, number)
        phrasing = tail[number - listed]
        return Problem(phrasing.source.name, self.place.where, message, phrasing.line)


@dataclass(slots=True)
class Contents:
    """Everything that a folder holds.

    `text` is that of the article, where it stands beside the tables. `ids` and `single` (where [article] and [chart]
    stand) are those that the tables give, even where one has a problem. It is not `whole` where something could not be
    read, so that a name that is not there may stand in that.
    """

    placed: dict[str, list[Placed]] = field(default_factory=lambda: {name: [] for name in (*SINGLE, *LISTED)})
    synonyms: dict[str, list[str]] = field(default_factory=dict)
    ids: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in ITEMS})
    single: dict[str, Place] = field(default_factory=dict)
    text: str = ""
    whole: bool = True

    @property
    def article(self) -> Article | None:
        """What the base is about."""
        return next((one.value for one in self.placed["article"]), None)

    @property
    def chart(self) -> Chart | None:
        """The picture of its numbers, if there is one."""
        return next((one.value for one in self.placed["chart"]), None)

    @property
    def tables(self) -> dict[str, list[Any]]:
        """The values of all tables that may stand more than once, in the order of the files."""
        return {name: [one.value for one in self.placed[name]] for name in LISTED}

    @property
    def items(self) -> list[Placed]:
        """Entries, then unknowns."""
        return [placed for name in ITEMS for placed in self.placed[name]]
