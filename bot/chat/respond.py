"""Sending: the one place that knows whether a card goes to everybody or to one person, and in which language."""

import discord
from discord import ui

from bot.chat.core import Interaction
from bot.session import Place
from bot.ui import infocards, replies
from bot.ui.card import Card
from bot.ui.replies import Reader
from knowledge import Person, Reply


def reader(interaction: Interaction, private: bool, visible: bool) -> Reader:
    """For whom to draw: `private` as the member asked, `visible` if everybody in the channel will see the card."""
    phrases = interaction.client.phrases
    asker = interaction.user.id if visible else None
    locale = interaction.locale
    return Reader(say=phrases.say(locale), language=phrases.speaks(locale), asker=asker, private=private)


def place(interaction: Interaction, private: bool) -> Place:
    """The conversation that a command or press belongs to."""
    return Place(interaction.user.id, interaction.channel_id or 0, private)


async def reply(interaction: Interaction, reply: Reply, private: bool) -> None:
    """Send a reply; answers to everybody unless asked in private, all else to the person who asked."""
    hidden = replies.is_private(reply, private)
    view = replies.reply(reply, interaction.client.knowledge, reader(interaction, private, visible=not hidden))
    await card(interaction, view, hidden, about=reply)


async def person(interaction: Interaction, found: Person, private: bool) -> None:
    """Send a person's card."""
    view = infocards.person(found, interaction.client.knowledge, reader(interaction, private, visible=not private))
    about = interaction.client.session.meet(found, place(interaction, private))
    await card(interaction, view, private, about=about)


async def card(
    interaction: Interaction,
    view: ui.LayoutView,
    private: bool,
    file: discord.File | None = None,
    about: Reply | None = None,
) -> None:
    """Send a card as the response, or as a followup where there has been one; replies to it go on from `about`."""
    attached = file or discord.utils.MISSING
    with interaction.client.under_way():
        if interaction.response.is_done():
            followup = await interaction.followup.send(view=view, ephemeral=private, file=attached, wait=True)
            message: int | None = followup.id
        else:
            message = (await interaction.response.send_message(view=view, ephemeral=private, file=attached)).message_id
    if about and message and not private:
        interaction.client.session.conversations.remember(message, about)


async def silence(interaction: Interaction) -> None:
    """End an interaction without a word; Discord calls it a failure where nothing at all comes back."""
    with interaction.client.under_way():
        await interaction.response.defer(ephemeral=True)
        if interaction.type is discord.InteractionType.application_command:
            await interaction.delete_original_response()


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
