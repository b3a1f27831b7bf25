"""The figures of an article, found in its text: each amount as it is written, with what it counts.

No years, dates and times of day, and no small number in words, which is rarely a figure: "two guides".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from knowledge.authoring.amounts import amounts
from knowledge.authoring.speakers import Speech
from knowledge.language.english import AUXILIARIES, MONTHS, PRONOUNS
from knowledge.language.typography import folded

LONGEST_LABEL = 6
"""Words of what a figure counts."""
THE_ARTICLE = "The article"
"""Whose a figure is that nobody is quoted with."""

_SPELT = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_FROM_TEN = _SPELT.partition("nine|")[2]
_SCALES = "hundred|thousand|million|billion|trillion|bn"
_UNITS = (
    "per ?cent|percentage points?|points?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|times"
    "|metres?|meters?|kilomet(?:re|er)s?|km|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|inch(?:es)?"
    "|kilograms?|kilos?|kg|grams?|tonnes?|tons?|litres?|acres?|hectares?|degrees?|pounds?|dollars?|euros?|pence"
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?<![\w.,'#/:-])(?:(?:US|A|C)?[£$€] ?)?{_NUMBER}(?:(?:-| to | - ){_NUMBER})?"
    rf"(?:%|[ -](?:{_SCALES})\b)?(?:[ -](?:{_UNITS})\b(?:-old\b|(?= old\b)| old\b)?)?(?![\w:/]|,\d)"
    r"|\b(?P<fraction>half|(?:an?|one|two|three|four) (?:third|quarter|fifth|sixth|eighth|tenth)s?)(?= of\b)"
    rf"|\b(?:an?|one|{_SPELT})(?:[ -](?:{_SPELT}))*(?: (?:{_SCALES}))+\b(?: (?:{_UNITS})\b)?"
    rf"|\b(?:(?:{_FROM_TEN})(?:-(?:{_SPELT}))?|(?:{_SPELT})(?= (?:{_UNITS})\b))\b(?: (?:{_UNITS})\b)?",
    re.I,
)
_MONTH = "|".join((*MONTHS, *(month[:3] for month in MONTHS)))
_DATED_BEFORE = re.compile(rf"\b(?:{_MONTH})\.? $", re.I)
_DATED_AFTER = re.compile(rf" (?:{_MONTH})\b|[ap]\.?m\b| [ap]\.m\.", re.I)
_IN_YEAR = re.compile(
    r"\b(?:in|since|by|until|from|to|between|and|during|before|after|early|late|the|-|(?:%|cent) of) ?$", re.I
)
_PLURAL = re.compile(r"[a-z-]{2,}(?:[^s\W]s|ren|people|men)|people")
_AT_TIME = re.compile(r" at \d{1,2}", re.I)
_COUNTS = re.compile(r" [a-z]{3,}(?:s|ren|men|people)\b")
_CLAUSE_END = re.compile(r"[,;:!?()\"]|(?<!\b[A-Z])\.(?=\s|$)|\s-\s")
_STOPS = AUXILIARIES | PRONOUNS | frozenset(
    """
    in on at by to for from with without than as and or but which who whom whose that after before while when where
    because until since during between under over per within into onto out off up down also not only then said says
    had has have more less not if so about among across through around an a the what
    """.split()
)  # fmt: skip
"""Words that no label goes on over."""
_ARTICLES = frozenset(("the", "a", "an"))


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """An amount, what it counts, whose it is, and its paragraph."""

    value: str
    label: str
    source: str
    paragraph: int


def figures_in(paragraphs: Sequence[str], said: Sequence[Speech]) -> list[FoundFigure]:
    """The figures of the paragraphs in their order; each amount of the same thing once."""
    found: dict[tuple[str, str], FoundFigure] = {}
    for number, paragraph in enumerate(paragraphs, start=1):
        text = folded(paragraph)
        for match in _FIGURE.finditer(text):
            if _is_figure(match, text):
                label = _label(text, match.start(), match.end())
                figure = FoundFigure(match[0], label, _source(match[0], number, said), number)
                found.setdefault((figure.value, label), figure)
    return list(found.values())


def _is_figure(match: re.Match[str], text: str) -> bool:
    """Whether a number is an amount and no part of a date or a time."""
    if _DATED_BEFORE.search(text[: match.start()]) or _DATED_AFTER.match(text, match.end()):
        return False
    if _AT_TIME.fullmatch(text[: match.start()][-4:] + match[0]) and not _COUNTS.match(text, match.end()):
        return False
    counts = _COUNTS.match(text, match.end()) and not _IN_YEAR.search(text[: match.start()])
    return bool(match["fraction"]) or any(counts or amount.unit != "year" for amount in amounts(match[0]))


def _source(value: str, number: int, said: Sequence[Speech]) -> str:
    """The one person in whose quotation a figure stands."""
    speakers = [one.speakers for one in said if number in one.paragraphs and value in folded(one.text)]
    return speakers[0][0] if speakers and len(speakers[0]) == 1 else THE_ARTICLE


def _label(text: str, start: int, end: int) -> str:
    """What an amount counts: the words behind it; where there are none, it stands among the words around it."""
    ends = (match.start() for match in _CLAUSE_END.finditer(text, end))
    behind = text[end : next(ends, len(text))].split()
    label = [*_counted(behind)]
    if label:
        return " ".join(label)
    begins = max([0, *(match.end() for match in _CLAUSE_END.finditer(text, 0, start))])
    after = takewhile(lambda word: word.casefold() not in _STOPS, behind[:2])
    around = [*text[begins:start].split()[-4:], *text[start:end].split(), *after]
    return f'"{" ".join(around[: LONGEST_LABEL + 1])}"'


def _counted(words: Sequence[str]) -> Iterator[str]:
    """The words of what is counted: up to a verb or preposition, or the first noun in the plural; "of" goes on."""
    before = ""
    for word, after in pairwise([*words[:LONGEST_LABEL], ""]):
        leads_on = word == "of" and after and (after in _ARTICLES or after.casefold() not in _STOPS)
        ends = word == "of" or (word.casefold() in _STOPS and not (before == "of" and word in _ARTICLES))
        if ends and not leads_on:
            return
        yield word
        if _PLURAL.fullmatch(word) and after != "of" and not _PLURAL.fullmatch(after):
            return
        before = word
