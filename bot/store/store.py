"""The store as the rest of the bot knows it: what may be kept, and what can be asked of it."""

from collections.abc import Callable, Collection
from datetime import UTC, date, datetime

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import keeping, questions, votes
from bot.store.engine import open_engine
from bot.store.keys import Key
from bot.store.questions import Kept, Same, Unanswered
from bot.store.votes import Vote
from bot.store.writer import Writer


def today() -> date:
    """The day by which things are kept, the same everywhere."""
    return datetime.now(UTC).date()


class Store:
    """What the bot remembers. Nothing here raises but StoreError, and only to whoever waits for a result."""

    def __init__(self, url: URL) -> None:
        self._writer = Writer(open_engine(url))
        self._tidied: date | None = None

    @property
    def outage(self) -> str:
        """Why nothing can be kept at the moment; empty where all is well."""
        return self._writer.outage

    def open(self) -> None:
        """Make the store ready in the background, so that the log tells at once if that cannot be done."""
        self._writer.put(_nothing)

    async def close(self) -> None:
        """Keep what is pending, for two seconds at most, and leave."""
        await self._writer.close()

    async def vote(self, given: Vote) -> None:
        """Keep a vote in place of the member's earlier one on that answer; raises StoreError."""
        await self._writer.write(votes.cast, given, today())

    async def take_back(self, member: int, message: int) -> int:
        """Forget a member's vote on an answer; raises StoreError."""
        return await self._writer.write(votes.take_back, member, message)

    def note(self, new: Unanswered, same: Same) -> None:
        """Count what went unanswered, as soon as that is possible; `same` tells whether it was asked before."""
        self._writer.put(questions.note, new, same, today())

    async def most_asked(self, server: int, article: str, limit: int = 25) -> list[Kept]:
        """Give what went unanswered in a server, most asked first; raises StoreError."""
        return await self._writer.write(questions.most_asked, server, article, limit)

    async def keep_unanswered(self, server: int, wanted: bool) -> None:
        """Set whether a server's unanswered questions are kept; raises StoreError."""
        await self._writer.write(questions.want, server, wanted)

    async def forget(self, member: int) -> None:
        """Forget what a member said of answers; raises StoreError."""
        await self._writer.write(keeping.forget, member)

    def leave(self, server: int) -> None:
        """Note that the bot left a server: what belongs to it goes after a while."""
        self._writer.put(keeping.leave, server, today())

    def join(self, server: int) -> None:
        """Note that the bot is in a server again."""
        self._writer.put(keeping.join, server)

    def reconcile(self, present: Collection[int], ours: Callable[[int], bool]) -> None:
        """Note which servers the bot left, or joined, while it did not run; `ours` tells which of them it would see."""
        self._writer.put(keeping.reconcile, present, ours, today())

    def tidy(self) -> None:
        """Delete what is no longer kept, once a day however often it is asked."""
        day = today()
        if day != self._tidied:
            self._tidied = day
            self._writer.put(keeping.tidy, day)


async def _nothing(_: AsyncConnection, __: Key) -> None:
    """Be ready."""
