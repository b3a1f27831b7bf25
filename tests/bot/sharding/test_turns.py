import asyncio

import pytest

from bot.chat.client import ArticleBot
from bot.chat.core import Common
from bot.sharding import turns
from bot.sharding.turns import Turns
from bot.shards import Shard


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(turns, "APART", 0.2)
    monkeypatch.setattr(turns, "LOOK", 0.01)


async def waited(turns: Turns, *shards: int) -> list[float]:
    """How long each shard waits for its turn, where all begin at once, in units of APART."""
    clock = asyncio.get_running_loop().time
    began = clock()

    async def one(shard: int) -> float:
        await turns.wait(shard)
        return clock() - began

    return [round(seconds / 0.2) for seconds in await asyncio.gather(*map(one, shards))]


async def test_shards_of_one_bucket_identify_one_after_the_other():
    assert await waited(Turns(), 0, 1, 2) == [0, 1, 2]


async def test_shards_of_different_buckets_need_not_wait_for_each_other():
    assert await waited(Turns(2), 0, 1, 2, 3) == [0, 0, 1, 1]


class Others:
    """Another process that has had the first turn and gives it back after a while."""

    def __init__(self):
        self.told, self.refusals = [], 3

    async def take_turn(self, bucket):
        self.refusals -= 1
        self.told.append(("take", bucket))
        return self.refusals < 0

    async def give_turn_back(self, bucket):
        self.told.append(("back", bucket))


async def test_other_processes_turns_are_waited_for_and_each_is_given_back():
    others = Others()
    await Turns(4, others).wait(6)
    assert others.told == [("take", 2)] * 4
    await asyncio.sleep(0.3)
    assert others.told[-1] == ("back", 2)


async def test_a_shard_that_is_left_while_it_waits_leaves_its_turn_to_the_next():
    others = Others()
    others.refusals = 10**6
    turns = Turns(1, others)
    first = asyncio.create_task(turns.wait(0))
    await asyncio.sleep(0.05)
    first.cancel()
    await asyncio.wait([first])
    others.refusals = 0
    await asyncio.wait_for(turns.wait(1), 0.1)


async def test_a_bot_waits_for_its_turn_and_alone_by_the_librarys_rule(settings, town, bot, monkeypatch):
    told = []

    async def turn(shard):
        told.append(shard)

    await ArticleBot(Common(settings, town), Shard(3, 4), turn).before_identify_hook(3, initial=False)
    assert told == [3]
    await bot.before_identify_hook(None, initial=True)
