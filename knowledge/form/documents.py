"""What one file of TOML holds, into the contents of its base.

A misspelt or missing header, or one with the wrong brackets, is told once and read as the one that was meant.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.form.checks import spoken
from knowledge.form.contents import ITEMS, Contents, Placed
from knowledge.form.errors import Problem
from knowledge.form.nearest import nearest
from knowledge.form.sources import Place, Source
from knowledge.form.tables import LISTED, NAMES, SINGLE, Table, header, keys_of, make, mended


def read_document(document: Mapping[str, Any], source: Source, contents: Contents) -> Iterator[Problem]:
    """Read every table of the file; gives what is wrong with each."""
    document, problems = _with_header(document, source)
    yield from problems
    for key, value in document.items():
        name = key if key in NAMES else nearest(key, NAMES)
        message = _wrong_header(key, name, value)
        if message:
            written = f"[[{key}]]" if isinstance(value, list) else f"[{key}]"
            yield Place(source, written, (key,)).problem(message)
        if name is None or (message and not _tables(value)):
            contents.whole = False
        elif name == "synonyms":
            yield from _read_synonyms(Place(source, "[synonyms]", (key,)), _tables(value)[0], contents)
        else:
            yield from _read_tables(name, key, value, source, contents)


def _with_header(document: Mapping[str, Any], source: Source) -> tuple[Mapping[str, Any], list[Problem]]:
    """The document with keys above the first header put under the header that they were meant to have."""
    stray = {key: value for key, value in document.items() if key not in NAMES and not _tables(value)}
    if not stray:
        return document, []
    meant = max((*SINGLE, *LISTED), key=lambda name: len(stray.keys() & keys_of(name)))
    first = next(iter(stray))
    rest = {key: value for key, value in document.items() if key not in stray}
    message = f"{', '.join(stray)} must stand under a header; write {header(meant)} above"
    there = _tables(rest.get(meant, []))
    rest[meant] = [*there, stray] if meant in LISTED else {**stray, **(there[0] if there else {})}
    return rest, [Place(source, "", (first,)).problem(message)]


def _tables(value: object) -> list[Table]:
    """The tables under one header, in one bracket or in two; none where it is no header."""
    if isinstance(value, dict):
        return [value]
    return value if isinstance(value, list) and all(isinstance(one, dict) for one in value) else []


def _wrong_header(key: str, name: str | None, value: object) -> str:
    if name is None:
        return f"is no table of a base; it has {', '.join(map(header, NAMES))}"
    if name != key:
        return f"is no table of a base; did you mean {header(name)}?"
    if isinstance(value, list if name in LISTED else dict) and (_tables(value) or not value):
        return ""
    brackets = "two brackets" if name in LISTED else "one bracket"
    return f"must be written {header(name)}, with {brackets} on each side"


def _read_tables(name: str, key: str, value: object, source: Source, contents: Contents) -> Iterator[Problem]:
    for number, written in enumerate(_tables(value)):
        keys = (key, number) if isinstance(value, list) else (key,)
        place = Place(source, _called(name, written, number), keys)
        if name in SINGLE and (other := contents.single.setdefault(name, place)) is not place:
            yield place.problem(f"stands in {other.source.name} too, line {other.line()}; keep one")
        table, problems = mended(name, written, place)
        yield from problems
        if name in ITEMS and isinstance(id_ := table.get("id"), str):
            contents.ids[name].add(id_)
        made, problems = make(name, table, place)
        yield from problems
        if made is not None:
            contents.placed[name].append(Placed(made, place))


def _called(name: str, table: Table, number: int) -> str:
    """The table as its author would call it."""
    called = table.get("id") or table.get("name") or table.get("label") or f"number {number + 1}"
    return f"{name} {called}" if name in LISTED else header(name)


def _read_synonyms(place: Place, table: Table, contents: Contents) -> Iterator[Problem]:
    for own, others in table.items():
        if not isinstance(others, list) or not all(isinstance(other, str) and spoken(other) for other in others):
            yield place.problem(f'{own} must be a list of words, like ["...", "..."]', own)
        else:
            contents.synonyms.setdefault(own, []).extend(others)
