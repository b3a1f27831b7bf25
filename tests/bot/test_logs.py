import contextvars
import json
import logging
import sys

import discord
import pytest

from bot.logs import LONGEST, JsonFormatter, LineFormatter, one_line, set_up_logging
from bot.request import begin
from tests.bot.test_token import TOKEN


def record(message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord("byline", logging.INFO, __file__, 1, message, args, None)


def test_a_token_in_message_arguments_or_traceback_is_hidden():
    formatter = LineFormatter(logging.Formatter("%(message)s"))
    assert TOKEN not in formatter.format(record("in as %s", TOKEN))
    failed = record("failed")
    try:
        raise ValueError(TOKEN)
    except ValueError:
        failed.exc_info = sys.exc_info()
    text = formatter.format(failed)
    assert "ValueError" in text
    assert TOKEN not in text


@pytest.mark.parametrize("error", [ConnectionResetError("gone\nfor good"), discord.GatewayNotFound()])
def test_an_error_of_the_network_is_on_the_records_line(error):
    formatter = LineFormatter(logging.Formatter("%(message)s"))
    failed = record("Attempting a reconnect in %.1fs", 1.5)
    failed.exc_info = (type(error), error, None)
    text = formatter.format(failed)
    assert text == f"Attempting a reconnect in 1.5s: {one_line(error)}"
    assert "\n" not in text
    assert failed.exc_info


def test_a_whole_page_is_cut():
    assert len(one_line(OSError("<html>" * 1000))) == LONGEST


@pytest.fixture
def root(monkeypatch):
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    level = root.level
    yield root
    root.setLevel(level)


def test_the_log_goes_to_standard_error_without_tokens(root, capsys):
    set_up_logging()
    logging.getLogger("bot.cli.running").info("in as %s", TOKEN)
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "bot.cli.running" in err
    assert "\x1b" not in err
    assert TOKEN not in err


def in_a_task(work):
    """Do what a task of its own does."""
    return contextvars.Context().run(work)


def test_a_line_about_a_request_has_its_number_and_others_have_none():
    formatter = LineFormatter(logging.Formatter("%(message)s"))

    def answer():
        begin(123_456_789)
        return formatter.format(record("%d%% of %s", 100, "it"))

    assert in_a_task(answer) == "[456789] 100% of it"
    assert in_a_task(lambda: formatter.format(record("%d%% of %s", 100, "it"))) == "100% of it"


def test_json_is_one_object_a_line_with_the_time_in_utc():
    told = record("in as %s", TOKEN)
    told.created = 1_700_000_000.25
    assert json.loads(in_a_task(lambda: JsonFormatter().format(told))) == {
        "time": "2023-11-14T22:13:20.250+00:00",
        "level": "INFO",
        "logger": "byline",
        "message": "in as [token]",
    }


def test_json_names_the_request_and_keeps_the_traceback_of_what_nobody_expects_on_its_line():
    failed = record("failed")
    try:
        raise ValueError(TOKEN)
    except ValueError:
        failed.exc_info = sys.exc_info()

    def answer():
        begin(7)
        return JsonFormatter().format(failed)

    line = in_a_task(answer)
    assert "\n" not in line
    told = json.loads(line)
    assert told["request"] == "000007"
    assert told["error"].endswith("ValueError: [token]")


def test_what_answers_an_interaction_is_hidden_in_the_librarys_lines():
    formatter = LineFormatter(logging.Formatter("%(message)s"))
    line = formatter.format(
        record("rate limited. POST %s", "https://discord.com/api/v10/interactions/12/aW50-_x/callback")
    )
    assert line.endswith("/interactions/12/[token]/callback")


def test_the_log_is_json_where_that_is_asked_for(root, capsys):
    set_up_logging("json")
    logging.getLogger("bot").info("ready")
    assert json.loads(capsys.readouterr().err)["message"] == "ready"
