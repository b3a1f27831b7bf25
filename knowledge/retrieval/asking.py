"""What a question asks for: its kind (who, when, how many ...) and the noun that it asks about.

Question types after Lytinen and Tomuro (2002), "The Use of Question Types to Match Questions in FAQFinder".
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import takewhile

from knowledge.language.english import AUXILIARIES, INTERROGATIVES, LITTLE, PREPOSITIONS, PRONOUNS

_MEASURES = frozenset("long old big large tall far high deep often soon fast expensive wide heavy".split())
_LEFT_OUT = frozenset(
    """
    of other exact exactly kind sort type else own one ones new old small big large great main major total
    certain specific particular different single poor poorer poorest rich richer richest skilled global international
    foreign national local public private political senior top leading western eastern european british american
    african french english tech legal illegal first last next further more most annual monthly daily
    """.split()
)
"""Words in front of the noun."""
_ENDING = AUXILIARIES | INTERROGATIVES | PRONOUNS | frozenset(f"the a an|{PREPOSITIONS}".replace("|", " ").split())
"""Words before which the noun asked for must stand."""
_FRONT = LITTLE | frozenset("article piece story text report".split())
"""Words that only lead up to a question: "could you tell me when", "does the article say why"."""


class Kind(StrEnum):
    """Kinds of questions, by what a right answer gives."""

    PERSON = "who"
    WHOSE = "whose"
    WHICH = "which"
    WHAT = "what"
    NUMBER = "how many"
    MEASURE = "how long"
    TIME = "when"
    PLACE = "where"
    REASON = "why"
    MANNER = "how"
    WHETHER = "whether"
    WORDS = "key words"


KINDS = list(Kind)
"""All kinds, by the numbers under which they are kept."""
_BY_WORD = {
    "who": Kind.PERSON, "whom": Kind.PERSON, "whose": Kind.WHOSE, "when": Kind.TIME, "where": Kind.PLACE,
    "why": Kind.REASON,
}  # fmt: skip
_BY_NOUN = (
    dict.fromkeys("day date time year month week hour".split(), Kind.TIME)
    | dict.fromkeys("country city town place part location venue".split(), Kind.PLACE)
    | dict.fromkeys("reason purpose cause".split(), Kind.REASON)
    | dict.fromkeys("number figure total amount share percentage".split(), Kind.NUMBER)
    | dict.fromkeys("person man woman guy".split(), Kind.PERSON)
)
"""What "which day" and "what number" ask for, where their noun says more than their word."""


def asked(question: Sequence[str]) -> tuple[Kind, str]:
    """The kind of a question in words, and the noun asked for as it stands there; "" for none."""
    place = next((n for n, word in enumerate(question) if word in INTERROGATIVES), None)
    whether = (
        bool(question)
        and question[0] in AUXILIARIES
        and not (place is not None and _FRONT.issuperset(question[:place]))
    )
    if place is None or (whether and place > 1):
        return (Kind.WHETHER if whether else Kind.WORDS), ""
    word, after = question[place], question[place + 1 : place + 6]
    if kind := _BY_WORD.get(word):
        return kind, _noun(after) if kind is Kind.WHOSE else ""
    if word == "how":
        return _how(after)
    noun = _noun(after)
    return _BY_NOUN.get(noun, Kind.WHICH if noun or word == "which" else Kind.WHAT), noun


def _how(after: Sequence[str]) -> tuple[Kind, str]:
    first = after[0] if after else ""
    if first in {"many", "mani", "much"}:  # of an earlier question only the stems are left
        return Kind.NUMBER, _noun(after[1:])
    return (Kind.MEASURE, first) if first in _MEASURES else (Kind.MANNER, "")


def _noun(after: Sequence[str]) -> str:
    """The first word of the noun right behind "which" or "how many"; empty where a verb follows."""
    before_verb = takewhile(lambda word: word not in _ENDING, after)
    return next((word for word in before_verb if word not in _LEFT_OUT and not word[0].isdigit()), "")
