"""Sending: the one place that knows whether a card goes to everybody or to one person, and in which language."""

import discord

from bot.chat.core import Interaction
from bot.session import Place
from bot.store.tables import PRIVATE
from bot.ui import persons, replies
from bot.ui.card import Card, Message
from bot.ui.reader import Reader
from knowledge import Nearby, Person, Reply


def reader(interaction: Interaction, private: bool, visible: bool) -> Reader:
    """For whom to draw: `private` as the member asked, `visible` if everybody in the channel will see the card."""
    phrases = interaction.client.phrases
    asker = interaction.user.id if visible else None
    locale = interaction.locale
    return Reader(
        say=phrases.say(locale),
        language=phrases.speaks(locale),
        asker=asker,
        private=private,
        shared=interaction.guild_id is not None or interaction.context.private_channel,
        pictures=interaction.guild_id is None or interaction.app_permissions.attach_files,
    )


def place(interaction: Interaction, private: bool) -> Place:
    """The conversation that a command or press belongs to."""
    return Place(interaction.user.id, interaction.channel_id or 0, private)


def server(interaction: Interaction) -> int:
    """The server that something kept belongs to; PRIVATE where the bot is not a member, and in private."""
    guild = interaction.client.get_guild(interaction.guild_id or PRIVATE)  # interaction.guild is there in any case
    return guild.id if guild else PRIVATE


async def reply(interaction: Interaction, reply: Reply, private: bool) -> None:
    """Send a reply; answers to everybody unless asked in private, all else to the person who asked."""
    hidden = replies.is_private(reply, private)
    view = replies.reply(reply, interaction.client.knowledge, reader(interaction, private, visible=not hidden))
    await card(interaction, view, hidden, about=reply)


async def aloud(interaction: Interaction, nearby: Nearby) -> None:
    """Send to everybody what only one person saw."""
    view = replies.nearby(nearby, interaction.client.knowledge, reader(interaction, private=False, visible=True))
    await card(interaction, view, private=False, about=nearby)


async def person(interaction: Interaction, found: Person, private: bool) -> None:
    """Send a person's card."""
    view = persons.person(found, interaction.client.knowledge, reader(interaction, private, visible=not private))
    about = interaction.client.session.meet(found, place(interaction, private))
    await card(interaction, view, private, about=about)


async def card(interaction: Interaction, view: Message, private: bool, about: Reply | None = None) -> None:
    """Send a card as the response, or as a followup where there has been one; replies to it go on from `about`."""
    files = view.files or discord.utils.MISSING
    with interaction.client.under_way():
        if interaction.response.is_done():
            followup = await interaction.followup.send(view=view, ephemeral=private, files=files, wait=True)
            message: int | None = followup.id
        else:
            message = (await interaction.response.send_message(view=view, ephemeral=private, files=files)).message_id
    if about:
        interaction.client.metrics.replied(type(about).__name__)
    if about and message and not private:
        interaction.client.session.conversations.remember(message, about)


async def turn(interaction: Interaction, view: Message) -> None:
    """Show another page in place of what the message showed."""
    with interaction.client.under_way():
        await interaction.response.edit_message(view=view, attachments=view.files)


async def silence(interaction: Interaction) -> None:
    """End a press without a word; a command has no such end, and Discord itself says that nothing came back."""
    if interaction.type is discord.InteractionType.component:
        with interaction.client.under_way():
            await interaction.response.defer()


async def sentence(interaction: Interaction, english: str) -> None:
    """Tell one person one of the fixed sentences, in that person's language."""
    await notice(interaction, interaction.client.phrases.say(interaction.locale)(english))


async def notice(interaction: Interaction, sentence: str) -> None:
    """Tell one person one sentence that is already in the person's language."""
    await card(interaction, notice_view(sentence), private=True)


def notice_view(sentence: str) -> Message:
    """A card that holds one sentence."""
    frame = Card()
    frame.text(sentence)
    return frame.view()
