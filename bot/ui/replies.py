"""A `Reply` as a Discord message; pure: no input, no output, no interaction.

An answer begins with the question as it was understood; what asserts nothing begins by saying so.
"""

from typing import assert_never

from bot import foreign, wording
from bot.parts import distinct, paragraphs_of
from bot.ui import asides, buttons
from bot.ui.blocks import OFFERED, TOO_LONG, close, entry_block, foot, offer, passage_block, unique
from bot.ui.card import UNSURE, Card, Message, plain
from bot.ui.reader import Reader
from knowledge import (
    Answer,
    Aside,
    Entry,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Part,
    Passage,
    Reply,
    Suggestions,
    Wish,
    asserts,
    shown,
)


def is_private(reply: Reply, asked_private: bool) -> bool:
    """Decide who sees a reply: what the article says everybody, unless asked in private; all else who asked."""
    return asked_private or not asserts(reply)


def is_personal(reply: Reply) -> bool:
    """Whether a reply is for one person's eyes even where everything else is said in public."""
    return isinstance(reply, Aside) and reply.wish is Wish.DISTRESS


def is_idle(reply: Reply) -> bool:
    """Whether a message asked for nothing, so that among people who chat nothing needs to be said."""
    return isinstance(reply, Aside) and reply.wish in (Wish.REACTION, Wish.NOTHING)


def reply(reply: Reply, knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Draw any reply."""
    match reply:
        case Answer():
            return answer(reply, knowledge, reader)
        case Nearby():
            return nearby(reply, knowledge, reader)
        case Suggestions():
            return suggestions(reply, knowledge, reader)
        case Aside():
            return asides.aside(reply, knowledge, reader)
        case NoAnswer():
            return miss(reply, knowledge, reader)
        case _:
            assert_never(reply)


def answer(answer: Answer, knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Draw an answer: each part with its question and what the article says or does not say to it, then the source."""
    card, complete = opened(Card(), answer, knowledge), True
    for number, part in enumerate(distinct(answer.parts)):
        if number:
            card.rule()
        complete &= part_block(card, part, knowledge, reader)
    if not complete:
        card.text(f"-# {reader.say(TOO_LONG)}")
    seen = shown(answer)
    foot(card, knowledge.article, reader, paragraphs_of(seen))
    offer(card, reader.say("Related questions"), [one for one in answer.related if one not in seen], reader)
    for vote in buttons.votes(seen, reader.say):
        card.control(vote)
    close(card, reader)
    return card.view()


def opened(card: Card, reply: Reply, knowledge: KnowledgeBase) -> Card:
    """The card, with a line in the question's language on top where that is not the article's."""
    card.text(foreign.line(reply, knowledge))
    return card


def part_block(card: Card, part: Part, knowledge: KnowledgeBase, reader: Reader) -> bool:
    """Add one part of an answer; False if something of it had to be left out."""
    if isinstance(part, Nearby):
        return nearby_block(card, part, knowledge, reader)
    heading = f"### {plain(reader.say(wording.part_heading(part)))}"
    if isinstance(part, Entry):
        return entry_block(card, heading, part, knowledge)
    return card.body(f"{heading}\n{plain(reader.say(wording.part_miss_text(part)))}")


def nearby(nearby: Nearby, knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Draw the nearest thing that the article says, under a sentence that it may not be what was asked.

    Where only one person sees it and others are there, that person may show it to them.
    """
    card = opened(Card(UNSURE), nearby, knowledge)
    nearby_block(card, nearby, knowledge, reader)
    foot(card, knowledge.article, reader, nearby.nearest.paragraphs)
    heading = wording.MORE_WORDS if isinstance(nearby.nearest, Passage) else "Related questions"
    offer(card, reader.say(heading), nearby.related, reader)
    card.control(buttons.answers_it(nearby.nearest, reader.say))
    if reader.shared and reader.asker is None:
        card.control(buttons.show(nearby, reader.say))
    close(card, reader)
    return card.view()


def nearby_block(card: Card, nearby: Nearby, knowledge: KnowledgeBase, reader: Reader) -> bool:
    """Add the sentence that hedges, then the entry; its question is no heading, as it was not the one asked.

    A passage stands under a sentence that says whose words these are.
    """
    if isinstance(nearby.nearest, Passage):
        card.body(f"**{reader.say(wording.IN_ITS_WORDS)}**")
        return card.body(passage_block(nearby.nearest, reader.say), apart=True)
    hedge = reader.say(wording.NEARBY)
    if nearby.missing:
        hedge = f"{plain(nearby.missing)} {reader.say(wording.NEAREST_SAID)}"
    question = f"-# {plain(nearby.nearest.question)}"
    card.body(f"**{hedge}**")
    card.gap()
    return entry_block(card, question, nearby.nearest, knowledge)


def suggestions(suggested: Suggestions, knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Draw a near tie: which of these was meant?"""
    card = opened(Card(UNSURE), suggested, knowledge)
    card.text(f"### {reader.say(wording.DID_YOU_MEAN)}")
    card.row(*[buttons.ask(entry, reader.private) for entry in unique(suggested.entries)[:OFFERED]])
    close(card, reader)
    return card.view()


def miss(miss: NoAnswer, knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Draw an honest miss: that the article does not say, and the nearest questions that it does answer."""
    card = opened(Card(UNSURE), miss, knowledge)
    if miss.unknown:
        card.text(f"### {plain(miss.unknown.question)}\n{plain(miss.unknown.reply)}")
    else:
        card.text(f"### {reader.say(wording.MISS)}\n{reader.say('I answer only from one article and do not guess.')}")
    foot(card, knowledge.article, reader)
    offer(card, reader.say(wording.NEAREST), miss.entries, reader)
    close(card, reader)
    return card.view()
