import pytest

from bot.session import Conversations, Session
from bot.ui.choices import entry_choices, person_choices
from bot.ui.limits import validate_choices
from knowledge import Article, Entry, KnowledgeBase, Person


@pytest.fixture(scope="module")
def long():
    entries = tuple(Entry(f"e{n}", f"T{n}", (f"Why is number {n} " + "q" * 200,), "a") for n in range(40))
    people = tuple(Person(f"Ann {n} " + "n" * 150, "r") for n in range(40))
    return KnowledgeBase(Article("T", "P"), entries, (), people)


def test_at_most_25_of_100_characters(long):
    for choices in (entry_choices(long, ""), entry_choices(long, "number"), person_choices(long, "ann")):
        assert len(choices) == 25
        assert validate_choices([choice.to_dict() for choice in choices]) == []


def test_every_prefix_of_every_shipped_question_is_within_limits(shipped):
    for entry in shipped.entries[::6]:
        for end in range(0, len(entry.question) + 1, 5):
            choices = entry_choices(shipped, entry.question[:end])
            assert validate_choices([choice.to_dict() for choice in choices]) == []


def test_a_choice_brings_its_entry_when_it_is_sent_back(shipped):
    session = Session(shipped, Conversations())
    for choice in entry_choices(shipped, ""):
        assert session.ask(choice.value, 1, 2).entries[0].question == choice.value
