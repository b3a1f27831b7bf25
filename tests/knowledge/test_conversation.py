import pytest

from knowledge import conversation
from knowledge.text import words

NAMES = {"quill", "fenwright", "calloway"}
WINDY = "so yesterday i walked up the hill with my dog and it was quite windy and cold up there"


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("How big is it? When did it open?", ["how big is it", "when did it open"]),
        ("How big is it and when did it open?", ["how big is it", "when did it open"]),
        ("Who came, and also what did they do?", ["who came", "what did they do"]),
        ("tell me who won & how it ended", ["tell me who won", "how it ended"]),
        ("Is it old; is it big", ["is it old", "is it big"]),
        ("Who runs it\nwho paid for it", ["who runs it", "who paid for it"]),
        ("I went there. Who runs it? It was nice. Who paid?", ["who runs it", "who paid"]),
        ("What is it, plus could it rain?", ["what is it", "could it rain"]),
    ],
)
def test_a_message_with_several_questions_is_split(message, parts):
    assert [part.text for part in conversation.parts(message)] == parts


@pytest.mark.parametrize(
    "message",
    [
        "How big is it?",
        "What did she say about the lane and the coaches?",
        "It is raining. When does it open?",
        "I like it. It is nice.",
        "Who said what and why?",
        "When? Where?",
        "Hi! Who won?",
        "How many came in 2022 and 2023?",
        "the lane and the coaches",
        "At 11.30 is it dark?",
        "",
        "???",
    ],
)
def test_one_question_stays_whole(message):
    assert [part.text for part in conversation.parts(message)] == [message]


def test_three_questions_at_most_are_read():
    asked = conversation.parts("Who paid? Who won? Who lost? Who came?")
    assert [part.text for part in asked] == ["who paid", "who won", "who lost"]


@pytest.mark.parametrize(
    ("message", "halves"),
    [
        ("What did he say about cats and dogs?", ["what did he say about cats", "what did he say about dogs"]),
        ("What about the lane and the lamps", ["what about the lane", "what about the lamps"]),
        ("How many came in 2022 and in 2023?", ["how many came in 2022", "how many came in 2023"]),
        ("Cats and dogs?", []),
        ("What did he say about cats?", []),
        ("", []),
    ],
)
def test_what_is_joined_by_and_may_be_two_questions(message, halves):
    assert conversation.coordinated(message) == halves


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("who runs it", True),
        ("hello, who runs it", True),
        ("could you tell me who won", True),
        ("is it open", True),
        ("about which lane do they talk", True),
        ("how much", True),
        ("it is big", False),
        ("to be fair", False),
        ("telescope cost", False),
        ("when", False),
        ("", False),
    ],
)
def test_a_clause_asks_if_it_begins_like_a_question(text, asks):
    assert conversation.is_question(text) is asks


@pytest.mark.parametrize(
    "message",
    [
        "hi",
        "Hello there!",
        "good morning all",
        "hey bot",
        "thanks a lot",
        "Thank you so much!",
        "bye",
        "hi 👋",
        "hi, how are you today?",
        "lol",
    ],
)
def test_a_greeting_is_told_from_a_question(message):
    assert conversation.is_greeting(message)


@pytest.mark.parametrize(
    "message",
    ["", "👋", "hi who won", "is it good", "why", "thanks, and the lamps?", "hi " * 9, "how much?", "what for?"],
)
def test_what_asks_something_is_no_greeting(message):
    assert not conversation.is_greeting(message)


@pytest.mark.parametrize(
    ("message", "clauses"),
    [
        (f"{WINDY}. How much did it cost? I liked the view.", ["how much did it cost"]),
        (f"{WINDY}. how much did it cost. i liked the view", ["how much did it cost"]),
        (f"{WINDY} but how big is that mirror actually", ["how big is that mirror actually"]),
        (f"{WINDY}. Who runs it? And why is it dark?", ["and why is it dark", "who runs it"]),
        (f"{WINDY}. On which day did it open?", ["on which day did it open"]),
        (f"{WINDY}.", []),
        (f"{WINDY}. why?", []),
        ("How much did it cost? I liked the view.", []),
        ("", []),
    ],
)
def test_the_questions_inside_a_long_message_are_found(message, clauses):
    assert [clause.text for clause in conversation.questions_inside(message)] == clauses


def test_a_clause_keeps_what_was_said_before_it():
    [clause] = conversation.questions_inside(f"{WINDY}. how wide is it? I liked the view.")
    assert clause.before == f"{WINDY}."


def test_of_a_sentence_that_runs_on_the_ends_are_read_the_last_first():
    [last, first] = conversation.questions_inside(f"{WINDY} and {WINDY} and who runs it and how old is it?")
    assert (last.text, first.text) == ("how old is it", "who runs it and how old is it")


def test_only_the_last_clauses_are_read():
    asked = " ".join(f"who runs the hall number {number}?" for number in range(9))
    last, before = conversation.questions_inside(asked)
    assert (last.text[-1], before.text[-1]) == ("8", "7")


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
    assert conversation.dangles(message.split())
    assert conversation.depends(message.split(), 5)


@pytest.mark.parametrize("message", ["how big is the telescope", "android phones", "order of the lamps", ""])
def test_a_message_that_stands_alone_does_not_dangle(message):
    assert not conversation.dangles(message.split())
    assert not conversation.depends(message.split(), 2)


@pytest.mark.parametrize("message", ["why", "when", "how much"])
def test_a_message_with_one_word_of_its_own_leans_on_the_last_turn(message):
    assert conversation.depends(message.split(), 1)


@pytest.mark.parametrize(
    ("question", "whether"), [("did it rain", True), ("is it big", True), ("who is it", False), ("", False)]
)
def test_a_yes_no_question_is_told_apart(question, whether):
    assert conversation.asks_whether(question.split()) is whether


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
    assert conversation.refers_to_person(message.split())
    assert conversation.with_person(message.split(), "quill") == meant.split()


@pytest.mark.parametrize("message", ["what did they say", "the persons", "the history", ""])
def test_other_words_stand_for_nobody(message):
    assert not conversation.refers_to_person(message.split())
    assert conversation.with_person(message.split(), "quill") == message.split()


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
    assert conversation.with_year(previous.split(), words(message)) == meant.split()


@pytest.mark.parametrize(
    ("previous", "message"),
    [("how many came", "and in 2023"), ("how many came in 2022", "and why"), ("how many came", "the year before")],
)
def test_without_two_years_nothing_is_swapped(previous, message):
    assert conversation.with_year(previous.split(), message.split()) is None


@pytest.mark.parametrize(
    ("previous", "message", "meant"),
    [
        ("what did quill say", "what about calloway", "what did calloway say"),
        ("quill and the lane", "and fenwright", "fenwright and the lane"),
    ],
)
def test_the_person_is_swapped_into_the_previous_question(previous, message, meant):
    assert conversation.with_name(previous.split(), message.split(), NAMES) == meant.split()


@pytest.mark.parametrize(
    ("previous", "message"),
    [("what did quill say", "and quill"), ("what did they say", "and quill"), ("what did quill say", "and why")],
)
def test_without_two_persons_nothing_is_swapped(previous, message):
    assert conversation.with_name(previous.split(), message.split(), NAMES) is None


def test_names_come_in_their_order_each_once():
    assert conversation.names_in("calloway told quill that calloway left".split(), NAMES) == ["calloway", "quill"]


@pytest.mark.parametrize(
    ("word", "year"), [("2022", True), ("1999", True), ("1800", False), ("20222", False), ("20ab", False), ("", False)]
)
def test_a_year_is_of_this_century_or_the_last(word, year):
    assert conversation.is_year(word) is year


def test_a_long_joined_message_is_not_searched_for_halves():
    assert conversation.coordinated("in and " * 285 + "\nx") == []


def test_only_ascii_digits_make_a_year():
    assert not conversation.is_year("19፩፩")
