"""Which runs of capitalised words are a person's name, in a text of any article.

It has a known given name, or the text treats it as a person: with a calling beside it, with a verb of saying, or with
its last word alone elsewhere. What "the" stands before is none, nor is what ends like the name of a thing.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from knowledge.authoring.given_names import MEN, WOMEN
from knowledge.authoring.introductions import calling_beside
from knowledge.authoring.naming import RUN, TITLES
from knowledge.authoring.offices import CALLINGS
from knowledge.authoring.speakers import VERB
from knowledge.authoring.things import is_thing
from knowledge.language.english import INTERROGATIVES, LITTLE
from knowledge.language.lexicon import is_english
from knowledge.language.typography import CONTENTLESS

LONGEST_NAME = 4
"""Words of a name, without titles and initials."""

GIVEN = MEN | WOMEN
_NO_NAMES = (
    LITTLE | CONTENTLESS | INTERROGATIVES | frozenset("the one two yesterday today tomorrow while".split())
) - GIVEN
"""Words that a sentence may begin with right before a name."""
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,2}")
_SAID_AFTER = re.compile(rf"(?:,|, [^.!?]*,)?(?: (?:also|has|then|later|\w+ly))* {VERB.pattern}", re.I)
_WITHIN = re.compile(r"\b(?:of|for|in|on|at|from) $")
_SAID_BEFORE = re.compile(
    r"\b(?:says?|said|adds?|added|writes?|wrote|argue[sd]?|explain(?:s|ed)|repl(?:y|ies|ied)|ask(?:s|ed)|insist(?:s|ed)"
    r"|warn(?:s|ed)) $"
)
"""Verbs whose speaker may stand behind them; behind "told" stands whom it was told."""


def words_of(run: re.Match[str]) -> list[re.Match[str]]:
    """The words of a run of capitalised words with their places; those behind the last title, where there is one."""
    words = [*re.compile(r"\S+").finditer(run.string, run.start(), run.end())]
    titled = max((i + 1 for i, word in enumerate(words) if _plain(word) in TITLES), default=0)
    return words[titled:]


def alone(texts: Iterable[str]) -> set[str]:
    """Words that stand alone somewhere in the texts as last names do: with a title, saying something, or no English."""
    runs = (run for text in texts for run in RUN.finditer(text))
    found = ((run, [word for word in words_of(run) if _plain(word) not in _NO_NAMES]) for run in runs)
    return {words[0][0] for run, words in found if len(words) == 1 and _is_last_name(run, words[0])}


def _is_last_name(run: re.Match[str], word: re.Match[str]) -> bool:
    titled = bool(run[0].split()) and run[0].split()[0].rstrip(".").casefold() in TITLES
    said = _SAID_AFTER.match(run.string, run.end()) or _SAID_BEFORE.search(run.string[: run.start()])
    return titled or bool(said) or not (is_english(_plain(word)) or is_thing(word[0]) or word[0].isupper())


def full_name(run: re.Match[str], lasts: Collection[str]) -> tuple[int, int] | None:
    """Where a person's name of two words or more begins and ends in a run; `lasts` stand alone elsewhere."""
    words: Sequence[re.Match[str]] = words_of(run)
    if words and _plain(words[0]) in _NO_NAMES and not words[0][0].isupper():
        words = words[1:]
    before = run.string[: run.start()]
    if len(words) < 2 or before.endswith(("the ", "The ")) or _plain(words[-1]) in _NO_NAMES | CALLINGS:
        return None
    ends_thing = is_thing(words[-1][0])
    words, given = _person(words, lasts)
    if not 2 <= len(words) <= LONGEST_NAME + given or (not given and (ends_thing or _is_acronym(words))):
        return None
    start, end = words[0].start(), run.end()
    sure = given and not ends_thing
    return (start, end) if sure or _is_treated_as_person(run.string, words, lasts) else None


def _person(words: Sequence[re.Match[str]], lasts: Collection[str]) -> tuple[Sequence[re.Match[str]], bool]:
    """The words of a run without offices, organisations and places before the name, and whether one is a given name."""
    kinds = [_plain(word) in CALLINGS - GIVEN or (is_thing(word[0]) and _plain(word) not in GIVEN) for word in words]
    cut = max((i + 1 for i, is_other in enumerate(kinds[:-1]) if is_other), default=0)
    given = next((i for i, word in enumerate(words[:-1]) if i >= cut and _plain(word) in GIVEN), None)
    if given is not None:
        initial = given > cut and _INITIALS.fullmatch(words[given - 1][0])
        return words[given - bool(initial) :], True
    words = words[cut:]
    return (words[-2:] if len(words) > 2 and words[-1][0] in lasts else words), False


def _is_acronym(words: Sequence[re.Match[str]]) -> bool:
    return bool(re.fullmatch(r"[A-Z]{3,}", words[0][0]) or re.fullmatch(r"[A-Z]{2,}", words[-1][0]))


def _is_treated_as_person(text: str, words: Sequence[re.Match[str]], lasts: Collection[str]) -> bool:
    start, end = words[0].start(), words[-1].end()
    initials = text[:start].endswith("by ") and _INITIALS.fullmatch(words[0][0])
    after = None if _WITHIN.search(text[:start]) else _SAID_AFTER.match(text, end)
    said = after or _SAID_BEFORE.search(text[:start])
    return bool(words[-1][0] in lasts or initials or said or calling_beside(text, start, end))


def _plain(word: re.Match[str]) -> str:
    return word[0].rstrip(".").casefold()
