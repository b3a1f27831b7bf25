import pytest

from knowledge import Answer, Aside, Entry, Nearby, NoAnswer, Suggestions, Wish, asserts, offered
from knowledge.form.replies import TOLD

ONE, TWO, THREE = (Entry(id_, "t", (f"What is {id_}?",), "It is.") for id_ in ("one", "two", "three"))


def test_the_entries_of_an_answer_are_those_of_its_parts_in_their_order():
    assert Answer((), 1.0, (TWO, NoAnswer((), 0.9, None, (THREE,)), ONE)).entries == (TWO, ONE)
    assert Answer((), 1.0, (Nearby((), 0.4, ONE),)).entries == ()


@pytest.mark.parametrize(
    ("reply", "claims"),
    [
        (Answer((), 1.0, (ONE,)), True),
        (Nearby((), 0.5, ONE), False),
        (Suggestions((), 0.5, (ONE,)), False),
        (NoAnswer((), 0.5), False),
        *((Aside(wish), wish in TOLD) for wish in Wish),
    ],
)
def test_what_tells_something_of_the_article_asserts(reply, claims):
    assert asserts(reply) is claims


@pytest.mark.parametrize(
    ("reply", "entries"),
    [
        (Answer((), 1.0, (ONE,), (TWO, THREE)), (TWO, THREE)),
        (Nearby((), 0.5, ONE, related=(TWO,)), (TWO,)),
        (Suggestions((), 0.5, (ONE, TWO)), (ONE, TWO)),
        (NoAnswer((), 0.5, None, (THREE,)), (THREE,)),
        (Aside(Wish.GREETING, None, (ONE,)), (ONE,)),
        (Aside(Wish.THANKS), ()),
    ],
)
def test_what_is_offered_is_what_one_may_press(reply, entries):
    assert offered(reply) == entries
