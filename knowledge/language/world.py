"""Names of the world that questions mention: countries, cities, companies, offices. The list is data: world.toml."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from knowledge.language.text import stem, words

Words = tuple[str, ...]


@cache
def world_names() -> tuple[dict[Words, Words], frozenset[str]]:
    """What the words of each name are read as, for names of several words or spellings; and the terms of all names."""
    folds: dict[Words, Words] = {}
    terms: set[str] = set()
    for variants in _variants():
        own = "".join(variants[0]) if len(variants[0]) > 1 else variants[0][0]
        terms.add(stem(own))
        folds |= {variant: (own,) for variant in variants if variant != (own,)}
    return folds, frozenset(terms)


def _variants() -> Iterator[list[Words]]:
    table = tomllib.loads(Path(__file__).with_name("world.toml").read_text(encoding="utf-8"))
    for names in table.values():
        for name in names:
            yield [words(variant) for variant in name.split("=")]
