import pytest

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
    Wish,
    evaluate,
)
from knowledge.evaluation.labelled import Expect, Item
from knowledge.evaluation.verdicts import LONGEST, Judged, Report, Verdict, folded, holds, verdict

YES, NO = Entry("yes", "T", ("Is it?",), "It is 36 per cent."), Entry("no", "T", ("Not?",), "It is not.")
OTHERS = tuple(Entry(str(n), "T", (f"{n}?",), "Other.") for n in range(3))


def item(expect="answer", must=(("36%", "36 per cent"),), must_not=(), turns=("a?",), style="casual"):
    return Item("Q", style, turns, Expect(expect), must, must_not)


def text_of(reply):
    entries = (reply.nearest,) if isinstance(reply, Nearby) else reply.entries if isinstance(reply, Answer) else ()
    return " ".join(entry.answer for entry in entries) or "It does not say."


@pytest.mark.parametrize(
    ("expect", "reply", "expected"),
    [
        ("answer", Answer("a", 1, (YES,)), "right"),
        ("answer", Answer("a", 1, (NO, YES)), "right"),
        ("answer", Answer("a", 1, (NO,), related=(YES,)), "wrong"),
        ("answer", Suggestions("a", 1, (NO, YES)), "offered"),
        ("answer", NoAnswer("a", 1, None, (*OTHERS[:2], YES)), "offered"),
        ("answer", NoAnswer("a", 1, None, (*OTHERS, YES)), "missed"),
        ("answer", NoAnswer("a", 1), "missed"),
        ("refuse", Answer("a", 1, (YES,)), "wrong"),
        ("refuse", Suggestions("a", 1, (YES,)), "right"),
        ("refuse", NoAnswer("a", 1), "right"),
        ("correct", Answer("a", 1, (YES,)), "right"),
        ("correct", Answer("a", 1, (NO,)), "wrong"),
        ("correct", Suggestions("a", 1, (NO,)), "right"),
        ("correct", NoAnswer("a", 1), "right"),
    ],
)
def test_the_verdict_depends_on_what_is_expected(expect, reply, expected):
    assert verdict(item(expect), reply, text_of) == Verdict(expected)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It fell by **36%** to 29,437.", True),
        ("> 36 PER\u00a0CENT", True),
        ("36 people", False),
        ("36% is what they wrongly say", False),
        ("36%".ljust(LONGEST), True),
        ("36%".ljust(LONGEST + 1), False),
        ("", False),
    ],
)
def test_a_text_holds_the_answer(text, right):
    assert holds(item(must_not=("Wrongly",)), text) is right


def test_every_group_needs_an_alternative():
    both = item(must=(("one",), ("two", "2")))
    assert holds(both, "one and 2")
    assert not holds(both, "one")
    assert holds(item(must=()), "anything")


def test_markdown_quotes_and_dashes_do_not_matter():
    assert folded("> *It’s* “two\u2011day”\n\n-# – `so`") == 'it\'s "two-day" - so'


class Scripted(KnowledgeBase):
    """Replies as it is told, and keeps what it was asked."""

    def __init__(self, *replies):
        super().__init__(Article("T", "P"), [YES, NO])
        self.replies, self.asked = list(replies), []

    def reply(self, question, previous=None):
        self.asked.append((question, previous))
        return self.replies.pop(0)


def test_a_conversation_is_judged_by_its_last_reply():
    first, last = NoAnswer("a", 0.5), Answer("b", 0.8, (YES,))
    base = Scripted(first, last)
    report = evaluate(base, [item(turns=("a?", "b?"))], text_of)
    assert base.asked == [("a?", None), ("b?", first)]
    assert report.judged == (Judged(item(turns=("a?", "b?")), last, YES.answer, Verdict.RIGHT),)


@pytest.fixture
def report():
    replies = [
        (item(style="b"), Answer("", 0.9, (YES,))),
        (item(style="a"), Answer("", 0.7, (NO,))),
        (item(style="a"), Answer("", 0.8, (NO,))),
        (item(style="a"), NoAnswer("", 0.6)),
        (item(style="b"), Suggestions("", 0.5, (YES,))),
        (item(style="b"), NoAnswer("", 0.4, None, (YES,))),
        (item("refuse", style="b"), NoAnswer("", 0.3)),
    ]
    return evaluate(Scripted(*(reply for _, reply in replies)), [one for one, _ in replies], text_of)


def test_verdicts_are_counted_by_what_was_expected_and_by_style(report):
    right, wrong, _, offered, missed = Verdict
    assert report.total == {right: 2, wrong: 2, offered: 2, missed: 1}
    assert list(report.by_expect.items()) == [
        ("answer", {right: 1, wrong: 2, offered: 2, missed: 1}), ("refuse", {right: 1}),
    ]  # fmt: skip
    assert list(report.by_style.items()) == [("a", {wrong: 2, missed: 1}), ("b", {right: 2, offered: 2})]


def test_the_worst_is_what_was_wrong_and_sure_of_it(report):
    assert [(one.verdict, one.reply.score) for one in report.worst(4)] == [
        ("wrong", 0.8), ("wrong", 0.7), ("missed", 0.6), ("offered", 0.5),
    ]  # fmt: skip
    assert report.worst(0) == ()


def test_a_suggestion_of_the_right_question_did_well_but_a_denial_did_not(report):
    assert report.scored == (
        (0.9, True), (0.7, False), (0.8, False), (0.6, False), (0.5, True), (0.4, False), (0.3, True),
    )  # fmt: skip


def test_no_questions_make_an_empty_report():
    empty = evaluate(Scripted(), [], text_of)
    assert empty == Report(())
    assert (empty.by_style, empty.scored, empty.worst(3)) == ({}, (), ())


def test_quotations_count_as_the_caller_words_them():
    entry = Entry("q", "T", ("Q?",), "Yes.", (Quotation("Ada", "36 per cent"),))
    assert verdict(item(), Answer("", 1, (entry,)), lambda reply: reply.entries[0].quotations[0].text) is Verdict.RIGHT


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Nearby("", 0.5, YES), "near"),
        (Nearby("", 0.5, NO), "missed"),
        (Nearby("", 0.5, NO, related=(YES,)), "offered"),
        (Aside(Wish.FIGURES), "wrong"),
        (Aside(Wish.HELP, entries=(YES,)), "offered"),
    ],
)
def test_what_asserts_nothing_is_near_offered_or_missed(reply, expected):
    assert verdict(item(), reply, text_of) == expected
    assert verdict(item("refuse"), reply, text_of) == ("wrong" if expected == "wrong" else "right")


def test_a_passage_counts_as_near_and_one_that_is_offered_as_offered():
    right, wrong = Passage("passage-1", 1, "On Monday."), Passage("passage-2", 2, "On Friday.")
    item = Item("x", "s", ("When?",), Expect.ANSWER, (("monday",),))

    def text_of(reply):
        return reply.nearest.text

    assert verdict(item, Nearby((), 0.5, right), text_of) is Verdict.NEAR
    assert verdict(item, Nearby((), 0.5, wrong, related=(right,)), text_of) is Verdict.OFFERED
    assert verdict(item, Nearby((), 0.5, wrong), text_of) is Verdict.MISSED
