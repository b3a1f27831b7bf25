import logging
from dataclasses import replace

import pytest

from bot.session import KEY, LIFETIME, Conversations, Place, Session, entry_key, entry_sum
from knowledge import Answer, Article, Entry, KnowledgeBase, Nearby, NoAnswer
from tests.bot.town import ANSWERED, UNANSWERED

HERE = Place(1, 2)


@pytest.fixture
def session(town):
    return Session(town, Conversations())


def test_ask_remembers_the_reply_for_the_person_in_the_channel(session):
    reply = session.ask(ANSWERED, HERE)
    assert isinstance(reply, Answer)
    assert session.conversations.previous(HERE) is reply


def test_open_answers_with_the_entry_and_what_is_related(session):
    answer = session.open("bridge-reopened", HERE)
    assert [entry.id for entry in answer.related] == ["repair-cost", "traffic-2023"]
    assert session.conversations.previous(HERE) is answer
    assert session.open("unheard-of", HERE) is None


def test_a_question_chosen_as_offered_is_its_entry_whatever_the_matching_says(session, monkeypatch):
    monkeypatch.setattr(type(session.knowledge), "reply", lambda *_: NoAnswer("", 0.0))
    for entry in session.knowledge.entries:
        assert session.ask(entry.question, HERE).entries == (entry,)


def test_long_ids_are_cut_in_buttons_and_still_found():
    entry = Entry("e" * 300, "T", ("What is this?",), "An answer.")
    session = Session(KnowledgeBase(Article("T", "P"), (entry,), (), (), {}), Conversations())
    assert len(entry_key(entry)) == KEY
    assert session.open(entry_key(entry), HERE).entries == (entry,)


def test_a_question_leaves_one_log_line_without_person_or_text(session, caplog):
    with caplog.at_level(logging.INFO, "bot.session"):
        session.ask(ANSWERED.lower(), Place(123456, 2))
        session.ask(UNANSWERED, Place(123456, 2))
        session.ask(ANSWERED, Place(123456, 2))
    first, second, third = caplog.messages
    assert first.startswith("Answer bridge-reopened score=")
    assert third == "Answer bridge-reopened chosen"
    assert first.endswith(" ms")
    assert second.startswith("NoAnswer bridge-length")
    assert "123456" not in caplog.text
    assert "bridge reopen?" not in caplog.text.lower()


@pytest.fixture
def previous(session, monkeypatch):
    """What the base is given as the previous reply, question by question."""
    given = []
    monkeypatch.setattr(type(session.knowledge), "reply", lambda *args: given.append(args[2]) or NoAnswer("", 0.0))
    return given


def test_a_reply_to_a_card_goes_on_from_that_card_and_from_nothing_else(session, previous):
    card, channel = NoAnswer("card", 0.0), NoAnswer("channel", 0.0)
    session.conversations.remember(99, card)
    session.conversations.remember(HERE, channel)
    session.ask("why?", HERE, card=99)
    session.ask("why?", Place(3, 4), card=99)
    session.conversations.remember(HERE, channel)
    session.ask("why?", HERE, card=100)
    assert previous == [card, card, None]


def test_what_was_asked_in_private_is_not_gone_on_from_aloud_but_the_other_way_round(session, previous):
    private, secret, aloud = Place(1, 2, private=True), NoAnswer("secret", 0.0), NoAnswer("aloud", 0.0)
    session.conversations.remember(private, secret)
    session.ask("why?", HERE)
    session.conversations.remember(HERE, aloud)
    session.ask("why?", private)
    session.conversations.remember(private, secret)
    session.ask("why?", private)
    assert previous == [None, aloud, secret]


def test_after_a_persons_card_one_goes_on_from_the_person(session):
    ada = session.knowledge.people[0]
    reply = session.meet(ada, HERE)
    assert reply == session.knowledge.reply("Who is Ada Stone?") == session.conversations.previous(HERE)


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
    conversations.remember(HERE, reply)
    clock.now = LIFETIME
    assert conversations.previous(HERE) is reply
    clock.now += 1
    assert conversations.previous(HERE) is None
    conversations.remember(Place(3, 4), reply)
    assert len(conversations) == 1


def test_people_channels_messages_and_what_is_private_are_apart(clock):
    conversations, keys = Conversations(clock), (HERE, Place(2, 1), Place(1, 2, private=True), 1)
    for key in keys:
        conversations.remember(key, NoAnswer(str(key), 0.0))
    assert [conversations.previous(key).question for key in keys] == [str(key) for key in keys]
    assert conversations.previous(Place(3, 3)) is None


def test_the_oldest_go_first_when_it_is_full(clock):
    conversations = Conversations(clock, capacity=2)
    for person in (1, 2, 1, 3):
        conversations.remember(person, NoAnswer("", 0.0))
    assert [conversations.previous(person) is None for person in (1, 2, 3)] == [False, True, False]


@pytest.fixture
def told(town):
    """Gives a session of a base that has its article's text."""
    paragraphs = ("A crane fell into the river in May.",)
    return Session(KnowledgeBase(town.article, town.entries, paragraphs=paragraphs), Conversations())


def test_a_passage_is_opened_and_shown_to_everybody_by_its_id(told, caplog):
    (passage,) = told.knowledge.passages
    with caplog.at_level(logging.INFO, "bot.session"):
        assert told.open("passage-1", HERE) == Nearby((), 1.0, passage)
        assert told.ask("When did the crane fall?", HERE).nearest == passage
    assert caplog.messages[0] == "Nearby passage-1 chosen"
    assert caplog.messages[1].startswith("Nearby passage-1 score=")
    assert told.nearby("passage-1", "", HERE) == Nearby((), 0.0, passage)


def test_what_is_told_of_a_person_can_be_opened_and_voted_for(session):
    told = session.knowledge.told[0]
    assert session.open(told.id, HERE).entries == (told,)
    assert session.summed([entry_sum(told)]) == (told,)


@pytest.fixture
def corrected(town):
    """The same town, with another day, and without what it cost."""
    first, _, *others = town.entries
    tuesday = replace(first, answer="The bridge reopened on Tuesday.", related=("traffic-2023",))
    return KnowledgeBase(town.article, [tuesday, *others], town.unknowns, town.people)


def test_another_base_answers_at_once_and_the_buttons_of_the_earlier_one_name_what_it_has(session, corrected):
    kept, gone = (session.knowledge.entry(id_) for id_ in ("bridge-reopened", "repair-cost"))
    session.adopt(corrected)
    assert "Tuesday" in session.ask(ANSWERED, HERE).entries[0].answer
    assert "Tuesday" in session.open(entry_key(kept), HERE).entries[0].answer
    assert session.open(entry_key(gone), HERE) is None
    assert session.summed([entry_sum(gone), entry_sum(kept)]) == (corrected.entries[0],)


def test_a_conversation_goes_on_in_another_base_as_far_as_that_has_what_was_shown(session, corrected, monkeypatch):
    given = []
    session.ask(UNANSWERED, HERE)
    session.open("repair-cost", Place(3, 4))
    session.adopt(corrected)
    monkeypatch.setattr(type(corrected), "reply", lambda *args: given.append(args[2]) or NoAnswer("", 0.0))
    session.ask("why?", HERE)
    session.ask("why?", Place(3, 4))
    assert (given[0].unknown.id, given[0].entries[0].answer, given[1]) == (
        "bridge-length",
        "The bridge reopened on Tuesday.",
        None,
    )
