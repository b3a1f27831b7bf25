"""What a message wishes of the bot where it asks nothing of the article: "help", "thanks", "source?", "tldr".

The phrases that say so stand in wishes.toml, in four languages; nothing here knows them. A message is a wish if it is
made of such phrases and fillers alone, however its letters are drawn out ("heeelp", "thxxx").
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from knowledge.form.replies import Wish
from knowledge.language.text import plain, words

_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_HEAD = re.compile(r"[,!.\n]+\s|\s-\s|\s\b(?=i mean|i meant)")
_LEADING = frozenset({Wish.GREETING, Wish.THANKS, Wish.REACTION, Wish.YES, Wish.NO})
"""Wishes that may stand in front of a question and are not what is asked."""
_MOST = 12
"""Words of the longest message that may be a wish and nothing else."""
Words = tuple[str, ...]


class Wishes:
    """The phrases of wishes.toml."""

    def __init__(self, file: Path) -> None:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        self._fillers = frozenset(phrase for phrase in _phrases(table.pop("fillers")))
        self._anywhere = re.compile("|".join(table.pop("anywhere")["distress"]))
        self._hateful = re.compile("|".join(table.pop("hateful")["patterns"]))
        self._wishes = {phrase: Wish(kind) for kind, by_language in table.items() for phrase in _phrases(by_language)}
        self._order = list(dict.fromkeys(self._wishes.values()))
        self._longest = max(map(len, (*self._wishes, *self._fillers)))

    def wish(self, message: str) -> Wish | None:
        """What a message wishes; None where it says anything else."""
        if self._anywhere.search(_spoken(message)):
            return Wish.DISTRESS
        typed = _typed(message)
        if not typed:
            return Wish.NOTHING
        wished = set(self._covered(typed)) if len(typed) <= _MOST else {None}
        found = [kind for kind in self._order if kind in wished]
        return found[0] if found and None not in wished else None

    def hateful(self, message: str) -> bool:
        """Whether it asks for mockery or hatred of people; the article has nothing to say to that."""
        return bool(self._hateful.search(_spoken(message)))

    def without(self, message: str) -> str:
        """The message without the thanks, greetings and corrections in front of a question: "thanks, and in 2023?"."""
        head, rest = _HEAD.split(message, maxsplit=1) if _HEAD.search(message) else (message, "")
        return self.without(rest) if words(rest) and self.wish(head) in _LEADING else message

    def _covered(self, typed: Words) -> Iterator[Wish | None]:
        """The wish of each stretch of the words, the longest first; None for a stretch that is no phrase."""
        start = 0
        while start < len(typed):
            stretches = (typed[start:end] for end in range(min(len(typed), start + self._longest), start, -1))
            stretch = next((one for one in stretches if one in self._wishes or one in self._fillers), None)
            if stretch is None:
                yield None
                return
            if stretch in self._wishes:
                yield self._wishes[stretch]
            start += len(stretch)


@cache
def wishes() -> Wishes:
    """The shipped phrases, read once."""
    return Wishes(Path(__file__).with_name("wishes.toml"))


def _phrases(by_language: dict[str, Sequence[str]]) -> Iterator[Words]:
    for phrases in by_language.values():
        yield from map(_typed, phrases)


def _typed(message: str) -> Words:
    """The words of a message, letters that are drawn out written once; "?" and "^" alone are words here."""
    return words(_DRAWN_OUT.sub(r"\1", message)) or tuple(re.findall(r"[?^]", message)[:1])


def _spoken(message: str) -> str:
    return " ".join(plain(message).replace("'", "").split())
