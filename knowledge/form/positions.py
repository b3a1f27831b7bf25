"""In which line of a TOML file each table, key and list item stands.

tomllib tells what a file holds and not where; this reads the same text once more, for files with a problem only.
"""

import re
from collections.abc import Iterator

Keys = tuple[str | int, ...]
"""The way to a value: ("entry", 2, "questions", 0) is the first phrasing of the third [[entry]]."""

_TOKEN = re.compile(
    r'"{3}(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*'
    r"|[\[\]{}=,.\n]|[^\s\[\]{}=,.#\"']+",
    re.S,
)
_END = "\n"
"""Ends a statement, and stands for all that follows the last one."""


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """Every word, string, sign, remark and line end of a TOML text, with its line."""
    line = 1
    for match in _TOKEN.finditer(text):
        yield match[0], line
        line += match[0].count("\n")


def positions(text: str) -> dict[Keys, int]:
    """The line of every table, key and list item of a text that tomllib can read."""
    return _Scan(text).found


class _Scan:
    """One reading from top to bottom."""

    def __init__(self, text: str) -> None:
        self.found: dict[Keys, int] = {}
        self._tokens = [(token, line) for token, line in tokens(text) if token[0] != "#"]
        self._next = 0
        self._last: dict[Keys, int] = {}
        table: Keys = ()
        while self._next < len(self._tokens):
            if self._peek() == "\n":
                self._take()
            elif self._peek() == "[":
                table = self._header()
            else:
                self._statement(table)

    def _peek(self) -> str:
        return self._tokens[self._next][0] if self._next < len(self._tokens) else _END

    def _take(self) -> tuple[str, int]:
        self._next += 1
        return self._tokens[self._next - 1]

    def _header(self) -> Keys:
        _, line = self._take()
        if listed := self._peek() == "[":
            self._take()
        keys: Keys = ()
        for part in self._parts("]"):
            if keys in self._last:
                keys = (*keys, self._last[keys])
            keys = (*keys, part)
            self.found.setdefault(keys, line)
        if listed:
            self._take()
            self._last[keys] = self._last.get(keys, -1) + 1
            keys = (*keys, self._last[keys])
        self.found.setdefault(keys, line)
        return keys

    def _parts(self, end: str) -> list[str]:
        parts = []
        while (token := self._take()[0]) != end:
            if token != ".":
                parts.append(token.strip("\"'"))
        return parts

    def _statement(self, table: Keys) -> None:
        line = self._tokens[self._next][1]
        keys = table
        for part in self._parts("="):
            keys = (*keys, part)
            self.found.setdefault(keys, line)
        self._value(keys)

    def _value(self, keys: Keys) -> None:
        token, line = self._take()
        self.found.setdefault(keys, line)
        if token == "[":
            self._list(keys)
        elif token == "{":
            self._inline(keys)
        else:
            while self._peek() not in {",", "]", "}", _END}:
                self._take()  # the rest of 3.14, or of a date with a time

    def _list(self, keys: Keys) -> None:
        number = 0
        while (token := self._peek()) != "]":
            if token in {",", "\n"}:
                self._take()
                number += token == ","
            else:
                self._value((*keys, number))
        self._take()

    def _inline(self, keys: Keys) -> None:
        while (token := self._peek()) != "}":
            if token in {",", "\n"}:
                self._take()
            else:
                self._statement(keys)
        self._take()
