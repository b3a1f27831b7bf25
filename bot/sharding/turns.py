"""Taking turns at IDENTIFY: Discord takes one in five seconds of each of its buckets, over all processes of a bot."""

import asyncio
from collections import defaultdict
from typing import Protocol

APART = 5.0
"""Seconds between two IDENTIFYs of one bucket."""
LOOK = 0.25
"""Seconds after which to look again whether another process has had its turn."""


class Others(Protocol):
    """The other processes of a bot, as far as they can be asked."""

    async def take_turn(self, bucket: int) -> bool:
        """Try to take a bucket's turn; True where there is nobody to ask."""

    async def give_turn_back(self, bucket: int) -> None:
        """Let another process have it."""


class Turns:
    """The turns of this process, and of `others` where there are any; Discord says how many buckets it has."""

    def __init__(self, buckets: int = 1, others: Others | None = None) -> None:
        self._buckets, self._others = buckets, others
        self._free: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._over: set[asyncio.Task[None]] = set()

    async def wait(self, shard: int) -> None:
        """Wait until a shard may IDENTIFY; the next one of its bucket may APART later."""
        bucket = shard % self._buckets
        await self._free[bucket].acquire()
        try:
            while self._others and not await self._others.take_turn(bucket):
                await asyncio.sleep(LOOK)
        except BaseException:
            self._free[bucket].release()
            raise
        over = asyncio.create_task(self._pass_on(bucket))
        self._over.add(over)
        over.add_done_callback(self._over.discard)

    async def _pass_on(self, bucket: int) -> None:
        await asyncio.sleep(APART)
        if self._others:
            await self._others.give_turn_back(bucket)
        self._free[bucket].release()
