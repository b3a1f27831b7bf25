"""What autocompletes offer, within Discord's limits; memory only, as nothing may delay a keystroke."""

from discord.app_commands import Choice

from bot.ui.limits import CHOICE_TEXT, CHOICES, clip
from knowledge import KnowledgeBase


def entry_choices(knowledge: KnowledgeBase, typed: str) -> list[Choice[str]]:
    """Questions that the base answers, best first; starter questions while nothing is typed."""
    entries = knowledge.suggest(typed, CHOICES)[:CHOICES]
    return [Choice(name=clip(entry.question, CHOICE_TEXT), value=entry.question[:CHOICE_TEXT]) for entry in entries]


def person_choices(knowledge: KnowledgeBase, typed: str) -> list[Choice[str]]:
    """People whose name, role or alias holds what is typed."""
    wanted = typed.casefold().strip()
    found = [
        person
        for person in knowledge.people
        if any(wanted in text.casefold() for text in (person.name, person.role, *person.aliases))
    ]
    return [
        Choice(name=clip(f"{person.name}, {person.role}", CHOICE_TEXT), value=person.name[:CHOICE_TEXT])
        for person in found[:CHOICES]
    ]
