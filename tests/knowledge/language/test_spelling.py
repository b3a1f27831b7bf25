from collections import Counter
from itertools import chain

import pytest

from knowledge.language.spelling import Spelling

TEXTS = (
    "prime minister in ireland",
    "the policy of iraq",
    "a million quid",
    "general election in autumn",
    "colour of the harbour theatre",
    "programme of the centre",
    "their organisation and the migrants",
    "a small boat crossing",
    "right to asylum",
    "the lighthouse keeper and his net",
    "visitors in 2022",
)


def spelling_of(texts):
    return Spelling(Counter(chain.from_iterable(texts)))


@pytest.fixture(scope="module")
def spelling():
    return spelling_of(text.split() for text in TEXTS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("migrnts", "migrants"),
        ("asylm", "asylum"),
        ("crossng", "crossing"),
        ("mirgants", "migrants"),
        ("lighthosue", "lighthouse"),
        ("asylmu", "asylum"),
        ("miggrants", "migrants"),
        ("asylumm", "asylum"),
        ("migtants", "migrants"),
        ("kerper", "keeper"),
        ("nte", "net"),
    ],
)
def test_dropped_swapped_doubled_and_neighbour_letters_are_mended(spelling, typed, meant):
    assert spelling.correct(typed.split()) == meant.split()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("smallboat", "small boat"),
        ("primeminister", "prime minister"),
        ("lighthousekeeper", "lighthouse keeper"),
        ("light house keeper", "lighthouse keeper"),
        ("as ylum", "asylum"),
        ("small boat", "small boat"),
    ],
)
def test_run_together_and_split_words_are_mended(spelling, typed, meant):
    assert spelling.correct(typed.split()) == meant.split()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("color", "colour"),
        ("harbor", "harbour"),
        ("theater", "theatre"),
        ("center", "centre"),
        ("program", "programme"),
        ("organization", "organisation"),
    ],
)
def test_american_spelling_is_read_as_the_british_one_of_the_base(spelling, typed, meant):
    assert spelling.correct([typed]) == [meant]


@pytest.mark.parametrize(("typed", "meant"), [("there migrants", "their migrants"), ("write two", "right to")])
def test_a_homophone_is_read_as_the_word_of_the_base(spelling, typed, meant):
    assert spelling.correct(typed.split()) == meant.split()


@pytest.mark.parametrize(
    "word",
    [
        "iran",
        "iceland",
        "police",
        "billion",
        "president",
        "boast",
        "boot",
        "ten",
        "autumnal",
        "mine",
        "resident",
        "elation",
        "minster",
    ],
)
def test_real_words_are_left_alone_however_near(spelling, word):
    assert spelling.correct([word]) == [word]


@pytest.mark.parametrize("word", ["2021", "2o22", "l1ghthouse", "20222"])
def test_a_word_with_a_digit_is_never_mended(spelling, word):
    assert spelling.correct([word]) == [word]


@pytest.mark.parametrize(
    ("typed", "meant"), [("30000", "29437"), ("29k", "29k"), ("29000", "29437"), ("40000", "40000"), ("2000", "2000")]
)
def test_a_round_number_is_read_as_the_only_exact_one_that_it_may_be(typed, meant):
    assert spelling_of([["29437", "in", "2022"]]).correct([typed]) == [meant]
    assert spelling_of([["29437", "29401"]]).correct([typed]) == [typed]


@pytest.mark.parametrize("text", ["a", "fsh", "xyzzyx", "", "x" * 2000])
def test_what_is_like_nothing_stays(spelling, text):
    assert spelling.correct(text.split()) == text.split()


@pytest.mark.parametrize(
    ("begun", "whole"),
    [("asy", "asylum"), ("migr", "migrants"), ("mi", "mi"), ("the", "the"), ("visitors", "visitors"), ("zzq", "zzq")],
)
def test_a_word_is_completed_from_its_beginning(spelling, begun, whole):
    assert spelling.completed(begun) == whole


def test_of_several_words_the_commonest_completes():
    assert spelling_of([["telegram", "telescope", "telescope"]]).completed("tele") == "telescope"


def test_the_words_of_the_base_are_known(spelling):
    assert "asylum" in spelling
    assert "asylm" not in spelling


def test_a_base_without_words_mends_nothing():
    assert spelling_of([]).correct(["some", "wrods"]) == ["some", "wrods"]
