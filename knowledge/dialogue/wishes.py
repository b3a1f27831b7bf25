"""What a message wishes of the bot where it asks nothing of the article: "help", "thanks", "source?", "the second one".

The phrases that say so stand in wishes.toml, in four languages; nothing here knows them. A message is a wish if it is
made of such phrases and fillers alone, however its letters are drawn out ("heeelp", "thxxx").
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from knowledge.form.replies import Wish
from knowledge.language.english import INTERROGATIVES
from knowledge.language.text import READ, words

Words = tuple[str, ...]

_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_HEAD = re.compile(
    r"[,!?.;\n]\s|\s-\s|\s(?=(?:and|but|so|i mean|i meant|who|what|when|where|why|how|which)\b)",
    re.I,
)
_MEANT = re.compile(r"(?:i meant?|and)\s", re.I)
_ALONG = frozenset({Wish.GREETING, Wish.THANKS, Wish.REACTION, Wish.YES, Wish.NO})
"""Wishes that may stand beside another one, or in front of a question, and are not what is asked."""
_IS = frozenset({"is", "are", "am"})
_WHO = INTERROGATIVES | frozenset("i you he she it that this these those there they we".split())
_MOST = 12
"""Words of the longest message that may be a wish and nothing else."""
_HEADS = 4
"""Greetings and the like that are taken off in front of a question."""
PICKED = 3
"""Questions that may be picked at once."""


class Wishes:
    """The phrases of wishes.toml."""

    def __init__(self, file: Path) -> None:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        fillers, picks = table.pop("fillers"), table.pop("picks")
        self._order = [Wish(kind) for kind in table]
        self._wishes = _Phrases({kind: _typed_all(phrases) for kind, phrases in table.items()}, _typed_all(fillers))
        around = _typed_all(picks["around"])
        self._picks = _Phrases({place: _typed_all({"": said}) for place, said in picks["places"].items()}, around)

    def wish(self, message: str) -> Wish | None:
        """What a message wishes; None where it says anything else."""
        if not _typed(message):
            return Wish.NOTHING
        return next(filter(None, map(self._wished, _readings(message))), None)

    def _wished(self, typed: Words) -> Wish | None:
        kinds = set(map(Wish, self._wishes.kinds(typed)))
        if len(kinds - _ALONG) > 1:  # "help people" asks for neither help nor people
            return None
        return min(kinds - _ALONG or kinds, key=self._order.index, default=None)

    def pick(self, message: str, offered: int) -> range:
        """The places, from 0, of the questions that a message picks from so many; empty where it picks none."""
        places = self._picks.kinds(_typed(message))
        place = places.pop() if len(places) == 1 else ""
        if place == "all" or (place == "both" and offered == 2):
            return range(min(offered, PICKED))
        number = int(place) if place.lstrip("-").isdecimal() else 0
        first = number - 1 if number > 0 else offered + number
        return range(first, first + 1) if number and 0 <= first < offered else range(0)

    def without(self, message: str) -> str:
        """The message without the thanks and greetings in front of a question; after a "no", what is meant instead."""
        for _ in range(_HEADS):
            head, *rest = _HEAD.split(message, maxsplit=1)
            wish = self.wish(head) if rest and words(rest[0]) else None
            if wish is Wish.NO:
                return f"and {_MEANT.sub('', rest[0])}"
            if wish not in _ALONG:
                break
            message = rest[0]
        return message


class _Phrases:
    """Phrases of several kinds, and fillers that may stand between them."""

    def __init__(self, kinds: Mapping[str, Iterable[Words]], fillers: Iterable[Words]) -> None:
        """A phrase of two kinds is of the first; a filler that is a phrase as well is a phrase."""
        self._kinds: dict[Words, str] = dict.fromkeys(fillers, "")
        self._kinds |= {phrase: kind for kind, phrases in reversed([*kinds.items()]) for phrase in phrases}
        self._longest = max(map(len, self._kinds))

    def kinds(self, typed: Words) -> set[str]:
        """The kinds of the phrases that words are made of, the longest first; none where they hold anything else."""
        found = set(self._stretches(typed)) if len(typed) <= _MOST else {None}
        return set() if None in found else {kind for kind in found if kind}

    def _stretches(self, typed: Words) -> Iterator[str | None]:
        """The kind of each stretch of the words; None for one that is no phrase."""
        start = 0
        while start < len(typed):
            ends = range(min(len(typed), start + self._longest), start, -1)
            end = next((end for end in ends if typed[start:end] in self._kinds), start)
            yield self._kinds[typed[start:end]] if end > start else None
            start = end if end > start else len(typed)


@cache
def wishes() -> Wishes:
    """The shipped phrases, read once."""
    return Wishes(Path(__file__).with_name("wishes.toml"))


def _typed_all(phrases: Mapping[str, Iterable[str]]) -> list[Words]:
    """The words of all phrases of all languages."""
    return [_typed(phrase) for said in phrases.values() for phrase in said]


def _readings(message: str) -> tuple[Words, ...]:
    """The words of a message, letters that are drawn out written once, then twice: "heeelp", "coool"."""
    if not _DRAWN_OUT.search(message):
        return (_typed(message),)
    return _typed(_DRAWN_OUT.sub(r"\1", message)), _typed(_DRAWN_OUT.sub(r"\1\1", message))


@lru_cache(maxsize=READ)
def _typed(message: str) -> Words:
    """The words of a message, "who is" read like "who's"; "?" and "^" alone are words here."""
    typed = words(message)
    kept = (word for before, word in zip(("", *typed), typed, strict=False) if not (word in _IS and before in _WHO))
    return tuple(kept) or tuple(re.findall(r"[?^]", message)[:1])
