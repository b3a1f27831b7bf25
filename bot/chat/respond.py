"""Sending: the one place that knows whether a card goes to everybody or to one person, and in which language."""

import discord
from discord import ui

from bot.chat.core import Interaction
from bot.ui import replies
from bot.ui.card import Card
from bot.ui.replies import Reader
from knowledge import Reply


def reader(interaction: Interaction, private: bool, visible: bool) -> Reader:
    """For whom to draw: `private` as the member asked, `visible` if everybody in the channel will see the card."""
    phrases = interaction.client.phrases
    asker = interaction.user.id if visible else None
    locale = interaction.locale
    return Reader(say=phrases.say(locale), language=phrases.speaks(locale), asker=asker, private=private)


async def reply(interaction: Interaction, reply: Reply, private: bool) -> None:
    """Send a reply; answers to everybody unless asked in private, all else to the person who asked."""
    hidden = replies.is_private(reply, private)
    view = replies.reply(reply, interaction.client.knowledge, reader(interaction, private, visible=not hidden))
    await card(interaction, view, hidden)


async def card(interaction: Interaction, view: ui.LayoutView, private: bool, file: discord.File | None = None) -> None:
    """Send a card as the response, or as a followup where there has been a response."""
    send = interaction.followup.send if interaction.response.is_done() else interaction.response.send_message
    await send(view=view, ephemeral=private, file=file or discord.utils.MISSING)


async def sentence(interaction: Interaction, english: str) -> None:
    """Tell one person one of the fixed sentences, in that person's language."""
    await notice(interaction, interaction.client.phrases.say(interaction.locale)(english))


async def notice(interaction: Interaction, sentence: str) -> None:
    """Tell one person one sentence that is already in the person's language."""
    await card(interaction, notice_view(sentence), private=True)


def notice_view(sentence: str) -> ui.LayoutView:
    """A card that holds one sentence."""
    frame = Card()
    frame.text(sentence)
    return frame.view()
