import math

import pytest

from knowledge.retrieval.okapi import Okapi

TEXTS = [["bridge", "open"], ["bridge", "crack", "crack", "pier"], ["tea"]]


def test_scores_are_those_of_the_formula():
    idf, mean = math.log(1 + (3 - 1 + 0.5) / 1.5), 7 / 3
    expected = idf * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 4 / mean))
    assert Okapi(TEXTS).scores(["crack"]).tolist() == pytest.approx([0, expected, 0])


def test_a_rare_word_counts_more_and_a_repeated_one_of_the_question_no_more():
    words = Okapi(TEXTS)
    assert words.scores(["bridge", "tea"]).argmax() == 2
    assert words.scores(["tea", "tea"]).tolist() == words.scores(["tea"]).tolist()


def test_what_no_text_has_scores_nothing():
    assert not Okapi(TEXTS).scores(["zebra"]).any()
    assert Okapi([]).scores(["tea"]).tolist() == []
