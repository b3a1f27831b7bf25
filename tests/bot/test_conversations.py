import pytest

from bot.conversations import LIFETIME, Conversations
from knowledge import NoAnswer


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
