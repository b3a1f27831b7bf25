"""The desk where questions arrive, whoever carries them: command, mention, menu or button.

Knows no Discord: ids go in, a `Reply` comes out. It keeps the conversation and writes one log line
a question: kind, entries, score and milliseconds, never who asked or what.
"""

import logging
import time

from bot.conversations import Conversations
from knowledge import Answer, Entry, KnowledgeBase, Reply, Suggestions

log = logging.getLogger(__name__)

KEY = 80
"""Characters of an entry's id that its buttons carry, so that a custom_id never grows too long."""


def entry_key(entry: Entry) -> str:
    """The part of an entry's id that buttons carry."""
    return entry.id[:KEY]


class Desk:
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
    if isinstance(reply, Answer | Suggestions):
        return ",".join(entry.id for entry in reply.entries)
    return reply.unknown.id if reply.unknown else "-"
