import pytest

from bot.ui import catalogue
from tests.bot.town import labels, text
from tests.bot.ui import bases


@pytest.fixture(scope="module")
def crowded():
    return bases.crowded()


def test_every_topic_and_question_can_be_reached_by_turning_pages(crowded, reader):
    pages = [catalogue.topics(crowded, reader, page) for page in range(2)]
    assert [labels(view) for view in pages] == [["Next page"], ["Previous page"]]
    shown = "".join(text(view) for view in pages)
    assert all(topic in shown for topic in crowded.topics())


def test_pages_of_a_topic_hold_each_question_once(town, reader):
    shown = [text(catalogue.questions(town, reader, "Boxes", page)) for page in range(2)]
    assert [sum(f"box {number}?" in one for one in shown) for number in range(1, 13)] == [1] * 12


def test_a_page_that_there_is_no_longer_is_the_nearest_one(town, reader):
    first, last = (catalogue.questions(town, reader, "Boxes", page).payload for page in (0, 1))
    assert catalogue.questions(town, reader, "Boxes", -1).payload == first
    assert catalogue.questions(town, reader, "Boxes", 9).payload == last
