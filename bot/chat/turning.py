"""Turning the pages of a card in the message that shows it."""

from dataclasses import replace

from bot.chat import respond
from bot.chat.core import Interaction
from bot.ui import infocards, persons
from bot.ui.card import Message
from bot.ui.reader import Reader
from bot.wording import GONE
from knowledge import KnowledgeBase


async def turn(interaction: Interaction, verb: str, owner: str, *rest: str) -> None:
    """Show another page; `owner` is whoever asked for the card."""
    view = page_of(interaction.client.knowledge, asked_by(interaction, int(owner)), verb, *rest)
    if view is None:
        await respond.sentence(interaction, GONE)
    else:
        await respond.turn(interaction, view)


def page_of(knowledge: KnowledgeBase, reader: Reader, verb: str, *rest: str) -> Message | None:
    """Draw the page; None where it is about a person who is no longer in the base."""
    page = int(rest[-1])
    match verb:
        case "people":
            return persons.everybody(knowledge, reader, page)
        case "figures":
            return infocards.figures(knowledge, reader, page)
        case "quotations":
            return persons.quotations(knowledge, reader, page)
        case _:
            person = persons.find(knowledge, rest[0])
            return persons.person(person, knowledge, reader, page) if person else None


def asked_by(interaction: Interaction, asker: int) -> Reader:
    """For whom a card was drawn whose pages are turned; 0: for the person who turns them, in private."""
    return replace(respond.reader(interaction, private=not asker, visible=False), asker=asker or None)
