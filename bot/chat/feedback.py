"""Presses that say whether an answer helped. They wait for the store, which answers never do."""

from bot.chat import respond
from bot.chat.core import Interaction
from bot.session import article_key
from bot.store.votes import Vote
from bot.store.writer import StoreError
from bot.ui import buttons, feedback
from bot.wording import GONE


async def vote(interaction: Interaction, said: str, sums: str) -> None:
    """Keep what a member says of an answer, and tell whether that was possible."""
    bot, message = interaction.client, interaction.message
    entries = bot.session.summed(sums.split("-"))
    if message is None or not entries:
        await respond.sentence(interaction, GONE)
        return
    given = Vote(
        member=interaction.user.id,
        message=message.id,
        server=respond.server(interaction),
        article=article_key(bot.knowledge.article),
        entries=tuple(entry.id for entry in entries),
        helpful=said != buttons.NOT_HELPFUL,
        nearby=said == buttons.ANSWERS_IT,
    )
    try:
        with bot.under_way():
            await bot.store.vote(given)
    except StoreError:
        await respond.sentence(interaction, feedback.NOT_KEPT)
    else:
        view = feedback.thanks(message.id, bot.phrases.say(interaction.locale))
        await respond.card(interaction, view, private=True)


async def take_back(interaction: Interaction, message: int) -> None:
    """Forget what the member said of the answer in a message."""
    try:
        with interaction.client.under_way():
            await interaction.client.store.take_back(interaction.user.id, message)
    except StoreError:
        await respond.sentence(interaction, feedback.NOT_TAKEN_BACK)
    else:
        say = interaction.client.phrases.say(interaction.locale)
        await respond.turn(interaction, respond.notice_view(say(feedback.TAKEN_BACK)))
