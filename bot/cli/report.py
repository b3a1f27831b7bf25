"""What `byline eval` shows of a report: tables by expectation and style, reliability, the worst questions."""

from collections import Counter
from collections.abc import Iterator

from bot.cli.terminal import Line
from knowledge import Judged, Report, Verdict, calibration_error, reliability

WORST = 15
"""Questions shown that did not go well."""
EXCERPT = 160
"""Characters shown of a reply."""


def report_lines(report: Report) -> Iterator[Line]:
    """Give the tables, the summary in one line, and the worst questions."""
    for heading, counts in (("expected", report.by_expect), ("style", report.by_style)):
        yield Line(_row(heading, *(verdict.value for verdict in Verdict), "n", "right %"), "bold")
        yield from (Line(_counted(name, of_verdicts)) for name, of_verdicts in counts.items())
        yield Line()
    yield from _reliability_lines(report)
    for one in report.worst(WORST):
        yield from _judged_lines(one)
    yield Line(summary(report), "bold")


def summary(report: Report) -> str:
    """Sum a report up in one line."""
    total, count = report.total, len(report.judged)
    right, wrong = total[Verdict.RIGHT], total[Verdict.WRONG]
    shown = right + total[Verdict.NEAR]
    pressed = shown + total[Verdict.OFFERED]
    return (
        f"right {_percent(right, count)} %, shown {_percent(shown, count)} %, within one press "
        f"{_percent(pressed, count)} %, wrong {_percent(wrong, count)} %, {count} questions"
    )


def _counted(name: str, counts: Counter[Verdict]) -> str:
    count = counts.total()
    return _row(name, *(counts[verdict] for verdict in Verdict), count, _percent(counts[Verdict.RIGHT], count))


def _reliability_lines(report: Report) -> Iterator[Line]:
    bins = reliability(report.scored)
    yield Line(_row("score", "n", "mean", "right"), "bold")
    for one in bins:
        if one.count:
            yield Line(_row(f"{one.low:.1f} to {one.high:.1f}", one.count, f"{one.score:.2f}", f"{one.right:.2f}"))
    yield Line(f"expected calibration error {calibration_error(bins):.3f}")
    yield Line()


def _judged_lines(one: Judged) -> Iterator[Line]:
    item = one.item
    heading = f"{one.verdict} at {one.reply.score:.2f}: {item.id} [{item.style}, expected {item.expect}]"
    text = " ".join(one.text.split())
    yield Line(heading, "bold")
    yield Line(f"  asked: {' // '.join(item.turns)}")
    yield Line(f"  reply: {text if len(text) <= EXCERPT else text[: EXCERPT - 1] + '…'}")
    yield Line()


def _row(name: str, *cells: object) -> str:
    return f"{name:<16}" + "".join(f"{cell!s:>9}" for cell in cells)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"
