"""What a message means in its conversation: its parts, and what a follow-up leaves unsaid.

Works on words (see text.py) and knows no base but the names and terms it is handed.
A message has one or more *readings*: word sequences that may be what is meant. Which of them
it is, interpreting.py decides by how well the base answers each.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from knowledge.carrier import without_carrier
from knowledge.english import (
    AUXILIARIES,
    COURTESY,
    COURTESY_FILLERS,
    ELLIPTICAL,
    INTERROGATIVES,
    PERSONAL_PRONOUNS,
    PRONOUNS,
)
from knowledge.text import plain, stem, words

MAX_PARTS = 3
"""Questions of one message that are answered."""
LONG = 18
"""Words from which a message is searched for the question inside it."""
MAX_CLAUSES = 2
"""Clauses of a long message that are tried, the last ones."""
RUNNING_ON = 25
"""Words beyond which a sentence is searched too."""

_AUXILIARY_STEMS = frozenset(map(stem, AUXILIARIES))
_OPENERS = re.compile(
    r"(?:(?:ok|okay|so|well|oh|right|hm+|um+) )*(?:and|what about|how about|but|or|plus|same for|nd)\b"
)
_PERSON = re.compile(r"\b(?:that|this|the) (?:person|guy|man|bloke|dude|gentleman|woman|lady|chap|politician)\b")
_PREPOSITIONS = "about|on|of|for|from|with|in|by|to|at"
_COORDINATED = re.compile(
    rf"(?P<stem>.+\b(?:{_PREPOSITIONS})) (?P<first>.+?) and (?:(?:{_PREPOSITIONS}) )?(?P<second>.+)"
)
_SENTENCE = re.compile(r"(?P<body>.+?)(?P<end>[?!;\n]+|\.(?=\s|$)|$)", re.S)
_HOW_ARE_YOU = re.compile(r"\b(?:how are (?:you|things|we)(?: doing| all)?(?: today)?|how (?:is )?it going|what up)\b")
_ASKING_WORD = "|".join(sorted(INTERROGATIVES))
_JOINT = re.compile(
    r"(?:,\s*|\s+)(?:and|also|plus|as well as|then|&)(?:\s+(?:also|then|secondly|finally))?\s+"
    rf"(?=(?:{_ASKING_WORD}|{'|'.join(sorted(AUXILIARIES))})\b)"
)
_ASKING = re.compile(rf"\b(?:(?:{_PREPOSITIONS}) )?(?:{_ASKING_WORD})\b")
_SEVERAL = re.compile(rf"[?!;\n.]\s*[^\s?!;\n.]|{_JOINT.pattern}")
_PREPOSED = re.compile(rf"\b(?:{_PREPOSITIONS}) (?:what|which|whom|whose)\b")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PREVIOUS_YEAR = re.compile(
    r"\b(?:year|one) (?:before|earlier|previous)|(?:previous|prior|preceding) year\b|\bbefore that\b"
)
_NEXT_YEAR = re.compile(r"\b(?:year|one) (?:after|later)|(?:next|following) year\b|\bafter that\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a message that may be a question, and the text before it."""

    text: str
    before: str = ""


def parts(message: str) -> list[Clause]:
    """The questions of a message, at most three; the message itself where it is one question."""
    text = plain(message)
    if not _SEVERAL.search(text):  # most messages: spares them a second reading
        return [Clause(message)]
    asked = []
    for sentence in _SENTENCE.finditer(text):
        clauses = (clause.strip() for clause in _JOINT.split(sentence["body"]))
        asked += [Clause(clause, text[: sentence.start()]) for clause in clauses if is_question(clause)]
    return asked[:MAX_PARTS] if len(asked) > 1 else [Clause(message)]


def is_question(text: str) -> bool:
    """Whether a clause asks something: it begins like a question, its lead-in aside."""
    clause = without_carrier(words(text))
    if len(clause) < 2:
        return False
    return clause[0] in INTERROGATIVES or clause[0] in AUXILIARIES or bool(_PREPOSED.match(" ".join(clause)))


def is_greeting(message: str) -> bool:
    """Whether a message only greets, thanks or takes leave."""
    said = words(message)
    rest = _HOW_ARE_YOU.sub("hello", " ".join(said)).split()
    return len(rest) <= 8 and not COURTESY.isdisjoint(rest) and (COURTESY | COURTESY_FILLERS).issuperset(rest)


def coordinated(message: str) -> list[str]:
    """Two questions for "what did he say about the boats and the hotels"; none where nothing is joined so."""
    text = " ".join(plain(message).split()).strip(" ?!.")
    match = _COORDINATED.fullmatch(text) if len(text.split()) <= RUNNING_ON else None
    return [f"{match['stem']} {match['first']}", f"{match['stem']} {match['second']}"] if match else []


def questions_inside(message: str) -> list[Clause]:
    """The clauses of a long message that may be its question, the last first; none for a short one.

    They are its sentences with a question mark; of a sentence that runs on, and of all where nothing
    is marked, the ends from each interrogative.
    """
    text = plain(message)
    if len(text.split()) < LONG:
        return []
    sentences = [match for match in _SENTENCE.finditer(text) if match["body"].strip()]
    marked = [match for match in sentences if match["end"].startswith("?")]
    clauses = [clause for sentence in marked or sentences for clause in _clauses(sentence, text, bool(marked))]
    return [clause for clause in clauses if len(clause.text.split()) > 1][: -MAX_CLAUSES - 1 : -1]


def _clauses(sentence: re.Match[str], text: str, marked: bool) -> list[Clause]:
    body = sentence["body"]
    if marked and len(body.split()) <= RUNNING_ON:
        return [Clause(body.strip(), text[: sentence.start()])]
    return [Clause(body[m.start() :].strip(), text[: sentence.start() + m.start()]) for m in _ASKING.finditer(body)]


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
    text = " ".join(message)
    shift = -1 if _PREVIOUS_YEAR.search(text) else 1 if _NEXT_YEAR.search(text) else 0
    if not years or not (named or shift):
        return None
    year = named[0] if named else str(int(years[0]) + shift)
    return [year if word in years else word for word in previous]


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
