import logging
import sys

import pytest

from bot.logs import TokenlessFormatter, set_up_logging
from tests.bot.test_token import TOKEN


def record(message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord("byline", logging.INFO, __file__, 1, message, args, None)


def test_a_token_in_message_arguments_or_traceback_is_hidden():
    formatter = TokenlessFormatter(logging.Formatter("%(message)s"))
    assert TOKEN not in formatter.format(record("in as %s", TOKEN))
    failed = record("failed")
    try:
        raise ValueError(TOKEN)
    except ValueError:
        failed.exc_info = sys.exc_info()
    text = formatter.format(failed)
    assert "ValueError" in text
    assert TOKEN not in text


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
    assert TOKEN not in err
