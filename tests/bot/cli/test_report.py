from bot.cli.report import report_lines, summary
from knowledge import Answer, Entry, Expect, Item, Judged, NoAnswer, Report, Verdict

ENTRY = Entry("a", "T", ("A?",), "Yes.")
REPORT = Report(
    (
        Judged(Item("Q1", "casual", ("a?",), Expect.ANSWER), Answer("a", 0.95, (ENTRY,)), "Yes.", Verdict.RIGHT),
        Judged(Item("Q2", "casual", ("b?",), Expect.REFUSE), NoAnswer("b", 0.9), "It does not say.", Verdict.RIGHT),
        Judged(
            Item("Q3", "terse", ("c?", "d?"), Expect.ANSWER), Answer("d", 0.9, (ENTRY,)), "No. " * 99, Verdict.WRONG
        ),
        Judged(Item("Q4", "terse", ("e?",), Expect.ANSWER), NoAnswer("e", 0.4, None, (ENTRY,)), "?", Verdict.OFFERED),
    )
)


def test_the_tables_count_verdicts_by_expectation_and_by_style():
    rows = [line.text.split() for line in report_lines(REPORT)]
    assert ["expected", "right", "wrong", "near", "offered", "missed", "n", "right", "%"] in rows
    assert ["answer", "1", "1", "0", "1", "0", "3", "33.3"] in rows
    assert ["refuse", "1", "0", "0", "0", "0", "1", "100.0"] in rows
    assert ["terse", "0", "1", "0", "1", "0", "2", "0.0"] in rows


def test_reliability_has_a_row_for_each_score_that_occurs():
    text = [line.text for line in report_lines(REPORT)]
    assert "0.9 to 1.0              3     0.92     0.67" in text
    assert not any(line.startswith("0.1 to 0.2") for line in text)
    assert any(line.startswith("expected calibration error 0.") for line in text)


def test_what_went_wrong_is_shown_with_its_reply_cut_short():
    text = [line.text for line in report_lines(REPORT)]
    place = text.index("wrong at 0.90: Q3 [terse, expected answer]")
    assert text[place + 1] == "  asked: c? // d?"
    assert len(text[place + 2]) < 180
    assert text[place + 2].endswith("…")
    assert "offered at 0.40: Q4 [terse, expected answer]" in text[place:]
    assert not any("Q1" in line for line in text)


def test_the_summary_is_one_line():
    expected = "right 50.0 %, shown 50.0 %, within one press 75.0 %, wrong 25.0 %, 4 questions"
    assert summary(REPORT) == expected == list(report_lines(REPORT))[-1].text
