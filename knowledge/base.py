"""KnowledgeBase: the one object that other packages use."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.analysis import Analyzer
from knowledge.conversation import coordinated, is_greeting, parts
from knowledge.decision import ANSWER, PART, SUGGEST, SURE, reason
from knowledge.index import Document, EntryIndex
from knowledge.interpreting import Interpreter
from knowledge.loading import read_folder
from knowledge.matching import Item, Matcher
from knowledge.models import (
    Answer,
    Article,
    Chart,
    Considered,
    Entry,
    Explanation,
    Figure,
    NoAnswer,
    Person,
    Quotation,
    Reply,
    Suggestions,
    Unknown,
)

QUOTED = 0.3
"""Coverage from which a quotation is what the words are from."""
OFFERED = 3
"""Questions that a reply offers to press."""


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
    ) -> None:
        self.article = article
        self.entries = tuple(entries)
        self.unknowns = tuple(unknowns)
        self.people = tuple(people)
        self.figures = tuple(figures)
        self.chart = chart
        self._by_id = {entry.id: entry for entry in self.entries}
        items: list[Item] = [*entries, *unknowns]
        self._analyzer = Analyzer((q for item in items for q in item.questions), people, synonyms or {})
        self._matcher = Matcher(items, self._analyzer)
        self._quoted = list({q: (q, entry) for entry in self.entries for q in entry.quotations}.values())
        self._quotation_index = EntryIndex([Document([self._analyzer.exact_terms(q.text)]) for q, _ in self._quoted])
        self._interpreter = Interpreter(self._analyzer, self._matcher)

    @classmethod
    def load(cls, folder: Path) -> "KnowledgeBase":
        """Read a folder of TOML; raises LoadingError with all problems at once."""
        contents = read_folder(folder)
        assert contents.article is not None
        tables = contents.tables
        return cls(
            contents.article, tables["entry"], tables["unknown"], tables["person"],
            contents.synonyms, tables["figure"], contents.chart,
        )  # fmt: skip

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
        if is_greeting(question):
            return Suggestions("", 1.0, self.starters(), greeting=True)
        asked = parts(question)
        if len(asked) > 1:
            return self._joined(question, self._replies(asked, previous), previous)
        reply = self._reply_to_part(question, previous)
        return self._both(reply, self._replies(coordinated(question), previous))

    def _replies(self, questions: Sequence[str], previous: Reply | None) -> list[Reply]:
        replies: list[Reply] = []
        for question in questions:
            replies.append(self._reply_to_part(question, replies[-1] if replies else previous, PART))
        return replies

    def _both(self, whole: Reply, halves: Sequence[Reply]) -> Reply:
        """The answers to both halves of "what about X and Y" where one answer does not hold both."""
        answers = [reply for reply in halves if isinstance(reply, Answer) and reply.score >= SURE]
        entries = dict.fromkeys(entry for answer in answers for entry in answer.entries)
        if len(answers) < 2 or len(entries) < 2 or not isinstance(whole, Answer) or whole.entries[0] not in entries:
            return whole
        related = tuple(entry for answer in answers for entry in answer.related if entry not in entries)
        return Answer(
            whole.question, min(a.score for a in answers), tuple(entries), related=tuple(dict.fromkeys(related))
        )

    def suggest(self, prefix: str, limit: int = 25) -> tuple[Entry, ...]:
        """Entries for a question that is still being typed, the nearest first; starters for an empty one."""
        terms = self._analyzer.terms(self._analyzer.understood(prefix))
        if not terms:
            return self.starters(limit)
        return tuple(item for item in self._matcher.nearest(terms, 4 * limit) if isinstance(item, Entry))[:limit]

    def explain(self, question: str, previous: Reply | None = None) -> Explanation:
        """How a question was read, the five best candidates, and why the reply is what it is."""
        reading = self._interpreter.interpret(question, previous)
        best = [
            Considered(item.id, item.question, c.probability, c.match.coverage)
            for c in reading.candidates[:5]
            for item in [self._matcher.items[c.match.item]]
        ]
        return Explanation(" ".join(reading.terms), tuple(best), reason(reading.candidates))

    def about(self, person: Person) -> tuple[Entry, ...]:
        """The entries that name a person in their question, answer or quotations."""
        name = self._analyzer.name(person)
        return tuple(entry for i, entry in enumerate(self.entries) if name in self._matcher.names(i))

    def quotations(self, person: Person) -> tuple[Quotation, ...]:
        """What a person is quoted as saying, each quotation once, in the order of the article."""
        ordered = sorted(self.entries, key=lambda entry: entry.paragraphs or (0,))
        return tuple(dict.fromkeys(q for entry in ordered for q in entry.quotations if q.speaker == person.name))

    def find_quotation(self, words: str, limit: int = 3) -> tuple[tuple[Quotation, Entry], ...]:
        """The quotations nearest to a few words, the nearest first, each with its entry."""
        terms = self._analyzer.terms(self._analyzer.understood(words))
        found = self._quotation_index.search(terms, limit)
        return tuple(self._quoted[match.item] for match in found if match.coverage >= QUOTED)

    def _reply_to_part(self, question: str, previous: Reply | None, threshold: float = ANSWER) -> Reply:
        reading = self._interpreter.interpret(question, previous)
        understood = " ".join(reading.terms)
        chosen = [(self._matcher.items[c.match.item], c) for c in reading.candidates]
        entries = [(item, c) for item, c in chosen if isinstance(item, Entry)]
        likeliest = sorted(entries, key=lambda pair: -pair[1].probability)
        offered = tuple(item for item, _ in likeliest[:OFFERED])
        best = max(chosen, key=lambda pair: pair[1].probability)[0] if chosen else None
        if entries and not entries[0][1].vetoed and entries[0][1].credit >= threshold:
            entry, candidate = entries[0]
            return Answer(understood, candidate.credit, (entry,), related=self._related(entry, offered))
        asserted = sum(c.probability for _, c in entries)
        if isinstance(best, Unknown):
            return NoAnswer(understood, 1 - asserted, best, self._nearby(best, offered))
        if asserted >= SUGGEST:
            return Suggestions(understood, asserted, offered)
        return NoAnswer(understood, 1 - asserted, None, offered)

    def _nearby(self, unknown: Unknown, offered: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return offered

    def _related(self, entry: Entry, offered: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(self._by_id[i] for i in entry.related)

    def _joined(self, question: str, replies: list[Reply], previous: Reply | None) -> Reply:
        """One reply for several parts; for the question as a whole where no part is answered."""
        answers = [reply for reply in replies if isinstance(reply, Answer)]
        if not answers:
            return self._reply_to_part(question, previous)
        entries = tuple(dict.fromkeys(entry for answer in answers for entry in answer.entries))
        misses = tuple(reply for reply in replies if isinstance(reply, NoAnswer))
        offered = [entry for reply in replies if isinstance(reply, Suggestions) for entry in reply.entries]
        related = dict.fromkeys([*offered, *(entry for answer in answers for entry in answer.related)])
        return Answer(
            answers[-1].question, min(answer.score for answer in answers), entries, misses,
            tuple(entry for entry in related if entry not in entries),
        )  # fmt: skip

    def starters(self, limit: int = 5) -> tuple[Entry, ...]:
        """Questions to begin with: the first of each topic, in the order of the files."""
        return tuple(entries[0] for entries in self.topics().values())[:limit]
