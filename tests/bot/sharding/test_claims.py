"""Who has which shard, on a real PostgreSQL."""

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot.sharding import claims
from bot.sharding.claims import Claims, OtherCountError, is_down
from bot.shards import Wanted
from bot.store.address import address
from bot.store.engine import open_engine, outages

pytestmark = pytest.mark.xdist_group("postgresql")

SHARE = Wanted(None, 4)


@pytest.fixture
def engine(postgresql, monkeypatch):
    monkeypatch.setattr(claims, "SETTLED_AFTER", 0.0)
    return open_engine(address(SecretStr(postgresql.database())))


@pytest.fixture
async def process(engine):
    """Makes claims as processes do, and lets go of them afterwards."""
    made = []

    def make(wanted=SHARE, count=4, at_once=4):
        made.append(Claims(engine, wanted, count, at_once))
        return made[-1]

    yield make
    for one in made:
        await one.close()


async def looked(*processes, times=2):
    """What each process may serve after some looks in turn, each giving up what it no longer serves."""
    for _ in range(times):
        for one in processes:
            await one.look()
            await one.give_up()
    return [one.served for one in processes]


async def drop(engine):
    """End the connections of all processes, as a server that is restarted does."""
    async with engine.connect() as connection:
        await connection.execute(text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"))


async def test_one_process_has_all_once_it_has_seen_twice_that_they_are_free(process):
    one = process()
    assert await looked(one, times=1) == [set()]
    assert await looked(one, times=1) == [{0, 1, 2, 3}]


async def test_no_more_are_taken_at_once_than_may_identify_at_once(process):
    one = process(at_once=1)
    assert await looked(one) == [{0}]
    assert await looked(one, times=3) == [{0, 1, 2, 3}]


async def test_two_processes_share_and_never_have_the_same(process):
    one, other = process(), process()
    await looked(one)
    assert await looked(one, other, times=4) == [{0, 1}, {2, 3}]


async def test_what_is_not_given_up_yet_is_not_taken(process):
    one, other = process(), process()
    await looked(one)
    for _ in range(3):
        await other.look()
        await one.look()
    assert (one.served, other.served) == ({0, 1}, set())


async def test_what_a_process_that_ended_had_is_taken_over(process):
    one, other = process(), process()
    await looked(one, other, times=4)
    await one.close()
    assert await looked(other, times=3) == [{0, 1, 2, 3}]


async def test_a_range_waits_until_another_process_has_given_it_up(process):
    one, other = process(Wanted((0, 1), 4)), process(Wanted((1, 2), 4))
    assert await looked(one, other, times=3) == [{0, 1}, {2}]
    await one.close()
    assert await looked(other) == [{1, 2}]


async def test_another_number_of_shards_is_taken_over_by_who_may_share_and_refused_to_others(process):
    one, sharing, told = process(), process(Wanted(None, None), count=9), process(Wanted((5,), 9), count=9)
    await looked(one)
    await looked(sharing, times=1)
    assert sharing.count == 4
    with pytest.raises(OtherCountError) as caught:
        await told.look()
    assert caught.value.args == (4,)


async def test_shards_of_a_database_that_has_only_just_started_are_left_to_who_had_them(process, engine, monkeypatch):
    one, other = process(), process()
    await looked(one)
    monkeypatch.setattr(claims, "SETTLED_AFTER", 1e6)
    await drop(engine)
    with pytest.raises(outages(engine)):
        await one.look()
    with pytest.raises(ConnectionError):
        await one.give_up()
    assert await looked(other, times=3) == [set()]
    assert await looked(one, times=1) == [{0, 1}]  # half of what it had, as there are two now


async def test_what_was_forfeited_is_anybodys(process, engine):
    one, other = process(), process()
    await looked(one)
    one.forfeit()
    await one.close()
    assert await looked(other, one, times=3) == [{0, 1}, {2, 3}]


async def test_a_turn_is_one_processs_until_it_gives_it_back(process):
    one, other, nowhere = process(), process(), process()
    await looked(one, other, times=1)
    assert (await one.take_turn(0), await other.take_turn(0), await other.take_turn(1)) == (True, False, True)
    await one.give_turn_back(0)
    assert await other.take_turn(0)
    assert await nowhere.take_turn(0)
    await nowhere.give_turn_back(0)


@pytest.mark.parametrize(
    ("error", "down"),
    [
        (ConnectionRefusedError(111, "Connect call failed"), True),
        (FileNotFoundError(2, "No such file or directory"), True),
        (OSError("Multiple exceptions: [Errno 111] Connect call failed, [Errno 111] Connect call failed"), True),
        (OSError("Multiple exceptions: [Errno 111] Connect call failed, [Errno 113] No route to host"), False),
        (ConnectionResetError(104, "reset"), False),
        (TimeoutError(), False),
    ],
)
def test_a_database_that_does_not_run_is_told_from_one_that_cannot_be_reached(error, down):
    assert is_down(error) is down


async def test_a_database_that_is_stopped_does_not_run(postgresql, engine):
    one = Claims(engine, SHARE, 4)
    await one.look()
    postgresql.stop()
    try:
        with pytest.raises(outages(engine)):
            await one.look()
        with pytest.raises(outages(engine)) as caught:
            await one.look()
        assert is_down(caught.value)
    finally:
        postgresql.start()
    await one.look()
    await one.close()
