"""A first draft of a base, from the article's own text: nothing in it is made up, and nothing of it is asserted.

An entry that is drafted has a person's words in quotation marks, or the role that the article gives to somebody. Every
entry is a draft until a person has read it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, groupby

from knowledge.authoring.coverage import SHORTEST_QUOTATION
from knowledge.authoring.figures import FoundFigure, figures_in
from knowledge.authoring.naming import Naming
from knowledge.authoring.original import Original, Section
from knowledge.authoring.own_words import COPIED
from knowledge.authoring.people import Introduced, people_in
from knowledge.authoring.speakers import Speech, speeches
from knowledge.form.checks import MAX_QUOTATION, MAX_SHOWN
from knowledge.form.models import Entry, Quotation
from knowledge.language.english import LITTLE
from knowledge.language.text import stem, words
from knowledge.language.typography import CONTENTLESS, whole_sentences

WHO_SAYS_WHAT = "Who says what"
"""The topic of the quotations of an article without headings."""
PEOPLE = "People"
MOST = 3
"""Quotations of a drafted entry."""

OFTEN = 2
"""Paragraphs of the article, with its headline, that a word is in at least when something may be about it."""

_EDGES = " ,;"
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_ABOUT = "What does {name} say about {about}?"
_SAYS = "What does {name} say in paragraph {number}?"


@dataclass(frozen=True, slots=True)
class Unattributed:
    """Words in quotation marks of which the article's own text leaves open who says them, and their paragraph."""

    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Topic:
    """What is drafted for one section of the article."""

    name: str
    entries: tuple[Entry, ...]
    unattributed: tuple[Unattributed, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a base of an article begins with."""

    original: Original
    people: tuple[Introduced, ...]
    introductions: tuple[Entry, ...]
    figures: tuple[FoundFigure, ...]
    topics: tuple[Topic, ...]


def draft(original: Original) -> Draft:
    """Draft people, figures and entries for the quotations of each section."""
    people = people_in(original.paragraphs)
    said = [*speeches(original.paragraphs, Naming(one.person for one in people))]
    figures = figures_in(original.paragraphs, said)
    told = _Told(original)
    introductions = tuple(_introduction(one, told) for one in people if 0 < len(one.role.split()) < COPIED)
    topics = tuple(_topic(section, said, told) for section in original.sections)
    return Draft(original, tuple(people), introductions, tuple(figures), topics)


def slug(text: str, fallback: str) -> str:
    """A text as an id or the name of a file: small letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60].strip("-") or fallback


class _Told:
    """What was drafted so far, so that every id and every question is there once, and what the article tells often."""

    def __init__(self, original: Original) -> None:
        self._taken: set[str] = set()
        self._often = Counter(map(stem, words(original.article.title)))
        for paragraph in original.paragraphs:
            self._often.update(set(map(stem, words(paragraph))))

    def id(self, text: str) -> str:
        """An id that no other entry has."""
        wanted = slug(text, "entry")
        return next(filter(self.take, chain([wanted], (f"{wanted}-{number}" for number in count(2)))))

    def take(self, text: str) -> bool:
        """Whether a text was not taken before; it is now."""
        is_new = text not in self._taken
        self._taken.add(text)
        return is_new

    def phrases(self, text: str) -> list[str]:
        """What a text may be about: up to three words, the last of which is told elsewhere too, the oftenest first."""
        found: dict[str, int] = {}
        for run in _runs(text):
            while run and self._often[stem(run[-1].casefold())] < OFTEN:
                run = run[:-1]
            if run:
                found[" ".join(run[-3:])] = self._often[stem(run[-1].casefold())]
        return sorted(found, key=lambda phrase: -found[phrase])


def _introduction(one: Introduced, told: _Told) -> Entry:
    return Entry(
        id=told.id(f"who-is-{one.name}"),
        topic=PEOPLE,
        questions=(f"Who is {one.name}?",),
        answer=f"The article introduces {one.name} as {one.role}.",
        paragraphs=(one.paragraph,),
        draft=True,
    )


def _topic(section: Section, said: Sequence[Speech], told: "_Told") -> Topic:
    name = section.heading or WHO_SAYS_WHAT
    here = [one for one in said if section.first <= one.paragraphs[0] <= section.last and _is_whole(one)]
    attributed = [one for one in here if len(one.speakers) == 1]
    entries = (
        _quoting(name, speaker, paragraphs, several, told)
        for (speaker, paragraphs), several in groupby(attributed, key=lambda one: (one.speakers[0], one.paragraphs))
    )
    unattributed = (Unattributed(one.text, one.paragraphs[0]) for one in here if len(one.speakers) != 1)
    return Topic(name, tuple(filter(None, entries)), tuple(unattributed))


def _is_whole(speech: Speech) -> bool:
    """Whether somebody says something in a quotation, and it is no single word and no title of a work."""
    said = [word for word in speech.text.split() if word.casefold() not in LITTLE]
    is_title = all(word[0].isupper() or not word[0].isalpha() for word in said)
    return len(speech.text.split()) >= SHORTEST_QUOTATION and not is_title


def _quoting(
    topic: str, speaker: str, paragraphs: tuple[int, ...], said: Iterable[Speech], told: _Told
) -> Entry | None:
    """An entry for what somebody says in a paragraph; None where no sentence of it is short enough."""
    pieces = [piece for one in said for piece in _pieces(one.text)][:MOST]
    if not pieces:
        return None
    question = _question(speaker, pieces, paragraphs[0], told)
    return Entry(
        id=told.id(question.removeprefix("What does ").replace(" say about", "")),
        topic=topic,
        questions=(question,),
        answer=f"The article quotes {speaker}.",
        quotations=tuple(Quotation(speaker, piece) for piece in pieces),
        paragraphs=paragraphs,
        draft=True,
    )


def _pieces(text: str) -> Iterator[str]:
    """What is said, in pieces of whole sentences, each as long as a quotation may be; longer sentences are left out."""
    piece = ""
    for sentence in whole_sentences(text):
        longer = f"{piece} {sentence}".strip()
        if len(longer.split()) <= MAX_QUOTATION:
            piece = longer
            continue
        yield from filter(None, [piece.strip(_EDGES)])
        piece = sentence if len(sentence.split()) <= MAX_QUOTATION else ""
    yield from filter(None, [piece.strip(_EDGES)])


def _question(speaker: str, pieces: Sequence[str], paragraph: int, told: _Told) -> str:
    """A question that no other entry has: about what is said, else by the paragraph."""
    about = (_ABOUT.format(name=speaker, about=phrase) for phrase in told.phrases(" ".join(pieces)))
    in_paragraph = _SAYS.format(name=speaker, number=paragraph)
    return next((one for one in about if len(one) <= MAX_SHOWN and told.take(one.casefold())), in_paragraph)


def _runs(text: str) -> Iterator[list[str]]:
    """The words of a text that say something, those together that nothing stands between."""
    run: list[str] = []
    for word in text.split():
        bare = _WORD.search(word)
        if bare and bare[0].casefold() not in LITTLE | CONTENTLESS:
            run.append(bare[0])
        if not bare or run[-1:] != [bare[0]] or word != bare[0]:
            yield run
            run = []
    yield run
