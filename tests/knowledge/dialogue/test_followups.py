import pytest

from knowledge.dialogue import followups
from knowledge.language.text import words

NAMES = {"quill", "fenwright", "calloway"}
WINDY = "so yesterday i walked up the hill with my dog and it was quite windy and cold up there"


@pytest.mark.parametrize(
    "message",
    [
        "and in 2022",
        "what about calloway",
        "ok so and the cost",
        "but why",
        "same for the lane",
        "why did he say it",
        "who else",
        "which ones",
        "the year before",
        "how about the next year",
    ],
)
def test_a_message_that_cannot_stand_alone_dangles(message):
    assert followups.dangles(message.split())
    assert followups.depends(message.split(), 5)


@pytest.mark.parametrize(
    "message",
    [
        "how big is the telescope",
        "android phones",
        "order of the lamps",
        "who else would be one director of the observatory",
        WINDY,
        "",
    ],
)
def test_a_message_that_stands_alone_does_not_dangle(message):
    assert not followups.dangles(message.split())
    assert not followups.depends(message.split(), 2)


@pytest.mark.parametrize("message", ["why", "when", "how much"])
def test_a_message_with_one_word_of_its_own_leans_on_the_last_turn(message):
    assert followups.depends(message.split(), 1)


@pytest.mark.parametrize(
    ("question", "whether"), [("did it rain", True), ("is it big", True), ("who is it", False), ("", False)]
)
def test_a_yes_no_question_is_told_apart(question, whether):
    assert followups.asks_whether(question.split()) is whether


@pytest.mark.parametrize(
    ("message", "meant"),
    [
        ("what did he say", "what did quill say"),
        ("who asked her and why", "who asked quill and why"),
        ("did that person say it", "did quill say it"),
        ("the politician spoke of his plan", "quill spoke of quill plan"),
    ],
)
def test_a_pronoun_stands_for_the_person(message, meant):
    assert followups.refers_to_person(message.split())
    assert followups.with_person(message.split(), "quill") == meant.split()


@pytest.mark.parametrize("message", ["what did they say", "the persons", "the history", ""])
def test_other_words_stand_for_nobody(message):
    assert not followups.refers_to_person(message.split())
    assert followups.with_person(message.split(), "quill") == message.split()


@pytest.mark.parametrize(
    ("previous", "message", "meant"),
    [
        ("how many came in 2022", "and in 2023?", "how many came in 2023"),
        ("how many came in 2022", "What about '21?", "how many came in 2021"),
        ("how many came in 2022", "twenty nineteen?", "how many came in 2019"),
        ("how many came in 2022", "and the year before?", "how many came in 2021"),
        ("how many came in 2022", "the previous year", "how many came in 2021"),
        ("how many came in 2022", "and before that", "how many came in 2021"),
        ("how many came in 2022", "and the following year?", "how many came in 2023"),
        ("how many came in 1999", "a year later?", "how many came in 2000"),
        ("2022", "1999", "1999"),
    ],
)
def test_the_year_is_swapped_into_the_previous_question(previous, message, meant):
    assert followups.with_year(previous.split(), words(message)) == meant.split()


@pytest.mark.parametrize(
    ("previous", "message"),
    [("how many came", "and in 2023"), ("how many came in 2022", "and why"), ("how many came", "the year before")],
)
def test_without_two_years_nothing_is_swapped(previous, message):
    assert followups.with_year(previous.split(), message.split()) is None


@pytest.mark.parametrize(
    ("previous", "message", "meant"),
    [
        ("what did quill say", "what about calloway", "what did calloway say"),
        ("quill and the lane", "and fenwright", "fenwright and the lane"),
    ],
)
def test_the_person_is_swapped_into_the_previous_question(previous, message, meant):
    assert followups.with_name(previous.split(), message.split(), NAMES) == meant.split()


@pytest.mark.parametrize(
    ("previous", "message"),
    [("what did quill say", "and quill"), ("what did they say", "and quill"), ("what did quill say", "and why")],
)
def test_without_two_persons_nothing_is_swapped(previous, message):
    assert followups.with_name(previous.split(), message.split(), NAMES) is None


def test_names_come_in_their_order_each_once():
    assert followups.names_in("calloway told quill that calloway left".split(), NAMES) == ["calloway", "quill"]


@pytest.mark.parametrize(
    ("word", "year"), [("2022", True), ("1999", True), ("1800", False), ("20222", False), ("20ab", False), ("", False)]
)
def test_a_year_is_of_this_century_or_the_last(word, year):
    assert followups.is_year(word) is year


def test_only_ascii_digits_make_a_year():
    assert not followups.is_year("19፩፩")
