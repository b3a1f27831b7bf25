from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bot.chat.connection import RefusedError
from bot.sharding import gateway
from bot.sharding.gateway import Gateway, ask_gateway
from tests.discord_stub.stub import TOKEN, listening


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(gateway, "ExponentialBackoff", lambda: SimpleNamespace(delay=lambda: 0.0))


@pytest.fixture
async def stub(monkeypatch):
    async with listening() as stub:
        monkeypatch.setattr(discord.http.Route, "BASE", stub.rest.url)
        stub.split(12, 3)
        yield stub


async def test_discord_says_how_many_shards_and_how_many_at_once(stub):
    assert await ask_gateway(TOKEN) == Gateway(12, 3)


async def test_it_is_asked_again_with_one_line_until_it_answers(stub, monkeypatch, caplog):
    real, failures = gateway._ask, [aiohttp.ClientConnectionError("no route to host")]

    async def ask(token):
        if failures:
            raise failures.pop()
        return await real(token)

    monkeypatch.setattr(gateway, "_ask", ask)
    assert await ask_gateway(TOKEN) == Gateway(12, 3)
    assert [one for one in caplog.messages if "no route" in one] == caplog.messages[-1:]


async def test_a_token_that_it_refuses_is_named(stub):
    with pytest.raises(RefusedError, match="BYLINE_TOKEN"):
        await ask_gateway(f"{TOKEN}0")


async def test_a_fault_of_its_own_is_not_hidden_by_asking_again(monkeypatch):
    async def ask(_):
        raise ZeroDivisionError

    monkeypatch.setattr(gateway, "_ask", ask)
    with pytest.raises(ZeroDivisionError):
        await ask_gateway(TOKEN)
