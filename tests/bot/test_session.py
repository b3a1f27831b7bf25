import logging

import pytest

from bot.session import KEY, LIFETIME, Conversations, Session, entry_key
from knowledge import Answer, Article, Entry, KnowledgeBase, NoAnswer
from tests.bot.town import ANSWERED, UNANSWERED


@pytest.fixture
def session(town):
    return Session(town, Conversations())


def test_ask_remembers_the_reply_for_the_person_in_the_channel(session):
    reply = session.ask(ANSWERED, person=1, channel=2)
    assert isinstance(reply, Answer)
    assert session.conversations.previous((1, 2)) is reply


def test_open_answers_with_the_entry_and_what_is_related(session):
    answer = session.open("bridge-reopened", person=1, channel=2)
    assert [entry.id for entry in answer.related] == ["repair-cost", "traffic-2023"]
    assert session.conversations.previous((1, 2)) is answer
    assert session.open("unheard-of", person=1, channel=2) is None


def test_a_question_chosen_as_offered_is_its_entry_whatever_the_matching_says(session, monkeypatch):
    monkeypatch.setattr(type(session.knowledge), "reply", lambda *_: NoAnswer("", 0.0))
    for entry in session.knowledge.entries:
        assert session.ask(entry.question, 1, 2).entries == (entry,)


def test_long_ids_are_cut_in_buttons_and_still_found():
    entry = Entry("e" * 300, "T", ("What is this?",), "An answer.")
    session = Session(KnowledgeBase(Article("T", "P"), (entry,), (), (), {}), Conversations())
    assert len(entry_key(entry)) == KEY
    assert session.open(entry_key(entry), 1, 2).entries == (entry,)


def test_a_question_leaves_one_log_line_without_person_or_text(session, caplog):
    with caplog.at_level(logging.INFO, "bot.session"):
        session.ask(ANSWERED.lower(), person=123456, channel=2)
        session.ask(UNANSWERED, person=123456, channel=2)
        session.ask(ANSWERED, person=123456, channel=2)
    first, second, third = caplog.messages
    assert first.startswith("Answer bridge-reopened score=")
    assert third == "Answer bridge-reopened chosen"
    assert first.endswith(" ms")
    assert second.startswith("NoAnswer bridge-length")
    assert "123456" not in caplog.text
    assert "bridge reopen?" not in caplog.text.lower()


def test_a_message_that_is_replied_to_comes_before_the_channel(session, monkeypatch):
    session.conversations.remember(99, NoAnswer("message", 0.0))
    session.conversations.remember((1, 2), NoAnswer("channel", 0.0))
    asked = []
    monkeypatch.setattr(type(session.knowledge), "reply", lambda *args: asked.append(args[2].question) or args[2])
    session.ask("why?", 1, 2, message=99)
    session.ask("why?", 3, 4, message=99)
    assert asked == ["message", "message"]


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_a_reply_is_kept_for_ten_minutes(clock):
    conversations, reply = Conversations(clock), NoAnswer("", 0.0)
    conversations.remember((1, 2), reply)
    clock.now = LIFETIME
    assert conversations.previous((1, 2)) is reply
    clock.now += 1
    assert conversations.previous((1, 2)) is None
    assert len(conversations) == 0


def test_people_channels_and_messages_are_apart(clock):
    conversations = Conversations(clock)
    for key in ((1, 2), (2, 1), 1):
        conversations.remember(key, NoAnswer(str(key), 0.0))
    assert [conversations.previous(key).question for key in ((1, 2), (2, 1), 1)] == ["(1, 2)", "(2, 1)", "1"]
    assert conversations.previous((3, 3)) is None


def test_the_oldest_go_first_when_it_is_full(clock):
    conversations = Conversations(clock, capacity=2)
    for person in (1, 2, 1, 3):
        conversations.remember((person, 0), NoAnswer("", 0.0))
    assert [conversations.previous((person, 0)) is None for person in (1, 2, 3)] == [False, True, False]
