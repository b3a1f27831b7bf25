"""A `Reply` as a Discord message; pure: no input, no output, no interaction.

Every card reads well as linear text: the question as understood, the answer, the quotations with their
speakers, the source, then the buttons. Only the knowledge base's words appear, never the member's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from discord import ui

from bot import wording
from bot.translation import Say, english
from bot.ui import buttons
from bot.ui.card import Card, plain
from knowledge import (
    Answer,
    Article,
    Aside,
    Entry,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Part,
    Person,
    Quotation,
    Reply,
    Suggestions,
)

OFFERED = 3
"""Questions that a card offers to press."""
TOO_LONG = "Not everything fits in one message. Ask about one part of it to see more."
FOOT = 700
"""Characters kept free for what follows the answers: source, notes and headings."""


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a card is drawn.

    `asker` may dismiss it (None where only that person sees it, and Discord's own Dismiss serves);
    `private` says whether what its buttons bring is for that person only.
    """

    say: Say = english
    language: str = "en"
    asker: int | None = None
    private: bool = False


def is_private(reply: Reply, asked_private: bool) -> bool:
    """Decide who sees a reply: answers everybody, unless asked in private; all else only the person who asked."""
    return asked_private or not isinstance(reply, Answer)


def reply(reply: Reply, knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """Draw any reply."""
    match reply:
        case Answer():
            return answer(reply, knowledge, reader)
        case Nearby():
            return nearby(reply, knowledge, reader)
        case Suggestions():
            return suggestions(reply, knowledge, reader)
        case Aside():
            return aside(reply, reader)
        case NoAnswer():
            return miss(reply, knowledge, reader)
        case _:
            assert_never(reply)


def answer(answer: Answer, knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """Draw an answer: each part with its question and what the article says or does not say to it, then the source."""
    card = Card()
    complete = all([part_block(card, part, knowledge, reader.say) for part in dict.fromkeys(answer.parts)])
    if not complete:
        card.text(f"-# {reader.say(TOO_LONG)}")
    paragraphs = sorted({number for entry in answer.entries for number in entry.paragraphs})
    foot(card, knowledge.article, reader, paragraphs)
    offered = [entry for entry in answer.related if entry not in answer.entries]
    offer(card, reader.say("Related questions"), offered, reader)
    close(card, reader)
    return card.view()


def part_block(card: Card, part: Part, knowledge: KnowledgeBase, say: Say) -> bool:
    """Add one part of an answer; False if something of it had to be left out."""
    if isinstance(part, Entry):
        return entry_block(card, part, knowledge, say)
    if isinstance(part, Nearby):
        return card.text(nearby_line(part, say)) and entry_block(card, part.entry, knowledge, say)
    return card.text(plain(say(wording.part_miss_text(part))), reserve=FOOT)


def nearby(nearby: Nearby, knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """Draw the nearest thing that the article says, under a sentence that it may not be what was asked."""
    card = Card()
    part_block(card, nearby, knowledge, reader.say)
    foot(card, knowledge.article, reader, nearby.entry.paragraphs)
    offer(card, reader.say("Related questions"), nearby.related, reader)
    close(card, reader)
    return card.view()


def nearby_line(nearby: Nearby, say: Say) -> str:
    """Say that the article may not say exactly that, or what exactly it leaves out."""
    missing = f"{plain(nearby.missing)} {say(wording.NEAREST_SAID)}"
    return missing if nearby.missing else say(wording.NEARBY)


def aside(aside: Aside, reader: Reader) -> ui.LayoutView:
    """Draw what a member wished to hear, with questions to go on with."""
    card = Card()
    card.text(reader.say(wording.aside_text(aside)))
    card.row(*[buttons.ask(entry, reader.private) for entry in _unique(aside.entries)[:OFFERED]])
    close(card, reader)
    return card.view()


def suggestions(suggested: Suggestions, knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """Draw a near tie: which of these was meant?"""
    card = Card()
    card.text(f"### {reader.say(wording.DID_YOU_MEAN)}")
    card.row(*[buttons.ask(entry, reader.private) for entry in _unique(suggested.entries)[:OFFERED]])
    foot(card, knowledge.article, reader)
    close(card, reader)
    return card.view()


def miss(miss: NoAnswer, knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """Draw an honest miss: that the article does not say, and the nearest questions that it does answer."""
    card = Card()
    card.text(plain(miss.unknown.reply) if miss.unknown else guessing_line(reader.say))
    foot(card, knowledge.article, reader)
    offer(card, reader.say(wording.NEAREST), miss.entries, reader)
    close(card, reader)
    return card.view()


def guessing_line(say: Say) -> str:
    """Say that there is no answer, and why there is no guess either."""
    return f"### {say(wording.MISS)}\n{say('I answer only from one article and do not guess.')}"


def entry_block(card: Card, entry: Entry, knowledge: KnowledgeBase, say: Say) -> bool:
    """Add an entry's question, answer and quotations; False if a quotation had to be left out whole."""
    if not card.text(f"### {plain(entry.question)}\n{plain(entry.answer)}", reserve=FOOT):
        return False
    return quotation_blocks(card, entry.quotations, knowledge.people)


def quotation_blocks(card: Card, quotations: Sequence[Quotation], people: Sequence[Person]) -> bool:
    """Add quotations, each set apart with its speaker; a quotation is shown whole or not at all."""
    return all([card.text(quotation_block(quotation, people), reserve=FOOT) for quotation in quotations])


def quotation_block(quotation: Quotation, people: Sequence[Person]) -> str:
    """Set one quotation apart, with name and role of the person who said it."""
    words = plain(quotation.text).replace("\n", "\n> ")
    name, comma, role = wording.speaker_text(quotation.speaker, people).partition(", ")
    return f"> “{words}”\n> — **{plain(name)}**{comma}{plain(role)}"


def source_line(article: Article, say: Say, paragraphs: Sequence[int] = ()) -> str:
    """Name publisher, headline and paragraphs on one small line; the headline is a link where there is one."""
    headline = f"“{plain(article.title)}”"
    if article.url and article.url.startswith(("https://", "http://")):
        headline = f"[{headline}](<{article.url}>)"
    where = say("paragraph" if len(paragraphs) == 1 else "paragraphs")
    numbers = ", ".join(str(number) for number in paragraphs)
    parts = [plain(article.publisher), headline, *([f"{where} {numbers}"] if paragraphs else [])]
    return f"-# {say('Source')}: {', '.join(parts)}"


def foot(card: Card, article: Article, reader: Reader, paragraphs: Sequence[int] = ()) -> None:
    """Close the text of a card with its source and, for readers of another language, a word about that."""
    line = source_line(article, reader.say, paragraphs)
    if reader.language != language(article):
        line += f"\n-# {reader.say('Answers stay in the language of the article.')}"
    card.text(line)


def language(article: Article) -> str:
    """The article's language without its region."""
    return article.language.partition("-")[0]


def offer(card: Card, heading: str, entries: Sequence[Entry], reader: Reader) -> None:
    """Offer up to three questions to press, under a small heading."""
    offered = _unique(entries)[:OFFERED]
    if offered:
        card.rule()
        card.text(f"-# {heading}")
        card.row(*[buttons.ask(entry, reader.private) for entry in offered])


def close(card: Card, reader: Reader) -> None:
    """Add Dismiss where others see the card; Discord itself lets people dismiss what only they see."""
    if reader.asker is not None:
        card.control(buttons.dismiss(reader.asker, reader.say))


def _unique(entries: Sequence[Entry]) -> list[Entry]:
    return list({entry.id: entry for entry in entries}.values())
