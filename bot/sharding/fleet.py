"""The bots of one process, one a shard: each connects, resumes, takes its leave by itself, and they share all else.

discord.py's own client of several shards can neither give one up nor let the others go on while one connects again.
"""

import asyncio
import logging
from collections.abc import Iterable

from bot.chat.client import ArticleBot
from bot.chat.connection import stay_connected
from bot.chat.core import Common
from bot.sharding.turns import Turns
from bot.shards import ALL, Shard

log = logging.getLogger(__name__)


class Fleet:
    """The shards that a process serves; `bots` has the one of each."""

    def __init__(self, common: Common, token: str) -> None:
        self.bots: dict[int, ArticleBot] = {}
        self._common, self._token = common, token
        self._serving: dict[int, asyncio.Task[None]] = {}

    @property
    def serving(self) -> set[int]:
        """The shards that are served, or about to be."""
        return set(self._serving)

    def take(self, shard: Shard, turns: Turns) -> None:
        """Begin to serve a shard."""

        def make() -> ArticleBot:
            self.bots[shard.id] = bot = ArticleBot(self._common, shard, turns.wait, keeps_store=False)
            return bot

        self._serving[shard.id] = asyncio.create_task(stay_connected(make, self._token, tell_when_ready))

    async def leave(self, ids: Iterable[int]) -> None:
        """Serve some shards no longer; answers under way are sent."""
        leaving = {id: self._serving.pop(id) for id in ids}
        for task in leaving.values():
            task.cancel()
        await asyncio.gather(*leaving.values(), return_exceptions=True)
        for id in leaving:
            self.bots.pop(id, None)

    async def serve(self, shards: Iterable[Shard], turns: Turns) -> None:
        """Serve one or more shards until cancelled; raises what ends one of them."""
        for shard in shards:
            self.take(shard, turns)
        try:
            await self.ended()
        finally:
            await self.leave(self.serving)

    async def ended(self, within: float | None = None) -> None:
        """Wait until one of them has ended, or so many seconds; raises what has ended it."""
        if not self._serving:
            await asyncio.sleep(within or 0.0)
            return
        done, _ = await asyncio.wait(self._serving.values(), timeout=within, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()


async def tell_when_ready(bot: ArticleBot) -> None:
    """Log one line once the bot can be asked and its commands are in place."""
    await bot.wait_until_ready()
    if bot.clearing:
        await bot.clearing
    shard = "" if bot.shard == ALL else f", shard {bot.shard.id} of {bot.shard.count}"
    log.info(
        'Ready as %s%s: %d servers, "%s", %d entries',
        bot.user, shard, len(bot.guilds), bot.knowledge.article.title, len(bot.knowledge.entries),
    )  # fmt: skip
