"""One conversation a person and place: questions in, replies out, and what was last said to whom.

Knows no Discord: ids go in, a `Reply` comes out. Previous replies are kept in memory only, bounded, for ten minutes,
and by message too, so that an answer to one of the bot's messages continues from that message. One log line a
question: kind, entries, score and milliseconds, never who asked or what.
"""

import logging
import time
from collections import OrderedDict
from collections.abc import Callable

from knowledge import Answer, Aside, Entry, KnowledgeBase, Nearby, NoAnswer, Reply

log = logging.getLogger(__name__)

KEY = 80
"""Characters of an entry's id that its buttons carry, so that a custom_id never grows too long."""
LIFETIME = 600.0
"""Seconds for which a reply can be followed up."""
CAPACITY = 10_000
"""Replies kept; the oldest go first."""

Key = tuple[int, int] | int
"""A person in a channel, or a message."""


class Conversations:
    """The previous replies; `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] | None = None, capacity: int = CAPACITY) -> None:
        self._clock = clock or (lambda: time.monotonic())
        self._capacity = capacity
        self._replies: OrderedDict[Key, tuple[float, Reply]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._replies)

    def remember(self, key: Key, reply: Reply) -> None:
        """Keep the latest reply under `key` and forget what is over the capacity."""
        self._replies[key] = (self._clock(), reply)
        self._replies.move_to_end(key)
        while len(self._replies) > self._capacity:
            self._replies.popitem(last=False)

    def previous(self, key: Key) -> Reply | None:
        """Give the reply kept under `key` if it is young enough to be followed up."""
        said, reply = self._replies.get(key, (0.0, None))
        if reply is None or self._clock() - said <= LIFETIME:
            return reply
        del self._replies[key]
        return None


def entry_key(entry: Entry) -> str:
    """The part of an entry's id that buttons carry."""
    return entry.id[:KEY]


class Session:
    """Answers questions from one knowledge base and remembers where each conversation stands."""

    def __init__(self, knowledge: KnowledgeBase, conversations: Conversations) -> None:
        self.knowledge = knowledge
        self.conversations = conversations
        self._entries = {entry_key(entry): entry for entry in knowledge.entries}
        self._questions = {entry.question: entry for entry in knowledge.entries}

    def ask(self, question: str, person: int, channel: int, message: int | None = None) -> Reply:
        """Answer `question`; `message` is the bot's own message that it is a reply to.

        A question that was chosen as offered, letter for letter, is a press on its entry, whatever it resembles.
        """
        if chosen := self._questions.get(question):
            return self._press(chosen, person, channel)
        previous = self.conversations.previous(message) if message else None
        started = time.perf_counter()
        reply = self.knowledge.reply(question, previous or self.conversations.previous((person, channel)))
        milliseconds = (time.perf_counter() - started) * 1000
        log.info("%s %s score=%.2f %.1f ms", type(reply).__name__, _ids(reply), reply.score, milliseconds)
        self.conversations.remember((person, channel), reply)
        return reply

    def open(self, key: str, person: int, channel: int) -> Answer | None:
        """Answer with the entry that a button names; None where the base has it no longer."""
        entry = self._entries.get(key)
        return self._press(entry, person, channel) if entry else None

    def _press(self, entry: Entry, person: int, channel: int) -> Answer:
        answer = self.knowledge.answer(entry)
        log.info("Answer %s chosen", entry.id)
        self.conversations.remember((person, channel), answer)
        return answer


def _ids(reply: Reply) -> str:
    match reply:
        case NoAnswer():
            return reply.unknown.id if reply.unknown else "-"
        case Nearby():
            return reply.entry.id
        case Aside():
            return reply.wish
        case _:
            return ",".join(entry.id for entry in reply.entries)
