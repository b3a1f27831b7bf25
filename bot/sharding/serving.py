"""Serving the shards that a process has to: all of them, those it was told, or those that nobody else has."""

import asyncio
import logging
from contextlib import suppress

from sqlalchemy import URL

from bot.chat.connection import RefusedError, ShardingRequiredError
from bot.clock import monotonic
from bot.config import ConfigError
from bot.logs import one_line
from bot.sharding.claims import PATIENCE, Claims, OtherCountError, is_down
from bot.sharding.fleet import Fleet
from bot.sharding.gateway import ask_gateway
from bot.sharding.turns import Turns
from bot.shards import Shard, Wanted
from bot.store.address import file
from bot.store.engine import open_engine, outages

log = logging.getLogger(__name__)

LOOK = 1.0
"""Seconds between two looks at who serves what."""
WITHIN = 2.0
"""Seconds that a look may take."""
NEEDS_POSTGRESQL = "--shards auto needs PostgreSQL (BYLINE_DATABASE_URL): there processes agree on who serves what."
OTHER_COUNT = "Another process with the same database serves some of {} shards: give all the same --shard-count."


async def serve_shards(fleet: Fleet, token: str, wanted: Wanted | None, url: URL) -> None:
    """Serve all servers, or some shards; with PostgreSQL those only while no other process does.

    Raises ConfigError and RefusedError.
    """
    if wanted is None:
        await serve_all(fleet, token)
        return
    if file(url) and wanted.ids is None:
        raise ConfigError(NEEDS_POSTGRESQL)
    gateway = await ask_gateway(token)
    count = wanted.count or gateway.shards
    if file(url):
        await fleet.serve([Shard(id, count) for id in wanted.ids or ()], Turns(gateway.max_concurrency))
        return
    engine = open_engine(url)
    claims = Claims(engine, wanted, count, gateway.max_concurrency)
    try:
        await Serving(fleet, claims, Turns(gateway.max_concurrency, claims), outages(engine)).go_on()
    except OtherCountError as error:
        raise RefusedError(OTHER_COUNT.format(*error.args)) from None


async def serve_all(fleet: Fleet, token: str) -> None:
    """Serve all servers: on one connection, or on as many as Discord asks for once these are too many for it."""
    count, turns = 1, Turns()
    while True:
        try:
            return await fleet.serve([Shard(id, count) for id in range(count)], turns)
        except ShardingRequiredError:
            gateway = await ask_gateway(token)
            if gateway.shards <= count:
                raise
            count, turns = gateway.shards, Turns(gateway.max_concurrency)
        log.info("There are too many servers for one connection; serving them on %d", count)


class Serving:
    """Serves what the claims say, for as long as they can be looked at or the last look is recent enough."""

    def __init__(self, fleet: Fleet, claims: Claims, turns: Turns, outages: tuple[type[Exception], ...]) -> None:
        self._fleet, self._claims, self._turns, self._outages = fleet, claims, turns, outages
        self._looked = monotonic()
        self._failures = 0

    async def go_on(self) -> None:
        """Go on until cancelled; raises what ends a bot, and OtherCountError."""
        try:
            while True:
                await self._look()
                await self._serve(self._claims.served)
                await self._fleet.ended(within=0.0 if self._failures == 1 else LOOK)  # whose locks are lost is quick
        finally:
            await self._fleet.leave(self._fleet.serving)
            await self._claims.close()

    async def _look(self) -> None:
        """Look what to serve; without a database what was served, and nothing once others may have taken that over."""
        try:
            async with asyncio.timeout(WITHIN):
                await self._claims.look()
        except self._outages as error:
            self._failures += 1
            if self._failures == 1:
                log.warning("Who serves which shard cannot be looked at; going on for now: %s", one_line(error))
            if is_down(error):
                self._looked = monotonic()
            elif monotonic() - self._looked > PATIENCE:
                self._claims.forfeit()
        else:
            self._looked, self._failures = monotonic(), 0

    async def _serve(self, shards: set[int]) -> None:
        """Serve these, and let others have the rest."""
        if too_many := self._fleet.serving - shards:
            log.info("Leaving shards %s", sorted(too_many))
            await self._fleet.leave(too_many)
            with suppress(*self._outages):
                await self._claims.give_up()
        for id in sorted(shards - self._fleet.serving):
            log.info("Serving shard %d of %d", id, self._claims.count)
            self._fleet.take(Shard(id, self._claims.count), self._turns)
