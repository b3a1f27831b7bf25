"""The replies that a knowledge base gives, as values; how they look is the caller's."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.form.models import Entry, Passage, Shown, Unknown

Terms = tuple[str, ...]
"""A question as it was understood: words in the form in which they are matched."""

# Of every reply to a question, `language` is the tag of the question's language where that is not the article's.


@dataclass(frozen=True, slots=True)
class Answer:
    """The article says it: one part for each question of the message, at most three, in the order in which they came.

    A part is the entry that answers, or a reply of its own where the article does not answer it or it was not
    understood. `question` is what was understood (a follow-up is spelt out); `score` is the probability, 0..1, that
    this is right.
    """

    question: Terms
    score: float
    parts: tuple["Part", ...]
    related: tuple[Entry, ...] = ()
    language: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that answer, in the order of the parts."""
        return tuple(part for part in self.parts if isinstance(part, Entry))


@dataclass(frozen=True, slots=True)
class Nearby:
    """Nothing is asserted: the article may not say exactly that; `nearest` is the nearest that it does say.

    That is an entry, or a passage where no entry is near. `missing` is a sentence that tells what exactly the article
    leaves out, where the base knows. `score` of a passage is how far the question is about the article at all.
    """

    question: Terms
    score: float
    nearest: Shown
    missing: str = ""
    related: tuple[Shown, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Nothing is asserted: the member is asked which of `entries` was meant, best first."""

    question: Terms
    score: float
    entries: tuple[Entry, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The article does not say; `unknown` tells why where the base knows that it does not.

    `entries` are the nearest questions that it does answer, best first.
    """

    question: Terms
    score: float
    unknown: Unknown | None = None
    entries: tuple[Entry, ...] = ()
    language: str = ""


class Wish(StrEnum):
    """What a message may want that is no question about the article."""

    GREETING = "greeting"
    THANKS = "thanks"
    REACTION = "reaction"
    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    STOP = "stop"
    HELP = "help"
    MORE = "more"
    SOURCE = "source"
    SPEAKER = "speaker"
    SUMMARY = "summary"
    FIGURES = "figures"
    QUOTATIONS = "quotations"
    PEOPLE = "people"
    DISTRESS = "distress"
    NOTHING = "nothing"
    """No word of it means anything: an emoji, a link, gibberish."""
    LANGUAGE = "language"
    """It is in a language that cannot be read here."""


TOLD = frozenset({Wish.SOURCE, Wish.SPEAKER, Wish.SUMMARY, Wish.FIGURES, Wish.QUOTATIONS, Wish.PEOPLE})
"""Wishes that are granted with something that the article says."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A message that asks nothing of the article but wishes something of the bot.

    `previous` is the reply that the conversation goes on from: an aside loses no thread. `entries` are questions to
    go on with, best first.
    """

    wish: Wish
    previous: "Answer | Nearby | Suggestions | NoAnswer | None" = None
    entries: tuple[Shown, ...] = ()
    question: Terms = ()
    score: float = 1.0
    language: str = ""


Part = Entry | Nearby | Suggestions | NoAnswer
"""What answers, or does not answer, one question of several."""

Reply = Answer | Nearby | Suggestions | NoAnswer | Aside


def asserts(reply: Reply) -> bool:
    """Whether a reply claims that the article says something."""
    return isinstance(reply, Answer) or (isinstance(reply, Aside) and reply.wish in TOLD)


def shown(reply: Reply | None) -> tuple[Shown, ...]:
    """The entries whose answers a reply shows, asserted or not, and the passages that it shows."""
    parts = reply.parts if isinstance(reply, Answer) else (reply,)
    items = (part.nearest if isinstance(part, Nearby) else part for part in parts)
    return tuple(dict.fromkeys(item for item in items if isinstance(item, Entry | Passage)))


def shown_entries(reply: Reply | None) -> tuple[Entry, ...]:
    """The entries among what a reply shows."""
    return tuple(item for item in shown(reply) if isinstance(item, Entry))


def offered(reply: Reply) -> tuple[Shown, ...]:
    """The questions, and the passages, that a reply offers to press, best first."""
    return reply.related if isinstance(reply, Answer | Nearby) else reply.entries


@dataclass(frozen=True, slots=True)
class Considered:
    """An item that was considered for a question; `score` is its probability, `coverage` 0..1."""

    id: str
    question: str
    score: float
    coverage: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a question was understood, the best candidates, and why it was decided so."""

    question: str
    candidates: tuple[Considered, ...]
    reason: str
