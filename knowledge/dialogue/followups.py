"""Messages that lean on the turn before: whether they do, and what they leave unsaid.

Works on words (see language/text.py) and knows no base but the names and terms it is handed. A follow-up has one or
more *readings*: word sequences that may be what is meant. Which of them it is, interpreting.py decides by how well
the base answers each.
"""

import re
from collections.abc import Collection, Sequence

from knowledge.language.english import (
    AUXILIARIES,
    ELLIPTICAL,
    PERSONAL_PRONOUNS,
    PRONOUNS,
)
from knowledge.language.text import stem

LONG = 18
"""Words beyond which a pronoun says nothing about what came before."""

_AUXILIARY_STEMS = frozenset(map(stem, AUXILIARIES))
_OPENERS = re.compile(
    r"(?:(?:ok|okay|so|well|oh|right|hm+|um+) )*(?:and|what about|how about|but|or|plus|same for|nd)\b"
)
_PERSON = re.compile(r"\b(?:that|this|the) (?:person|guy|man|bloke|dude|gentleman|woman|lady|chap|politician)\b")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PREVIOUS_YEAR = re.compile(
    r"\b(?:year|one) (?:before|earlier|previous)|(?:previous|prior|preceding) year\b|\bbefore that\b"
)
_NEXT_YEAR = re.compile(r"\b(?:year|one) (?:after|later)|(?:next|following) year\b|\bafter that\b")


def depends(message: Sequence[str], content: int) -> bool:
    """Whether a message, its lead-in kept, may lean on what was said before it.

    `content` counts its words with a meaning of their own.
    """
    return content < 2 or dangles(message)


def dangles(message: Sequence[str]) -> bool:
    """Whether a message cannot stand alone: "and in 2022?", "why did he say it?", "who else?"."""
    text = " ".join(message)
    return bool(
        _OPENERS.match(text)
        or _PREVIOUS_YEAR.search(text)
        or _NEXT_YEAR.search(text)
        or (len(message) <= LONG and not PRONOUNS.isdisjoint(message))
        or (len(message) <= 7 and not ELLIPTICAL.isdisjoint(message))
    )


def asks_whether(question: Sequence[str]) -> bool:
    """Whether it asks for a yes or no, so that what comes next may ask for more of the same."""
    return bool(question) and question[0] in _AUXILIARY_STEMS


def refers_to_person(message: Sequence[str]) -> bool:
    """Whether it has "he", "his", "that person" or the like."""
    return not PERSONAL_PRONOUNS.isdisjoint(message) or bool(_PERSON.search(" ".join(message)))


def with_person(message: Sequence[str], name: str) -> list[str]:
    """The message with its personal pronouns replaced by a name."""
    return [name if word in PERSONAL_PRONOUNS else word for word in _PERSON.sub("he", " ".join(message)).split()]


def with_year(previous: Sequence[str], message: Sequence[str]) -> list[str] | None:
    """The previous question with its year replaced by the message's, also by "the year before"; else None."""
    years = [word for word in previous if is_year(word)]
    named = [word for word in message if is_year(word)]
    if not years or not (named or shift(message)):
        return None
    year = str(int(years[0]) + shift(message))
    if named:
        year = named[-1] if "not" in message else named[0]  # "not 2022, 2023"
    return [year if word in years else word for word in previous]


def shift(message: Sequence[str]) -> int:
    """How many years on a message asks for: -1 for "the year before", 0 where it says no such thing."""
    text = " ".join(message)
    return -1 if _PREVIOUS_YEAR.search(text) else 1 if _NEXT_YEAR.search(text) else 0


def with_name(previous: Sequence[str], message: Sequence[str], names: Collection[str]) -> list[str] | None:
    """The previous question with its person replaced by the one that the message names; else None."""
    new = names_in(message, names)
    old = names_in(previous, names)
    if len(new) != 1 or not old or new[0] in old:
        return None
    return [new[0] if word == old[0] else word for word in previous]


def names_in(message: Sequence[str], names: Collection[str]) -> list[str]:
    """The names of a message in their order, each once."""
    return list(dict.fromkeys(word for word in message if word in names))


def is_year(word: str) -> bool:
    """Whether it is a year of this or the last century."""
    return bool(_YEAR.fullmatch(word))
