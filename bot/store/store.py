"""The store as the rest of the bot knows it: what may be kept, and what can be asked of it."""

from datetime import UTC, date, datetime

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import questions, votes
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
        await self._writer.write(lambda connection, key: votes.cast(connection, key, given, today()))

    async def take_back(self, member: int, message: int) -> int:
        """Forget a member's vote on an answer; raises StoreError."""
        return await self._writer.write(lambda connection, key: votes.take_back(connection, key, member, message))

    def note(self, new: Unanswered, same: Same) -> None:
        """Count what went unanswered, as soon as that is possible; `same` tells whether it was asked before."""
        self._writer.put(lambda connection, key: questions.note(connection, key, new, same, today()))

    async def most_asked(self, server: int, article: str, limit: int = 25) -> list[Kept]:
        """Give what went unanswered in a server, most asked first; raises StoreError."""
        return await self._writer.write(
            lambda connection, key: questions.most_asked(connection, key, server, article, limit)
        )

    async def keep_unanswered(self, server: int, wanted: bool) -> None:
        """Set whether a server's unanswered questions are kept; raises StoreError."""
        await self._writer.write(lambda connection, key: questions.want(connection, key, server, wanted))


async def _nothing(_: AsyncConnection, __: Key) -> None:
    """Be ready."""
