"""What commands, presses, listeners and errors may ask of the bot; they need not know how it is put together."""

from typing import Any, TypeAlias

import discord
from discord.ext import commands

from bot.chat.cooldown import Cooldowns
from bot.config import Settings
from bot.session import Conversations, Session
from bot.translation import Phrases
from knowledge import KnowledgeBase


class CoreBot(commands.Bot):
    """A bot that holds one knowledge base, its conversations, its patience and its languages."""

    def __init__(self, settings: Settings, knowledge: KnowledgeBase, **options: Any) -> None:  # noqa: ANN401
        super().__init__(commands.when_mentioned, **options)
        self.settings = settings
        self.knowledge = knowledge
        self.session = Session(knowledge, Conversations())
        self.cooldowns = Cooldowns()
        self.phrases = Phrases()


Interaction: TypeAlias = discord.Interaction[CoreBot]
