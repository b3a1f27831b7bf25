import pytest

from bot.ui import limits
from bot.ui.validation import texts, validate

BUTTON = {"type": 2, "label": "l", "custom_id": "c"}
OPTION = {"label": "l", "value": "v"}
SELECT = {"type": 3, "custom_id": "s", "options": [OPTION]}
GOOD = {
    "components": [{"type": 17, "components": [{"type": 10, "content": "text"}, {"type": 1, "components": [BUTTON]}]}]
}


def row(*items):
    return {"type": 1, "components": list(items)}


def test_a_good_message_has_no_problems():
    assert validate(GOOD) == []
    assert validate({"content": "x" * 2000}) == []


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
        {"components": [row({**SELECT, "options": [{**OPTION, "value": str(number)} for number in range(26)]})]},
        {"components": [row({**SELECT, "options": [OPTION] * 2})]},
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
    assert len(validate(payload)) == 1


def test_texts_are_what_a_person_reads():
    assert texts(GOOD) == ["text"]
    assert texts({"content": "x"}) == []
