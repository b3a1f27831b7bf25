"""The values that a knowledge base is made of, and the replies it gives."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Article:
    """What the base is about; `sha256` is that of the text it was built from."""

    title: str
    publisher: str
    author: str | None = None
    url: str | None = None
    published: date | None = None
    language: str = "en"
    sha256: str | None = None
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the article; `aliases` are the other names and roles members use."""

    name: str
    role: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that `speaker` is quoted as saying, exactly as the article has them."""

    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A question that the article answers; the first of `questions` is shown to members.

    `words` are other words that members use for it; `short` is the core of the answer ("29,437"), or empty.
    """

    id: str
    topic: str
    questions: tuple[str, ...]
    answer: str
    quotations: tuple[Quotation, ...] = ()
    paragraphs: tuple[int, ...] = ()
    related: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    short: str = ""

    @property
    def question(self) -> str:
        """The question as members see it."""
        return self.questions[0]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question that readers ask and the article does not answer; `words` are other words that they use for it."""

    id: str
    questions: tuple[str, ...]
    reply: str
    related: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def question(self) -> str:
        """The question as members see it."""
        return self.questions[0]


@dataclass(frozen=True, slots=True)
class Answer:
    """The article says it: one part for each question of the message, at most three, in the order in which they came.

    A part is the entry that answers, or a reply of its own where the article does not answer it or it was not
    understood. `question` is what was understood (a follow-up is spelt out); `score` is the probability, 0..1, that
    this is right.
    """

    question: str
    score: float
    parts: tuple["Part", ...]
    related: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that answer, in the order of the parts."""
        return tuple(part for part in self.parts if isinstance(part, Entry))


@dataclass(frozen=True, slots=True)
class Nearby:
    """Nothing is asserted: the article may not say exactly that; `entry` is the nearest that it does say.

    `missing` is a sentence that tells what exactly the article leaves out, where the base knows.
    """

    question: str
    score: float
    entry: Entry
    missing: str = ""
    related: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Nothing is asserted: the member is asked which of `entries` was meant, best first."""

    question: str
    score: float
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The article does not say; `unknown` tells why where the base knows that it does not.

    `entries` are the nearest questions that it does answer, best first.
    """

    question: str
    score: float
    unknown: Unknown | None = None
    entries: tuple[Entry, ...] = ()


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
    entries: tuple[Entry, ...] = ()
    question: str = ""
    score: float = 1.0


Part = Entry | Nearby | Suggestions | NoAnswer
"""What answers, or does not answer, one question of several."""

Reply = Answer | Nearby | Suggestions | NoAnswer | Aside


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the article: what it counts, whose it is, and the entry that explains it."""

    value: str
    label: str
    source: str
    entry: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the chart; bars of one `group` may be compared with each other."""

    group: str
    label: str
    value: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The numbers that a picture shows better than words."""

    title: str
    source: str
    bars: tuple[Bar, ...]


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
