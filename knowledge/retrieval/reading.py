"""What the items of a base read as: the terms of all that they are asked with and that they say, as arrays."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

import numpy as np

from knowledge.form.models import Entry, Item, Unknown
from knowledge.form.replies import Terms
from knowledge.form.shelf import Arrays, packed
from knowledge.language.analyzer import Analyzer
from knowledge.language.english import NEGATIONS
from knowledge.language.numbers import is_amount
from knowledge.language.text import stem, words
from knowledge.retrieval.asking import KINDS, asked
from knowledge.retrieval.bags import bagged
from knowledge.retrieval.indexing import Document, indexed
from knowledge.retrieval.lookup import listed

OFTEN = 0.2
"""Share of an item's phrasings that say "not" from which it is about what is not."""

_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'-]+")
"""A capitalised word inside a sentence."""
_NEGATIONS = frozenset(map(stem, NEGATIONS))


def read(items: Sequence[Item], analyzer: Analyzer) -> Arrays:
    """The parts of a matcher: what is said, held and named by each item, its phrasings, and the index of all that."""
    asked_with = [
        [(typed, analyzer.terms(typed)) for typed in map(analyzer.understood, one.questions)] for one in items
    ]
    terms = [[terms for _, terms in one if terms] for one in asked_with]
    typed = [[typed for typed, terms in one if terms] for one in asked_with]
    told = [frozenset(analyzer.read(said(item))) for item in items]
    bags = [[*chain.from_iterable(map(analyzer.read, item.words))] for item in items]
    places = ((text, place) for place, texts in enumerate(terms) for text in texts)
    numbers: dict[str, int] = {}
    parts = {
        "told": bagged(told, numbers),
        "held": bagged([said.union(*map(figures, one)) for said, one in zip(told, terms, strict=True)], numbers),
        "named": bagged(list(map(_named, items, told, terms)), numbers),
        "nouns": bagged([_nouns(one, analyzer) for one in typed], numbers),
        "exact": listed(places),
        "typed": listed((words(text), place) for place, item in enumerate(items) for text in phrasings(item)),
        "index": indexed(list(map(Document, terms, told, bags))),
    }
    return {
        "words": packed([*numbers]),
        "kinds": np.array([KINDS.index(asked(one)[0]) for one in chain.from_iterable(typed)], dtype=np.int8),
        "negative": np.array(list(map(_is_negative, told, typed)), dtype=bool),
        "capitalised": packed(sorted({term for item in items for term in _capitalised(item, analyzer)})),
        **{f"{name}/{key}": array for name, arrays in parts.items() for key, array in arrays.items()},
    }


def _named(item: Item, told: frozenset[str], texts: Sequence[Terms]) -> frozenset[str]:
    return frozenset(chain(*texts)) if isinstance(item, Unknown) else told.union(*texts[:1])


def _nouns(typed: Sequence[Terms], analyzer: Analyzer) -> Iterator[str]:
    """The terms of the nouns that phrasings ask for."""
    nouns = (noun for one in typed if (noun := asked(one)[1]))
    return chain.from_iterable(analyzer.terms((noun,)) for noun in nouns)


def _is_negative(told: Collection[str], typed: Sequence[Terms]) -> bool:
    """Whether an item is about what is not."""
    return not _NEGATIONS.isdisjoint(told) or sum("not" in one for one in typed) >= OFTEN * len(typed)


def _capitalised(item: Item, analyzer: Analyzer) -> Iterator[str]:
    """The terms of the names that an entry mentions inside its sentences."""
    if not isinstance(item, Entry):
        return iter(())
    texts = (item.answer, *(quotation.text for quotation in item.quotations))
    return chain.from_iterable(analyzer.read(name) for text in texts for name in _NAME.findall(text))


def figures(terms: Sequence[str]) -> frozenset[str]:
    """The amounts that tell one thing from another: years, large ones, fractions and percentages."""
    return frozenset(term for term in terms if is_amount(term) and (len(term) > 2 or not term.isdecimal()))


def phrasings(item: Item) -> Iterator[str]:
    """All that an item is asked with, in every language."""
    return chain(item.questions, item.translations)


def texts(item: Item) -> Iterator[str]:
    """All texts of an item in the base's language: what it is asked with and what it says."""
    return chain(item.questions, item.words, [said(item)])


def said(item: Item) -> str:
    """All that an item says to a member, quotations and their speakers included."""
    if isinstance(item, Unknown):
        return item.reply
    quoted = chain.from_iterable((quotation.speaker, quotation.text) for quotation in item.quotations)
    return " ".join([*filter(None, [item.short]), item.answer, *quoted])
