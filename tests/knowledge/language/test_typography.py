import pytest

from knowledge.language.typography import cleaned, folded, plain_words, unmarked, whole_sentences


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("a\u00a0century\u2009on", "a century on"),
        ("cen\u00adtury, cen\u200btury, \ufeffcentury", "century, century, century"),
        ("\ufb01rst cafe\u0301", "first caf\u00e9"),
        ("It\u00b4s and it`s 5\u2033 wide", "It's and it's 5\" wide"),
        ("now\u2026", "now..."),
    ],
)
def test_what_looks_alike_is_the_same(text, same):
    assert cleaned(text) == same


def test_folding_leaves_what_a_keyboard_has():
    assert folded("“It’s  «open»” — \u2039now\u203a…") == '"It\'s "open"" - \'now\'...'


def test_words_within_a_text_are_the_same_however_they_are_marked():
    assert unmarked("The ‘vision’ isn’t “new”") == unmarked("The \"vision\" isn't 'new'") == "The vision isn't new"


def test_words_have_no_case_and_keep_numbers_whole():
    assert plain_words("Don’t pay £2,953.50: two-day “trip”!") == ["don't", "pay", "2,953.50", "two", "day", "trip"]


def test_sentences_are_given_whole_and_not_cut_at_an_abbreviation():
    assert whole_sentences("“Why?” Mr. Ford, of the U.S., asked. He left!") == [
        "“Why?”", "Mr. Ford, of the U.S., asked.", "He left!",
    ]  # fmt: skip
