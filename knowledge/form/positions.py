"""Where in a TOML file each table, key and list item stands.

tomllib tells what a file holds and not where; this reads the same text once more, for files with a problem or to be
tidied only.
"""

import re

Keys = tuple[str | int, ...]
"""The way to a value: ("entry", 2, "questions", 0) is the first phrasing of the third [[entry]]."""

_TOKEN = re.compile(
    r'"{3}(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*'
    r"|[\[\]{}=,.\n]|[^\s\[\]{}=,.#\"']+",
    re.S,
)
_END = "\n"
"""Ends a statement, and stands for all that follows the last one."""


def positions(text: str) -> dict[Keys, int]:
    """The offset of every table, key and list item of a text that tomllib can read."""
    return _Scan(text).found


def end_of(text: str, offset: int) -> int:
    """Where the string or word ends that begins at `offset`."""
    match = _TOKEN.match(text, offset)
    return match.end() if match else offset


class _Scan:
    """One reading from top to bottom."""

    def __init__(self, text: str) -> None:
        self.found: dict[Keys, int] = {}
        self._tokens = [(match[0], match.start()) for match in _TOKEN.finditer(text) if match[0][0] != "#"]
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
        _, offset = self._take()
        if listed := self._peek() == "[":
            self._take()
        keys: Keys = ()
        for part in self._parts("]"):
            if keys in self._last:
                keys = (*keys, self._last[keys])
            keys = (*keys, part)
            self.found.setdefault(keys, offset)
        if listed:
            self._take()
            self._last[keys] = self._last.get(keys, -1) + 1
            keys = (*keys, self._last[keys])
        self.found.setdefault(keys, offset)
        return keys

    def _parts(self, end: str) -> list[str]:
        parts = []
        while (token := self._take()[0]) != end:
            if token != ".":
                parts.append(token.strip("\"'"))
        return parts

    def _statement(self, table: Keys) -> None:
        offset = self._tokens[self._next][1]
        keys = table
        for part in self._parts("="):
            keys = (*keys, part)
            self.found.setdefault(keys, offset)
        self._value(keys)

    def _value(self, keys: Keys) -> None:
        token, offset = self._take()
        self.found.setdefault(keys, offset)
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
