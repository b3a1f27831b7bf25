"""Names of the world that questions mention: countries, cities, companies, offices. The list is data: world.toml."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from knowledge.form.shelf import Arrays, Shelf, packed, unpacked
from knowledge.language.text import stem, words

Words = tuple[str, ...]


@cache
def world_terms() -> frozenset[str]:
    """The terms of all names."""
    return world_names(Shelf())[1]


def world_names(shelf: Shelf) -> tuple[dict[Words, Words], frozenset[str]]:
    """What the words of each name are read as, for names of several words or spellings; and the terms of all names."""
    parts = shelf.get("world", _read)
    return {tuple(variant): (own,) for variant, own in unpacked(parts["folds"])}, frozenset(unpacked(parts["terms"]))


@cache
def _read() -> Arrays:
    folds: dict[Words, str] = {}
    terms: set[str] = set()
    for variants in _variants():
        own = "".join(variants[0]) if len(variants[0]) > 1 else variants[0][0]
        terms.add(stem(own))
        folds |= {variant: own for variant in variants if variant != (own,)}
    return {"folds": packed([*folds.items()]), "terms": packed(sorted(terms))}


def _variants() -> Iterator[list[Words]]:
    table = tomllib.loads(Path(__file__).with_name("world.toml").read_text(encoding="utf-8"))
    for names in table.values():
        for name in names:
            yield [words(variant) for variant in name.split("=")]
