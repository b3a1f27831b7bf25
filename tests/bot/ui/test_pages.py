import pytest

from bot.ui import pages
from bot.ui.card import Card
from tests.bot.town import text


@pytest.mark.parametrize(
    ("lines", "most", "sizes"),
    [
        ([], 3, [0]),
        (["a"] * 3, 3, [3]),
        (["a"] * 7, 3, [3, 3, 1]),
        (["x" * (pages.ROOM // 2)] * 3, 9, [1, 1, 1]),
        (["x" * (pages.ROOM // 2 - 1)] * 3, 9, [2, 1]),
        (["x" * 9999, "a", "x" * 9999], 9, [1, 1, 1]),
    ],
)
def test_a_page_holds_as_many_lines_as_it_may_and_as_fit(lines, most, sizes):
    cut = pages.cut(lines, most)
    assert [len(page) for page in cut] == sizes
    assert [line for page in cut for line in page] == lines


@pytest.mark.parametrize(("page", "count", "nearest"), [(0, 0, 0), (-1, 3, 0), (1, 3, 1), (9, 3, 2)])
def test_the_nearest_page_that_exists(page, count, nearest):
    assert pages.nearest(page, count) == nearest


@pytest.mark.parametrize(
    ("page", "count", "note", "said"),
    [
        (0, 1, "", ""),
        (0, 1, "Note.", "-# Note."),
        (1, 3, "", "-# Page 2 of 3."),
        (0, 2, "Note.", "-# Page 1 of 2. Note."),
    ],
)
def test_the_number_is_said_where_there_are_several(reader, page, count, note, said):
    card = Card()
    pages.number(card, reader, page, count, note)
    assert text(card.view()) == said


def test_buttons_lead_to_pages_that_exist(reader):
    turns = [[press.custom_id for press in pages.turns(reader, "people", "0:", page, 3)] for page in range(3)]
    assert turns == [["b1:people:0:1"], ["b1:people:0:0", "b1:people:0:2"], ["b1:people:0:1"]]
    assert pages.turns(reader, "people", "0:", 0, 1) == []
