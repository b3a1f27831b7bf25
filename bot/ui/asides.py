"""The cards of wishes that are no questions: a card of the article, the source of what was said, a kind sentence."""

from bot import wording
from bot.parts import paragraphs_of
from bot.ui import buttons, infocards, persons
from bot.ui.blocks import OFFERED, close, paragraphs_line, unique
from bot.ui.card import Card, Message, plain
from bot.ui.reader import Reader
from knowledge import Aside, KnowledgeBase, Wish, shown


def aside(aside: Aside, knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Draw what a member wished to see or hear."""
    match aside.wish:
        case Wish.HELP:
            return infocards.help_card(knowledge, reader)
        case Wish.SUMMARY:
            return infocards.article(knowledge, reader)
        case Wish.FIGURES:
            return infocards.figures(knowledge, reader)
        case Wish.PEOPLE:
            return persons.everybody(knowledge, reader)
        case Wish.QUOTATIONS:
            return persons.quotations(knowledge, reader)
        case Wish.SOURCE:
            return spoken(source_text(aside, knowledge, reader), aside, reader)
        case Wish.SPEAKER:
            return spoken(speaker_text(aside, knowledge, reader), aside, reader)
        case Wish.DISTRESS:
            return distress(reader)
        case _:
            return spoken(reader.say(wording.aside_text(aside, knowledge)), aside, reader)


def spoken(text: str, aside: Aside, reader: Reader) -> Message:
    """Draw something short, with questions to go on with."""
    card = Card()
    card.text(text)
    card.row(*[buttons.ask(entry, reader.private) for entry in unique(aside.entries)[:OFFERED]])
    close(card, reader)
    return card.view()


def source_text(aside: Aside, knowledge: KnowledgeBase, reader: Reader) -> str:
    """Say where the previous reply is from: headline, publisher, author and date, paragraphs."""
    paragraphs = paragraphs_line(paragraphs_of(shown(aside.previous)), reader.say)
    where = ", ".join(filter(None, [infocards.byline(knowledge.article), paragraphs]))
    return f"{infocards.headline(knowledge.article)}\n{where}"


def speaker_text(aside: Aside, knowledge: KnowledgeBase, reader: Reader) -> str:
    """Say whom the previous reply quotes."""
    lines = []
    for speaker in wording.speakers(aside, knowledge):
        name, comma, role = speaker.partition(", ")
        lines.append(f"**{plain(name)}**{comma}{plain(role)}")
    return "\n".join(lines) or reader.say(wording.NO_SPEAKER)


def distress(reader: Reader) -> Message:
    """Draw the one sentence for somebody who does not want to live, and nothing else to look at or press."""
    card = Card()
    card.text(reader.say(wording.SAID[Wish.DISTRESS]))
    return card.view()
