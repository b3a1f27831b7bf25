import io

import pytest

from bot.cli.terminal import Line, Screen, explanation_lines, offered, reply_lines
from bot.wording import DID_YOU_MEAN, IN_ITS_WORDS, MISS, MORE_WORDS, NEARBY, NEAREST, OTHER_PART, SAID, TRY
from knowledge import (
    Answer,
    Article,
    Aside,
    Considered,
    Entry,
    Explanation,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Passage,
    Person,
    Quotation,
    Suggestions,
    Unknown,
    Wish,
)

OPENED = Entry(
    "bridge-opened",
    "Bridge",
    ("When did the bridge reopen?",),
    "On Monday.",
    (Quotation("Ada Stone", "It will stand"),),
    (2, 3),
    ("repair-cost",),
)
COST = Entry("repair-cost", "Money", ("How much did it cost?",), "£3 million.")
LENGTH = Unknown("length", ("How long is it?",), "It does not say how long.")


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return KnowledgeBase(
        article=Article("Bridge reopens", "The Example"),
        people=(Person("Ada Stone", "engineer"),),
        entries=(OPENED, COST),
        unknowns=(LENGTH,),
        synonyms={},
    )


def text(reply, base) -> list[str]:
    return [line.text for line in reply_lines(reply, base)]


def test_answer_shows_question_answer_quotation_source_and_related(base):
    assert text(Answer((), 1.0, (OPENED,), (COST,)), base) == [
        "When did the bridge reopen?",
        "On Monday.",
        '> "It will stand" - Ada Stone, engineer',
        "Source: The Example, paragraphs 2-3",
        "",
        "Related questions:",
        "  1. How much did it cost?",
    ]


def test_each_part_stands_in_its_place_under_its_heading_and_a_miss_once(base):
    misses = (NoAnswer((), 0, LENGTH), NoAnswer((), 0), NoAnswer((), 0, LENGTH))
    assert text(Answer((), 1.0, (OPENED, *misses, COST)), base) == [
        "When did the bridge reopen?",
        "On Monday.",
        '> "It will stand" - Ada Stone, engineer',
        "",
        "How long is it?",
        LENGTH.reply,
        "",
        OTHER_PART,
        MISS,
        "",
        "How much did it cost?",
        "£3 million.",
        "Source: The Example, paragraphs 2-3",
        "",
    ]


def test_the_core_of_an_answer_stands_out(base):
    lines = list(reply_lines(Answer((), 1.0, (Entry("e", "T", ("Cost?",), "It cost 3.", short="3"),)), base))
    assert lines[:3] == [Line("Cost?", "bold"), Line("3", "bold"), Line("It cost 3.")]


def test_suggestions_are_numbered(base):
    assert text(Suggestions((), 0.5, (COST, OPENED)), base) == [
        DID_YOU_MEAN,
        "  1. How much did it cost?",
        "  2. When did the bridge reopen?",
    ]


def test_miss_says_so_and_offers_what_is_nearest(base):
    assert text(NoAnswer((), 0.0, None, (COST,)), base) == [MISS, NEAREST, "  1. How much did it cost?"]
    assert text(NoAnswer((), 0.0, LENGTH), base) == ["How long is it?", LENGTH.reply]


def test_what_is_near_is_hedged_before_it_is_shown(base):
    assert text(Nearby((), 0.5, COST, "", (OPENED,)), base) == [
        NEARBY,
        "How much did it cost?",
        "£3 million.",
        "Source: The Example",
        "",
        "Related questions:",
        "  1. When did the bridge reopen?",
    ]


def test_a_wish_gets_its_sentence_and_questions_to_go_on_with(base):
    assert text(Aside(Wish.THANKS), base) == [SAID[Wish.THANKS]]
    assert text(Aside(Wish.GREETING, entries=(COST,)), base) == [
        SAID[Wish.GREETING], TRY, "  1. How much did it cost?",
    ]  # fmt: skip


def test_what_was_typed_is_never_shown(base):
    for reply in (Answer("\x1b[31m", 1.0, (COST,)), Suggestions("\x1b[31m", 0.5, (COST,)), NoAnswer("\x1b[31m", 0)):
        assert "\x1b" not in "".join(text(reply, base))


def test_numbers_match_what_is_offered():
    assert offered(Answer((), 1.0, (OPENED,), (COST,))) == (COST,)
    assert offered(Suggestions((), 0.5, (COST, OPENED))) == (COST, OPENED)
    assert offered(NoAnswer((), 0.0, LENGTH, (OPENED,))) == (OPENED,)


def test_explanation_names_words_candidates_and_reason():
    explanation = Explanation("bridg open", (Considered("a", "A?", 0.5, 1.0),), "so")
    shown = [line.text for line in explanation_lines(explanation)]
    assert shown == ["", "Matched as: bridg open", "  0.500  coverage 1.00  a: A?", "Decided: so"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_plain_text_however_long():
    stream = io.StringIO()
    Screen(stream).show(Line("word " * 60, "bold"), Line("[bold]kept[/bold]"))
    assert stream.getvalue() == "word " * 60 + "\n[bold]kept[/bold]\n"


def test_a_terminal_gets_style(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    Screen(stream).show(Line("[x] 12", "bold"))
    assert stream.getvalue() == "\x1b[1m[x] 12\x1b[0m\n"


def test_a_terminal_breaks_lines_at_words_and_never_an_address(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "20")
    stream = Terminal()
    Screen(stream).show(Line("four words, nineteen wide"), Line("http://" + "x" * 30))
    assert stream.getvalue() == "four words, nineteen\nwide\nhttp://" + "x" * 30 + "\n"


def test_a_dumb_terminal_gets_plain_text(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    stream = Terminal()
    Screen(stream).show(Line("x", "bold"))
    assert stream.getvalue() == "x\n"


def test_a_passage_is_shown_word_for_word_with_others_to_choose(base):
    shown, other = Passage("passage-4", 4, "The crane fell."), Passage("passage-5", 5, "It rained.")
    assert text(Nearby((), 0.5, shown, related=(other,)), base) == [
        IN_ITS_WORDS,
        "“The crane fell.”",
        "Source: The Example, paragraph 4",
        "",
        f"{MORE_WORDS}:",
        "  1. “It rained.”",
    ]
