from datetime import date

import pytest

from knowledge import Article
from knowledge.dialogue.usual import content, fields, usual

ONES = {one.id: one for kind in ("person", "figure", "article", "told") for one in usual(kind)}


@pytest.mark.parametrize(
    ("id_", "question"),
    [
        ("age", "how old is @ada-stone"),
        ("age", "does the article say what year @ada-stone was born in"),
        ("family", "has @ada-stone got any children"),
        ("salary", "how much money does @ada-stone make a year"),
        ("predecessor", "who did @ada-stone replace"),
        ("religion", "what religion is @ada-stone"),
        ("contact", "what is the email address of @ada-stone"),
        ("author", "who wrote this article"),
        ("author", "author"),
        ("date", "when was it published"),
        ("publisher", "where was this published"),
        ("link", "is there a link"),
        ("length", "how long is the article"),
        ("truth", "is this true"),
    ],
)
def test_a_usual_question_is_known_however_it_is_put(id_, question):
    assert ONES[id_].is_asked(question.split(), ["@ada-stone"])


@pytest.mark.parametrize(
    ("id_", "question"),
    [
        ("age", "how old is the bridge of @ada-stone"),
        ("age", "who is @ada-stone"),
        ("author", "who wrote the contract"),
        ("author", "when was it written"),
        ("date", "where was it published"),
        ("length", "how long is it"),
        ("truth", "is it true that the bridge fell"),
    ],
)
def test_one_about_anything_more_is_not(id_, question):
    assert not ONES[id_].is_asked(question.split(), ["@ada-stone"])


def test_an_article_gives_what_it_has_for_an_answer_in_full_or_not_at_all():
    dated = Article("T", "P", published=date(2024, 3, 5))
    assert fields(dated, ONES["date"]) == {"publisher": "P", "published": "5 March 2024"}
    assert fields(dated, ONES["author"]) == fields(dated, ONES["length"]) == {}


def test_fillers_are_no_content():
    assert content("what does the article say about goats".split()) == {"goats"}


def test_every_one_has_a_question_and_something_to_say_that_fits_on_a_card():
    for one in ONES.values():
        assert 0 < len(one.question) <= 60
        assert one.reply or one.answer
        assert one.keys or one.asked or one.id == "year"
