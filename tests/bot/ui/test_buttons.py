from dataclasses import replace

import pytest

from bot.session import entry_key
from bot.translation import english
from bot.ui import buttons
from bot.ui.limits import CUSTOM_ID
from knowledge import Entry, Nearby, Person

ENTRY = Entry("e" * 300, "T", ("q" * 300,), "a")


@pytest.mark.parametrize(
    ("press", "custom_id"),
    [
        (buttons.ask(Entry("visit-length", "T", ("How long?",), "a"), False), "b1:ask:o:visit-length"),
        (buttons.ask(Entry("visit-length", "T", ("How long?",), "a"), True), "b1:ask:p:visit-length"),
        (buttons.choose_question([ENTRY], True, english), "b1:pick:p"),
        (buttons.choose_topic(["A topic"], english), "b1:topic"),
        (buttons.choose_person([Person("Ann", "r")], False, english), "b1:person:o"),
        (buttons.turn("Next page", "topics", "1"), "b1:topics:1"),
        (buttons.dismiss(7, english), "b1:dismiss:7"),
        (buttons.show(Nearby((), 0, ENTRY, "m"), english), "b1:show:" + entry_key(ENTRY) + ":62c66a7a"),
        (buttons.votes([ENTRY, Entry("e", "T", ("q",), "a")], english)[0], "b1:vote:y:a5d39ce9f9d9-3f79bb7b435b"),
        (buttons.votes([ENTRY], english)[1], "b1:vote:n:a5d39ce9f9d9"),
        (buttons.answers_it(ENTRY, english), "b1:vote:t:a5d39ce9f9d9"),
        (buttons.take_back(7, english), "b1:unvote:7"),
        (buttons.show(Nearby((), 0, Entry("visit-length", "T", ("How long?",), "a")), english), "b1:show:visit-length"),
    ],
)
def test_custom_ids_say_what_is_meant_and_can_be_read_back(press, custom_id):
    assert press.custom_id == custom_id
    match = press.template.fullmatch(custom_id)
    assert (match["version"], match["verb"], match["rest"] or "") == ("b1", press.verb, press.rest)


def test_longest_ids_and_labels_fit():
    press = buttons.ask(ENTRY, True)
    assert len(press.custom_id) <= CUSTOM_ID
    assert len(press.item.label) == 80
    many = [Entry(f"{n}", "T", ("q",), "a") for n in range(9)]
    assert all(len(one.custom_id) <= CUSTOM_ID for one in buttons.votes(many, english))
    assert len(buttons.show(Nearby((), 0, ENTRY, "m"), english).custom_id) <= CUSTOM_ID
    menu = buttons.choose_question([replace(ENTRY, id=f"{n}" + "e" * 99) for n in range(30)], True, english).item
    assert len(menu.options) == 25
    assert len(menu.options[0].label) == 100


def test_people_of_one_name_or_of_names_that_begin_alike_break_no_menu():
    assert [len(buttons.choose_person(people, True, english).item.options) for people in (
        [Person("x" * 120 + "a", "r"), Person("x" * 120 + "b", "r")], [Person("Ann", "poet"), Person("Ann", "cook")],
    )] == [2, 1]  # fmt: skip


def test_topics_have_short_stable_names_of_their_own():
    assert buttons.topic_key("Ünïcode topic " * 20) == buttons.topic_key("Ünïcode topic " * 20)
    assert len({buttons.topic_key(f"Topic {number}") for number in range(1000)}) == 1000
