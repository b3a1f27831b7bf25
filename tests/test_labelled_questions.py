"""The bars that the shipped base and engine must not fall under, on the project's own labelled questions."""

import json
from functools import cache
from pathlib import Path

import pytest

from bot.wording import reply_text
from knowledge import evaluate, read_items, reliability
from knowledge.evaluation.calibration import calibration_error
from knowledge.evaluation.verdicts import Verdict

FOLDER = Path(__file__).parent / "knowledge"


# Eighteen hundred replies: all by one process, and none of them traced.
pytestmark = [pytest.mark.xdist_group("labelled"), pytest.mark.no_cover]


@pytest.fixture(scope="session")
def report(shipped):
    """Gives the report of a set; each is made once, in the first test that asks for it."""

    @cache
    def make(name):
        return evaluate(shipped, read_items(FOLDER / f"{name}.jsonl"), lambda reply: reply_text(reply, shipped))

    return make


@pytest.mark.parametrize(("name", "right", "press", "wrong"), [("questions", 92, 95.5, 4), ("held_out", 90, 95.5, 4)])
def test_replies_are_right_and_seldom_wrong(report, name, right, press, wrong):
    total = report(name).total
    share = {verdict: 100 * total[verdict] / total.total() for verdict in Verdict}
    assert share[Verdict.RIGHT] >= right
    assert share[Verdict.RIGHT] + share[Verdict.OFFERED] >= press
    assert share[Verdict.WRONG] <= wrong


@pytest.mark.parametrize("name", ["questions", "held_out"])
def test_scores_mean_what_they_say(report, name):
    bins = reliability(report(name).scored)
    assert calibration_error(bins) <= 0.08
    assert bins[-1].right >= 0.9


def test_every_fact_is_answered(report):
    right = {judged.item.id for judged in report("questions").judged if judged.verdict is Verdict.RIGHT}
    lines = (FOLDER / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [item for item in map(json.loads, lines) if item["expect"] == "answer"]
    answered = {fact for item in asked if item["id"] in right for fact in item["facts"]}
    assert answered == {f"F{number:02}" for number in range(1, 71)}


def test_the_held_out_questions_are_not_among_the_others(report):
    asked, held = ({judged.item.turns for judged in report(name).judged} for name in ("questions", "held_out"))
    assert len(asked & held) < 0.03 * len(held)
