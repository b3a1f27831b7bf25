"""The browsable list: topics, then a topic's questions, page by page in one message."""

from bot.ui import buttons, limits, pages
from bot.ui.card import Card, Message, plain
from bot.ui.reader import Reader
from knowledge import Entry, KnowledgeBase

TOPICS = 20
"""Topics on a page."""
QUESTIONS = 10
"""Questions on a page; it still fits a phone's screen."""


def topics(knowledge: KnowledgeBase, reader: Reader, page: int) -> Message:
    """One page of topics, each with how many questions it holds, and a menu to choose one."""
    listed = knowledge.topics()

    def line(topic: str) -> str:
        return f"- {limits.clip(plain(topic), pages.LINE)} ({len(listed[topic])})"

    cut = pages.cut(list(listed), TOPICS, line)
    page = pages.nearest(page, len(cut))
    card = Card()
    card.text(f"### {reader.say('What you can ask about')}")
    card.text("\n".join(map(line, cut[page])))
    pages.number(card, reader, page, len(cut), reader.say("In brackets: how many questions."))
    if cut[page]:
        card.row(buttons.choose_topic(cut[page], reader.say))
    card.row(*pages.turns(reader, "topics", "", page, len(cut)))
    return card.view()


def questions(knowledge: KnowledgeBase, reader: Reader, topic: str, page: int) -> Message:
    """One page of a topic's questions, a menu to choose one, and the way back."""
    cut = pages.cut(knowledge.topics()[topic], QUESTIONS, _line)
    page = pages.nearest(page, len(cut))
    card = Card()
    card.text(f"### {limits.clip(plain(topic), pages.LINE)}")
    card.text("\n".join(map(_line, cut[page])))
    pages.number(card, reader, page, len(cut))
    card.row(buttons.choose_question(cut[page], reader.private, reader.say))
    back = buttons.turn(reader.say("All topics"), "topics", "0")
    card.row(*pages.turns(reader, "questions", f"{buttons.topic_key(topic)}:", page, len(cut)), back)
    return card.view()


def _line(entry: Entry) -> str:
    return f"- {plain(entry.question)}"
