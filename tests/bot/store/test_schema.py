"""The tables come about from nothing and from every earlier form of them, with all that is in them."""

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, Table, insert

from bot.store.engine import open_engine
from bot.store.schema import MIGRATIONS, migrate, prepare
from bot.store.tables import metadata
from tests.bot.store.released import ROWS

REVISIONS = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()][::-1]


@pytest.fixture
async def engine(url):
    engine = open_engine(url)
    yield engine
    await engine.dispose()


def filled(connection, revision: str) -> None:
    """Make the tables of a revision and put rows into them."""
    migrate(connection, revision)
    for name, rows in ROWS[revision].items():
        connection.execute(insert(Table(name, MetaData(), autoload_with=connection)), rows)


async def test_from_nothing_come_the_tables_that_the_code_knows(engine):
    await prepare(engine)
    async with engine.connect() as connection:
        assert await connection.run_sync(lambda one: compare_metadata(MigrationContext.configure(one), metadata)) == []


@pytest.mark.parametrize("revision", REVISIONS)
async def test_from_every_earlier_form_everything_is_kept(engine, rows, revision):
    async with engine.begin() as connection:
        await connection.run_sync(filled, revision)
    await prepare(engine)
    for name, before in ROWS[revision].items():
        after = await rows.of(name)
        assert len(after) == len(before)
        assert all(old.items() <= new.items() for old, new in zip(before, after, strict=True))


async def test_the_key_is_made_once_whoever_comes_first(url, engine, rows):
    other = open_engine(url)
    first, second = await asyncio.gather(prepare(engine), prepare(other))
    await other.dispose()
    assert first.member(1) == second.member(1) == (await prepare(engine)).member(1)
    assert first.member(1) != first.answer(1)
    assert len(await rows.of("secret")) == 1
