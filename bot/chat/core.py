"""What commands, presses, listeners and errors may ask of the bot; they need not know how it is put together."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from typing import Any, TypeAlias

import discord
from discord.ext import commands

from bot.chat.cooldown import Cooldowns
from bot.clock import Clock, monotonic
from bot.config import Settings
from bot.session import Conversations, Session
from bot.shards import ALL, Shard
from bot.store.address import address
from bot.store.store import Store
from bot.translation import Phrases
from bot.watch.metrics import Metrics
from knowledge import KnowledgeBase


class Common:
    """What all connections of one process share: its base and conversations, its patience, languages, store, counts."""

    def __init__(self, settings: Settings, knowledge: KnowledgeBase, clock: Clock = monotonic) -> None:
        self.settings = settings
        self.session = Session(knowledge, Conversations(clock))
        self.cooldowns = Cooldowns(clock)
        self.phrases = Phrases()
        self.store = Store(address(settings.database_url))
        self.metrics = Metrics()


class CoreBot(commands.Bot):
    """A bot on one connection to Discord, with what it shares with the others of its process."""

    def __init__(self, common: Common, shard: Shard = ALL, **options: Any) -> None:  # noqa: ANN401
        if shard != ALL:
            options |= {"shard_id": shard.id, "shard_count": shard.count}
        super().__init__(commands.when_mentioned, **options)
        self.shard = shard
        self.settings = common.settings
        self.session = common.session
        self.cooldowns = common.cooldowns
        self.phrases = common.phrases
        self.store = common.store
        self.metrics = common.metrics
        self.heard = -inf
        """When the last event came, in seconds of the bot's own clock."""
        self.sending: set[asyncio.Task[Any]] = set()

    @property
    def knowledge(self) -> KnowledgeBase:
        """The base as it is now."""
        return self.session.knowledge

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Note that there was an event; discord.py tells of each before it looks what it is."""
        if event == "socket_event_type":
            self.heard = monotonic()
        super().dispatch(event, *args, **kwargs)

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """Mark the running task as sending something that the bot should not end without."""
        task = asyncio.current_task()
        assert task is not None, "whatever is sent is sent by a task"
        self.sending.add(task)
        try:
            yield
        finally:
            self.sending.discard(task)


Interaction: TypeAlias = discord.Interaction[CoreBot]
