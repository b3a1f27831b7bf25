"""/topics, /people, /quote and /figures: finding things without knowing what to ask."""

from discord import app_commands
from discord.app_commands import Range
from discord.ext import commands

from bot.chat import respond
from bot.chat.core import CoreBot, Interaction
from bot.session import Session
from bot.ui import catalogue, infocards, persons
from bot.ui.choices import person_choices
from knowledge import KnowledgeBase

Words = Range[str, 1, 200]
Name = Range[str, 1, 100]

UNKNOWN_PERSON = "I know nobody of that name in the article. Choose one of these:"


class Browse(commands.Cog):
    """The article's topics, people, quotations and numbers."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def knowledge(self) -> KnowledgeBase:
        """The base as it is now."""
        return self.session.knowledge

    @app_commands.command()
    async def topics(self, interaction: Interaction) -> None:
        """Browse everything that you can ask about the article."""
        reader = respond.reader(interaction, private=True, visible=False)
        await respond.card(interaction, catalogue.topics(self.knowledge, reader, page=0), private=True)

    @app_commands.command()
    @app_commands.describe(person="Whose card to show; leave it out for everybody", private="Show it only to you")
    async def people(self, interaction: Interaction, person: Name | None = None, private: bool = False) -> None:
        """See who is in the article and what they said."""
        found = persons.find(self.knowledge, person) if person else None
        if found is None:
            reader = respond.reader(interaction, private=True, visible=False)
            heading = reader.say(UNKNOWN_PERSON) if person else ""
            await respond.card(interaction, persons.everybody(self.knowledge, reader, note=heading), private=True)
            return
        await respond.person(interaction, found, private)

    @people.autocomplete("person")
    async def names(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer people by name, role or alias."""
        return person_choices(self.knowledge, typed)

    @app_commands.command()
    @app_commands.describe(words="A few of the words that were spoken", private="Show it only to you")
    async def quote(self, interaction: Interaction, words: Words, private: bool = False) -> None:
        """Find out who said something in the article."""
        found = self.knowledge.find_quotation(words)
        hidden = private or not found
        reader = respond.reader(interaction, private, visible=not hidden)
        draw = persons.found(found, self.knowledge, reader) if found else persons.not_found(self.knowledge, reader)
        about = self.session.show(found[0][1], respond.place(interaction, private)) if found else None
        await respond.card(interaction, draw, hidden, about=about)

    @app_commands.command()
    @app_commands.describe(private="Show it only to you")
    async def figures(self, interaction: Interaction, private: bool = False) -> None:
        """See every number in the article, and the chart."""
        reader = respond.reader(interaction, private, visible=not private)
        await respond.card(interaction, infocards.figures(self.knowledge, reader), private)


async def setup(bot: CoreBot) -> None:
    """Add the commands."""
    await bot.add_cog(Browse(bot.session))
