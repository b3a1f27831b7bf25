import pytest

from bot.session import Conversations, Place, Session
from bot.ui.choices import person_choices, question_choices
from knowledge import Article, Entry, KnowledgeBase, Person
from tests.bot.registered import validate_choices


@pytest.fixture(scope="module")
def long():
    entries = tuple(Entry(f"e{n}", f"T{n}", (f"Why is number {n} " + "q" * 200,), "a") for n in range(40))
    people = tuple(Person(f"Ann {n} " + "n" * 150, "r") for n in range(40))
    return KnowledgeBase(Article("T", "P"), entries, (), people)


def test_at_most_25_of_100_characters(long):
    for choices in (question_choices(long, ""), question_choices(long, "number"), person_choices(long, "ann")):
        assert len(choices) == 25
        assert validate_choices([choice.to_dict() for choice in choices]) == []


def test_every_prefix_of_every_shipped_question_is_within_limits(shipped):
    for entry in shipped.entries[::6]:
        for end in range(0, len(entry.question) + 1, 5):
            choices = question_choices(shipped, entry.question[:end])
            assert validate_choices([choice.to_dict() for choice in choices]) == []


def test_a_choice_brings_its_entry_when_it_is_sent_back(shipped):
    session = Session(shipped, Conversations())
    for choice in question_choices(shipped, ""):
        assert session.ask(choice.value, Place(1, 2)).entries[0].question == choice.value


def test_what_is_typed_comes_first_and_is_what_enter_asks(shipped):
    first, *offered = question_choices(shipped, " how old is sunak ")
    assert (first.name, first.value) == ("how old is sunak", "how old is sunak")
    assert offered
    assert all(shipped_question(shipped, choice.value) for choice in offered)


def test_nothing_is_offered_twice(shipped):
    question = shipped.entries[0].question
    values = [choice.value.casefold() for choice in question_choices(shipped, question.upper())]
    assert values[0] == question.casefold()
    assert len(set(values)) == len(values)


@pytest.mark.parametrize("typed", ["ada", "STONE", "the engineer", "town's eng", " ada stone "])
def test_people_are_offered_by_name_alias_and_role(town, typed):
    assert [choice.value for choice in person_choices(town, typed)] == ["Ada Stone"]


def test_starters_only_while_nothing_is_typed(shipped):
    starters = question_choices(shipped, "  ")
    assert starters
    assert all(shipped_question(shipped, choice.value) for choice in starters)


def test_more_than_a_choice_can_hold_is_left_to_enter_and_never_matched(shipped, monkeypatch):
    monkeypatch.setattr(type(shipped), "suggest", lambda *_: 1 / 0)
    assert question_choices(shipped, "x" * 101) == []


def shipped_question(shipped, question):
    return any(entry.question == question for entry in shipped.entries)
