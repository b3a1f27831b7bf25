"""Names of the world that questions mention: countries, cities, companies, offices. The list is data: world.toml."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.form.shelf import Arrays, Shelf, packed, unpacked
from knowledge.language.text import stem, words

Words = tuple[str, ...]
OFFICES = "offices"


class World(NamedTuple):
    """The names of the list.

    `folds` says what the words of a name are read as, where it has several words or spellings; `terms` are the terms
    of all names, `proper` those of names that are no offices: an office may be called otherwise ("the boss").
    """

    folds: dict[Words, Words]
    terms: frozenset[str]
    proper: frozenset[str]


@cache
def world_terms() -> frozenset[str]:
    """The terms of all names."""
    return world_names(Shelf()).terms


def world_names(shelf: Shelf) -> World:
    """All names of the list."""
    parts = shelf.get("world", _read)
    folds: dict[Words, Words] = {tuple(variant): (own,) for variant, own in unpacked(parts["folds"])}
    return World(folds, *(frozenset(unpacked(parts[name])) for name in ("terms", "proper")))


@cache
def _read() -> Arrays:
    folds: dict[Words, str] = {}
    terms: dict[str, str] = {}
    for kind, variants in _variants():
        own = "".join(variants[0]) if len(variants[0]) > 1 else variants[0][0]
        terms[stem(own)] = kind
        folds |= {variant: own for variant in variants if variant != (own,)}
    proper = sorted(term for term, kind in terms.items() if kind != OFFICES)
    return {"folds": packed([*folds.items()]), "terms": packed(sorted(terms)), "proper": packed(proper)}


def _variants() -> Iterator[tuple[str, list[Words]]]:
    table = tomllib.loads(Path(__file__).with_name("world.toml").read_text(encoding="utf-8"))
    for kind, names in table.items():
        for name in names:
            yield kind, [words(variant) for variant in name.split("=")]
