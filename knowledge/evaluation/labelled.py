"""Labelled questions: what members ask, and what a right reply holds.

One JSON object a line; of its `turns`, one conversation, only the last is judged. Further keys are passed over.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from knowledge.form.encoding import EncodingError, decode
from knowledge.form.errors import QuestionsError

FORM = (
    '{"id": "...", "style": "...", "turns": ["..."], "expect": "answer" | "refuse" | "correct", '
    '"must": [["...", ...], ...], "must_not": ["...", ...]}, must and must_not being optional'
)


class Expect(StrEnum):
    """What a labelled question calls for."""

    ANSWER = "answer"
    REFUSE = "refuse"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Item:
    """One labelled question."""

    id: str
    style: str
    turns: tuple[str, ...]
    expect: Expect
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()


def read_items(path: Path) -> tuple[Item, ...]:
    """Read a JSON Lines file of labelled questions; raises QuestionsError, which names the first bad line."""
    try:
        lines = decode(path.read_bytes()).split("\n")
    except OSError as error:
        raise QuestionsError(f"{path}: cannot be read: {error.strerror}") from error
    except EncodingError as error:
        raise QuestionsError(f"{path}, {error}") from None
    items = tuple(_items(path, lines))
    if not items:
        raise QuestionsError(f"{path}: has no labelled question; each line must be {FORM}")
    return items


def _items(path: Path, lines: Sequence[str]) -> Iterator[Item]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _item(json.loads(line))
            except (ValueError, RecursionError) as error:
                raise QuestionsError(f"{path}, line {number}: {_told(error)}; each line must be {FORM}") from None


def _told(error: Exception) -> str:
    return "is not JSON" if isinstance(error, json.JSONDecodeError | RecursionError) else str(error)


def _item(value: Any) -> Item:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict):
        raise ValueError("is not an object")
    turns, must, must_not = value.get("turns"), value.get("must") or [], value.get("must_not") or []
    if not all(isinstance(value.get(key), str) for key in ("id", "style")):
        raise ValueError("id and style must be texts")
    if not turns or not _texts(turns):
        raise ValueError("turns must be a list of at least one text")
    if value.get("expect") not in list(Expect):
        raise ValueError(f"expect must be one of {', '.join(Expect)}")
    if not isinstance(must, list) or not all(group and _texts(group) for group in must):
        raise ValueError("must has to be a list of lists of texts")
    if not _texts(must_not):
        raise ValueError("must_not has to be a list of texts")
    groups = tuple(tuple(group) for group in must)
    return Item(value["id"], value["style"], tuple(turns), Expect(value["expect"]), groups, tuple(must_not))


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
