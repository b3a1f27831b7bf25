import asyncio
import logging

import pytest
import simcord

from bot.chat.client import ArticleBot
from bot.chat.core import Common
from bot.sharding import fleet as module
from bot.sharding.fleet import Fleet, tell_when_ready
from bot.sharding.turns import Turns
from bot.shards import Shard


@pytest.fixture
def connected(monkeypatch):
    """Stands in for what connects; ends a shard when told, with an error or without."""
    endings = {}

    async def stay(make, token, tell):
        bot = make()
        endings[bot.shard.id] = asyncio.get_running_loop().create_future()
        await endings[bot.shard.id]

    monkeypatch.setattr(module, "stay_connected", stay)
    return endings


@pytest.fixture
def fleet(settings, town, connected):
    return Fleet(Common(settings, town), "token")


async def test_each_shard_has_a_bot_and_they_share_what_is_remembered(fleet):
    for id in (0, 1):
        fleet.take(Shard(id, 2), Turns())
    await fleet.ended(within=0.01)
    assert fleet.serving == {0, 1}
    assert [(bot.shard_id, bot.shard_count) for bot in fleet.bots.values()] == [(0, 2), (1, 2)]
    assert fleet.bots[0].session is fleet.bots[1].session
    assert fleet.bots[0].store is fleet.bots[1].store


async def test_a_shard_that_is_left_is_forgotten_and_the_others_go_on(fleet):
    bots = fleet.bots
    for id in (0, 1):
        fleet.take(Shard(id, 2), Turns())
    await fleet.ended(within=0.01)
    await fleet.leave([0])
    assert (fleet.serving, set(bots)) == ({1}, {1})
    await fleet.leave([1])
    await fleet.ended(within=0.01)
    assert not bots


async def test_what_ends_one_of_them_ends_all(fleet, connected):
    serving = asyncio.create_task(fleet.serve([Shard(0, 2), Shard(1, 2)], Turns()))
    await asyncio.sleep(0.01)
    connected[1].set_exception(ZeroDivisionError)
    with pytest.raises(ZeroDivisionError):
        await serving
    assert fleet.serving == set()


@pytest.mark.parametrize(("shard", "told"), [((0, 1), "Ready as {}: 1 "), ((0, 2), "Ready as {}, shard 0 of 2: ")])
async def test_one_line_tells_that_it_is_ready_and_which_shard_it_is(settings, town, caplog, shard, told):
    bot = ArticleBot(Common(settings, town), Shard(*shard))
    bot.shard_id = None  # the simulated Discord has one connection
    with caplog.at_level(logging.INFO, module.__name__):
        async with simcord.run(bot) as env:
            env.create_guild()
            await tell_when_ready(bot)
    assert caplog.messages[-1].startswith(told.format(bot.user))
    assert caplog.messages[-1].endswith(' servers, "Bridge reopens *after* repairs", 15 entries')
