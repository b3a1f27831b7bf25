"""The proper names of a text, and whether another text has them: as they are, shortened, derived or misprinted."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from knowledge.authoring.given_names import MEN, WOMEN
from knowledge.language.english import TITLES
from knowledge.language.lexicon import is_english
from knowledge.language.typography import folded

SHORTEST_MISPRINT = 5
"""Letters from which one wrong letter, or two in the wrong order, are a misprint and no other name."""
LONGEST_SPELT = 8
"""Words that an acronym stands for at most."""
SHORTEST_ROOT = 4
"""Letters that names have in common at least when one is derived from the other: Gabon, Gabonese."""

_WORD = re.compile(r"[^\W\d_]+")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_QUOTED = re.compile(r'"[^"]*"')
_SENTENCE_START = re.compile(r"(?:^|(?<!\b[A-Z])[.!?:|]\s+)[^\w\s|]*(\w+)")
_RUN = re.compile(r"[^\W\d_a-zß-ÿ][\w'-]*(?: (?:(?:of|the|for|and|on) )*[^\W\d_a-zß-ÿ][\w'-]*)+")
_CAPITAL_NEXT = re.compile(r" [^\W\d_a-zß-ÿ]")
DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
"""The names of days and months."""
_ENDINGS = tuple("s es ese ian ean an n ish nish ic i er ers ans land and ia ain a en e o y ey ans".split())
_DERIVED = {
    word: root
    for root, derived in {
        "france": "french", "wales": "welsh", "ireland": "irish", "scotland": "scottish scots", "greece": "greek",
        "netherlands": "dutch holland", "switzerland": "swiss", "denmark": "danish danes", "poland": "polish poles",
        "norway": "norwegian", "philippines": "filipino filipinos", "cyprus": "cypriot", "peru": "peruvian",
        "us": "usa america american americans", "uk": "gb britain british briton britons",
        "iraq": "iraqi", "oman": "omani", "mali": "malian", "cuba": "cuban", "laos": "lao", "chad": "chadian",
        "spain": "spanish spaniards", "thailand": "thai", "finland": "finnish finns",
    }.items()
    for word in derived.split()
}  # fmt: skip


def undotted(text: str) -> str:
    """The folded text with abbreviations as people write them now: US for U.S."""
    return _DOTTED.sub(lambda match: match[0].replace(".", ""), folded(text))


def names(text: str, english: bool = True) -> Iterator[tuple[int, str]]:
    """The capitalised words of an undotted text with their places; no titles, quotations or ordinary first words.

    What is ordinary is known of English alone; in other languages whatever begins a sentence counts as ordinary.
    """
    text = _QUOTED.sub(lambda match: "|" * len(match[0]), text)
    first = {match.start(1) for match in _SENTENCE_START.finditer(text)}
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        given = word in WOMEN | MEN and _CAPITAL_NEXT.match(text, match.end()) is not None
        ordinary = word in TITLES or (match.start() in first and not given and (not english or is_english(word)))
        if match[0][0].isupper() and len(word) > 1 and not ordinary:
            yield match.start(), match[0]


class Named:
    """The words of a text among which names are looked for."""

    def __init__(self, text: str) -> None:
        text = undotted(text)
        written = _WORD.findall(text)
        self._words = {word.casefold() for word in written}
        self._names = {word.casefold() for word in written if word[0].isupper()}
        runs = [_WORD.findall(run[0]) for run in _RUN.finditer(text)]
        self._initials = {_initials(part) for run in runs for part in _parts(run)}
        short = {initials.casefold() for initials in self._initials}
        self._roots = short.union(*map(_roots, self._names))
        self._acronyms = {word for word in written if word.isupper() and len(word) > 1}

    def __contains__(self, name: str) -> bool:
        word = name.casefold()
        return (
            word in self._words
            or (name.isupper() and name in self._initials)
            or not self._roots.isdisjoint(_roots(word))
            or any(_is_misprint(word, other) for other in self._names)
        )

    def holds(self, name: str) -> bool:
        """Whether every word of a name is in the text."""
        return all(word in self for word in name.split())

    def spells_out(self, name: str, text: str) -> bool:
        """Whether a name of a text is part of one that these words have as an acronym: United Kingdom for UK."""
        runs = [_WORD.findall(run[0]) for run in _RUN.finditer(undotted(text))]
        return any(name in part and _initials(part) in self._acronyms for run in runs for part in _parts(run))


def _parts(run: list[str]) -> Iterator[list[str]]:
    return (run[i : i + size] for size in range(2, LONGEST_SPELT + 1) for i in range(len(run) - size + 1))


def _initials(run: list[str]) -> str:
    return "".join(word[0] for word in run if word[0].isupper())


def _roots(word: str) -> set[str]:
    """What is left of a name without the endings that make adjectives and inhabitants of places."""
    word = _DERIVED.get(word, word)
    cut = {word.removesuffix(ending) for ending in _ENDINGS}
    return {word, *(root for root in cut if len(root) >= SHORTEST_ROOT)}


def _is_misprint(word: str, other: str) -> bool:
    return (
        len(word) >= SHORTEST_MISPRINT
        and word[0] == other[0]
        and not {word, other} & DATES
        and OSA.distance(word, other, score_cutoff=1) == 1
    )
