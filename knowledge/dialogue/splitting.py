"""The parts of a message: its questions, and the questions inside a long one.

Works on text and words (see language/text.py) and knows no base.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from knowledge.language.english import AUXILIARIES, INTERROGATIVES, LEAD_IN, PREPOSITIONS
from knowledge.language.text import plain, words

MAX_PARTS = 3
"""Questions of one message that are answered."""
LONG = 18
"""Words from which a message is searched for the question inside it."""
MAX_CLAUSES = 2
"""Clauses of a long message that are tried, the last ones."""
RUNNING_ON = 25
"""Words beyond which a sentence is searched too."""

_COORDINATED = re.compile(
    rf"(?P<stem>.+\b(?:{PREPOSITIONS})) (?P<first>.+?) and (?:(?:{PREPOSITIONS}) )?(?P<second>.+)"
)
_SENTENCE = re.compile(r"(?P<body>.+?)(?P<end>[?!;\n]+|\.(?=\s|$)|$)", re.S)
_ASKING_WORD = "|".join(sorted(INTERROGATIVES))
_JOINT = re.compile(
    r"(?:,\s*|\s+)(?:and|also|plus|as well as|then|&)(?:\s+(?:also|then|secondly|finally))?\s+"
    rf"(?=(?:{_ASKING_WORD}|{'|'.join(sorted(AUXILIARIES))})\b)"
)
_ASKING = re.compile(rf"\b(?:(?:{PREPOSITIONS}) )?(?:{_ASKING_WORD})\b")
_SEVERAL = re.compile(rf"[?!;\n.]\s*[^\s?!;\n.]|{_JOINT.pattern}")
_PREPOSED = re.compile(rf"\b(?:{PREPOSITIONS}) (?:what|which|whom|whose)\b")


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
    clause = without_lead_in(words(text))
    if len(clause) < 2:
        return False
    return clause[0] in INTERROGATIVES or clause[0] in AUXILIARIES or bool(_PREPOSED.match(" ".join(clause)))


def without_lead_in(question: Sequence[str]) -> list[str]:
    """The words of a question from the first that is no lead-in."""
    return list(dropwhile(LEAD_IN.__contains__, question))


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
