"""The amounts of a text: numbers in figures or words, each with its unit and what it counts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.language.text import stem, words
from knowledge.language.typography import CONTENTLESS, folded

_DOZENS = {"half a": 6, "a": 12, "one": 12, "two": 24, "three": 36}
_WRITTEN_OUT = (
    (re.compile(rf"\b({'|'.join(_DOZENS)}) dozen\b", re.I), lambda match: str(_DOZENS[match[1].lower()])),
    (re.compile(r"\bhalf an? (?=(?:m|b)illion\b)", re.I), lambda _: "0.5 "),
    (re.compile(r"\b(?:an?|one) (?=(?:thousand|million|billion)\b)", re.I), lambda _: "1 "),
    (re.compile(r"\b(?:an?|one) hundred\b", re.I), lambda _: "100"),
)
_CURRENCIES = {"pound": "£", "dollar": "$", "euro": "€"}
_AFTER = {"%": "%", "points": " points"}
_TO = frozenset(("to", "and", "or"))
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

COUNTABLE = 12
"""The greatest number, written as a word, that an author may have counted: "three people are quoted"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as digits; its unit: "%", "points" of a percentage, "year", a currency, or none that matters.

    `counted` are the stems of the words after it, and `spelt` tells a number that is written as a word.
    """

    value: str
    unit: str
    counted: frozenset[str] = frozenset()
    spelt: bool = False

    def __str__(self) -> str:
        value = f"{int(self.value):,}" if self.value.isdecimal() and self.unit != "year" else self.value
        before = self.unit if self.unit in _CURRENCIES.values() else ""
        return f"{before}{value}{_AFTER.get(self.unit, '')}"

    def is_in(self, others: Iterable["Amount"]) -> bool:
        """Whether one of the others is the same; without a unit it may be an amount of anything."""
        return any(self.value == other.value and self.unit in ("", other.unit) for other in others)

    def may_be_counted(self, others: Iterable["Amount"]) -> bool:
        """Whether an author may have counted it: a small number as a word, of what no other amount counts."""
        small = self.spelt and self.value.isdecimal() and int(self.value) <= COUNTABLE
        return small and not any(self.counted & other.counted for other in others)


def amounts(text: str) -> list[Amount]:
    """Every amount of a text in its order; "a dozen" is 12, and "one" alone is none."""
    written = folded(text)
    figures = set(re.findall(r"\d+", re.sub(r"(?<=\d)[,.](?=\d)", "", written)))
    for pattern, in_figures in _WRITTEN_OUT:
        written = pattern.sub(in_figures, written)
    return list(_amounts(words(written), figures))


def _amounts(tokens: Sequence[str], figures: set[str]) -> Iterator[Amount]:
    for i, token in enumerate(tokens):
        if token[0].isdigit():
            counted = [word for word in tokens[i + 1 : i + 6] if word not in CONTENTLESS and not word[0].isdigit()]
            value = token.removesuffix("%")
            yield Amount(value, _unit(tokens, i), frozenset(map(stem, counted[:2])), value not in figures)


def _unit(tokens: Sequence[str], i: int) -> str:
    """The unit of the amount at a place; that of the next where a range has it only at its end."""
    after = tokens[i + 1 : i + 3]
    if any(word in ("point", "points") for word in after):
        return "points"
    if tokens[i].endswith("%"):
        return "%"
    beside = (word.removesuffix("s") for word in (*after[:1], *tokens[max(i - 1, 0) : i]))
    if currency := next((_CURRENCIES[word] for word in beside if word in _CURRENCIES), ""):
        return currency
    in_range = len(after) == 2 and after[0] in _TO and after[1][0].isdigit()
    return _unit(tokens, i + 2) if in_range else "year" if _YEAR.fullmatch(tokens[i]) else ""
