import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import Passage
from knowledge.language.cutting import LEFT_OUT, LICENSED_WORDS, SENTENCES, WORDS, passages


def sentence(length, mark):
    return " ".join([mark] * (length - 1)) + f" {mark}."


def test_a_short_paragraph_is_one_passage_with_its_number():
    assert passages(["One is here. Two is there.", "Mr. Three said: “Go!”"]) == [
        Passage("passage-1", 1, "One is here. Two is there."),
        Passage("passage-2", 2, "Mr. Three said: “Go!”"),
    ]


def test_a_long_paragraph_is_cut_at_its_sentences_and_each_passage_is_as_long_as_may_be():
    a, b, c, d = (sentence(length, mark) for length, mark in ((30, "so"), (20, "it"), (20, "goes"), (5, "on")))
    assert [(one.id, one.text) for one in passages([f"{a} {b} {c} {d}"])] == [
        ("passage-1", f"{a} {b}"),
        ("passage-1-2", f"{b} {c} {d}"),
    ]


def test_no_passage_has_more_sentences_than_it_may_unless_a_licence_allows_more():
    paragraph = " ".join(f"Sentence {n} is here." for n in range(SENTENCES + 1))
    assert [one.text.count(".") for one in passages([paragraph])] == [SENTENCES, SENTENCES]
    assert [one.text for one in passages([paragraph], LICENSED_WORDS)] == [paragraph]


def test_a_sentence_that_is_too_long_is_cut_and_shows_it():
    first, *_, last = passages([sentence(2 * WORDS, "so")])
    assert first.text.endswith(f"so {LEFT_OUT}")
    assert last.text.startswith(f"{LEFT_OUT} so")


def test_an_address_is_cut_like_many_words():
    assert max(len(one.text) for one in passages([f"See {'x' * 5000}."])) < 1600


@given(st.lists(st.text(min_size=1), max_size=4), st.sampled_from([WORDS, LICENSED_WORDS]))
def test_every_passage_keeps_the_limit_and_has_an_id_of_its_own(paragraphs, words):
    cut = passages(paragraphs, words)
    assert all(len(one.text.split()) <= words for one in cut)
    assert len({one.id for one in cut}) == len(cut)


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_cut_from_nothing(text):
    assert passages([text]) == []
