import asyncio
import logging
from types import SimpleNamespace

import aiohttp
import discord
import pytest
from discord.gateway import ReconnectWebSocket

from bot.chat import connection
from bot.chat.connection import RefusedError, refusal, stay_connected

GONE = aiohttp.ClientConnectionError("no route to host")


def closed(code):
    return discord.ConnectionClosed(SimpleNamespace(close_code=code), shard_id=None)


def answered(status, code=0):
    return discord.HTTPException(SimpleNamespace(status=status, reason="R"), {"code": code, "message": "m"})


class Bot:
    """A bot whose start goes as it is told, and the next one's start after that."""

    def __init__(self, plan, ready=False, user="byline"):
        self.plan, self.ready, self.user, self.ws, self.sending = plan, ready, user, None, set()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        self.plan.append("closed")

    def is_ready(self):
        return self.ready

    async def start(self, _):
        step = self.plan.pop(0)
        if isinstance(step, Exception):
            raise step
        if step:
            await step(self)


async def nothing(_):
    """Tell nobody that it is ready."""


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(connection, "ExponentialBackoff", lambda: SimpleNamespace(delay=lambda: 0.0))


async def run(*plan, **state):
    steps = [*plan]
    await stay_connected(lambda: Bot(steps, **state), "token", nothing)
    return steps


@pytest.mark.parametrize(
    "error", [GONE, answered(503), answered(429), answered(400, 30034), closed(1000), OSError("e")]
)
async def test_what_waiting_may_mend_is_tried_again_with_one_log_line(error, caplog):
    with caplog.at_level(logging.WARNING):
        assert await run(error, error, None) == ["closed"] * 3
    assert len(caplog.messages) == 2
    assert "\n" not in caplog.text.strip().partition("\n")[0]
    assert caplog.records[0].exc_info is None


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (discord.LoginFailure("no"), "BYLINE_TOKEN"), (closed(4004), "BYLINE_TOKEN"), (closed(4014), "Intents"),
        (discord.PrivilegedIntentsRequired(None), "Intents"), (closed(4011), "sharding"), (closed(4012), "4012"),
        (answered(400, 50035), "50035"), (answered(403, 50001), "50001"),
    ],
)  # fmt: skip
async def test_what_waiting_does_not_mend_ends_it_and_is_named(error, name):
    with pytest.raises(RefusedError) as caught:
        await run(error)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("cause", [GONE, ReconnectWebSocket(None)])
async def test_a_first_connection_that_fails_inside_the_library_is_tried_again(cause, caplog):
    """discord.py then reads the WebSocket that it has not got yet; of a failure, it has logged a line itself."""
    error = AttributeError("'NoneType' object has no attribute 'sequence'")
    error.__context__ = cause
    with caplog.at_level(logging.WARNING):
        await run(error, None)
    assert len(caplog.messages) == isinstance(cause, ReconnectWebSocket)


async def test_an_event_that_nobody_can_read_is_survived_and_keeps_its_traceback(caplog):
    await run(KeyError("attachment_size_limit"), None, ready=True)
    (record,) = caplog.records
    assert record.exc_info[0] is KeyError


async def test_a_login_page_that_answers_instead_of_discord_is_waited_for(caplog):
    await run(TypeError("string indices must be integers"), None, user=None)
    (line,) = caplog.messages
    assert line.startswith("What answers is not Discord")
    assert caplog.records[0].exc_info is None


async def test_a_fault_of_the_start_itself_is_not_hidden_by_trying_again():
    with pytest.raises(ZeroDivisionError):
        await run(ZeroDivisionError())


@pytest.mark.parametrize(("takes", "finished"), [(0.0, [True]), (9.0, [])])
async def test_what_is_being_answered_may_end_but_not_for_ever(monkeypatch, takes, finished):
    monkeypatch.setattr(connection, "LEAVE", 0.1)
    done = []

    async def answer():
        await asyncio.sleep(takes)
        done.append(True)

    async def asked(bot):
        bot.sending.add(asyncio.create_task(answer()))
        await asyncio.Event().wait()

    running = asyncio.create_task(run(asked))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert done == finished


def test_nothing_else_is_a_refusal():
    assert [refusal(error) for error in (KeyError(), answered(500), closed(4000))] == [None] * 3
