import io
import sys

import pytest

from bot.cli.prompt import Prompt
from bot.cli.terminal import Screen
from knowledge import Reply
from tests.bot.town import ANSWERED, UNANSWERED


@pytest.fixture
def typed(town, monkeypatch):
    """Types lines into a prompt and gives what it shows."""

    def type_(*lines: str, explain: bool = False, by_hand: bool = False) -> str:
        stdin, stdout = io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO()
        monkeypatch.setattr(stdin, "isatty", lambda: by_hand, raising=False)
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(sys, "stdout", stdout)
        Prompt(town, Screen(stdout), explain).run()
        return stdout.getvalue()

    return type_


def test_questions_are_answered_until_the_input_ends(typed):
    shown = typed(ANSWERED, "", "  ", UNANSWERED)
    assert "The bridge reopened on Monday, says Ada Stone." in shown
    assert "The article does not say how long the bridge is." in shown
    assert ">" not in shown.replace('> "It will stand', "")


def test_a_number_asks_the_question_it_stands_for(typed):
    shown = typed(ANSWERED, "1")
    assert shown.index("  1. How much did the repairs cost?") < shown.index("repairs cost £3 million")


def test_a_number_that_stands_for_nothing_is_a_question(typed):
    assert "The bridge reopened on Monday" not in typed("7")


def test_by_hand_it_greets_with_questions_to_choose_from(typed):
    shown = typed("1", by_hand=True)
    assert "Bridge reopens *after* repairs" in shown.splitlines()[0]
    assert "\n> " in shown
    assert "Source: The Example" in shown
    assert shown.endswith("\n")


def test_a_turn_is_given_the_reply_before_it(typed, town, monkeypatch):
    asked, reply = [], town.reply

    def listen(question: str, previous: Reply | None = None) -> Reply:
        asked.append((question, previous))
        return reply(question, previous)

    monkeypatch.setattr(town, "reply", listen)
    typed("reopening of the bridge, when", "and how long is it")
    assert asked == [("reopening of the bridge, when", None), ("and how long is it", reply(asked[0][0]))]


def test_explain_tells_why(typed):
    assert "Decided: " in typed(ANSWERED, explain=True)
    assert typed(ANSWERED, "1", explain=True).count("Decided: ") == 1


def test_ctrl_c_ends_quietly(typed, monkeypatch):
    def interrupted(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    assert typed(by_hand=True).endswith("?\n\n")
