"""What commands, presses, listeners and errors may ask of the bot; they need not know how it is put together."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import discord
from discord.ext import commands

from bot.chat.cooldown import Cooldowns
from bot.clock import Clock, monotonic
from bot.config import Settings
from bot.session import Conversations, Session
from bot.store.address import address
from bot.store.store import Store
from bot.translation import Phrases
from knowledge import KnowledgeBase


class CoreBot(commands.Bot):
    """A bot that holds one knowledge base, its conversations, its patience, its languages and its store."""

    def __init__(
        self,
        settings: Settings,
        knowledge: KnowledgeBase,
        clock: Clock = monotonic,
        **options: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(commands.when_mentioned, **options)
        self.settings = settings
        self.knowledge = knowledge
        self.session = Session(knowledge, Conversations(clock))
        self.cooldowns = Cooldowns(clock)
        self.phrases = Phrases()
        self.store = Store(address(settings.database_url))
        self.sending: set[asyncio.Task[Any]] = set()

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
