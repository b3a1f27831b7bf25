"""What a press on a button, or a choice in a menu, does."""

import contextlib

import discord

from bot.chat import feedback, respond, turning
from bot.chat.core import Interaction
from bot.ui import catalogue, persons
from bot.ui.buttons import topic_key
from bot.wording import GONE

RETIRED = "This button is from an older version of me. Please ask again with /ask."
NOT_YOURS = "Only the person who asked, or somebody who may manage messages, can dismiss this."


async def press(interaction: Interaction, verb: str, rest: str, value: str) -> None:
    """Do what the custom_id's verb says; `value` is what was chosen in a menu."""
    match verb:
        case "ask":
            mode, _, key = rest.partition(":")
            await ask(interaction, key, private=mode == "p")
        case "pick":
            await ask(interaction, value, private=rest == "p")
        case "dismiss":
            await dismiss(interaction, asker=int(rest))
        case "topics":
            await topics(interaction, page=int(rest))
        case "topic":
            await questions(interaction, value, page=0)
        case "questions":
            key, _, page = rest.partition(":")
            await questions(interaction, key, int(page))
        case "person":
            await person(interaction, value, private=rest == "p")
        case "show":
            await show(interaction, *rest.split(":"))
        case "vote":
            await feedback.vote(interaction, *rest.split(":"))
        case "unvote":
            await feedback.take_back(interaction, message=int(rest))
        case "people" | "about" | "figures" | "quotations":
            await turning.turn(interaction, verb, *rest.split(":"))
        case _:
            await respond.sentence(interaction, RETIRED)


async def ask(interaction: Interaction, key: str, private: bool) -> None:
    """Answer with the entry on the button."""
    bot = interaction.client
    bot.cooldowns.take(interaction.user.id)
    answer = bot.session.open(key, respond.place(interaction, private))
    if answer is None:
        await respond.sentence(interaction, GONE)
        return
    await respond.reply(interaction, answer, private)


async def dismiss(interaction: Interaction, asker: int) -> None:
    """Remove the message, if it is theirs to remove."""
    if interaction.user.id != asker and not interaction.permissions.manage_messages:
        await respond.sentence(interaction, NOT_YOURS)
        return
    with interaction.client.under_way():
        await interaction.response.defer()
        with contextlib.suppress(discord.NotFound):  # pressed twice, or a moderator was quicker: done is done
            await interaction.delete_original_response()


async def topics(interaction: Interaction, page: int) -> None:
    """Show a page of topics in place of what the message showed."""
    view = catalogue.topics(interaction.client.knowledge, respond.reader(interaction, True, visible=False), page)
    await respond.turn(interaction, view)


async def questions(interaction: Interaction, key: str, page: int) -> None:
    """Show a page of a topic's questions in place of what the message showed."""
    topic = next((one for one in interaction.client.knowledge.topics() if topic_key(one) == key), None)
    if topic is None:
        await respond.sentence(interaction, GONE)
        return
    reader = respond.reader(interaction, True, visible=False)
    await respond.turn(interaction, catalogue.questions(interaction.client.knowledge, reader, topic, page))


async def person(interaction: Interaction, name: str, private: bool) -> None:
    """Show the card of the person chosen."""
    interaction.client.cooldowns.take(interaction.user.id)
    found = persons.find(interaction.client.knowledge, name)
    if found is None:
        await respond.sentence(interaction, GONE)
        return
    await respond.person(interaction, found, private)


async def show(interaction: Interaction, key: str, missing: str = "") -> None:
    """Show everybody what was near the question of one person, hedged as before."""
    interaction.client.cooldowns.take(interaction.user.id)
    nearby = interaction.client.session.nearby(key, missing, respond.place(interaction, private=False))
    if nearby is None:
        await respond.sentence(interaction, GONE)
        return
    await respond.aloud(interaction, nearby)
