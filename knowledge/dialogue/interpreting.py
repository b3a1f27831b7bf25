"""What a question means: the reading of it that the base answers best.

A reading is the question alone; or, where something was said before it, with its pronouns
and its unsaid words filled in from there. What was said before is the previous turn or, for
a question inside a long message, the text in front of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.dialogue import followups, splitting
from knowledge.form.models import Entry, Item
from knowledge.form.replies import Aside, Reply, shown_entries
from knowledge.language.analyzer import Analyzer
from knowledge.language.english import INTERROGATIVES
from knowledge.language.languages import language_of
from knowledge.language.text import ASKING, PERSON, words
from knowledge.retrieval.choice import Candidate, ranked
from knowledge.retrieval.examining import Question
from knowledge.retrieval.features import CONTENT_IDF, Matcher
from knowledge.retrieval.reading import said

DANGLING = 0.5
"""What a message with "he" or "it" is worth when it is read alone, beside a reading that fills it in."""
ELLIPTIC = 3
"""Words up to which a message leaves most unsaid: "which party", "by who?", "whats the difference"."""
REPEATED, REPEATED_REASON = 0.7, 0.4
"""What is left of the probability of an item that the previous turn has already given; the same if "why" is asked."""
CONTEXT = 8
"""Terms of the text before a question that may belong to it, the last ones."""


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A reading of a question, and the items that may be meant by it, the highest credit first."""

    question: Question
    candidates: tuple[Candidate, ...]

    @property
    def certainty(self) -> float:
        """The credit of the best candidate."""
        return self.candidates[0].credit if self.candidates else 0.0


@dataclass(frozen=True, slots=True)
class Context:
    """What was said before a question, in terms."""

    question: tuple[str, ...]
    topics: tuple[tuple[str, ...], ...]
    """What the question may go on about, each to be read with it in turn."""
    persons: tuple[str, ...]
    """Whom "he" may mean, the likeliest first."""
    told: tuple[Item, ...] = ()


class Interpreter:
    """Reads questions in the light of the base and of what was said before."""

    def __init__(self, analyzer: Analyzer, matcher: Matcher, language: str) -> None:
        """`language` is that of the base, two letters."""
        self._analyzer = analyzer
        self._matcher = matcher
        self._language = language
        self.examiner = matcher.examiner

    def typed(self, message: str, previous: Reply | None) -> Item | None:
        """The item with a message as a phrasing, word for word, unless what was said before may change its meaning."""
        leans = previous is not None and followups.dangles(words(message))
        return None if leans else self._matcher.typed(message)

    def read(self, message: str) -> tuple[str, ...]:
        """The terms of a message that is read alone."""
        return self._analyzer.read(message)

    def names(self, entry: Entry) -> frozenset[str]:
        """The persons whom an entry names."""
        return self._analyzer.names.intersection(self._analyzer.read(f"{entry.question} {said(entry)}"))

    def meaningless(self, message: str) -> bool:
        """Whether no word of a message means anything, here or in English."""
        return not any(map(self._analyzer.knows, self._analyzer.understood(message)))

    def stands_alone(self, message: str) -> bool:
        """Whether a message says by itself what it asks: it means something, and little of it is left unsaid."""
        understood = self._analyzer.understood(message)
        if self.language(message):
            return True
        content = self._content(self._analyzer.terms(understood))
        return not self.meaningless(message) and (len(content) > 1 or not followups.dangles(words(message)))

    def spoken_of(self, question: Question, previous: Reply | None) -> Question:
        """The question with "he" or "she" as the person last spoken of, however it was read."""
        thread = previous.previous if isinstance(previous, Aside) else previous
        persons = self._after_reply(thread).persons if thread and followups.refers_to_person(question.words) else ()
        return (
            replace(question, words=tuple(followups.with_person(question.words, persons[0]))) if persons else question
        )

    def interpret(self, question: str, previous: Reply | None, before: str = "") -> Interpretation:
        """The best reading of a question; `before` is what the same message says in front of it."""
        if isinstance(previous, Aside):
            previous = previous.previous
        context = self._after_reply(previous) if previous else self._after_text(before) if before else None
        reading = self._read(question, context)
        clauses = () if before else splitting.questions_inside(question)
        inside = [self._read(clause.text, self._after_text(clause.before)) for clause in clauses]
        return max([reading, *inside], key=lambda reading: reading.certainty)

    def _read(self, question: str, context: Context | None) -> Interpretation:
        message = self._analyzer.understood(question)
        language = self.language(question) if self.reads_languages else ""
        alone = self._interpretation(Question(message, self._analyzer.terms(message), question, language=language))
        if language:
            return self._foreign(alone, context)
        typed = words(question)
        content = len(self._content(alone.question.terms))
        if context is None or not followups.depends(typed, content):
            return alone
        left = REPEATED_REASON if "why" in typed else REPEATED
        if followups.asks_whether(context.question) and "why" not in typed:
            left = 1.0  # "did they fall?" - "by how much?": the same entry may say it
        filled = [self._not_repeating(context, filled, left) for filled in self._filled(message, context)]
        alone = self._not_repeating(context, alone, left)
        best = max(filled, key=lambda reading: reading.certainty, default=alone)
        bias = DANGLING if not content or followups.dangles(typed) or len(typed) <= ELLIPTIC else 1.0
        return alone if alone.certainty * bias > best.certainty else best

    @property
    def reads_languages(self) -> bool:
        """Whether questions in other languages than the base's are read."""
        return self._matcher.reads_meaning

    def language(self, question: str) -> str:
        """The tag of the language of a question that is not in the base's own; empty for the base's own."""
        typed = words(question)  # as it stands: mending its spelling would make English words of others
        unknown = sum(not self._analyzer.knows(word) for word in typed) / (len(typed) or 1)
        language = language_of(question, self._language, unknown)
        return "" if language == self._language else language

    def _foreign(self, alone: Interpretation, context: Context | None) -> Interpretation:
        """A reading in another language: alone, or with the question before it where it is short."""
        if context is None or not context.told or len(alone.question.words) > ELLIPTIC + 1:
            return alone
        text = f"{context.told[-1].question} {alone.question.text}"
        filled = self._interpretation(replace(alone.question, text=text, follow_up=True))
        return max(alone, filled, key=lambda reading: reading.certainty)

    def _interpretation(self, question: Question, context: Sequence[str] = ()) -> Interpretation:
        added = [term for term in context if term not in question.terms]
        if added:
            question = replace(question, text=f"{question.text} {_spelt(added)}")
        candidates = self._matcher.candidates(question, added)
        return Interpretation(replace(question, terms=(*question.terms, *added)), tuple(candidates))

    def _content(self, terms: Sequence[str]) -> tuple[str, ...]:
        distinct = dict.fromkeys(term for term in terms if term not in ASKING)
        return tuple(term for term in distinct if self._matcher.idf(term) >= CONTENT_IDF)

    def _filled(self, message: Sequence[str], context: Context) -> Iterator[Interpretation]:
        """The message with what it leaves unsaid: by substitution if that is possible, else by addition."""
        personal = context.persons and followups.refers_to_person(message)
        if personal:
            message = followups.with_person(message, context.persons[0])
        terms = tuple(self._analyzer.terms(message))
        swapped = followups.with_year(context.question, message)
        if swapped is None and not personal:
            swapped = followups.with_name(context.question, terms, self._analyzer.names)
        own = [term for term in self._content(terms) if term not in (swapped or ())]
        if swapped is not None and (len(own) < 2 or followups.shift(message)):  # else it says itself what it asks
            asks = any(word in INTERROGATIVES for word in message)
            typed = tuple(message if asks else swapped)
            yield self._interpretation(Question(typed, tuple(swapped), _spelt(swapped), follow_up=True))
            return
        filled = Question(tuple(message), terms, _spelt(message), follow_up=True)
        if personal:
            yield self._interpretation(filled)
        for topic in context.topics:
            yield self._interpretation(filled, topic)

    def _not_repeating(self, context: Context, reading: Interpretation, left: float) -> Interpretation:
        """The reading with only so much left of what speaks for an item that was already told."""
        told = {c.match.item for c in reading.candidates if self._matcher.items[c.match.item] in context.told}
        weighed = [
            c._replace(probability=c.probability * left) if c.match.item in told else c for c in reading.candidates
        ]
        lent = 1.0 if left == REPEATED_REASON else left  # what siblings lend it may still be the reason
        credited = [
            c._replace(credit=c.credit * lent) if c.match.item in told else c
            for c in ranked(weighed, self._matcher.shared)
        ]
        return Interpretation(reading.question, tuple(sorted(credited, key=lambda candidate: -candidate.credit)))

    def _after_reply(self, previous: Reply) -> Context:
        question = previous.question
        asked = followups.names_in(question, self._analyzer.names)
        entries = shown_entries(previous)
        if not entries:
            return Context(question, (self._content(question),), tuple(asked))
        told = self._analyzer.read(" ".join(said(entry) for entry in entries))
        given = [name for name in followups.names_in(told, self._analyzer.names) if name not in asked]
        seeks_person = question[:1] == ("who",) and len(set(self._content(question)) - set(asked)) > 0
        persons = [*given, *asked] if seeks_person else [*asked, *given]
        shown = self._analyzer.read(entries[-1].question)
        return Context(question, (self._content(question), self._content(shown)), tuple(persons), entries)

    def _after_text(self, text: str) -> Context:
        terms = self._analyzer.read(text)
        names = followups.names_in(terms[::-1], self._analyzer.names)
        known = [term for term in self._content(terms) if self._matcher.knows(term)]
        return Context((), (tuple(known[-CONTEXT:]),), tuple(names))


def _spelt(terms: Sequence[str]) -> str:
    """Terms as a text that an encoder can read."""
    return " ".join(term.lstrip(PERSON).replace("-", " ") for term in terms)
