"""Messages that address the bot: mentions in servers, and everything in private.

There is no typing indicator, because no message takes longer than the indicator needs to appear: replies are
looked up in memory, in about a millisecond.
"""

import asyncio
import contextlib
import logging

import discord
from discord.ext import commands

from bot.chat import respond
from bot.chat.addressed import addresses, card_of, pointed_at, question_of, text_of
from bot.chat.cooldown import TooSoon
from bot.chat.core import CoreBot
from bot.chat.failures import explain, fail_to_post, permission_name
from bot.chat.permissions import may_attach, missing_to_answer
from bot.chat.unanswered import note
from bot.logs import NETWORK
from bot.request import begin
from bot.session import Place
from bot.store.tables import PRIVATE
from bot.ui import infocards, replies
from bot.ui.card import Message
from bot.ui.reader import Reader
from bot.wording import UNREADABLE
from knowledge import Reply

log = logging.getLogger(__name__)

MISSING = "I cannot answer in {channel}: a moderator needs to give me the permission {permissions} there."
UNSEEN = "I cannot read that message from here. Use Apps on it, or mention me with the question."
NO_REPLY = (10008, 160002)
"""Discord's codes where a message cannot be replied to: it is gone, or its channel's history is closed to the bot."""


class Listen(commands.Cog):
    """Answers in the channel it was addressed in; nobody else's messages are read."""

    def __init__(self, bot: CoreBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer people who address the bot, never bots or webhooks."""
        me = self.bot.user
        if me is None or not addresses(message, me):
            return
        begin(message.id)
        with self.bot.under_way():
            try:
                await self._hear(message, me)
            except Exception as error:
                await fail_to_post(self.bot, message, error, self._reader(message).say)

    async def _hear(self, message: discord.Message, me: discord.ClientUser) -> None:
        missing, reader = missing_to_answer(message), self._reader(message)
        try:
            self.bot.cooldowns.take(message.author.id)
        except TooSoon as error:
            if not missing and self.bot.cooldowns.may_tell(message.author.id):
                await self._post(message, respond.notice_view(explain(error, reader.say, message.id)))
            return
        if missing:
            await self._name_missing(message, missing, reader)
        else:
            await self._answer(message, me, reader)

    async def _answer(self, message: discord.Message, me: discord.ClientUser, reader: Reader) -> None:
        """Answer the message, or the one that it points at; a bare mention gets help."""
        target = pointed_at(message, me)
        question = question_of(target, me) or await self._fetched(target, me) if target else question_of(message, me)
        if question:
            card = card_of(message, me)  # or else it goes on from where the person was
            earlier = target.id if target else card
            reply = self.bot.session.ask(question, Place(message.author.id, message.channel.id), earlier)
            if not target:  # another member's words are not kept
                note(self.bot, question, reply, message.guild.id if message.guild else PRIVATE)
            if not (card and message.guild and replies.is_idle(reply)):  # people chat about cards among themselves
                await self._reply(message, reply, reader)
        elif target:
            await self._post_in_turn(message, respond.notice_view(reader.say(UNSEEN)))
        elif text_of(message):
            await self._post_in_turn(message, infocards.help_card(self.bot.knowledge, reader))
        else:
            await self._post_in_turn(message, respond.notice_view(reader.say(UNREADABLE)))

    async def _fetched(self, target: discord.Message, me: discord.ClientUser) -> str:
        """Read a text that the event left out; Discord gives it where Message Content is on in the developer portal."""
        try:
            return question_of(await target.channel.fetch_message(target.id), me)
        except NETWORK:
            return ""

    async def _reply(self, message: discord.Message, reply: Reply, reader: Reader) -> None:
        """Post a reply, or tell the person in private what is for nobody else's eyes."""
        view = replies.reply(reply, self.bot.knowledge, reader)
        if not (replies.is_personal(reply) and message.guild and await self._whisper(message, view)):
            sent = await self._post_in_turn(message, view)
            self.bot.session.conversations.remember(sent.id, reply)
        self.bot.metrics.replied(type(reply).__name__)

    async def _whisper(self, message: discord.Message, view: Message) -> bool:
        """Tell the person in private; False where that is closed."""
        with contextlib.suppress(discord.HTTPException):
            await message.author.send(view=view)
            return True
        return False

    async def _post_in_turn(self, message: discord.Message, view: Message) -> discord.Message:
        """Post once it is the person's turn, so that one person's questions keep nobody else waiting."""
        if message.guild:
            await asyncio.sleep(self.bot.cooldowns.pause(message.author.id))
        return await self._post(message, view)

    async def _post(self, message: discord.Message, view: Message) -> discord.Message:
        """Post as a reply to the message; in private, or where it cannot be replied to, without one."""
        if message.guild:
            reference = message.to_reference(fail_if_not_exists=False)
            try:
                return await message.channel.send(
                    view=view, files=view.files, reference=reference, mention_author=False
                )
            except discord.HTTPException as error:
                if error.code not in NO_REPLY:
                    raise
        return await message.channel.send(view=view, files=view.files)

    async def _name_missing(self, message: discord.Message, missing: list[str], reader: Reader) -> None:
        """Tell the person in private, as the bot may not speak there."""
        if not self.bot.cooldowns.may_tell(message.author.id):
            return
        names = ", ".join(permission_name(one) for one in missing)
        sentence = reader.say(MISSING).format(channel=f"<#{message.channel.id}>", permissions=names)
        try:
            await message.author.send(view=respond.notice_view(sentence))
        except discord.HTTPException as error:
            log.warning("May not answer in channel %s (missing: %s; %s)", message.channel.id, names, error)

    def _reader(self, message: discord.Message) -> Reader:
        """Messages carry no locale, so a server's language stands for its members'; private messages are English."""
        locale = message.guild.preferred_locale if message.guild else None
        phrases = self.bot.phrases
        return Reader(
            say=phrases.say(locale),
            language=phrases.speaks(locale),
            asker=message.author.id,
            pictures=may_attach(message),
        )


async def setup(bot: CoreBot) -> None:
    """Add the listener."""
    await bot.add_cog(Listen(bot))
