import asyncio
import logging
import os
import signal
import socket

import discord
import pytest
from typer.testing import CliRunner

from bot.chat.client import NO_ACCESS, ArticleBot
from bot.cli import running
from bot.cli.app import app
from bot.config import ConfigError
from tests.bot.broken import write_broken
from tests.bot.test_token import TOKEN
from tests.bot.town import write_town


@pytest.fixture(autouse=True)
def clean(monkeypatch, tmp_path):
    """No settings but the test's own, and no lasting change to logging."""
    monkeypatch.chdir(tmp_path)
    for name in ("BYLINE_TOKEN", "BYLINE_GUILD_ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BYLINE_KNOWLEDGE", str(write_town(tmp_path)))
    monkeypatch.setattr(running, "set_up_logging", lambda _: None)


def run(*arguments):
    return CliRunner().invoke(app, ["run", *map(str, arguments)], catch_exceptions=False)


def one_line(done) -> str:
    """What was told, which is one line on standard error and nothing else."""
    assert (done.stdout, done.stderr.count("\n")) == ("", 1)
    assert TOKEN not in done.stderr
    return done.stderr


def starting_with(monkeypatch, start) -> None:
    """Replace what connects to Discord."""
    monkeypatch.setattr(ArticleBot, "start", start)
    monkeypatch.setenv("BYLINE_TOKEN", TOKEN)


@pytest.mark.parametrize("token", ["", "wrong", "a.b.c"])
def test_no_token_or_a_bad_one_is_told_in_one_line(monkeypatch, token):
    monkeypatch.setenv("BYLINE_TOKEN", token)
    done = run()
    assert done.exit_code == 2
    assert one_line(done).startswith("BYLINE_TOKEN is not ")


def test_a_wrong_setting_is_told_in_one_line(monkeypatch):
    monkeypatch.setenv("BYLINE_GUILD_ID", "the big one")
    done = run()
    assert done.exit_code == 2
    assert "BYLINE_GUILD_ID" in one_line(done)


def test_a_broken_base_is_told_in_one_line(monkeypatch, tmp_path):
    monkeypatch.setenv("BYLINE_TOKEN", TOKEN)
    write_broken(tmp_path)
    done = run()
    assert done.exit_code == 2
    assert "article.toml" in one_line(done)
    assert "byline check" in done.stderr


def test_a_base_named_on_the_command_line_goes_before_the_setting(monkeypatch, tmp_path):
    monkeypatch.setenv("BYLINE_TOKEN", TOKEN)
    done = run("--kb", tmp_path / "absent")
    assert done.exit_code == 2
    assert str(tmp_path / "absent") in one_line(done)


@pytest.mark.parametrize("error", [discord.LoginFailure(f"Improper token {TOKEN}"), ConfigError(NO_ACCESS)])
def test_what_waiting_does_not_mend_is_told_in_one_line_that_names_the_setting(monkeypatch, error):
    async def start(self, token, *, reconnect=True):
        raise error

    starting_with(monkeypatch, start)
    done = run()
    assert (done.exit_code, "BYLINE_" in one_line(done)) == (2, True)


@pytest.fixture
def restored():
    """Leave signals as they were."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.mark.skipif(os.name == "nt", reason="signals work differently there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("before", [signal.SIG_DFL, signal.SIG_IGN])  # nohup and shells' background jobs ignore SIGINT
def test_a_signal_ends_it_cleanly(monkeypatch, caplog, number, before, restored):
    signal.signal(number, before)
    ended = []

    async def start(self, token, *, reconnect=True):
        os.kill(os.getpid(), number)
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(token)

    starting_with(monkeypatch, start)
    with caplog.at_level(logging.INFO):
        done = run()
    assert (done.exit_code, done.output, ended) == (0, "", [TOKEN])
    assert [one.getMessage() for one in caplog.records if one.name == "bot.cli.running"] == [
        "Starting with 15 entries; connecting to Discord",
        "Stopped",
    ]


def test_a_health_port_that_is_taken_is_told_in_one_line(monkeypatch, free_port):
    monkeypatch.setenv("BYLINE_TOKEN", TOKEN)
    monkeypatch.setenv("BYLINE_HEALTH_PORT", str(free_port))
    with socket.socket() as other:
        other.bind(("127.0.0.1", free_port))
        other.listen()
        done = run()
    assert done.exit_code == 2
    assert "BYLINE_HEALTH_PORT" in one_line(done)
