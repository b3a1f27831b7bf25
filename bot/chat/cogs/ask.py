"""/ask and the message menu: a question in, the article's answer out."""

import discord
from discord import app_commands
from discord.app_commands import Range
from discord.ext import commands

from bot.chat import respond
from bot.chat.addressed import text_of
from bot.chat.core import CoreBot, Interaction
from bot.chat.unanswered import note
from bot.session import Session
from bot.ui.choices import question_choices
from bot.wording import UNREADABLE

Question = Range[str, 1, 300]


class Ask(commands.Cog):
    """Questions that members type, and messages that they point at."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @app_commands.command()
    @app_commands.describe(
        question="Your question about the article, in your own words", private="Show the answer only to you"
    )
    async def ask(self, interaction: Interaction, question: Question, private: bool = False) -> None:
        """Ask a question about the article."""
        reply = self.session.ask(question, respond.place(interaction, private))
        note(interaction.client, question, reply, respond.server(interaction))
        await respond.reply(interaction, reply, private)

    @ask.autocomplete("question")
    async def questions(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer questions of the base while the member types."""
        return question_choices(self.session.knowledge, typed)

    async def ask_about(self, interaction: Interaction, message: discord.Message) -> None:
        """Answer a message that somebody wrote, for the person who wants to know; its words are not theirs to keep."""
        question = text_of(message).strip()
        if not question:
            await respond.sentence(interaction, UNREADABLE)
            return
        reply = self.session.ask(question, respond.place(interaction, private=True))
        await respond.reply(interaction, reply, private=True)


async def setup(bot: CoreBot) -> None:
    """Add the commands; a menu cannot be declared inside a cog, so it is added by hand."""
    cog = Ask(bot.session)
    await bot.add_cog(cog)
    bot.tree.add_command(app_commands.ContextMenu(name="Ask the article about this", callback=cog.ask_about))
