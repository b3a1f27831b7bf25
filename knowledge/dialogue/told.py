"""What every base tells without an entry: who somebody is, what they are quoted as saying, where the article is from.

It is asserted, as the base itself says it: [[person]], the quotations of its entries, [[figure]], [article]. What is
from drafts is a draft too. An entry that answers always wins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.dialogue.usual import Usual, content, fields, usual
from knowledge.form.models import Article, Entry, Figure, Person, Quotation
from knowledge.language.analyzer import Analyzer
from knowledge.language.names import term
from knowledge.language.numbers import is_amount
from knowledge.language.text import words
from knowledge.retrieval.asking import Kind, asked
from knowledge.retrieval.examining import Question

SURE = 0.9
"""The score of what is told so: it is right wherever the question was read right."""
ABOUT = 0.5
"""Share of the words that a quotation should be about, or a figure should count, that it must have."""
QUOTED = 5
"""Quotations that are told at once, the first of the article."""
TOPIC = "People"


class Told:
    """What one base tells of its people, figures and article; `entries` are all that it may tell."""

    def __init__(
        self,
        article: Article,
        entries: Sequence[Entry],
        people: Sequence[Person],
        figures: Sequence[Figure],
        analyzer: Analyzer,
    ) -> None:
        self._analyzer = analyzer
        by_id = {entry.id: entry for entry in entries}
        self._figures = [
            (frozenset(analyzer.understood(one.value)), frozenset(analyzer.understood(one.label)), by_id[one.entry])
            for one in figures
            if one.entry
        ]
        self._quoted = {term(person): _quoted(person, entries) for person in people}
        unread = bool(entries) and all(entry.draft for entry in entries)
        who, says = usual("told")
        self._who = {term(one): _of_person(who, one, unread) for one in people}
        self._said = {term(one): _of_person(says, one, unread) for one in people if self._quoted[term(one)]}
        self._article = {
            one.id: Entry(f"told-{one.id}", TOPIC, (one.question,), one.answer.format(**known), draft=unread)
            for one in usual("article")
            if (known := fields(article, one))
        }
        self.entries = (*self._who.values(), *self._said.values(), *self._article.values())

    def entry(self, question: Question) -> Entry | None:
        """What answers a question; None where it is none of the usual ones, or the base has nothing for it."""
        typed = self._analyzer.named(question.words)
        return next((found for found in self._found(typed) if found), None)

    def _found(self, typed: Sequence[str]) -> Iterator[Entry | None]:
        text = " ".join(typed)
        for one in usual("told"):
            for match in filter(None, (pattern.fullmatch(text) for pattern in one.asked)):
                about = next(filter(None, (match.groupdict().get(name) for name in ("topic", "about"))), "")
                yield self._who.get(match["person"]) if one.id == "who" else self._says(match["person"], about)
        yield from (self._article.get(one.id) for one in usual("article") if one.is_asked(typed))
        yield self._counted(typed)

    def _says(self, person: str, topic: str) -> Entry | None:
        """What somebody is quoted as saying, about a topic if there is one."""
        wanted = frozenset(self._analyzer.terms(tuple(content(topic.split()))))
        quoted = self._quoted.get(person, [])
        by_words = [(one, entry) for one, entry in quoted if self._has(one.text, wanted)]
        found = by_words or [
            (one, entry) for one, entry in quoted if self._has(f"{entry.question} {entry.answer}", wanted)
        ]
        found = found[:QUOTED]
        if not found:
            return None
        paragraphs = tuple(sorted({number for _, entry in found for number in entry.paragraphs}))
        related = tuple(dict.fromkeys(entry.id for _, entry in found))
        quotations = tuple(quotation for quotation, _ in found)
        draft = any(entry.draft for _, entry in found)
        return replace(self._said[person], quotations=quotations, paragraphs=paragraphs, related=related, draft=draft)

    def _has(self, text: str, wanted: frozenset[str]) -> bool:
        return _share(wanted, self._analyzer.read(text)) >= ABOUT

    def _counted(self, typed: Sequence[str]) -> Entry | None:
        """The entry of the one figure that has the number asked about, or that counts what is asked for."""
        wanted = content(typed) - {"number", "figure", "stand", "mean", "refer"}
        amounts = {word for word in wanted if is_amount(word)}
        found = set()
        counts = bool(wanted) and asked(typed)[0] is Kind.NUMBER
        for value, label, entry in self._figures:
            by_number = amounts and amounts <= value and wanted <= value | label
            if by_number or (counts and wanted <= label and _share(content(label), wanted) >= ABOUT):
                found.add(entry)
        return found.pop() if len(found) == 1 else None


def _of_person(one: Usual, person: Person, draft: bool) -> Entry:
    name = {"name": person.name, "role": person.role}
    id_ = f"told-{one.id}-{'-'.join(words(person.name))}"
    return Entry(id_, TOPIC, (one.question.format(**name),), one.answer.format(**name), draft=draft)


def _quoted(person: Person, entries: Sequence[Entry]) -> list[tuple[Quotation, Entry]]:
    """What a person is quoted as saying, each with an entry that has it, in the order of the article."""
    ordered = sorted(entries, key=lambda entry: entry.paragraphs or (0,))
    found = {one: entry for entry in reversed(ordered) for one in entry.quotations if one.speaker == person.name}
    whole = [one for one in reversed(found) if not any(one.text in other.text for other in found if other != one)]
    return [(one, found[one]) for one in whole]


def _share(wanted: frozenset[str], has: Sequence[str] | frozenset[str]) -> float:
    """The share of what is wanted that something has; all of nothing."""
    return len(wanted.intersection(has)) / len(wanted) if wanted else 1.0
