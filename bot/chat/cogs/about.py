"""/help and /article: what the bot is and what it answers from."""

from discord import app_commands
from discord.ext import commands

from bot.chat import respond
from bot.chat.core import CoreBot, Interaction
from bot.session import Session
from bot.ui import infocards


class About(commands.Cog):
    """The bot and its article."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @app_commands.command()
    async def help(self, interaction: Interaction) -> None:
        """See what you can do here, with examples to press."""
        reader = respond.reader(interaction, private=False, visible=False)
        await respond.card(interaction, infocards.help_card(self.session.knowledge, reader), private=True)

    @app_commands.command()
    @app_commands.describe(private="Show it only to you")
    async def article(self, interaction: Interaction, private: bool = False) -> None:
        """See what the article is, its summary and source, and how answers are made."""
        reader = respond.reader(interaction, private, visible=not private)
        await respond.card(interaction, infocards.article(self.session.knowledge, reader), private)


async def setup(bot: CoreBot) -> None:
    """Add the commands."""
    await bot.add_cog(About(bot.session))
