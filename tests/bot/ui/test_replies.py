import itertools

import pytest

from bot.translation import Phrases
from bot.ui import limits, replies
from bot.ui.replies import Reader
from bot.wording import DID_YOU_MEAN, GREETING, PART_MISS
from knowledge import Answer, Article, Aside, Entry, KnowledgeBase, NoAnswer, Quotation, Suggestions, Unknown, Wish
from tests.bot.town import labels, text

READERS = [
    Reader(asker=2**63, say=Phrases().say(locale), language=str(locale)[:2], private=private)
    for locale, private in itertools.product((None, "de", "fr", "es-ES"), (False, True))
]


def problems(view) -> list[str]:
    return limits.validate({"components": view.to_components(), "flags": limits.COMPONENTS_V2})


def answer(entry, knowledge) -> Answer:
    return Answer(entry.question, 1.0, (entry,), tuple(knowledge.entry(one) for one in entry.related))


def test_every_shipped_entrys_card_is_within_limits_and_complete_in_every_language(shipped):
    for entry, reader in itertools.product(shipped.entries, READERS[::2]):
        view = replies.reply(answer(entry, shipped), shipped, reader)
        assert problems(view) == []
        shown = text(view).replace("\\", "")
        assert entry.question in shown
        assert entry.answer in shown
        assert all(f"> “{quotation.text}”" in shown for quotation in entry.quotations)


def test_every_shipped_unknowns_card_is_within_limits(shipped):
    for unknown, reader in itertools.product(shipped.unknowns, READERS[::3]):
        view = replies.reply(NoAnswer("", 0.0, unknown, shipped.entries[:3]), shipped, reader)
        assert problems(view) == []
        assert unknown.reply in text(view).replace("\\", "")


def test_three_longest_entries_together_are_within_limits(shipped, reader):
    longest = sorted(shipped.entries, key=lambda entry: -sum(len(one.text) for one in entry.quotations))[:3]
    misses = tuple(NoAnswer("", 0.0, unknown) for unknown in shipped.unknowns[:2])
    view = replies.reply(Answer("", 1.0, (*longest, *misses), shipped.entries[:9]), shipped, reader)
    assert problems(view) == []


@pytest.fixture
def giant():
    """A base at the limits that the loader allows, and beyond them in the number of quotations."""
    quotations = tuple(Quotation("N" * 100, f"{number} " + "w" * 300) for number in range(20))
    entries = tuple(
        Entry(f"{number}-" + "e" * 200, "T" * 120, (f"{number} " + "*" * 98,), "_" * 600, quotations, tuple(range(9)))
        for number in range(4)
    )
    return KnowledgeBase(Article("H" * 300, "P" * 80, url="https://e.org/" + "u" * 200), entries, (), (), {})


def test_too_much_is_cut_between_quotations_and_said(giant, reader):
    view = replies.reply(Answer("", 1.0, giant.entries[:3], giant.entries[3:]), giant, reader)
    assert problems(view) == []
    assert replies.TOO_LONG in text(view)
    assert all(f"{number} " + "w" * 300 + "”" in text(view) for number in range(2))
    assert text(view).count("> “") == text(view).count("”\n> —")


def test_several_entries_have_one_source_line_and_misses_are_said_once(town, reader):
    misses = (NoAnswer("", 0.0), NoAnswer("", 0.0), NoAnswer("", 0.0, town.unknowns[0]))
    shown = text(replies.reply(Answer("", 1.0, (*town.entries[:2], *misses)), town, reader))
    assert "paragraphs 2, 3, 5" in shown
    assert shown.count("Source:") == 1
    assert shown.count(PART_MISS) == 1
    assert town.unknowns[0].reply in shown


def test_related_questions_are_offered_once_and_not_what_is_answered(town, reader):
    entries = town.entries
    view = replies.reply(Answer("", 1.0, entries[:1], (entries[0], entries[1], entries[1])), town, reader)
    assert labels(view) == [entries[1].question, "Dismiss"]


def test_suggestions_and_greetings_offer_three(town, reader):
    suggested, greeting = Suggestions("", 0.5, town.entries[:5]), Aside(Wish.GREETING, entries=town.entries[:5])
    for reply, heading in ((suggested, DID_YOU_MEAN), (greeting, GREETING)):
        view = replies.reply(reply, town, reader)
        assert heading in text(view)
        assert len(labels(view)) == 4


def test_what_was_asked_is_never_shown(town, reader):
    for reply in (
        Answer("evil", 1.0, town.entries[:1]), Suggestions("evil", 0.5, town.entries[:2]), NoAnswer("evil", 0.1),
    ):  # fmt: skip
        assert "evil" not in str(replies.reply(reply, town, reader).to_components())


def test_markup_and_mentions_of_a_base_are_shown_as_written(reader):
    entry = Entry("e", "T", ("*Bold* question?",), "# not a heading\n- _not_ a list", (Quotation("A", "a `b`\nc"),))
    base = KnowledgeBase(Article("T", "P", url="javascript:alert(1)"), (entry,), (Unknown("u", ("Why so?",), "r"),))
    shown = text(replies.reply(Answer("", 1.0, (entry,)), base, reader))
    assert r"\*Bold\* question?" in shown
    assert "\\# not a heading" in shown
    assert "> “a \\`b\\`\n> c”" in shown
    assert "javascript" not in shown


def test_only_answers_are_for_everybody():
    kinds = (Answer("", 1, ()), Suggestions("", 1, ()), NoAnswer("", 1))
    assert [replies.is_private(reply, False) for reply in kinds] == [False, True, True]
    assert replies.is_private(Answer("", 1, ()), True)


@pytest.mark.parametrize(("language", "noted"), [("de", True), ("en", False)])
def test_readers_of_another_language_are_told_which_one_answers_are_in(town, language, noted):
    shown = text(replies.reply(NoAnswer("", 0.0), town, Reader(language=language)))
    assert ("Answers stay in the language of the article." in shown) is noted
