"""The bars that base and engine must not fall under, on the project's own labelled questions."""

import json
from functools import cache
from pathlib import Path

import pytest

from bot.wording import reply_text
from knowledge import KnowledgeBase, evaluate, read_items, reliability
from knowledge.evaluation.verdicts import Verdict

FOLDER = Path(__file__).parent / "knowledge"
ARTICLES = Path(__file__).parent / "articles"
FOREIGN = frozenset("ar de es fr it ja ko nl pl pt ru tr zh th".split())

# Two thousand replies: all by one process, and none of them traced.
pytestmark = [pytest.mark.xdist_group("labelled"), pytest.mark.no_cover]


def evaluated(base, path, unforeseen=False):
    items = [item for item in read_items(path) if item.style not in FOREIGN]
    return evaluate(base, items, lambda reply: reply_text(reply, base), unforeseen)


def shares(report):
    """Right, shown and wrong in percent."""
    total = report.total
    right, near = total[Verdict.RIGHT], total[Verdict.NEAR]
    return [100 * count / total.total() for count in (right, right + near, total[Verdict.WRONG])]


@pytest.fixture(scope="session")
def report(shipped):
    """Gives the report of a set; each is made once, in the first test that asks for it."""
    return cache(lambda name: evaluated(shipped, FOLDER / f"{name}.jsonl"))


@pytest.mark.parametrize(
    ("name", "right", "shown", "wrong"),
    [("questions", 87, 95, 3), ("held_out", 84, 95, 3), ("strangers", 86, 94, 6)],
)
def test_replies_are_right_or_shown_and_seldom_wrong(report, name, right, shown, wrong):
    found = shares(report(name))
    assert found[0] >= right
    assert found[1] >= shown
    assert found[2] <= wrong


@pytest.mark.parametrize("name", ["bridge", "fossil", "bakery"])
def test_the_thresholds_serve_other_articles_too(name):
    folder = ARTICLES / name
    right, shown, wrong = shares(evaluated(KnowledgeBase.load(folder), folder / "questions.jsonl"))
    assert right >= 60
    assert shown >= 75
    assert wrong <= 10


def test_what_nobody_foresaw_is_seldom_asserted(shipped):
    assert shares(evaluated(shipped, FOLDER / "strangers.jsonl", unforeseen=True))[2] <= 16


@pytest.mark.parametrize("name", ["questions", "held_out"])
def test_scores_mean_what_they_say(report, name):
    assert reliability(report(name).scored)[-1].right >= 0.9


def test_every_fact_is_shown(report):
    good = {Verdict.RIGHT, Verdict.NEAR}
    right = {judged.item.id for judged in report("questions").judged if judged.verdict in good}
    lines = (FOLDER / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [item for item in map(json.loads, lines) if item["expect"] == "answer"]
    shown = {fact for item in asked if item["id"] in right for fact in item["facts"]}
    assert shown == {f"F{number:02}" for number in range(1, 71)}


def test_the_held_out_questions_are_not_among_the_others(report):
    asked, held = ({judged.item.turns for judged in report(name).judged} for name in ("questions", "held_out"))
    assert len(asked & held) < 0.03 * len(held)
