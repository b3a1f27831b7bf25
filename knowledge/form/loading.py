"""A folder of TOML to the parts of a knowledge base, with every problem told at once.

The form is described in README.md; what a table may hold is read off the dataclasses of
models.py, so the form and the models cannot drift apart.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from knowledge.form.errors import LoadingError, Problem
from knowledge.form.models import Article, Chart, Entry, Figure, Person, Unknown

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WORD = re.compile(r"[^\W_]+")

MAX_ANSWER = 600
"""Characters of an answer or a reply: three seconds' reading and well inside one message."""
MAX_QUOTATION = 40
"""Words of a quotation."""
MAX_SHOWN = 100
"""Characters of the phrasing that members see: what a choice or button can carry."""
MAX_SHORT = 60
"""Characters of an answer's core: one bold line on a phone."""

_TABLES: dict[str, type] = {"person": Person, "entry": Entry, "unknown": Unknown, "figure": Figure}
_SINGLE: dict[str, type] = {"article": Article, "chart": Chart}
_MENDS = {
    "missing": "is required; add it",
    "unexpected_keyword_argument": "is not a key of the form; remove it or mend its spelling",
    "string_type": "must be text in quotes",
    "tuple_type": 'must be a list, like ["..."]',
    "int_type": "must be a whole number",
}


@dataclass(slots=True)
class Contents:
    """What a folder holds, and where each id stands."""

    article: Article | None = None
    chart: Chart | None = None
    tables: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in _TABLES})
    synonyms: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)


def read_folder(folder: Path) -> Contents:
    """Read and check all `*.toml` of a folder; raises LoadingError with every problem found."""
    contents, problems = Contents(), list[Problem]()
    files = sorted(file for file in folder.glob("*.toml") if file.is_file())
    if not files:
        problems.append(Problem(str(folder), "", "is not a folder with *.toml files; name the base's folder"))
    for file in files:
        problems += _read_file(file, contents)
    if files and contents.article is None and not any("[article]" in p.where for p in problems):
        problems.append(Problem("article.toml", "[article]", "is required; add the table with title and publisher"))
    problems += _across_files(contents)
    if problems:
        raise LoadingError(folder, tuple(problems))
    return contents


def _read_file(file: Path, contents: Contents) -> Iterator[Problem]:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield Problem(file.name, "", f"is not TOML: {error}")
        return
    for key, value in document.items():
        if key in _TABLES:
            yield from _read_tables(file.name, key, value, contents)
        elif key in _SINGLE:
            if getattr(contents, key) is not None:
                yield Problem(file.name, f"[{key}]", "stands in the base twice; keep one")
            made, problems = _make(_SINGLE[key], value, file.name, f"[{key}]")
            setattr(contents, key, made)
            yield from problems
        elif key == "synonyms":
            yield from _read_synonyms(file.name, value, contents)
        else:
            known = ", ".join([*_SINGLE, *_TABLES, "synonyms"])
            yield Problem(file.name, f"[{key}]", f"is not a table of the form; it has {known}")


def _read_tables(file: str, kind: str, tables: object, contents: Contents) -> Iterator[Problem]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        yield Problem(file, f"[{kind}]", f"must be written [[{kind}]], with two brackets")
        return
    for number, table in enumerate(tables, start=1):
        name = table.get("id") or table.get("name") or table.get("label") or f"number {number}"
        made, problems = _make(_TABLES[kind], table, file, f"{kind} {name}")
        yield from problems
        if made is None:
            continue
        contents.tables[kind].append(made)
        if kind == "person" and not _WORD.search(made.name):
            yield Problem(file, f"{kind} number {number}", "name has no word; write the person's name")
        if kind == "figure":
            contents.files.setdefault(f"figure {made.label}", file)
        if kind in {"entry", "unknown"}:
            yield from _check_item(made, file, f"{kind} {name}")
            if made.id in contents.files:
                yield Problem(file, f"{kind} {name}", f"has an id that {contents.files[made.id]} uses too; rename one")
            contents.files[made.id] = file


def _read_synonyms(file: str, table: object, contents: Contents) -> Iterator[Problem]:
    if not isinstance(table, dict):
        yield Problem(file, "synonyms", "must be a table, headed [synonyms]")
        return
    for own, others in table.items():
        if not isinstance(others, list) or not all(isinstance(other, str) for other in others):
            yield Problem(file, f"[synonyms] {own}", 'must be a list of words, like ["..."]')
        else:
            contents.synonyms.setdefault(own, []).extend(others)


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(with_config(ConfigDict(extra="forbid", strict=False))(kind))


def _make(kind: type, table: object, file: str, where: str) -> tuple[Any | None, list[Problem]]:
    try:
        return _adapter(kind).validate_python(table), []
    except ValidationError as error:
        return None, [Problem(file, where, _in_words(detail)) for detail in error.errors()]


def _in_words(detail: Mapping[str, Any]) -> str:
    place = ".".join(str(part) for part in detail["loc"])
    return f"{place} {_MENDS.get(detail['type'], 'is not right: ' + detail['msg'])}".strip()


def _check_item(item: Entry | Unknown, file: str, where: str) -> Iterator[Problem]:
    text = item.answer if isinstance(item, Entry) else item.reply
    if not _ID.fullmatch(item.id):
        yield Problem(file, where, f"id {item.id!r} is not kebab-case, like bridge-reopened")
    if isinstance(item, Entry) and not item.topic.strip():
        yield Problem(file, where, "topic is empty; name the group it belongs to")
    if not item.questions or not _WORD.search(item.question):
        yield Problem(file, where, "has no first question; add at least the one that members see")
    elif len(item.question) > MAX_SHOWN:
        yield Problem(file, where, f"its first question has {len(item.question)} characters; at most {MAX_SHOWN}")
    if not text.strip():
        yield Problem(file, where, "has an empty answer; write one")
    if len(text) > MAX_ANSWER:
        yield Problem(file, where, f"its answer has {len(text)} characters; shorten it to {MAX_ANSWER}")
    if isinstance(item, Entry) and len(item.short) > MAX_SHORT:
        yield Problem(file, where, f"its short has {len(item.short)} characters; shorten it to {MAX_SHORT}")
    for quotation in item.quotations if isinstance(item, Entry) else ():
        if (length := len(quotation.text.split())) > MAX_QUOTATION:
            yield Problem(file, where, f"a quotation has {length} words; at most {MAX_QUOTATION}")


def _across_files(contents: Contents) -> Iterator[Problem]:
    entries = {entry.id for entry in contents.tables["entry"]}
    owners: dict[tuple[str, ...], str] = {}
    for item in (*contents.tables["entry"], *contents.tables["unknown"]):
        where = f"{'entry' if isinstance(item, Entry) else 'unknown'} {item.id}"
        for related in item.related:
            if related not in entries:
                yield Problem(contents.files[item.id], where, f"related names {related!r}, which is no entry")
        for phrasing in item.questions:
            owner = owners.setdefault(tuple(_WORD.findall(phrasing.casefold())), item.id)
            if owner != item.id:
                message = f"the phrasing {phrasing!r} stands in {owner} too; keep it in one"
                yield Problem(contents.files[item.id], where, message)
    for figure in contents.tables["figure"]:
        if figure.entry not in entries:
            place = f"figure {figure.label}"
            yield Problem(contents.files[place], place, f"entry names {figure.entry!r}, which is no entry")
