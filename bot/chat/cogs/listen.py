"""Messages that address the bot: mentions in servers, and everything in private.

There is no typing indicator, because no message takes longer than the indicator needs to appear: replies are
looked up in memory, in about a millisecond.
"""

import logging
import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat import respond
from bot.chat.core import CoreBot
from bot.chat.failures import explain, permission_name
from bot.chat.permissions import missing_to_answer
from bot.ui import infocards, replies
from bot.ui.replies import Reader
from bot.wording import UNREADABLE

log = logging.getLogger(__name__)

SPOKEN = (discord.MessageType.default, discord.MessageType.reply)
MISSING = "I cannot answer in {channel}: a moderator needs to give me the permission {permissions} there."


class Listen(commands.Cog):
    """Answers in the channel it was addressed in; nobody else's messages are read."""

    def __init__(self, bot: CoreBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer people who address the bot, never bots or webhooks."""
        if message.author.bot or message.webhook_id or message.type not in SPOKEN or not self._addressed(message):
            return
        missing = missing_to_answer(message)
        if missing:
            await self._name_missing(message, missing)
        else:
            await self._answer(message)

    def _addressed(self, message: discord.Message) -> bool:
        return message.guild is None or self.bot.user in message.mentions

    async def _answer(self, message: discord.Message) -> None:
        reader = self._reader(message)
        try:
            self.bot.cooldowns.take(message.author.id, message.created_at)
        except app_commands.CommandOnCooldown as error:
            await message.channel.send(view=respond.notice_view(explain(error, reader.say, message.id)))
            return
        if not message.content:
            await message.channel.send(view=respond.notice_view(reader.say(UNREADABLE)))
            return
        question = self._question(message)
        if not question:
            await message.channel.send(view=infocards.help_card(self.bot.knowledge, reader))
            return
        replied_to = message.reference.message_id if message.reference else None
        reply = self.bot.session.ask(question, message.author.id, message.channel.id, replied_to)
        sent = await message.channel.send(view=replies.reply(reply, self.bot.knowledge, reader))
        self.bot.session.conversations.remember(sent.id, reply)

    def _question(self, message: discord.Message) -> str:
        """The message's text without the mention of the bot."""
        own = self.bot.user.id if self.bot.user else 0
        return re.sub(rf"<@!?{own}>", " ", message.content).strip()

    async def _name_missing(self, message: discord.Message, missing: list[str]) -> None:
        """Tell the person in private, as the bot may not speak there."""
        say = self._reader(message).say
        names = ", ".join(permission_name(one) for one in missing)
        sentence = say(MISSING).format(channel=f"<#{message.channel.id}>", permissions=names)
        try:
            await message.author.send(view=respond.notice_view(sentence))
        except discord.Forbidden:
            log.warning("May not answer in channel %s (missing: %s)", message.channel.id, names)

    def _reader(self, message: discord.Message) -> Reader:
        """Messages carry no locale, so a server's language stands for its members'; private messages are English."""
        locale = message.guild.preferred_locale if message.guild else None
        phrases = self.bot.phrases
        return Reader(say=phrases.say(locale), language=phrases.speaks(locale), asker=message.author.id)


async def setup(bot: CoreBot) -> None:
    """Add the listener."""
    await bot.add_cog(Listen(bot))
