import pytest

from tests.bot.registered import validate_choices, validate_command


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
    assert len(validate_command(command)) == 1


def test_a_menu_may_have_capitals_and_no_description():
    assert validate_command({"type": 3, "name": "Ask the article"}) == []


def test_choices_are_held():
    assert validate_choices([{"name": "n", "value": "v"}] * 25) == []
    assert len(validate_choices([{"name": "n", "value": "v"}] * 26)) == 1
    assert len(validate_choices([{"name": "n" * 101, "value": "v" * 101}])) == 2
