from dataclasses import FrozenInstanceError, fields

import pytest

from knowledge import Answer, Aside, Entry, Nearby, NoAnswer, Suggestions, Unknown, Wish

ENTRY = Entry("opening", "Reopening", ("When does it open?", "opening time"), "At ten.")
UNKNOWN = Unknown("price", ("What does it cost?", "price"), "The article does not say.")


@pytest.mark.parametrize(("item", "question"), [(ENTRY, "When does it open?"), (UNKNOWN, "What does it cost?")])
def test_members_see_the_first_phrasing(item, question):
    assert item.question == question


@pytest.mark.parametrize(
    "value",
    [
        *(ENTRY, UNKNOWN, Answer("", 1, (ENTRY,)), Nearby("", 0.6, ENTRY)),
        *(Aside(Wish.HELP), Suggestions("", 1, ()), NoAnswer("", 1)),
    ],
    ids=type,
)
def test_values_cannot_be_changed_and_can_be_looked_up(value):
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, "other")
    assert value in {value}


def test_all_but_what_is_asked_and_said_may_be_left_out():
    assert (ENTRY.quotations, ENTRY.paragraphs, ENTRY.related) == ((), (), ())
    assert Answer("", 1, (ENTRY,)).related == ()
    assert Aside(Wish.THANKS).previous is None
    assert NoAnswer("", 1).unknown is None
