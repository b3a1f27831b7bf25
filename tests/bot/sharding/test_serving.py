import asyncio

import pytest
from pydantic import SecretStr

from bot.chat.connection import RefusedError, ShardingRequiredError
from bot.config import ConfigError
from bot.sharding import serving
from bot.sharding.claims import OtherCountError
from bot.sharding.gateway import Gateway
from bot.sharding.serving import NEEDS_POSTGRESQL, Serving, serve_shards
from bot.sharding.turns import Turns
from bot.shards import Shard, Wanted
from bot.store.address import address

SQLITE = address(SecretStr("sqlite:///nowhere"))
POSTGRESQL = address(SecretStr("postgresql://nobody@localhost:1/nowhere"))


class Fleet:
    """What is served, in the order in which that changed; `errors` end what is begun."""

    def __init__(self, *errors):
        self.served, self.serving, self.errors = [], set(), [*errors]

    async def serve(self, shards, turns):
        self.served.append([*shards])
        if self.errors:
            raise self.errors.pop(0)

    def take(self, shard, turns):
        self.serving.add(shard.id)
        self.served.append(shard)

    async def leave(self, ids):
        self.serving -= set(ids)
        self.served.append(("left", *sorted(ids)))

    async def ended(self, within=None):
        await asyncio.sleep(0)


class Claims:
    """Looks that go as planned: a set of shards, or an error; after the last it is cancelled."""

    count = 4

    def __init__(self, *looks):
        self.looks, self.served, self.given_up, self.closed = [*looks], set(), 0, False

    async def look(self):
        if not self.looks:
            raise asyncio.CancelledError
        if isinstance(look := self.looks.pop(0), Exception):
            raise look
        self.served = look

    def forfeit(self):
        self.served = set()

    async def give_up(self):
        self.given_up += 1

    async def close(self):
        self.closed = True


async def go_on(*looks):
    """What a fleet does by these looks."""
    fleet, claims = Fleet(), Claims(*looks)
    with pytest.raises(asyncio.CancelledError):
        await Serving(fleet, claims, Turns(), (OSError, TimeoutError)).go_on()
    assert claims.closed
    return fleet.served[:-1], claims.given_up


@pytest.fixture
def gateway(monkeypatch):
    """What Discord says when it is asked."""
    said = [Gateway(2, 1)]

    async def ask(_):
        return said[0]

    monkeypatch.setattr(serving, "ask_gateway", ask)
    return said


async def test_one_connection_serves_all_until_discord_asks_for_more_and_then_for_more_again(gateway):
    fleet = Fleet(ShardingRequiredError(), ShardingRequiredError())
    gateway[0] = Gateway(2, 1)
    with pytest.raises(ShardingRequiredError):  # two are too few, and it asks for no more than two
        await serve_shards(fleet, "token", None, SQLITE)
    assert fleet.served == [[Shard(0, 1)], [Shard(0, 2), Shard(1, 2)]]


async def test_without_a_shared_database_what_was_told_is_served_and_nothing_can_be_shared(gateway):
    fleet = Fleet()
    await serve_shards(fleet, "token", Wanted((2, 3), 4), SQLITE)
    assert fleet.served == [[Shard(2, 4), Shard(3, 4)]]
    with pytest.raises(ConfigError, match=NEEDS_POSTGRESQL.partition(" (")[0]):
        await serve_shards(fleet, "token", Wanted(None, None), SQLITE)


async def test_another_number_of_shards_ends_it_in_one_line(gateway, monkeypatch):
    monkeypatch.setattr(serving, "Claims", lambda *_: Claims(OtherCountError(16)))
    with pytest.raises(RefusedError, match="16 shards"):
        await serve_shards(Fleet(), "token", Wanted((0,), 4), POSTGRESQL)


async def test_what_is_due_is_taken_and_what_is_not_is_left_before_others_may_have_it():
    assert await go_on({0, 1}, {1, 2}) == (
        [Shard(0, 4), Shard(1, 4), ("left", 0), Shard(2, 4)],
        1,
    )


async def test_without_a_database_it_goes_on_for_a_while_with_one_line(caplog):
    served, _ = await go_on({0}, OSError("gone"), TimeoutError(), {0})
    assert served == [Shard(0, 4)]
    (line,) = caplog.messages
    assert line.endswith("going on for now: OSError: gone")


async def test_after_a_while_without_a_database_nothing_is_served_as_others_may_do_so(monkeypatch):
    times = iter([0.0, 1.0, 4.0, 6.5, 7.0])
    monkeypatch.setattr(serving, "monotonic", lambda: next(times))
    served, _ = await go_on({0}, OSError("gone"), OSError("gone"), {0})
    assert served == [Shard(0, 4), ("left", 0), Shard(0, 4)]


async def test_while_the_database_does_not_run_it_goes_on_as_nobody_can_take_over(monkeypatch):
    times = iter([0.0, 1.0, 100.0, 104.0, 105.0])
    monkeypatch.setattr(serving, "monotonic", lambda: next(times))
    served, _ = await go_on({0}, ConnectionRefusedError(111, "Connect call failed"), OSError("gone"), {0})
    assert served == [Shard(0, 4)]
