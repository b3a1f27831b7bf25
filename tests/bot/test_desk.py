import logging

import pytest

from bot.conversations import Conversations
from bot.desk import KEY, Desk, entry_key
from knowledge import Answer, Article, Entry, KnowledgeBase, NoAnswer
from tests.bot.town import ANSWERED, UNANSWERED


@pytest.fixture
def desk(town):
    return Desk(town, Conversations())


def test_ask_remembers_the_reply_for_the_person_in_the_channel(desk):
    reply = desk.ask(ANSWERED, person=1, channel=2)
    assert isinstance(reply, Answer)
    assert desk.conversations.previous((1, 2)) is reply


def test_open_answers_with_the_entry_and_what_is_related(desk):
    answer = desk.open("bridge-reopened", person=1, channel=2)
    assert [entry.id for entry in answer.related] == ["repair-cost", "traffic-2023"]
    assert desk.conversations.previous((1, 2)) is answer
    assert desk.open("unheard-of", person=1, channel=2) is None


def test_a_question_chosen_as_offered_is_its_entry_whatever_the_matching_says(desk, monkeypatch):
    monkeypatch.setattr(type(desk.knowledge), "reply", lambda *_: NoAnswer("", 0.0))
    for entry in desk.knowledge.entries:
        assert desk.ask(entry.question, 1, 2).entries == (entry,)


def test_long_ids_are_cut_in_buttons_and_still_found():
    entry = Entry("e" * 300, "T", ("What is this?",), "An answer.")
    desk = Desk(KnowledgeBase(Article("T", "P"), (entry,), (), (), {}), Conversations())
    assert len(entry_key(entry)) == KEY
    assert desk.open(entry_key(entry), 1, 2).entries == (entry,)


def test_a_question_leaves_one_log_line_without_person_or_text(desk, caplog):
    with caplog.at_level(logging.INFO, "bot.desk"):
        desk.ask(ANSWERED.lower(), person=123456, channel=2)
        desk.ask(UNANSWERED, person=123456, channel=2)
        desk.ask(ANSWERED, person=123456, channel=2)
    first, second, third = caplog.messages
    assert first.startswith("Answer bridge-reopened score=")
    assert third == "Answer bridge-reopened chosen"
    assert first.endswith(" ms")
    assert second.startswith("NoAnswer bridge-length")
    assert "123456" not in caplog.text
    assert "bridge reopen?" not in caplog.text.lower()


def test_a_message_that_is_replied_to_comes_before_the_channel(desk, monkeypatch):
    desk.conversations.remember(99, NoAnswer("message", 0.0))
    desk.conversations.remember((1, 2), NoAnswer("channel", 0.0))
    asked = []
    monkeypatch.setattr(type(desk.knowledge), "reply", lambda *args: asked.append(args[2].question) or args[2])
    desk.ask("why?", 1, 2, message=99)
    desk.ask("why?", 3, 4, message=99)
    assert asked == ["message", "message"]
