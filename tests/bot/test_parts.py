import pytest

from bot.parts import distinct, label, paragraphs_of, ranges, whole
from knowledge import Answer, Entry, Nearby, NoAnswer, Passage, Quotation, Suggestions, Unknown, shown_entries

LONG, PIECE, OTHER = (Quotation("Ann", "It is so, they say"), Quotation("Ann", "It is so"), Quotation("Bo", "It is so"))
FIRST = Entry("first", "T", ("One?",), "1", (LONG,), (4, 5))
SECOND = Entry("second", "T", ("Two?",), "2", (PIECE, OTHER), (5, 9))


def test_nothing_is_said_twice_and_a_quotation_stands_in_one_part():
    cost, size = Unknown("cost", ("Cost?",), "Not said."), Unknown("size", ("Size?",), "Not said.")
    misses = (
        NoAnswer((), 0),
        NoAnswer((), 0),
        NoAnswer((), 0, cost),
        NoAnswer((), 0, cost),
        NoAnswer((), 0, size),
    )
    unsure = (Suggestions((), 0, (FIRST,)), Suggestions((), 0, (SECOND,)))
    shown = distinct([FIRST, misses[0], Nearby((), 0, SECOND), *misses, FIRST, *unsure])
    assert [type(part).__name__ for part in shown] == [
        "Entry", "NoAnswer", "Nearby", "NoAnswer", "NoAnswer", "Suggestions",
    ]  # fmt: skip
    assert shown[0] == FIRST
    assert shown[2].nearest.quotations == (OTHER,)
    assert [part.unknown for part in shown if isinstance(part, NoAnswer)] == [None, cost, size]


def test_pieces_of_a_quotation_by_the_same_speaker_are_left_out():
    assert whole([PIECE, LONG, OTHER]) == [LONG, OTHER]


def test_what_a_reply_shows_and_where_it_is_from():
    answer = Answer((), 1, (FIRST, NoAnswer((), 0), Nearby((), 0, SECOND)))
    assert shown_entries(answer) == (FIRST, SECOND)
    assert shown_entries(Nearby((), 0, SECOND)) == (SECOND,)
    assert shown_entries(NoAnswer((), 0, None, (FIRST,))) == shown_entries(None) == ()
    assert paragraphs_of([SECOND, FIRST]) == (4, 5, 9)


@pytest.mark.parametrize(
    ("numbers", "written"),
    [((), ""), ((4,), "4"), ((5, 4), "4-5"), ((9, 4, 5, 6, 6), "4-6, 9"), ((1, 3, 4, 10, 11, 12), "1, 3-4, 10-12")],
)
def test_numbers_in_a_row_are_a_range(numbers, written):
    assert ranges(numbers) == written
    assert ranges(numbers, "–") == written.replace("-", "–")


def test_a_label_is_the_question_or_how_the_passage_begins():
    assert label(FIRST) == FIRST.question
    assert label(Passage("passage-1", 1, "It fell.")) == "“It fell.”"
    long = label(Passage("passage-1", 1, "word " * 60))
    assert long.endswith("word…”")
    assert len(long) <= 80
