"""What autocompletes offer, within Discord's limits; memory only, as nothing may delay a keystroke."""

from discord.app_commands import Choice

from bot.ui.limits import CHOICE_TEXT, CHOICES, clip
from knowledge import KnowledgeBase


def question_choices(knowledge: KnowledgeBase, typed: str) -> list[Choice[str]]:
    """What is typed, so that Enter asks it, then questions that the base answers, best first.

    Starter questions while nothing is typed; none at all for more than a choice can hold, which Enter then sends whole.
    """
    typed = typed.strip()
    if len(typed) > CHOICE_TEXT:
        return []
    offered = (entry.question for entry in knowledge.suggest(typed, CHOICES))
    chosen: dict[str, str] = {}
    for question in (typed, *offered):
        chosen.setdefault(question[:CHOICE_TEXT].casefold(), question)
    questions = [question for question in chosen.values() if question][:CHOICES]
    return [Choice(name=clip(question, CHOICE_TEXT), value=question[:CHOICE_TEXT]) for question in questions]


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
