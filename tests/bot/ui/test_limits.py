import pytest

from bot.ui import limits

BUTTON = {"type": 2, "label": "l", "custom_id": "c"}
OPTION = {"label": "l", "value": "v"}
SELECT = {"type": 3, "custom_id": "s", "options": [OPTION]}
GOOD = {
    "components": [{"type": 17, "components": [{"type": 10, "content": "text"}, {"type": 1, "components": [BUTTON]}]}]
}


def row(*items):
    return {"type": 1, "components": list(items)}


def test_a_good_message_has_no_problems():
    assert limits.validate(GOOD) == []
    assert limits.validate({"content": "x" * 2000}) == []


@pytest.mark.parametrize(
    "payload",
    [
        {"content": "x" * 2001},
        {"content": "x", "flags": limits.COMPONENTS_V2},
        {"components": [{"type": 10, "content": ""}]},
        {"components": [{"type": 10, "content": "x" * 2500}, {"type": 10, "content": "x" * 1501}]},
        {"components": [{"type": 10, "content": "x"}] * 41},
        {"components": [row()]},
        {"components": [row(*({**BUTTON, "custom_id": str(number)} for number in range(6)))]},
        {"components": [row(BUTTON, BUTTON)]},
        {"components": [row({**BUTTON, "label": "x" * 81})]},
        {"components": [row({**BUTTON, "label": ""})]},
        {"components": [row({**BUTTON, "custom_id": "x" * 101})]},
        {"components": [row({"type": 2, "label": "l", "url": "x" * 513})]},
        {"components": [row({**SELECT, "options": []})]},
        {"components": [row({**SELECT, "options": [OPTION] * 26})]},
        {"components": [row({**SELECT, "placeholder": "x" * 151})]},
        {"components": [row({**SELECT, "options": [{**OPTION, "label": "x" * 101}]})]},
        {"components": [row({**SELECT, "options": [{**OPTION, "description": "x" * 101}]})]},
        {"components": [{"type": 12, "items": [{"media": {}}]}]},
        {"components": [{"type": 12, "items": [{"description": "x" * 1025}]}]},
        {"components": [{"type": 12, "items": [{"description": "x"}] * 11}]},
        {"components": [{"type": 9, "components": [{"type": 10, "content": "x"}] * 4, "accessory": BUTTON}]},
    ],
)
def test_each_limit_is_held(payload):
    assert len(limits.validate(payload)) == 1


def test_accessories_count_as_components():
    section = {"type": 9, "components": [{"type": 10, "content": "x"}], "accessory": BUTTON}
    assert [part["type"] for part in limits.walk([section])] == [9, 10, 2]


@pytest.mark.parametrize(
    "command",
    [
        {"name": "x" * 33, "description": "d"},
        {"name": "Ask", "description": "d"},
        {"name": "ask", "description": "d" * 101},
        {"name": "ask", "description": "d", "name_localizations": {"de": ""}},
        {"name": "ask", "description": "d", "description_localizations": {"de": "d" * 101}},
        {"name": "ask", "description": "d", "options": [{"name": "o", "description": "d"}] * 26},
        {"name": "ask", "description": "d", "options": [
            {"name": "o", "description": "d", "choices": [{"name": "n" * 100, "value": "v" * 100}] * 41}]},
    ],
)  # fmt: skip
def test_each_limit_of_a_command_is_held(command):
    assert len(limits.validate_command(command)) == 1


def test_a_menu_may_have_capitals_and_no_description():
    assert limits.validate_command({"type": 3, "name": "Ask the article"}) == []


def test_choices_are_held():
    assert limits.validate_choices([{"name": "n", "value": "v"}] * 25) == []
    assert len(limits.validate_choices([{"name": "n", "value": "v"}] * 26)) == 1
    assert len(limits.validate_choices([{"name": "n" * 101, "value": "v" * 101}])) == 2


@pytest.mark.parametrize(("text", "clipped"), [("four", "four"), ("fives", "fiv…"), ("ab cdef", "ab…")])
def test_clip_keeps_the_limit_and_says_that_it_cut(text, clipped):
    assert limits.clip(text, 4) == clipped
