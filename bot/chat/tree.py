"""The commands, with one cooldown before all of them."""

import discord
from discord import app_commands

from bot.chat.core import CoreBot, Interaction
from bot.chat.failures import fail


class ArticleTree(app_commands.CommandTree[CoreBot]):
    """The commands; their errors end where those of presses do."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Count every command, but no keystroke of an autocomplete, towards the person's cooldown."""
        if interaction.type is discord.InteractionType.application_command:
            try:
                interaction.client.cooldowns.take(interaction.user.id, interaction.created_at)
            except app_commands.CommandOnCooldown as error:
                await fail(interaction, error)
                return False
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """End an error of a command."""
        await fail(interaction, error.original if isinstance(error, app_commands.CommandInvokeError) else error)
