"""The browsable list: topics, then a topic's questions, page by page in one message."""

from discord import ui

from bot.ui import buttons, replies
from bot.ui.card import Card, plain
from bot.ui.replies import Reader
from knowledge import Entry, KnowledgeBase

TOPICS = 20
"""Topics on a page."""
QUESTIONS = 10
"""Questions on a page; it still fits a phone's screen."""


def topics(knowledge: KnowledgeBase, reader: Reader, page: int) -> ui.LayoutView:
    """One page of topics, each with how many questions it holds, and a menu to choose one."""
    listed = knowledge.topics()
    page, pages = _clamp(page, len(listed), TOPICS)
    names = list(listed)[page * TOPICS : (page + 1) * TOPICS]
    card = Card()
    card.text(f"### {reader.say('What you can ask about')}")
    card.text("\n".join(f"- {plain(name)} ({len(listed[name])})" for name in names))
    card.text(f"-# {_page_line(reader, page, pages)}{reader.say('In brackets: how many questions.')}")
    if names:
        card.row(buttons.choose_topic(names, reader.say))
    card.row(*_turns(reader, "topics", "", page, pages))
    return card.view()


def questions(knowledge: KnowledgeBase, reader: Reader, topic: str, page: int) -> ui.LayoutView:
    """One page of a topic's questions, a menu to choose one, and the way back."""
    entries = knowledge.topics()[topic]
    page, pages = _clamp(page, len(entries), QUESTIONS)
    shown = entries[page * QUESTIONS : (page + 1) * QUESTIONS]
    card = Card()
    card.text(f"### {plain(topic)}")
    _list(card, shown)
    if pages > 1:
        card.text(f"-# {_page_line(reader, page, pages)}")
    card.row(buttons.choose_question(shown, reader.private, reader.say))
    back = buttons.turn(reader.say("All topics"), "topics", "0")
    card.row(*_turns(reader, "questions", f"{buttons.topic_key(topic)}:", page, pages), back)
    return card.view()


def _list(card: Card, entries: tuple[Entry, ...]) -> None:
    card.text("\n".join(f"- {plain(entry.question)}" for entry in entries), reserve=replies.FOOT)


def _page_line(reader: Reader, page: int, pages: int) -> str:
    sentence = reader.say("Page {page} of {pages}.").format(page=page + 1, pages=pages)
    return f"{sentence} " if pages > 1 else ""


def _turns(reader: Reader, verb: str, prefix: str, page: int, pages: int) -> list[buttons.Press]:
    """Buttons to the neighbouring pages; one that leads nowhere is left out rather than disabled."""
    labels = {page - 1: reader.say("Previous page"), page + 1: reader.say("Next page")}
    return [buttons.turn(label, verb, f"{prefix}{one}") for one, label in labels.items() if 0 <= one < pages]


def _clamp(page: int, items: int, size: int) -> tuple[int, int]:
    """Give the nearest page that exists, and how many there are."""
    pages = max(1, -(-items // size))
    return min(max(page, 0), pages - 1), pages
