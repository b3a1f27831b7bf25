import pytest

from knowledge import Wish
from knowledge.dialogue.wishes import wishes


@pytest.mark.parametrize(
    ("message", "wish"),
    [
        ("help", Wish.HELP),
        ("Source?", Wish.SOURCE),
        ("tl;dr", Wish.SUMMARY),
        ("who said that?", Wish.SPEAKER),
        ("tell me more", Wish.MORE),
        ("ok thanks", Wish.THANKS),
        ("thanks, help", Wish.HELP),
        ("no, thanks", Wish.THANKS),
        ("no that's wrong, thanks", Wish.NO),
        ("yes thanks", Wish.YES),
        ("more quotes", Wish.QUOTATIONS),
        ("hi there everyone", Wish.GREETING),
        ("^", Wish.REACTION),
        ("?", Wish.UNCLEAR),
        ("???", Wish.UNCLEAR),
    ],
)
def test_a_message_of_phrases_and_fillers_is_a_wish(message, wish):
    assert wishes().wish(message) is wish


@pytest.mark.parametrize("message", ["heeeelp", "HELP!!!", "help 🙏", "<@123> help", "helpppp plsss", "**help**"])
def test_case_marks_and_drawn_out_letters_do_not_matter(message):
    assert wishes().wish(message) is Wish.HELP


@pytest.mark.parametrize("message", ["", " ", "👋", "🤷‍♀️", "!!!", "https://example.org", "<:wave:55>", "\u200b"])
def test_what_has_no_word_wishes_nothing(message):
    assert wishes().wish(message) is Wish.NOTHING


@pytest.mark.parametrize(
    "message",
    [
        "why",
        "who is he",
        "and in 2023?",
        "when",
        "hi who won",
        "help with the lamps",
        "source of the river",
        "please",
        "more people came",
        "people who came",
        "hi " * 13,
    ],
)
def test_what_says_anything_else_is_no_wish(message):
    assert wishes().wish(message) is None


@pytest.mark.parametrize(
    ("message", "rest"),
    [
        ("thanks, and in 2023?", "and in 2023?"),
        ("hi! who runs it", "who runs it"),
        ("ok, thanks. why?", "why?"),
        ("no, i meant the lamps", "i meant the lamps"),
        ("thanks", "thanks"),
        ("thanks, ", "thanks, "),
        ("the lamps, and the lane", "the lamps, and the lane"),
        ("help, who is he", "help, who is he"),
    ],
)
def test_a_greeting_in_front_of_a_question_is_taken_off(message, rest):
    assert wishes().without(message) == rest
