"""Writing in the background, one transaction after the other, so that whoever answers never waits for a database.

There is a task, and a connection, only while something is to be written. Where the database cannot be used, what is
pending is tried again with growing waits; the log says so once, and once more when it works again.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.logs import one_line
from bot.store.engine import WRONG, outages
from bot.store.keys import Key
from bot.store.schema import prepare

log = logging.getLogger(__name__)

PENDING = 1000
"""Writes that may wait; the oldest that nobody waits for goes first."""
PATIENCE = 2.0
"""Seconds that somebody waits for a write; Discord gives three for an answer."""
WAITS = (0.1, 0.2, 0.5, 1.0)
"""Seconds between attempts; the last is repeated, and short enough that whoever waits sees one."""

T = TypeVar("T")
P = ParamSpec("P")
Statements = Callable[Concatenate[AsyncConnection, Key, P], Awaitable[T]]
"""What is done within one transaction, with whatever it needs to know."""


class StoreError(Exception):
    """Something could not be kept, or not be read, for now."""


@dataclass(slots=True, eq=False)
class Write:
    """Something to be written, and the result for whoever waits for it."""

    statements: Callable[[AsyncConnection, Key], Awaitable[object]]
    done: "asyncio.Future[Any] | None" = None

    @property
    def wanted(self) -> bool:
        """Whether nobody has given up waiting for it."""
        return self.done is None or not self.done.done()

    def settle(self, result: object) -> None:
        """Tell whoever waits what came of it."""
        if self.done and not self.done.done():
            if isinstance(result, StoreError):
                self.done.set_exception(result)
            else:
                self.done.set_result(result)


class Writer:
    """Writes to one database in the order in which it was asked to; `outage` says why it cannot, empty if it can."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._outages = outages(engine)
        self._pending: deque[Write] = deque()
        self._task: asyncio.Task[None] | None = None
        self._key: Key | None = None
        self.outage = ""

    def put(self, do: Statements[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Write as soon as that is possible; nobody waits for it."""
        self._add(Write(lambda connection, key: do(connection, key, *args, **kwargs)))

    async def write(self, do: Statements[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Write, or read, at once; raises StoreError where that is not possible within PATIENCE."""
        done = asyncio.get_running_loop().create_future()
        self._add(Write(lambda connection, key: do(connection, key, *args, **kwargs), done))
        try:
            async with asyncio.timeout(PATIENCE):
                result: T = await done
        except TimeoutError:
            raise StoreError(self.outage or "the database is slow") from None
        return result

    async def close(self) -> None:
        """Write what is pending, within PATIENCE."""
        if self._task:
            await asyncio.wait([self._task], timeout=PATIENCE)
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._pending:
            log.warning("Could not be kept before the end: %d of what was pending", len(self._pending))

    def _add(self, write: Write) -> None:
        if len(self._pending) >= PENDING:
            oldest = next((one for one in self._pending if one.done is None), self._pending[0])
            self._pending.remove(oldest)
            oldest.settle(StoreError("too much at once"))
        self._pending.append(write)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())

    async def _work(self) -> None:
        """Write until nothing is pending, over one connection for as long as all goes well."""
        failures = 0
        while self._next():
            try:
                if self._key is None:
                    self._key = await prepare(self._engine)
                async with self._engine.connect() as connection:
                    while write := self._next():
                        await self._commit(write, connection, self._key)
                        failures = 0
            except self._outages as error:
                self._fail(error)
                await asyncio.sleep(WAITS[min(failures, len(WAITS) - 1)])
                failures += 1

    def _next(self) -> Write | None:
        """Give the oldest write that is still wanted."""
        while self._pending and not self._pending[0].wanted:
            self._pending.popleft()
        return self._pending[0] if self._pending else None

    async def _commit(self, write: Write, connection: AsyncConnection, key: Key) -> None:
        """Do a write; raises what can be tried again."""
        try:
            result = await write.statements(connection, key)
            if write.wanted:  # else its member has been told that it was not kept
                await connection.commit()
        except Exception as error:
            if isinstance(error, self._outages) and not isinstance(error, WRONG):
                raise
            log.exception("A note could not be kept")
            result = StoreError(one_line(error))
        await connection.rollback()
        self._heal()
        write.settle(result)
        if self._pending and self._pending[0] is write:  # it may have had to make room
            self._pending.popleft()

    def _fail(self, error: Exception) -> None:
        self._key = None  # whatever comes back may be another, empty one
        if not self.outage:
            log.warning("The store cannot be used; answers go on, and what is pending is tried again: %s", _why(error))
        self.outage = _why(error)

    def _heal(self) -> None:
        if self.outage:
            log.info("The store can be used again")
        self.outage = ""


def _why(error: Exception) -> str:
    """An error of the database in one line, without the statement and its values."""
    return one_line(getattr(error, "orig", None) or error)
