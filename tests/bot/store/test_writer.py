"""What happens while the database cannot be used, and after; SQLite's own faults, provoked."""

import asyncio
import logging
import shutil
import sqlite3
import time
from contextlib import closing

import pytest
from pydantic import SecretStr
from sqlalchemy import insert, text

from bot.store import writer as writing
from bot.store.address import address, file
from bot.store.engine import open_engine
from bot.store.store import Store
from bot.store.tables import secret
from bot.store.writer import StoreError, Writer
from tests.bot.store.test_votes import VOTE


@pytest.fixture
def url(tmp_path):
    return address(SecretStr(f"sqlite:///{tmp_path}/data/byline.sqlite3"))


@pytest.fixture
def impatient(monkeypatch):
    """Whoever waits gives up after a moment."""
    monkeypatch.setattr(writing, "PATIENCE", 0.3)
    monkeypatch.setattr(writing, "WAITS", (0.05,))
    monkeypatch.setattr("bot.store.engine.BUSY", 0.05)


@pytest.fixture
def log(caplog):
    caplog.set_level(logging.INFO, "bot.store.writer")
    return caplog


@pytest.fixture
async def writer(url):
    writer = Writer(open_engine(url))
    yield writer
    await writer.close()


def locked(url):
    """Another process that writes and does not finish; closing it lets go."""
    other = sqlite3.connect(file(url), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return closing(other)


async def settled(writer: Writer) -> None:
    await writer.write(ask)


async def ask(connection, _):
    return (await connection.execute(text("SELECT 1"))).scalar_one()


async def fail(*_):
    raise OSError("not to be had")


async def test_while_it_is_locked_nobody_waits_long_and_afterwards_all_is_well(impatient, url, store, rows, log):
    await store.vote(VOTE)
    with locked(url):
        began = time.monotonic()
        for _ in range(2):
            with pytest.raises(StoreError, match="database is locked"):
                await store.take_back(VOTE.member, VOTE.message)
        assert time.monotonic() - began < 1
        assert "database is locked" in store.outage
    await store.vote(VOTE)
    assert store.outage == ""
    assert len(await rows.of("vote")) == 1  # what was told to have failed was not done after all
    assert [record.levelname for record in log.records] == ["WARNING", "INFO"]


async def test_what_nobody_waits_for_is_written_once_it_can_be(impatient, url, store, rows):
    await store.vote(VOTE)
    with locked(url):
        store._writer.put(lambda connection, _: connection.execute(insert(secret).values(name="x", value=b"y")))
        await asyncio.sleep(0.2)
    await store.vote(VOTE)
    assert {row["name"] for row in await rows.of("secret")} == {"key", "x"}


async def test_a_file_that_is_taken_away_is_made_anew(url, store, rows):
    await store.vote(VOTE)
    shutil.rmtree(file(url).parent)
    await store.vote(VOTE)
    assert len(await rows.of("vote")) == 1


async def test_a_file_that_is_none_is_told_and_left_alone(impatient, url, store, log):
    file(url).parent.mkdir()
    file(url).write_text("This is a letter to my mother. " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="file is not a database"):
        await store.vote(VOTE)
    assert file(url).read_text(encoding="utf-8").startswith("This is a letter")
    assert len(log.records) == 1


async def test_a_folder_that_cannot_be_made_is_told(impatient, url, store):
    file(url).parent.write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="File exists"):
        await store.vote(VOTE)


async def test_a_database_of_a_later_version_is_told_and_left_alone(impatient, url, store, rows):
    await store.vote(VOTE)
    with closing(sqlite3.connect(file(url))) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    later = Store(url)
    with pytest.raises(StoreError, match="9999"):
        await later.vote(VOTE)
    await later.close()
    assert len(await rows.of("vote")) == 1


async def test_the_file_that_holds_the_key_is_for_its_owner_only(url, store):
    await store.vote(VOTE)
    assert file(url).stat().st_mode & 0o077 == 0


async def test_a_statement_that_no_database_would_take_is_told_and_does_not_stand_in_the_way(writer, log):
    with pytest.raises(StoreError, match="NOT NULL"):
        await writer.write(lambda connection, _: connection.execute(insert(secret).values(name="whatever was said")))
    await settled(writer)
    assert log.records[-1].exc_info
    assert "whatever was said" not in log.text
    assert writer.outage == ""


async def test_in_an_outage_the_oldest_notes_make_room_and_then_the_oldest_who_wait(impatient, monkeypatch, url, log):
    monkeypatch.setattr(writing, "PENDING", 3)
    writer = Writer(open_engine(url))
    for _ in range(5):
        writer.put(fail)
    waiting = [asyncio.create_task(writer.write(fail)) for _ in range(4)]
    reasons = [str(error) for error in await asyncio.gather(*waiting, return_exceptions=True)]
    assert reasons == ["too much at once"] + ["OSError: not to be had"] * 3
    writer.put(fail)
    await writer.close()
    assert log.messages[-1] == "Could not be kept before the end: 1 of what was pending"


async def test_a_note_that_makes_room_while_it_is_written_takes_no_other_with_it(monkeypatch, writer):
    monkeypatch.setattr(writing, "PENDING", 1)
    written: list[int] = []
    begun = asyncio.Event()

    async def note(_: object, __: object, number: int) -> None:
        begun.set()
        await asyncio.sleep(0.05)
        written.append(number)

    writer.put(note, 1)
    await begun.wait()
    writer.put(note, 2)
    await writer.close()
    assert written == [1, 2]


async def test_slow_is_told_too(impatient, writer):
    async def slow(*_):
        await asyncio.sleep(1)

    await settled(writer)
    with pytest.raises(StoreError, match="slow"):
        await writer.write(slow)
    await asyncio.sleep(0.8)
    await settled(writer)


async def test_the_end_writes_what_is_pending(url, rows):
    store = Store(url)
    store.open()
    await store.close()
    assert len(await rows.of("secret")) == 1


async def test_one_that_was_never_used_ends_at_once(url):
    await Store(url).close()
    assert not file(url).exists()
