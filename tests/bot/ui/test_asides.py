import pytest

from bot import wording
from bot.ui import infocards, limits
from bot.ui.asides import aside
from bot.ui.reader import Reader
from bot.wording import SAID
from knowledge import Answer, Aside, Nearby, Wish
from tests.bot.town import labels, parts, text


@pytest.mark.parametrize(
    ("wish", "begins"),
    [
        (Wish.HELP, "I answer questions about"),
        (Wish.SUMMARY, "### [Bridge reopens"),
        (Wish.FIGURES, "### The numbers in the article"),
        (Wish.PEOPLE, "### Who is in the article"),
        (Wish.QUOTATIONS, "### What the article quotes"),
        *SAID.items(),
    ],
)
def test_each_wish_brings_its_card_or_its_sentence(town, reader, wish, begins):
    assert text(aside(Aside(wish), town, reader)).startswith(begins)


def test_figures_bring_the_chart_along_where_it_may_be_attached(town):
    assert [file.filename for file in aside(Aside(Wish.FIGURES), town, Reader(pictures=True)).files] == [
        infocards.PICTURE
    ]


@pytest.mark.parametrize("wish", [Wish.GREETING, Wish.NO, Wish.UNCLEAR])
def test_three_questions_to_go_on_with_are_offered_once_each(town, reader, wish):
    view = aside(Aside(wish, entries=(*town.entries[:1], *town.entries[:5])), town, reader)
    assert labels(view) == [*(entry.question for entry in town.entries[:3]), "Dismiss"]
    assert "Source" not in text(view)


def test_the_source_is_headline_publisher_and_the_paragraphs_of_what_was_shown(town, reader):
    headline = "### [Bridge reopens \\*after\\* repairs](<https://example.org/bridge>)\nThe Example"
    both = Answer((), 1.0, (town.entries[0], Nearby((), 0.5, town.entries[1])))
    assert text(aside(Aside(Wish.SOURCE, both), town, reader)) == f"{headline}, paragraphs 2–3, 5"
    assert text(aside(Aside(Wish.SOURCE, Nearby((), 0.5, town.entries[1])), town, reader)) == f"{headline}, paragraph 5"
    assert text(aside(Aside(Wish.SOURCE), town, reader)) == headline


def test_the_speakers_are_those_of_what_was_shown(town, reader):
    quoted = Answer((), 1.0, town.entries[:2])
    assert text(aside(Aside(Wish.SPEAKER, quoted), town, reader)) == (
        "**Ada Stone**, the town's engineer\n**Ben Ford**, the mayor"
    )
    assert text(aside(Aside(Wish.SPEAKER, Answer((), 1.0, town.entries[2:3])), town, reader)) == wording.NO_SPEAKER


def test_distress_gets_one_sentence_and_nothing_to_press(town, reader):
    view = aside(Aside(Wish.DISTRESS, entries=town.entries[:3]), town, reader)
    assert [part["type"] for part in parts(view)] == [limits.CONTAINER, limits.TEXT]
    assert "findahelpline.com" in text(view)
    assert "article" not in text(view).replace("knows one article", "")
