import pytest

from knowledge.language.carrier import without_carrier


@pytest.mark.parametrize(
    "before",
    [
        "hi there",
        "good morning everyone",
        "dear bot",
        "yo quick q",
        "ok so um",
        "sorry but",
        "could you please tell me",
        "can someone maybe explain",
        "would it be possible to find out",
        "could you be so kind as to tell me",
        "i was wondering if",
        "just curious",
        "i would like to know",
        "i am trying to find out",
        "does anyone know",
        "any idea",
        "fill me in on",
        "remind me",
        "does the article say whether",
        "according to the article",
        "hey guys quick question could you tell me",
    ],
)
def test_a_lead_in_is_taken_off(before):
    assert without_carrier(f"{before} who runs it".split()) == ["who", "runs", "it"]


@pytest.mark.parametrize(
    "after", ["please", "pls thanks", "thank you", "lol", "tho", "exactly", "btw mate", "in this article", "then"]
)
def test_thanks_are_taken_off(after):
    assert without_carrier(f"who runs it {after}".split()) == ["who", "runs", "it"]


@pytest.mark.parametrize(
    "text",
    [
        "can you open the door",
        "does the article matter",
        "explain the plan",
        "who can tell me more",
        "is the news good",
        "did the hello sign fall",
        "some people know it",
        "soft okra",
    ],
)
def test_a_question_that_only_begins_alike_is_left_whole(text):
    assert without_carrier(text.split()) == text.split()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("please", "please"),
        ("hi there", "hi there"),
        ("tell me", "tell me"),
        ("can you tell me", "can you tell me"),
        ("ok thanks", "thanks"),
        ("and then", "then"),
        ("so", "so"),
        ("", ""),
    ],
)
def test_it_never_leaves_nothing(text, left):
    assert without_carrier(text.split()) == left.split()
