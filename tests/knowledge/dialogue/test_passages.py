"""Passages among the replies of a base that has its article's text: three made-up articles, see tests/articles."""

from pathlib import Path

import pytest

from knowledge import KnowledgeBase, LoadingError, Nearby, NoAnswer, Passage, offered
from knowledge.language.cutting import WORDS
from tests.knowledge.conftest import ARTICLE, ENTRIES, UNKNOWNS

TEXT = (
    "An old dome was sold to a farmer from Oxley, who keeps goats beneath it. She paid £90 for it.",
    "A fox has been seen on the terrace, and goats on the roof.",
)
GOATS = "Which farmer keeps goats?"


@pytest.fixture(scope="module")
def told():
    return KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS, paragraphs=TEXT)


@pytest.fixture(scope="module")
def silent():
    return KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS)


def test_what_no_entry_answers_is_shown_in_the_article_s_own_words_with_the_next_best_to_press(told, silent):
    assert isinstance(silent.reply(GOATS), NoAnswer)
    reply = told.reply(GOATS)
    assert reply.nearest == Passage("passage-1", 1, TEXT[0]) == told.passages[0]
    assert offered(reply)[0] == told.passages[1]
    assert len(offered(reply)) == 3
    assert 0 < reply.score <= 1


def test_a_passage_that_has_more_of_the_question_than_the_nearest_entry_is_shown_before_it(told, silent):
    asked = "who keeps goats beneath the dome"
    entry = silent.reply(asked).nearest
    reply = told.reply(asked)
    assert reply.nearest == told.passages[0]
    assert offered(reply)[0] == entry


def test_an_entry_that_has_as_much_is_shown_with_passages_beside_it(silent):
    asked = "How many lamps are in the lane?"
    base = KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS, paragraphs=("Lamps were lit.", "Snow fell."))
    without, beside = silent.reply(asked), base.reply(asked)
    assert beside.nearest == without.nearest
    assert beside.related == (*without.related, *base.passages)[:3]


def test_an_answer_stays_and_so_does_what_is_known_to_be_unsaid(told, silent):
    for asked in (
        "How many visitors came in 2023?",
        "Which planets can one see?",
        "How much is a ticket for a farmer?",
    ):
        assert told.reply(asked) == silent.reply(asked)


@pytest.mark.parametrize("asked", ["world cup winner?", "sourdough bread recipe", "thanks", "👋"])
def test_what_is_about_something_else_gets_no_passage(told, silent, asked):
    assert told.reply(asked) == silent.reply(asked)


def test_a_passage_that_is_picked_asserts_nothing(told):
    assert told.picked(told.passages[0]) == Nearby((), 1.0, told.passages[0])
    assert told.picked(told.entries[0]) == told.answer(told.entries[0])
    reply = told.reply(GOATS)
    assert told.reply("the first one", reply) == Nearby((), 1.0, told.passages[1])


@pytest.mark.parametrize("name", ["bridge", "fossil", "bakery"])
def test_a_text_beside_a_base_is_read_and_cut(name):
    base = KnowledgeBase.load(Path("tests/articles") / name)
    assert {one.paragraph for one in base.passages} == set(range(1, 19))
    assert max(len(one.text.split()) for one in base.passages) <= WORDS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"Another story\nIt rained.", "article.txt: the text has no line with the headline"),
        (b"%PDF-1.7", "article.txt: is a PDF"),
        ("Hill\nIt cost £3.".encode("cp1252"), "article.txt: line 2: is not UTF-8"),
        (None, "article.txt: cannot be read"),
    ],
)
def test_a_text_that_is_not_the_article_is_refused(tmp_path, text, message):
    (tmp_path / "article.toml").write_text('[article]\ntitle = "Hill"\npublisher = "The Example"\n', encoding="utf-8")
    file = tmp_path / "article.txt"
    file.mkdir() if text is None else file.write_bytes(text)
    with pytest.raises(LoadingError, match=message):
        KnowledgeBase.load(tmp_path)


def test_a_licence_lets_more_be_shown_at_once(tmp_path):
    paragraph = " ".join(f"Sentence {n} is about the hill." for n in range(12))
    (tmp_path / "article.txt").write_text(f"Hill\n{paragraph}\n", encoding="utf-8")
    for licence, count in (("", 10), ("CC BY 4.0", 1)):
        table = f'[article]\ntitle = "Hill"\npublisher = "The Example"\nlicence = "{licence}"\n'
        (tmp_path / "article.toml").write_text(table, encoding="utf-8")
        assert len(KnowledgeBase.load(tmp_path).passages) == count
