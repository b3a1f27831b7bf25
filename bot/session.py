"""One conversation a person and place: questions in, replies out, and what was last said to whom.

Knows no Discord: ids go in, a `Reply` comes out. Previous replies are kept in memory only, bounded, for ten minutes:
by person and place, what was asked in private apart from what everybody sees, and by the card that shows the reply,
so that an answer to one of the bot's cards goes on from that card, whoever writes it. One log line a question: kind,
entries, score and milliseconds, never who asked or what.
"""

import hashlib
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bot.clock import Clock, monotonic
from knowledge import Answer, Article, Aside, Entry, KnowledgeBase, Nearby, NoAnswer, Person, Reply, Shown

log = logging.getLogger(__name__)

KEY = 80
"""Characters of an entry's id that its buttons carry, so that a custom_id never grows too long."""
LIFETIME = 600.0
"""Seconds for which a reply can be followed up."""
CAPACITY = 10_000
"""Replies kept; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation goes on: one person in one channel, aloud or in private."""

    person: int
    channel: int
    private: bool = False

    def heard(self) -> tuple["Place", ...]:
        """Whose replies can be followed up here: in private also one's own aloud, but never the other way round."""
        return (self, replace(self, private=False)) if self.private else (self,)


Key = Place | int
"""A place, or the message that shows a reply."""


class Conversations:
    """The previous replies."""

    def __init__(self, clock: Clock = monotonic, capacity: int = CAPACITY) -> None:
        self._clock = clock
        self._capacity = capacity
        self._replies: OrderedDict[Key, tuple[float, Reply]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._replies)

    def remember(self, key: Key, reply: Reply) -> None:
        """Keep the latest reply under `key`; forget what has lapsed or is over the capacity."""
        self._replies[key] = (self._clock(), reply)
        self._replies.move_to_end(key)
        while len(self._replies) > self._capacity or self._lapsed(next(iter(self._replies.values()))[0]):
            self._replies.popitem(last=False)

    def previous(self, *keys: Key) -> Reply | None:
        """Give the latest reply kept under one of `keys` that is young enough to be followed up."""
        kept = [self._replies[key] for key in keys if key in self._replies]
        said, reply = max(kept, key=lambda one: one[0], default=(0.0, None))
        return None if self._lapsed(said) else reply

    def renew(self, renewed: Callable[[Reply], Reply | None]) -> None:
        """Keep every reply as it is `renewed`; forget those of which nothing comes."""
        for key, (said, reply) in list(self._replies.items()):
            if new := renewed(reply):
                self._replies[key] = (said, new)
            else:
                del self._replies[key]

    def forget(self, person: int) -> None:
        """Forget what was last said to a person."""
        for key in [one for one in self._replies if isinstance(one, Place) and one.person == person]:
            del self._replies[key]

    def _lapsed(self, said: float) -> bool:
        return self._clock() - said > LIFETIME


def entry_key(item: Shown) -> str:
    """The part of the id of an entry, or of a passage, that buttons carry."""
    return item.id[:KEY]


def short_sum(text: str) -> str:
    """A short stable name for a text, whatever its length or language."""
    return _digest(text, 8)


def entry_sum(item: Shown) -> str:
    """A short name for an entry or a passage, for buttons that carry several."""
    return _digest(item.id, 12)


def article_key(article: Article) -> str:
    """The name under which what is said of an article's answers is kept: the same whatever its base is corrected to."""
    return _digest(article.url or f"{article.publisher}: {article.title}", 12)


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:length]


class Session:
    """Answers questions from one knowledge base and remembers where each conversation stands.

    It is the one place that holds the base, which `adopt` exchanges; all others ask the session for it.
    """

    def __init__(self, knowledge: KnowledgeBase, conversations: Conversations) -> None:
        self.conversations = conversations
        self._hold(knowledge)

    def adopt(self, knowledge: KnowledgeBase) -> None:
        """Answer from this base from now on; conversations go on as far as it has what was shown in them."""
        self._hold(knowledge)
        self.conversations.renew(knowledge.renewed)

    def _hold(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        items: tuple[Shown, ...] = (*knowledge.passages, *knowledge.told, *knowledge.entries)
        self._items = {entry_key(item): item for item in items}
        self._sums = {entry_sum(item): item for item in items}
        self._questions = {entry.question: entry for entry in knowledge.entries}

    def ask(self, question: str, place: Place, card: int | None = None) -> Reply:
        """Answer `question`; it goes on from `card` and nothing else where it is a reply to one of the bot's messages.

        A question that was chosen as offered, letter for letter, is a press on its entry, whatever it resembles.
        """
        if chosen := self._questions.get(question):
            return self.show(chosen, place)
        keys: tuple[Key, ...] = place.heard() if card is None else (card,)
        started = time.perf_counter()
        reply = self.knowledge.reply(question, self.conversations.previous(*keys))
        milliseconds = (time.perf_counter() - started) * 1000
        log.info("%s %s score=%.2f %.1f ms", type(reply).__name__, _ids(reply), reply.score, milliseconds)
        self.conversations.remember(place, reply)
        return reply

    def open(self, key: str, place: Place) -> Answer | Nearby | None:
        """Give the entry or the passage that a button names; None where the base has it no longer."""
        item = self._items.get(key)
        return self.show(item, place) if item else None

    def summed(self, sums: Iterable[str]) -> tuple[Shown, ...]:
        """Give the entries and passages behind the sums on a button, as far as the base still has them."""
        return tuple(self._sums[one] for one in sums if one in self._sums)

    def nearby(self, key: str, missing: str, place: Place) -> Nearby | None:
        """Give what a button shows everybody: the entry, under the sentence of that key where the base still has it.

        A passage stands under its one sentence.
        """
        if (item := self._items.get(key)) is None:
            return None
        nearby = Nearby((), 0.0, item)
        if isinstance(item, Entry):
            sentence = next((one for one in self.knowledge.missing(item) if short_sum(one) == missing), "")
            nearby = Nearby((), 0.0, item, sentence, self.knowledge.answer(item).related)
        self.conversations.remember(place, nearby)
        return nearby

    def meet(self, person: Person, place: Place) -> Reply:
        """Go on from a person whose card is shown, as if who that is had been asked."""
        reply = self.knowledge.reply(f"Who is {person.name}?")
        self.conversations.remember(place, reply)
        return reply

    def show(self, item: Shown, place: Place) -> Answer | Nearby:
        """Give what was picked and not typed."""
        reply = self.knowledge.picked(item)
        log.info("%s %s chosen", type(reply).__name__, item.id)
        self.conversations.remember(place, reply)
        return reply


def _ids(reply: Reply) -> str:
    match reply:
        case NoAnswer():
            return reply.unknown.id if reply.unknown else "-"
        case Nearby():
            return reply.nearest.id
        case Aside():
            return reply.wish
        case _:
            return ",".join(entry.id for entry in reply.entries)
