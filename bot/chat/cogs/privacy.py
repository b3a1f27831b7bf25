"""/privacy and /forget-me: what is kept, and that it goes."""

from discord import app_commands
from discord.ext import commands

from bot.chat import respond
from bot.chat.core import CoreBot, Interaction
from bot.store.writer import StoreError
from bot.ui import privacy


class Privacy(commands.Cog):
    """What members may know and have deleted."""

    @app_commands.command()
    async def privacy(self, interaction: Interaction) -> None:
        """See what I keep, for how long, and who keeps it."""
        view = privacy.card(interaction.client.phrases.say(interaction.locale), _host(interaction.client))
        await respond.card(interaction, view, private=True)

    @app_commands.command(name="forget-me")
    async def forget_me(self, interaction: Interaction) -> None:
        """Delete what I keep of you, now."""
        bot, member = interaction.client, interaction.user.id
        bot.session.conversations.forget(member)
        try:
            await bot.store.forget(member)
        except StoreError:
            await respond.sentence(interaction, privacy.NOT_FORGOTTEN)
        else:
            await respond.sentence(interaction, privacy.FORGOTTEN)


def _host(bot: CoreBot) -> str:
    """The name of who runs this bot, as Discord has it; empty where it does not say."""
    about = bot.application
    if about is None:
        return ""
    return about.team.name if about.team else about.owner.display_name


async def setup(bot: CoreBot) -> None:
    """Add the commands."""
    await bot.add_cog(Privacy())
