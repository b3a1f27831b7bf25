"""What a question means: the reading of it that the base answers best.

A reading is the question alone; or, after a previous turn, with its pronouns and its
unsaid words filled in from there; or, of a long message, the question at its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge import conversation
from knowledge.analysis import Analyzer
from knowledge.decision import Candidate, ranked
from knowledge.matching import CONTENT_IDF, Item, Matcher, said
from knowledge.models import Answer, Reply

DANGLING = 0.5
"""What a message with "he" or "it" is worth when it is read alone, beside a reading that fills it in."""
REPEATED = 0.4
"""What is left of the probability of an item that the previous turn has already given."""


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The terms of a reading and the items that may be meant by it, the highest credit first."""

    terms: tuple[str, ...]
    candidates: tuple[Candidate, ...]

    @property
    def certainty(self) -> float:
        """The credit of the best candidate."""
        return self.candidates[0].credit if self.candidates else 0.0


class Interpreter:
    """Reads questions in the light of the base and of the previous turn."""

    def __init__(self, analyzer: Analyzer, matcher: Matcher) -> None:
        self._analyzer = analyzer
        self._matcher = matcher

    def interpret(self, question: str, previous: Reply | None) -> Interpretation:
        """The best reading of a question."""
        message = self._analyzer.understood(question)
        alone = self._interpretation(self._analyzer.terms(message))
        if previous is None or not conversation.depends(message, self._content(alone.terms)):
            return max([alone, *self._inside(question, alone)], key=lambda reading: reading.certainty)
        readings = [self._after(previous, self._interpretation(terms)) for terms in self._readings(message, previous)]
        bias = DANGLING if conversation.refers_back(message) else 1.0
        if readings and alone.certainty * bias <= max(reading.certainty for reading in readings):
            return max(readings, key=lambda reading: reading.certainty)
        return self._after(previous, alone)

    def _inside(self, question: str, whole: Interpretation) -> Iterator[Interpretation]:
        """The clauses of a long message that may be its question, "he" being whom it names last."""
        named = conversation.names_in(whole.terms, self._analyzer.names)
        for clause in conversation.questions_inside(question):
            message = self._analyzer.understood(clause)
            if named and conversation.refers_to_person(message):
                message = conversation.with_person(message, named[-1])
            yield self._interpretation(self._analyzer.terms(message))

    def _interpretation(self, terms: Sequence[str]) -> Interpretation:
        return Interpretation(tuple(terms), tuple(self._matcher.candidates(terms)))

    def _content(self, terms: Sequence[str]) -> int:
        return sum(self._matcher.idf(term) >= CONTENT_IDF for term in set(terms))

    def _readings(self, message: Sequence[str], previous: Reply) -> Iterator[list[str]]:
        """The follow-up with what it leaves unsaid, in terms: the surest substitution only."""
        before = previous.question.split()
        names = self._analyzer.names
        for name in self._persons(previous)[:1] if conversation.refers_to_person(message) else ():
            message = conversation.with_person(message, name)
            yield self._analyzer.terms(message)
        terms = self._analyzer.terms(message)
        if (swapped := conversation.with_year(before, message) or conversation.with_name(before, terms, names)) is not None:
            yield swapped
            return
        context = [term for term in before if self._matcher.idf(term) >= CONTENT_IDF]
        yield [*terms, *(term for term in context if term not in terms)]
        if isinstance(previous, Answer):
            topic = [t for t in self._analyzer.exact_terms(previous.entries[-1].question) if self._matcher.idf(t) >= CONTENT_IDF]
            yield [*terms, *(term for term in topic if term not in terms)]

    def _persons(self, previous: Reply) -> list[str]:
        """Whom "he" may mean, the likeliest first."""
        asked = conversation.names_in(previous.question.split(), self._analyzer.names)
        given: list[str] = []
        if isinstance(previous, Answer):
            told = self._analyzer.exact_terms(" ".join(said(entry) for entry in previous.entries))
            given = [name for name in conversation.names_in(told, self._analyzer.names) if name not in asked]
        asks_for_person = previous.question.startswith("who ") and len(previous.question.split()) > 3
        return [*given, *asked] if asks_for_person or not asked else [*asked, *given]

    def _after(self, previous: Reply, reading: Interpretation) -> Interpretation:
        """The reading with what was already said made less probable."""
        told: Sequence[Item] = previous.entries if isinstance(previous, Answer) else ()
        weighed = [
            replace(c, probability=c.probability * (REPEATED if self._matcher.items[c.match.item] in told else 1))
            for c in reading.candidates
        ]
        return Interpretation(reading.terms, tuple(ranked(weighed, self._matcher.shared)))
