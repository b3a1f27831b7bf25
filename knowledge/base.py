"""KnowledgeBase: the one object that other packages use."""

from collections.abc import Collection, Mapping, Sequence
from copy import copy
from itertools import chain
from pathlib import Path

from knowledge.dialogue.answering import LEFT_OUT, Answerer
from knowledge.dialogue.explaining import explanation
from knowledge.dialogue.interpreting import Interpreter
from knowledge.dialogue.passages import Passages
from knowledge.dialogue.renewing import renewed
from knowledge.dialogue.standard import Standard
from knowledge.dialogue.told import Told
from knowledge.form.models import Article, Chart, Entry, Figure, Item, Person, Quotation, Shown, Unknown
from knowledge.form.replies import Answer, Explanation, Nearby, Reply, Wish
from knowledge.form.shelf import Arrays, Shelf
from knowledge.language.analyzer import Analyzer
from knowledge.language.cutting import passages
from knowledge.language.licences import words_of
from knowledge.language.names import term
from knowledge.retrieval.features import Matcher
from knowledge.retrieval.index import EntryIndex
from knowledge.retrieval.indexing import Document, indexed
from knowledge.retrieval.meaning import Encoder, Recent
from knowledge.retrieval.passages import PassageIndex
from knowledge.retrieval.reading import texts
from knowledge.retrieval.sameness import Asked, Sameness
from knowledge.values import Values, read_values

ENGLISH = "en"
"""The language of the usual questions, and of what is said to them."""
QUOTED = 0.15
"""Coverage from which a quotation is what the words are from: it is one phrasing, so a word covers half."""


class KnowledgeBase:
    """What one article says and does not say; answers questions about it. Immutable once made."""

    def __init__(
        self,
        article: Article,
        entries: Sequence[Entry],
        unknowns: Sequence[Unknown] = (),
        people: Sequence[Person] = (),
        synonyms: Mapping[str, Sequence[str]] | None = None,
        figures: Sequence[Figure] = (),
        chart: Chart | None = None,
        encoder: Encoder | None = None,
        paragraphs: Sequence[str] = (),
        shelf: Shelf | None = None,
    ) -> None:
        """`encoder`, where there is one, lets questions be judged by meaning too.

        `paragraphs` are those of the article's own text, where it may be shown from; `shelf` has what was worked out
        of the same values before.
        """
        shelf = shelf or Shelf()
        encoder = Recent(encoder) if encoder else None
        self.article = article
        self.entries = tuple(entries)
        self.unknowns = tuple(unknowns)
        self.people = tuple(people)
        self.figures = tuple(figures)
        self.chart = chart
        self.synonyms = dict(synonyms or {})
        self._by_id = {entry.id: entry for entry in self.entries}
        items: list[Item] = [*entries, *unknowns]
        said = chain(chain.from_iterable(map(texts, items)), paragraphs)
        self._analyzer = Analyzer(said, people, self.synonyms, shelf)
        matcher = Matcher(items, self._analyzer, encoder, shelf)
        self.passages = tuple(passages(paragraphs, words_of(article.licence)))
        self._passages = None
        if self.passages:
            index = PassageIndex(self.passages, article.title, self._analyzer, encoder, shelf)
            self._passages = Passages(index, self._analyzer)
        self._standard, self._told = None, None
        if article.language.partition("-")[0] == ENGLISH:
            self._standard = Standard(article, entries, people, figures, self._analyzer, paragraphs)
            self._told = Told(article, entries, people, figures, self._analyzer)
        self._now = {item.id: item for item in (*items, *self.told, *self.passages)}
        self._quoted = list({q: (q, entry) for entry in self.entries for q in entry.quotations}.values())
        self._quotation_index = EntryIndex(shelf.get("quotations", self._indexed_quotations))
        self._sameness = Sameness(self._analyzer, matcher)
        self._read_with(matcher)

    @classmethod
    def load(cls, folder: Path, encoder: Encoder | None = None) -> "KnowledgeBase":
        """Read a folder of TOML; raises LoadingError with all problems at once."""
        return cls.of(read_values(folder), encoder)

    @classmethod
    def of(cls, values: Values, encoder: Encoder | None = None, shelf: Shelf | None = None) -> "KnowledgeBase":
        """The base of some values; see __init__."""
        return cls(*values[:-1], encoder, values.paragraphs, shelf)

    def warm(self) -> None:
        """Load what the first question would load, so that who asks it need not wait."""
        self._interpreter.interpret(self.article.title, None)

    def _indexed_quotations(self) -> Arrays:
        return indexed([Document([self._analyzer.read(quotation.text)]) for quotation, _ in self._quoted])

    def _read_with(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._interpreter = Interpreter(self._analyzer, matcher, self.article.language.partition("-")[0])
        self._answerer = Answerer(
            matcher.items, self._interpreter, self.starters(), self._tellable(),
            self._standard, self._told, self._passages,
        )  # fmt: skip

    def without(self, unknowns: Collection[Unknown]) -> "KnowledgeBase":
        """The base as if it did not have some unknowns; all else is shared with this one."""
        other = copy(self)
        other.unknowns = tuple(unknown for unknown in self.unknowns if unknown not in unknowns)
        other._read_with(self._matcher.without(unknowns))
        return other

    def likely_unknowns(self, question: str, previous: Reply | None, least: float) -> tuple[Unknown, ...]:
        """The unknowns that are meant by a question with a probability of at least `least`."""
        candidates = self._interpreter.interpret(question, previous).candidates
        likely = (self._matcher.items[c.match.item] for c in candidates if c.probability >= least)
        return tuple(item for item in likely if isinstance(item, Unknown))

    def _tellable(self) -> set[Wish]:
        """The wishes that this base has something for."""
        has: dict[Wish, object] = {
            Wish.SUMMARY: self.article.summary or self.passages,
            Wish.FIGURES: self.figures,
            Wish.PEOPLE: self.people,
            Wish.QUOTATIONS: self._quoted,
        }
        return {Wish.SOURCE, Wish.SPEAKER, *(wish for wish, found in has.items() if found)}

    def entry(self, id: str) -> Entry | None:
        """The entry with this id, if there is one."""
        return self._by_id.get(id)

    def topics(self) -> dict[str, tuple[Entry, ...]]:
        """The entries by topic, both in the order of the files."""
        topics: dict[str, list[Entry]] = {}
        for entry in self.entries:
            topics.setdefault(entry.topic, []).append(entry)
        return {topic: tuple(entries) for topic, entries in topics.items()}

    def reply(self, question: str, previous: Reply | None = None) -> Reply:
        """The reply to a message; `previous` is the last reply to the same person in the same place.

        Never raises; text beyond text.MAX_CHARACTERS is not read. Same arguments, same reply.
        """
        return self._answerer.reply(question, previous)

    def converse(self, turns: Sequence[str]) -> Reply:
        """The reply to the last of one or more turns, each of which has the reply to the one before as its previous."""
        reply = self.reply(turns[0])
        for turn in turns[1:]:
            reply = self.reply(turn, reply)
        return reply

    def answer(self, entry: Entry) -> Answer:
        """The answer to a question that was picked and not typed."""
        return self._answerer.answer(self._analyzer.read(entry.question), (entry,), 1.0)

    def picked(self, item: Shown) -> Answer | Nearby:
        """What comes of an entry or a passage that was picked: an answer, or the passage, which asserts nothing."""
        return self._answerer.picked((item,))

    def missing(self, entry: Entry) -> tuple[str, ...]:
        """Every sentence that may tell what the article leaves out where the entry is the nearest it says."""
        left_out = (LEFT_OUT.format(left_out=one) for one in entry.unsaid)
        standard = self._standard.sentences(entry) if self._standard else ()
        return (*left_out, *(unknown.reply for unknown in self.unknowns), *standard)

    @property
    def told(self) -> tuple[Entry, ...]:
        """What the base tells beside its entries: of its people and of the article."""
        return self._told.entries if self._told else ()

    def suggest(self, prefix: str, limit: int = 25) -> tuple[Entry, ...]:
        """Entries for a question that is still being typed, the nearest first; starters for an empty one."""
        terms = self._analyzer.begun(prefix)
        if not terms:
            return self.starters(limit)
        return tuple(item for item in self._matcher.nearest(terms, 4 * limit) if isinstance(item, Entry))[:limit]

    def explain(self, question: str, previous: Reply | None = None) -> Explanation:
        """How a question was read, the five best candidates, and why the reply is what it is."""
        reading = self._interpreter.interpret(question, previous)
        return explanation(reading, self._matcher.items, self._matcher.examiner)

    def renewed(self, reply: Reply) -> Reply | None:
        """A reply of this base as it was read earlier, with what it shows as it is now; None where that is gone."""
        try:
            return renewed(reply, self._now)
        except KeyError:
            return None

    def stands_alone(self, question: str) -> bool:
        """Whether a question can be understood by whoever did not hear what was said before it."""
        return self._interpreter.stands_alone(question)

    def same(self, asked: Asked, others: Sequence[Asked]) -> int | None:
        """The place among `others` of a question that asks the same in other words; None where none does."""
        return self._sameness.find(asked, others)

    def about(self, person: Person) -> tuple[Entry, ...]:
        """The entries that name a person in their question, answer or quotations."""
        name = term(person)
        return tuple(entry for i, entry in enumerate(self.entries) if name in self._matcher.names(i))

    def quotations(self, person: Person | None = None) -> dict[Quotation, tuple[int, ...]]:
        """What a person, or everybody, is quoted as saying, in the order of the article, each with its paragraphs.

        Words that several entries quote stand in the paragraphs that these have in common.
        """
        places: dict[Quotation, set[int]] = {}
        for entry in sorted(self.entries, key=lambda entry: entry.paragraphs or (0,)):
            for one in entry.quotations:
                if person is None or one.speaker == person.name:
                    before, here = places.get(one) or set(entry.paragraphs), set(entry.paragraphs)
                    places[one] = before & here or before
        return {one: tuple(sorted(found)) for one, found in places.items()}

    def find_quotation(self, fragment: str, limit: int = 3) -> tuple[tuple[Quotation, Entry], ...]:
        """The quotations nearest to a few words, the nearest first, each with its entry."""
        found = self._quotation_index.search(self._analyzer.read(fragment), limit)
        return tuple(self._quoted[match.item] for match in found if match.coverage >= QUOTED)

    def lost_phrasings(self) -> tuple[tuple[Item, str, Item | None], ...]:
        """The phrasings that bring another item, typed word for word: item, phrasing, what it brings."""
        return tuple(self._matcher.lost())

    def starters(self, limit: int = 5) -> tuple[Entry, ...]:
        """Questions to begin with: the first of each topic, in the order of the files."""
        return tuple(entries[0] for entries in self.topics().values())[:limit]
