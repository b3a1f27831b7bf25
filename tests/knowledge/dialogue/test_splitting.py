import pytest

from knowledge.dialogue import splitting

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
        ("Who is Mr. Quill and what did Dr. Ast say?", ["who is mr quill", "what did dr ast say"]),
        ("Does she go to the U.S. and will he meet J. Lee?", ["does she go to the us", "will he meet j lee"]),
    ],
)
def test_a_message_with_several_questions_is_split(message, parts):
    assert [part.text for part in splitting.parts(message)] == parts


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
        "Who is Mr. Quill?",
        "When does Mr. Quill go to the U.S. by car?",
        "",
        "???",
    ],
)
def test_one_question_stays_whole(message):
    assert [part.text for part in splitting.parts(message)] == [message]


def test_three_questions_at_most_are_read():
    asked = splitting.parts("Who paid? Who won? Who lost? Who came?")
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
    assert splitting.coordinated(message) == halves


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
    assert splitting.is_question(text) is asks


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
    assert [clause.text for clause in splitting.questions_inside(message)] == clauses


def test_a_clause_keeps_what_was_said_before_it():
    [clause] = splitting.questions_inside(f"{WINDY}. how wide is it? I liked the view.")
    assert clause.before == f"{WINDY}."


def test_of_a_sentence_that_runs_on_the_ends_are_read_the_last_first():
    [last, first] = splitting.questions_inside(f"{WINDY} and {WINDY} and who runs it and how old is it?")
    assert (last.text, first.text) == ("how old is it", "who runs it and how old is it")


def test_only_the_last_clauses_are_read():
    asked = " ".join(f"who runs the hall number {number}?" for number in range(9))
    last, before = splitting.questions_inside(asked)
    assert (last.text[-1], before.text[-1]) == ("8", "7")


def test_a_long_joined_message_is_not_searched_for_halves():
    assert splitting.coordinated("in and " * 285 + "\nx") == []
