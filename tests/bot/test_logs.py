import logging
import sys

import discord
import pytest

from bot.logs import LONGEST, LineFormatter, one_line, set_up_logging
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
