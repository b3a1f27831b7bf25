"""The commands, with one cooldown before those that ask something."""

import discord
from discord import app_commands

from bot.chat.cooldown import TooSoon
from bot.chat.core import CoreBot, Interaction
from bot.chat.failures import fail
from bot.request import begin

FREE = frozenset({"help", "topics", "privacy"})
"""Commands that show the way, and may be used by somebody who has to wait."""


class ArticleTree(app_commands.CommandTree[CoreBot]):
    """The commands; their errors end where those of presses do."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Count each question, but no keystroke of an autocomplete, towards the person's cooldown."""
        begin(interaction.id)
        if interaction.type is discord.InteractionType.application_command and _name(interaction) not in FREE:
            try:
                interaction.client.cooldowns.take(interaction.user.id)
            except TooSoon as error:
                await fail(interaction, error)
                return False
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """End an error of a command."""
        await fail(interaction, error.original if isinstance(error, app_commands.CommandInvokeError) else error)


def _name(interaction: Interaction) -> str | None:
    return interaction.command.qualified_name if interaction.command else None
