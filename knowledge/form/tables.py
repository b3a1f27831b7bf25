"""One table of TOML to the value that it stands for, with what is wrong in words that its author understands.

What a table may hold is read off the dataclasses of models.py, so the form and the models cannot drift apart.
A misspelt key is told once and read as the one that was meant, so that one slip brings no others.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from knowledge.form.errors import Problem
from knowledge.form.models import Article, Chart, Entry, Figure, Person, Unknown
from knowledge.form.nearest import nearest
from knowledge.form.sources import Place

Table = Mapping[str, Any]

LISTED: dict[str, type] = {"person": Person, "entry": Entry, "unknown": Unknown, "figure": Figure}
"""The tables that may stand more than once, each under its name in two brackets."""
SINGLE: dict[str, type] = {"article": Article, "chart": Chart}
"""The tables that stand in a base once, in one bracket."""
NAMES = (*SINGLE, *LISTED, "synonyms")

_EXAMPLES = {str: '"..."', int: "12", date: "2024-05-31"}
_WANTED = {
    str: "a text in quotation marks",
    int: "a whole number",
    bool: "true or false, without quotation marks",
    date: "a date without quotation marks, like 2024-05-31",
    tuple[str, ...]: 'a list of texts, like ["...", "..."]',
    tuple[int, ...]: "a list of whole numbers, like [3, 4]",
}

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def header(name: str) -> str:
    """How a table's header is written."""
    return f"[[{name}]]" if name in LISTED else f"[{name}]"


def keys_of(name: str) -> frozenset[str]:
    """The keys that a table may have."""
    return frozenset(_types((LISTED | SINGLE)[name]))


def mended(name: str, table: Table, place: Place) -> tuple[Table, list[Problem]]:
    """The table with misspelt keys put right and without those that nobody knows, and what is wrong with its keys."""
    return _mended((LISTED | SINGLE)[name], table, place, header(name))


def make(name: str, table: Table, place: Place) -> tuple[Any | None, list[Problem]]:
    """The value of a mended table, and all that is wrong with what it holds; no value where a type is wrong."""
    kind = (LISTED | SINGLE)[name]
    try:
        made = _adapter(kind).validate_python(table)
    except ValidationError as error:
        found = {_in_words(kind, detail["loc"], detail["type"]): detail["loc"] for detail in error.errors()}
        return None, [place.problem(message, *keys) for message, keys in found.items()]
    return made, list(_texts(made, place))


def _mended(kind: type, table: Table, place: Place, name: str) -> tuple[Table, list[Problem]]:
    known, problems = _types(kind), list[Problem]()
    mended = dict(table)
    for key in sorted(table.keys() - known.keys()):
        value = mended.pop(key)
        meant = nearest(key, known.keys() - mended.keys()) or _only_missing(kind, mended)
        hint = f'did you mean "{meant}"?' if meant else f"remove it; the keys are {', '.join(known)}"
        problems.append(place.problem(f'"{key}" is not a key of {name}; {hint}', key))
        if meant:
            mended[meant] = value
    for key in mended.keys() & _parts(kind).keys():
        if isinstance(mended[key], list):
            mended[key] = [_mended_part(kind, one, place, key, n, problems) for n, one in enumerate(mended[key])]
    return mended, problems


def _only_missing(kind: type, table: Table) -> str | None:
    """The one key that the table should have and has not, if it is but one: "reply" for "answer" is no slip."""
    missing = [field.name for field in fields(kind) if field.default is MISSING and field.name not in table]
    return missing[0] if len(missing) == 1 else None


def _mended_part(kind: type, value: object, place: Place, key: str, number: int, problems: list[Problem]) -> object:
    if not isinstance(value, dict):
        return value
    inner = Place(place.source, place.where, (*place.keys, key, number))
    mended, more = _mended(_parts(kind)[key], value, inner, key)
    problems += more
    return mended


def _in_words(kind: type, keys: tuple[int | str, ...], error: str) -> str:
    """What is wrong with the value at `keys` of a table of that kind."""
    key, *rest = keys
    wanted = _types(kind)[str(key)]
    part = _part(wanted)
    if part and len(rest) > 1:
        return f"{_numbered(str(key), int(rest[0]))}: {_in_words(part, tuple(rest[1:]), error)}"
    if error == "missing":
        return f"{key} is missing; add it, as {_want(wanted)}"
    return f"{key} must be {_want(wanted)}"


def _numbered(key: str, number: int) -> str:
    return f"number {number + 1} of {key}"


def _want(wanted: Any) -> str:  # noqa: ANN401 - any annotation
    if part := _part(wanted):
        example = ", ".join(f"{key} = {_EXAMPLES[type_]}" for key, type_ in _types(part).items())
        return f"a list like [{{ {example} }}]"
    return _WANTED[wanted]


def _texts(made: Any, place: Place) -> Iterator[Problem]:  # noqa: ANN401 - any of the models
    """What must hold a text and has none to see, and what holds signs that nobody sees."""
    kind: type = type(made)
    for key, part, required in _text_keys(kind):
        value = getattr(made, key)
        if part:
            for number, one in enumerate(value):
                where = f"{place.where}, {_numbered(key, number)}"
                yield from _texts(one, Place(place.source, where, (*place.keys, key, number)))
            continue
        if required and not visible(value):
            yield place.problem(f"{key} is empty; write it", key)
        if place.source.has_escapes and _CONTROL.search(value if isinstance(value, str) else "".join(value or ())):
            message = "holds an invisible control character; a backslash in a text is written twice"
            yield place.problem(f"{key} {message}", key)


@cache
def _text_keys(kind: type) -> list[tuple[str, type | None, bool]]:
    """The keys that hold texts or tables, with the kind of the tables, and whether there must be a text."""
    return [
        (field.name, _parts(kind).get(field.name), wanted is str and field.default is MISSING)
        for field in fields(kind)
        for wanted in [_types(kind)[field.name]]
        if wanted in {str, tuple[str, ...]} or field.name in _parts(kind)
    ]


def visible(text: str) -> bool:
    """Whether a text has anything to see."""
    seen = text.strip()
    return bool(seen) and (seen.isprintable() or any(map(str.isprintable, "".join(seen.split()))))


@cache
def _types(kind: type) -> dict[str, Any]:
    """The keys of a table with the type of each, None left out."""
    hints = get_type_hints(kind)
    return {key: get_args(hint)[0] if isinstance(hint, UnionType) else hint for key, hint in hints.items()}


@cache
def _parts(kind: type) -> dict[str, type]:
    """The keys that hold lists of tables, with the kind of those tables."""
    return {key: part for key, wanted in _types(kind).items() if (part := _part(wanted))}


def _part(wanted: Any) -> type | None:  # noqa: ANN401 - any annotation
    """The dataclass that a list of tables is made of."""
    first = get_args(wanted)[0] if get_origin(wanted) is tuple else None
    return first if is_dataclass(first) and isinstance(first, type) else None


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
