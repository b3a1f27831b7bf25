"""The values that a knowledge base is made of."""

from dataclasses import dataclass
from datetime import date


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
    licence: str = ""


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

    `words` are other words that members use for it; `short` is the core of the answer ("29,437"), or empty; `unsaid`
    is what one asks next and the article leaves out ("why", "which nationalities"); `translations` are phrasings in
    other languages. A `draft` was read by nobody yet: it is offered, never asserted.
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
    unsaid: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    draft: bool = False

    @property
    def question(self) -> str:
        """The question as members see it."""
        return self.questions[0]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question that readers ask and the article does not answer; `words` are other words that they use for it.

    A `draft` was read by nobody yet: it tells nobody that the article does not say something.
    """

    id: str
    questions: tuple[str, ...]
    reply: str
    related: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    draft: bool = False

    @property
    def question(self) -> str:
        """The question as members see it."""
        return self.questions[0]


Item = Entry | Unknown
"""What a question may be matched with."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences of the article, word for word, and the number of the paragraph that they stand in."""

    id: str
    paragraph: int
    text: str

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The same number in the form in which an entry gives its own."""
        return (self.paragraph,)


Shown = Entry | Passage
"""What a reply may show, and offer to press."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the article: what it counts, whose it is, and the entry that explains it, where there is one."""

    value: str
    label: str
    source: str
    entry: str = ""


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
