import itertools

import pytest

from bot import wording
from bot.ui import replies
from bot.ui.blocks import TOO_LONG
from bot.ui.reader import Reader
from bot.ui.validation import validate
from bot.wording import DID_YOU_MEAN, IN_ITS_WORDS, MISS, MORE_WORDS, NEARBY, NEAREST_SAID, OTHER_PART, PART_UNSURE
from knowledge import (
    Answer,
    Article,
    Aside,
    Entry,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Passage,
    Quotation,
    Suggestions,
    Unknown,
    Wish,
)
from tests.bot.town import labels, parts, text
from tests.bot.ui import bases


@pytest.fixture(scope="module")
def giant():
    return bases.giant()


def test_every_shipped_entrys_card_says_all_that_plain_text_says(shipped, reader):
    for entry in shipped.entries:
        shown = text(replies.reply(shipped.answer(entry), shipped, reader)).replace("\\", "")
        assert shown.startswith(f"### {entry.question}\n")
        for said in (entry.short, entry.answer, *(one.text for one in entry.quotations)):
            assert said in shown


def test_an_answer_is_question_core_answer_quotations_and_a_source_of_one_line(reader):
    ann = Quotation("Ann Lee", "It is so")
    entry = Entry("e", "T", ("Is it so?",), "She says it is.", (ann,), (9, 4, 5, 6), short="Yes")
    base = KnowledgeBase(Article("A headline", "The Example", url="https://e.org"), (entry,))
    assert text(replies.reply(base.answer(entry), base, reader)) == (
        "### Is it so?\n**Yes**\n\nShe says it is.\n"
        "> “It is so”\n> — **Ann Lee**\n"
        "-# Source: [The Example](<https://e.org>), paragraphs 4–6, 9"
    )


def test_shipped_source_lines_fit_one_line_of_a_phone(shipped, reader):
    for entry in shipped.entries:
        (line,) = [
            one for one in text(replies.reply(shipped.answer(entry), shipped, reader)).split("\n") if "Source" in one
        ]
        assert len(line.removeprefix("-# ")) <= 45


def test_three_longest_entries_together_are_within_limits(shipped, reader):
    longest = sorted(shipped.entries, key=lambda entry: -sum(len(one.text) for one in entry.quotations))[:3]
    misses = tuple(NoAnswer((), 0.0, unknown) for unknown in shipped.unknowns[:2])
    view = replies.reply(Answer((), 1.0, (*longest, *misses), shipped.entries[:9]), shipped, reader)
    assert validate(view.payload) == []


def test_too_much_is_cut_between_quotations_and_said(giant, reader):
    view = replies.reply(Answer((), 1.0, giant.entries[:3], giant.entries[3:]), giant, reader)
    assert validate(view.payload) == []
    assert TOO_LONG in text(view)
    assert text(view).count("> “") == text(view).count("”\n> —") > 1
    assert "Source" in text(view)


def test_many_short_quotations_leave_room_for_the_buttons(reader):
    spoken = [tuple(Quotation("Ann", f"{part} {n}") for n in range(20)) for part in range(3)]
    entries = tuple(Entry(f"e{n}", "T", (f"What is {n}?",), "a", spoken[n]) for n in range(3))
    base = KnowledgeBase(Article("T", "P"), entries)
    view = replies.reply(
        Answer((), 1.0, entries, tuple(Entry(f"r{n}", "T", ("q",), "a") for n in range(3))), base, reader
    )
    assert validate(view.payload) == []
    assert TOO_LONG in text(view)
    assert len(labels(view)) == 6


def test_parts_stand_in_their_order_each_under_its_heading_and_misses_once(town, reader):
    first, second = town.entries[:2]
    misses = (NoAnswer((), 0.0), NoAnswer((), 0.0), NoAnswer((), 0.0, town.unknowns[0]), Suggestions((), 0, (first,)))
    shown = text(replies.reply(Answer((), 1.0, (first, *misses, second)), town, reader))
    headings = [line for line in shown.split("\n") if line.startswith("### ")]
    assert headings == [f"### {one}" for one in (
        first.question, OTHER_PART, town.unknowns[0].question, OTHER_PART, second.question,
    )]  # fmt: skip
    assert f"### {OTHER_PART}\n{MISS}" in shown
    assert f"### {OTHER_PART}\n{PART_UNSURE}" in shown
    assert f"### {town.unknowns[0].question}\n{town.unknowns[0].reply}" in shown
    assert shown.count("Source:") == 1
    assert "paragraphs 2–3, 5" in shown


def test_a_quotation_of_two_parts_is_shown_once(town, reader):
    first = town.entries[0]
    again = Entry("again", "T", ("Again?",), "It is said again.", first.quotations, (8,))
    shown = text(replies.reply(Answer((), 1.0, (first, again)), town, reader))
    assert shown.count(first.quotations[0].text) == 1
    assert "paragraphs 2–3, 8" in shown


def test_related_questions_are_offered_once_and_not_what_is_shown(town, reader):
    entries = town.entries
    near = Nearby((), 0.5, entries[2])
    view = replies.reply(Answer((), 1.0, (entries[0], near), (*entries[:3], entries[1])), town, reader)
    assert labels(view) == [entries[1].question, "Helpful", "Not helpful", "Dismiss"]


def test_suggestions_offer_three_without_a_source(town, reader):
    view = replies.reply(Suggestions((), 0.5, town.entries[:5]), town, reader)
    assert text(view) == f"### {DID_YOU_MEAN}"
    assert labels(view) == [*(entry.question for entry in town.entries[:3]), "Dismiss"]


def test_nearby_begins_with_what_is_not_said_and_its_question_is_no_heading(town, reader):
    entry = town.entries[1]
    view = replies.reply(Nearby((), 0.5, entry, "", town.entries[:1]), town, reader)
    assert text(view).startswith(f"**{NEARBY}**\n-# {entry.question}\n{entry.answer}\n> “Every penny")
    assert "###" not in text(view)
    assert "paragraph 5" in text(view)
    assert labels(view) == [town.entries[0].question, "That answers it", "Dismiss"]
    missing = "The article does not say *who* paid."
    shown = text(replies.reply(Nearby((), 0.5, entry, missing), town, reader))
    assert shown.startswith(f"**The article does not say \\*who\\* paid. {NEAREST_SAID}**\n")


def test_nearby_and_an_answer_differ_in_colour_too(town, reader):
    colours = [
        parts(replies.reply(reply, town, reader))[0]["accent_color"]
        for reply in (
            town.answer(town.entries[0]),
            Nearby((), 0.5, town.entries[0]),
            NoAnswer((), 0),
            Suggestions((), 0, ()),
        )
    ]
    assert colours[0] != colours[1] == colours[2] == colours[3]


@pytest.mark.parametrize(
    ("reader", "shown"),
    [(Reader(shared=True), True), (Reader(shared=False), False), (Reader(shared=True, asker=7), False)],
)
def test_nearby_can_be_shown_to_others_where_there_are_any_and_they_do_not_see_it(town, reader, shown):
    assert ("Show everybody" in labels(replies.reply(Nearby((), 0.5, town.entries[0]), town, reader))) is shown


def test_a_miss_names_the_question_that_was_understood(town, reader):
    known, unknown = NoAnswer((), 0.0, town.unknowns[0], town.entries[:1]), NoAnswer((), 0.0)
    view = replies.reply(known, town, reader)
    assert text(view).startswith(f"### {town.unknowns[0].question}\n{town.unknowns[0].reply}\n")
    assert labels(view) == [town.entries[0].question, "Dismiss"]
    assert text(replies.reply(unknown, town, reader)).startswith(f"### {MISS}\nI answer only from one article")


def test_what_was_asked_is_never_shown(town, reader):
    for reply in (
        Answer(("evil",), 1.0, town.entries[:1]), Suggestions(("evil",), 0.5, town.entries[:2]),
        NoAnswer(("evil",), 0.1), Nearby(("evil",), 0.5, town.entries[0]),
        *(Aside(wish, question=("evil",)) for wish in Wish),
    ):  # fmt: skip
        assert "evil" not in str(replies.reply(reply, town, reader).to_components())


def test_markup_and_mentions_of_a_base_are_shown_as_written(reader):
    entry = Entry(
        "e", "T", ("*Bold* question?",), "# not a heading\n- _not_ a list", (Quotation("A", "a `b`\nc"),), short="*S*"
    )
    base = KnowledgeBase(Article("T", "P", url="javascript:alert(1)"), (entry,), (Unknown("u", ("Why so?",), "r"),))
    shown = text(replies.reply(Answer((), 1.0, (entry,)), base, reader))
    assert r"\*Bold\* question?" in shown
    assert r"**\*S\***" in shown
    assert "\\# not a heading" in shown
    assert "> “a \\`b\\`\n> c”" in shown
    assert "javascript" not in shown


def test_what_the_article_says_is_for_everybody_unless_asked_in_private(town):
    said = (Answer((), 1, ()), Aside(Wish.SOURCE), Aside(Wish.SUMMARY), Aside(Wish.FIGURES))
    own = (
        Suggestions((), 1, ()), NoAnswer((), 1), Nearby((), 1, town.entries[0]),
        Aside(Wish.THANKS), Aside(Wish.HELP), Aside(Wish.DISTRESS),
    )  # fmt: skip
    assert {replies.is_private(reply, False) for reply in said} == {False}
    assert {replies.is_private(reply, False) for reply in own} == {True}
    assert {replies.is_private(reply, True) for reply in (*said, *own)} == {True}


def test_only_distress_is_personal_and_only_what_asks_nothing_is_idle(town):
    every = [Answer((), 1, ()), NoAnswer((), 1), *map(Aside, Wish)]
    assert [reply for reply in every if replies.is_personal(reply)] == [Aside(Wish.DISTRESS)]
    assert [reply for reply in every if replies.is_idle(reply)] == [Aside(Wish.REACTION), Aside(Wish.NOTHING)]


@pytest.mark.parametrize(("language", "noted"), [("de", True), ("en", False)])
def test_readers_of_another_language_are_told_which_one_answers_are_in(town, language, noted):
    shown = text(replies.reply(NoAnswer((), 0.0), town, Reader(language=language)))
    assert ("Answers stay in the language of the article." in shown) is noted


def test_fixed_sentences_are_in_the_language_of_the_reader(town):
    replied = (
        Nearby((), 0.5, town.entries[0]), Nearby((), 0.5, town.entries[0], "x"), Suggestions((), 0, ()),
        NoAnswer((), 0),
        Answer((), 1, (town.entries[0], NoAnswer((), 0), Suggestions((), 0, ()))),
        *(Aside(wish) for wish in Wish if wish is not Wish.SPEAKER),
    )  # fmt: skip
    english = {wording.NEARBY, NEAREST_SAID, DID_YOU_MEAN, MISS, OTHER_PART, PART_UNSURE, *wording.SAID.values()}
    for reader, reply in itertools.product(bases.readers()[2:], replied):
        shown = text(replies.reply(reply, town, reader))
        assert [sentence for sentence in english if sentence in shown] == []


def test_a_passage_is_set_apart_word_for_word_with_others_to_press(town, reader):
    shown, other = Passage("passage-4", 4, "The *crane* fell."), Passage("passage-5", 5, "It rained.")
    view = replies.reply(Nearby((), 0.5, shown, related=(other, town.entries[0])), town, reader)
    assert text(view).startswith(f"**{IN_ITS_WORDS}**\n> “The \\*crane\\* fell.” (paragraph 4)\n-# Source: ")
    assert "paragraph 4" in text(view).splitlines()[2]
    assert f"-# {MORE_WORDS}" in text(view)
    assert labels(view) == ["“It rained.”", town.entries[0].question, "That answers it", "Dismiss"]
