"""From a message to one reply: its questions are read, decided and put together again."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from knowledge.dialogue.care import care
from knowledge.dialogue.granting import Granter, Thread
from knowledge.dialogue.interpreting import Interpretation, Interpreter
from knowledge.dialogue.passages import Passages
from knowledge.dialogue.splitting import Clause, coordinated, parts
from knowledge.dialogue.standard import Standard
from knowledge.dialogue.told import SURE as TOLD_SURE
from knowledge.dialogue.told import Told
from knowledge.dialogue.wishes import wishes
from knowledge.form.models import Entry, Item, Shown, Unknown
from knowledge.form.replies import Answer, Aside, Nearby, NoAnswer, Part, Reply, Suggestions, Wish
from knowledge.retrieval.choice import ANSWER, OFFER, PART, SHOW, SUGGEST, SURE, Candidate, best
from knowledge.retrieval.examining import Question

LEFT_OUT = "The article does not say {left_out}."
EXACTLY = 0.3
"""Probability of an unknown from which it is what was asked, and nothing else is looked for."""
OFFERED = 3
"""Questions that a reply offers to press."""


class Answerer:
    """Replies to messages from the items of one base."""

    def __init__(
        self,
        items: Sequence[Item],
        interpreter: Interpreter,
        starters: tuple[Entry, ...],
        tellable: Collection[Wish] = (),
        standard: Standard | None = None,
        told: Told | None = None,
        passages: Passages | None = None,
    ) -> None:
        """`starters` are questions to begin with; `tellable` see Granter; the others help where no entry answers."""
        self._items = items
        self._interpreter = interpreter
        self._examiner = interpreter.examiner
        self._standard = standard
        self._told = told
        self._passages = passages
        self._granter = Granter(self.picked, starters, tellable, interpreter.names)
        self._entries: Mapping[str, Entry] = {item.id: item for item in items if isinstance(item, Entry)}

    def reply(self, message: str, previous: Reply | None) -> Reply:
        """The reply to a message: to its questions, to what it picks from those that were offered, or to its wish."""
        thread = previous.previous if isinstance(previous, Aside) else previous
        if typed := self._typed(message, thread):
            return typed
        if care().distressed(message):
            return self._granter.grant(Wish.DISTRESS, thread)
        if care().hateful(message):
            return NoAnswer((), 1.0)
        if previous and (picked := self._granter.picked(message, previous)):
            return picked
        if wish := wishes().wish(message):
            return self._granter.grant(wish, thread)
        if not self._interpreter.reads_languages and (language := self._interpreter.language(message)):
            return Aside(Wish.LANGUAGE, thread, language=language)
        return self._asked(wishes().without(message), thread)

    def _asked(self, message: str, previous: Thread) -> Reply:
        """The reply to one or several questions."""
        if previous and self._interpreter.meaningless(message):
            return Aside(Wish.NOTHING, previous)
        questions = parts(message)
        if len(questions) > 1:
            return self._joined(self._replies(questions, previous)) or self._decide(message, previous)
        whole = self._decide(message, previous)
        return self._both(whole, self._replies(map(Clause, coordinated(message)), previous)) or whole

    def _typed(self, message: str, previous: Reply | None) -> Reply | None:
        """The reply of the item that has the message as a phrasing, word for word; vetoes do not apply to it."""
        item = self._interpreter.typed(message, previous)
        if item is None or (isinstance(item, Unknown) and item.draft):
            return None
        terms, language = self._interpreter.read(message), self._interpreter.language(message)
        if isinstance(item, Entry):
            return replace(self.picked([item]), question=terms, language=language)
        return NoAnswer(terms, 1.0, item, tuple(self._entries[id_] for id_ in item.related)[:OFFERED], language)

    def picked(self, items: Sequence[Shown]) -> Answer | Nearby:
        """The answer to questions that were picked and not typed; the last of them is what may be followed up.

        A passage asserts nothing, nor does a draft, so it is shown where no question was picked beside it.
        """
        entries = [item for item in items if isinstance(item, Entry) and not item.draft]
        if entries:
            return self.answer(self._interpreter.read(entries[-1].question), entries, 1.0)
        nearest, *others = items
        question = self._interpreter.read(nearest.question) if isinstance(nearest, Entry) else ()
        return Nearby(question, 1.0, nearest, related=tuple(others))

    def answer(self, question: tuple[str, ...], parts: Sequence[Part], score: float) -> Answer:
        """The answer of its parts; related are what unsure parts offer, then what the entries name."""
        asked = (entry for part in parts if isinstance(part, Suggestions) for entry in part.entries)
        named = (self._entries[id_] for part in parts if isinstance(part, Entry) for id_ in part.related)
        related = tuple(entry for entry in dict.fromkeys([*asked, *named]) if entry not in parts)
        return Answer(question, score, tuple(parts), related)

    def _replies(self, questions: Iterable[Clause], previous: Reply | None) -> list[Reply]:
        """A reply to each, the one before being the previous turn of the next."""
        replies: list[Reply] = []
        for question in questions:
            before = replies[-1] if replies else previous
            replies.append(self._decide(question.text, before, PART, question.before))
        return replies

    def _decide(self, question: str, previous: Reply | None, threshold: float = ANSWER, before: str = "") -> Reply:
        """The reply to one question: an entry, or where no entry answers it what else the base tells, or a passage."""
        reading = self._interpreter.interpret(question, previous, before)
        reply = self._decided(reading, threshold)
        if self._is_known_unsaid(reading, reply):
            return reply
        return self._beside_entries(reply, self._interpreter.spoken_of(reading.question, previous))

    def _beside_entries(self, reply: Reply, question: Question) -> Reply:
        """The reply; or in its place what every article leaves out, what the base tells besides, or a passage."""
        if self._standard and (unsaid := self._standard.instead(reply, question)) is not reply:
            return unsaid
        if isinstance(reply, Answer):
            return reply
        if self._told and (entry := self._told.entry(question)):
            told = self.answer(question.terms, [entry], TOLD_SURE)
            return Nearby(question.terms, TOLD_SURE, entry, related=told.related) if entry.draft else told
        return self._passages.instead(reply, question) if self._passages else reply

    def _is_known_unsaid(self, reading: Interpretation, reply: Reply) -> bool:
        """Whether a reply tells what exactly the article leaves out, and that is likely enough what was asked."""
        unknown = self._unknown(reading)
        likely = max(candidate.probability for candidate in reading.candidates) if unknown else 0.0
        if isinstance(reply, Nearby):
            return bool(reply.missing) and (unknown is None or reply.missing != unknown.reply or likely >= EXACTLY)
        return not isinstance(reply, Answer) and likely >= EXACTLY

    def _decided(self, reading: Interpretation, threshold: float) -> Reply:
        """The reply to a reading; an entry is asserted that very likely answers it, and shown if it may."""
        understood, language = reading.question.terms, reading.question.language
        entries = [c for c in reading.candidates if isinstance(self._item(c), Entry)]
        unknown = self._unknown(reading)
        likely = sorted((c for c in entries if c.probability >= OFFER), key=lambda c: -c.probability)
        offered = self._entries_of(likely[:OFFERED])
        if nearest := best(entries):
            score = self._examiner.verified(reading.question, nearest, reading.candidates)
            left_out = self._examiner.unsaid(reading.question, nearest.match.item)
            [entry] = self._entries_of([nearest])
            forbidden = entry.draft or self._examiner.contradiction(reading.question, nearest, left_out)
            if score >= threshold and not forbidden:
                return replace(self.answer(understood, [entry], score), language=language)
            if score >= SHOW:
                missing = LEFT_OUT.format(left_out=left_out) if left_out else unknown.reply if unknown else ""
                related = tuple(one for one in offered if one != entry)
                return Nearby(understood, score, entry, missing, related, language)
        asserted = sum(candidate.probability for candidate in entries)
        if unknown is None and asserted >= SUGGEST:
            return Suggestions(understood, asserted, offered, language)
        nearby = [self._entries[id_] for id_ in unknown.related] if unknown else []
        return NoAnswer(
            understood, 1 - asserted, unknown, tuple(dict.fromkeys([*offered, *nearby]))[:OFFERED], language
        )

    def _item(self, candidate: Candidate) -> Item:
        return self._items[candidate.match.item]

    def _entries_of(self, candidates: Sequence[Candidate]) -> tuple[Entry, ...]:
        return tuple(item for item in map(self._item, candidates) if isinstance(item, Entry))

    def _unknown(self, reading: Interpretation) -> Unknown | None:
        """What the article does not say, where that is likelier than any single entry."""
        likeliest = max(reading.candidates, key=lambda candidate: candidate.probability, default=None)
        item = self._item(likeliest) if likeliest else None
        return item if isinstance(item, Unknown) and not item.draft else None

    def _both(self, whole: Reply, halves: Sequence[Reply]) -> Answer | None:
        """The answers to both halves of "what about X and Y"; None where one answer holds both or either is unsure."""
        sure = [reply for reply in halves if isinstance(reply, Answer) and reply.score >= SURE]
        entries = _distinct(sure)
        if len(sure) < 2 or len(entries) < 2 or not isinstance(whole, Answer) or whole.entries[0] not in entries:
            return None
        return self.answer(whole.question, entries, min(answer.score for answer in sure))

    def _joined(self, replies: Sequence[Reply]) -> Answer | None:
        """One answer with a part for each reply, in their order; None where no part is sure of its answer."""
        answers = [reply for reply in replies if isinstance(reply, Answer)]
        if all(answer.score < ANSWER for answer in answers):
            return None
        parts = chain.from_iterable(map(_parts, replies))
        return self.answer(answers[-1].question, list(dict.fromkeys(parts)), min(a.score for a in answers))


def _parts(reply: Reply) -> tuple[Part, ...]:
    if isinstance(reply, Answer):
        return reply.parts
    return () if isinstance(reply, Aside) else (reply,)


def _distinct(answers: Sequence[Answer]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(entry for answer in answers for entry in answer.entries))
