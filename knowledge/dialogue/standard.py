"""Standard unknowns: what readers ask of every article's people and figures, and of the article, and it does not say.

An entry that says it wins, the base's own unknown wins, and so does the text, where it stands beside the base.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.dialogue.followups import is_year
from knowledge.dialogue.usual import Usual, content, fields, usual
from knowledge.form.models import Article, Entry, Figure, Person, Unknown
from knowledge.form.replies import Answer, Nearby, NoAnswer, Reply, offered, shown_entries
from knowledge.language.analyzer import Analyzer
from knowledge.language.names import term
from knowledge.language.text import stem
from knowledge.retrieval.examining import Question
from knowledge.retrieval.reading import said, texts


class Asked(NamedTuple):
    """A usual question, the names for its sentences, and the entry about what it asks of, where there is but one."""

    usual: Usual
    names: Mapping[str, str]
    entry: Entry | None = None

    @property
    def of_article(self) -> bool:
        """Whether it asks something of the article itself."""
        return self.usual in usual("article")

    @property
    def unknown(self) -> Unknown:
        """What the article does not say."""
        question, reply = (text.format(**self.names) for text in (self.usual.question, self.usual.reply))
        return Unknown(f"standard-{self.usual.id}", (question,), reply)


class Standard:
    """The standard unknowns of one base."""

    def __init__(
        self,
        article: Article,
        entries: Sequence[Entry],
        people: Sequence[Person],
        figures: Sequence[Figure],
        analyzer: Analyzer,
        paragraphs: Sequence[str],
    ) -> None:
        self._article = article
        self._entries = {entry.id: entry for entry in entries}
        self._people: Mapping[str, Person] = {term(person): person for person in people}
        self._analyzer = analyzer
        self._text = frozenset(stem(word) for text in paragraphs for word in analyzer.understood(text))
        self._all_said = " ".join([*map(said, entries), *(one.label for one in figures), *paragraphs])
        self._counted = [
            (self._entries[one.entry], frozenset(analyzer.understood(one.label))) for one in figures if one.entry
        ]
        self._said = lru_cache(maxsize=1000)(self._said_of)

    def instead(self, reply: Reply, question: Question) -> Reply:
        """The reply, or what the article is known not to say in its place."""
        words = self._analyzer.named(question.words)
        for one in self._asked(words):
            if not self._may_be_said(one, words, reply):
                return _missing(one, reply)
        return reply

    def sentences(self, entry: Entry) -> tuple[str, ...]:
        """The sentences that may stand before an entry, but those that name a year."""
        named = [person for person in self._people.values() if term(person) in self._analyzer.read(said(entry))]
        about = [one.reply.format(name=person.name) for person in named for one in usual("person")]
        return (*about, *(one.reply for one in usual("figure") if "{" not in one.reply))

    def _asked(self, words: Sequence[str]) -> Iterator[Asked]:
        """The usual questions that words may ask."""
        for one in usual("article"):
            if one.reply and one.is_asked(words) and not fields(self._article, one):
                yield Asked(one, {})
        persons = [word for word in dict.fromkeys(words) if word in self._people]
        for one in usual("person") if len(persons) == 1 else ():
            if one.is_asked(words, persons):
                yield Asked(one, {"name": self._people[persons[0]].name})
        yield from self._asked_of_figures(words)

    def _asked_of_figures(self, words: Sequence[str]) -> Iterator[Asked]:
        """The same of the figure whose label has all other words; of a year that stands nowhere, or why it is so."""
        year = next((word for word in words if is_year(word) and word not in self._all_said), "")
        for one in usual("figure"):
            rest = content(words) - one.keys - one.also - {year}
            entry = next((entry for entry, label in self._counted if rest and rest <= label), None)
            if entry and (bool(year) if not one.keys else not one.keys.isdisjoint(words)):
                yield Asked(one, {"year": year}, entry)

    def _may_be_said(self, asked: Asked, words: Collection[str], reply: Reply) -> bool:
        """Whether an entry, or the text, has a word that says it; of the article itself only an answer can."""
        says = frozenset(map(stem, asked.usual.said or asked.usual.keys))
        if isinstance(reply, Answer):
            if asked.entry:
                return asked.entry not in reply.entries or bool(says & self._said(asked.entry))
            return any(says & frozenset(self._analyzer.read(" ".join(texts(entry)))) for entry in reply.entries)
        if asked.of_article:
            return False
        persons = self._people.keys() & set(words)
        near = [asked.entry] if asked.entry else [e for e in self._entries.values() if persons & self._said(e)]
        return bool(says & self._text) or any(says & self._said(entry) for entry in near)

    def _said_of(self, entry: Entry) -> frozenset[str]:
        return frozenset(self._analyzer.read(said(entry)))


def _missing(asked: Asked, reply: Reply) -> Reply:
    """The reply that says so, with the entry that is near; nothing is near what is asked of the article itself."""
    near = [asked.entry] if asked.entry else [] if asked.of_article else [*shown_entries(reply)]
    if not near:
        entries = tuple(item for item in offered(reply) if isinstance(item, Entry))
        return NoAnswer(reply.question, 1.0, asked.unknown, entries)
    related = tuple(item for item in offered(reply) if item != near[0])
    return Nearby(reply.question, reply.score, near[0], asked.unknown.reply, related)
