import pytest

from knowledge.language.lexicon import english, is_english


@pytest.mark.parametrize(("word", "english"), [("police", True), ("plicoe", False)])
def test_english_is_what_the_word_list_has(word, english):
    assert is_english(word) is english


def test_a_word_says_the_more_the_rarer_it_is_in_english():
    assert english().rarity("the") == english().rarity("know") == 0.0
    assert (
        0
        < english().rarity("time")
        < english().rarity("year")
        < english().rarity("weekend")
        < english().rarity("iodine")
        < english().rarity("brindlecombe")
        < 10
    )
