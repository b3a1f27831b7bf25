"""Which process serves which shard, agreed on in PostgreSQL by advisory locks.

A lock belongs to a connection: it is gone at once when its process is, and after VANISHED where its machine or the
network between is. A process that has not reached the database for PATIENCE, which is less, serves none until it has,
unless the database does not run at all; and none takes over from another while the database has only just started, as
the locks were lost then and not given up. So two processes never serve one shard, and a restart stops none.
"""

import asyncio
import re
from errno import ECONNREFUSED, ENOENT
from math import ceil
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.shards import Wanted

PATIENCE = 5.0
"""Seconds for which a process goes on serving without having reached the database."""
VANISHED = {"tcp_keepalives_idle": "4", "tcp_keepalives_interval": "2", "tcp_keepalives_count": "3"}
"""After ten seconds without a sign of life from a client the server takes its locks back."""
SETTLED_AFTER = 10.0
"""Seconds for which a database has to be up before a shard that another process may have had is taken."""
MEMBER, COUNT, SHARD, TURN = (0x62796C00 + number for number in range(4))
"""The first keys of our locks, "byl" in ASCII: a process, the number of all shards, a shard, a turn at IDENTIFY."""

STARTING = "57P03"
"""PostgreSQL's code while it starts or ends."""

HELD = text(
    "SELECT classid::bigint, objid::bigint, pid = pg_backend_pid() FROM pg_locks WHERE locktype = 'advisory' "
    "AND granted AND objsubid = 2 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
SETTLED = text("SELECT extract(epoch FROM clock_timestamp() - pg_postmaster_start_time()) > :seconds")
TRY = text("SELECT pg_try_advisory_lock(:kind, :key)")
WAIT = text("SELECT pg_advisory_lock(:kind, :key)")
SHARE = text("SELECT pg_advisory_lock_shared(:kind, :key)")
UNLOCK = text("SELECT pg_advisory_unlock(:kind, :key)")
MYSELF = text("SELECT pg_backend_pid()")
KEEPALIVE = text("SELECT set_config(:name, :value, false)")


def is_down(error: BaseException) -> bool:
    """Whether the database does not run, so that nobody can take anything over until it has settled again."""
    numbers = set(map(int, re.findall(r"\[Errno (\d+)\]", str(error))))  # one for each address that was tried
    return getattr(error, "sqlstate", None) == STARTING or (bool(numbers) and numbers <= {ECONNREFUSED, ENOENT})


class OtherCountError(Exception):
    """Another process divides the servers into another number of shards; the argument is that number."""


class Claims:
    """The shards of one process; all of it raises what the database does, and connects anew at the next look.

    `served` are those that it may serve: after a lost connection they are its own again before anybody else's.
    """

    def __init__(self, engine: AsyncEngine, wanted: Wanted, count: int, at_once: int = 1) -> None:
        self._engine, self._wanted, self._at_once = engine, wanted, at_once
        self.count = count
        self.served: set[int] = set()
        self._free: set[int] = set()
        self._connection: AsyncConnection | None = None
        self._asking = asyncio.Lock()

    async def look(self) -> None:
        """Look who has what, take what is due, and know what may be served; raises OtherCountError too."""
        if self._connection is None:
            await self._connect()
        held = await self._ask(HELD)
        ours = {key for kind, key, mine in held if kind == SHARD and mine}
        free = self._all() - {key for kind, key, _ in held if kind == SHARD}
        share = self._share(sum(kind == MEMBER for kind, *_ in held))
        for shard in await self._due(free, share - len(ours)):
            if await self._ask(TRY, kind=SHARD, key=shard):
                ours.add(shard)
        self._free = free - ours
        self.served = set(sorted(ours)[:share])

    async def give_up(self) -> None:
        """Let others have what this process no longer serves; it has to have left that before."""
        held = {key for kind, key, mine in await self._ask(HELD) if kind == SHARD and mine}
        for shard in held - self.served:
            await self._ask(UNLOCK, kind=SHARD, key=shard)

    def forfeit(self) -> None:
        """Note that others may have had all of it meanwhile."""
        self.served = set()

    async def close(self) -> None:
        """Let go of everything."""
        connection, self._connection = self._connection, None
        if connection:
            await connection.close()

    async def take_turn(self, bucket: int) -> bool:
        """Try to take a bucket's turn at IDENTIFY; without a database there is nobody to ask."""
        return self._connection is None or bool(await self._ask(TRY, kind=TURN, key=bucket))

    async def give_turn_back(self, bucket: int) -> None:
        """Let another process have it."""
        if self._connection:
            await self._ask(UNLOCK, kind=TURN, key=bucket)

    def _all(self) -> set[int]:
        return set(range(self.count) if self._wanted.ids is None else self._wanted.ids)

    def _share(self, processes: int) -> int:
        """How many shards this process is to have: all that it was told to serve, or as many as the others."""
        return ceil(self.count / processes) if self._wanted.ids is None else len(self._wanted.ids)

    async def _due(self, free: set[int], room: int) -> list[int]:
        """Give the shards to take: those lost with a connection, else those that nobody takes back."""
        if lost := free & self.served:
            return sorted(lost)
        left = sorted(free & self._free)[: min(max(room, 0), self._at_once)]
        return left if left and await self._ask(SETTLED, seconds=SETTLED_AFTER) else []

    async def _connect(self) -> None:
        """Connect, with the same number of shards as everybody else."""
        connection = await self._engine.connect()
        self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
        for name, value in VANISHED.items():
            await self._ask(KEEPALIVE, name=name, value=value)
        await self._ask(WAIT, kind=COUNT, key=0)
        others = {key for kind, key, _ in await self._ask(HELD) if kind == COUNT and key}
        if others and self.count not in others:
            if self.served or self._wanted.ids is not None:
                raise OtherCountError(min(others))
            self.count = min(others)
        await self._ask(SHARE, kind=COUNT, key=self.count)
        await self._ask(UNLOCK, kind=COUNT, key=0)
        await self._ask(TRY, kind=MEMBER, key=await self._ask(MYSELF))

    async def _ask(self, statement: TextClause, **values: object) -> Any:  # noqa: ANN401 - rows, or one value
        """Give the rows of HELD, and the one value of everything else."""
        async with self._asking:
            if self._connection is None:
                raise ConnectionError("there is no connection to the database")
            try:
                result = await self._connection.execute(statement, values)
            except BaseException:  # cancelled too, as then nobody knows what the server has done
                lost, self._connection = self._connection, None
                await lost.invalidate()
                raise
        return result.all() if statement is HELD else result.scalar_one()
