"""The connection to the database, and what there may go wrong without anybody being at fault here."""

from typing import Any

from alembic.util import CommandError
from sqlalchemy import URL, Connection, event
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.store.address import file

BUSY = 1.0
"""Seconds that SQLite waits for another process to finish writing; a member who waits is told after two."""
CONNECT, COMMAND = 2.0, 5.0
"""Seconds that PostgreSQL has for a connection, and for one statement."""
WRONG = (IntegrityError, DataError)
"""What no database would take; trying again does not help."""


def open_engine(url: URL) -> AsyncEngine:
    """Give the engine for a store, which connects when it is asked to and keeps no connection for later.

    Its errors tell no values: these may be a member's words.
    """
    if file(url) is None:
        limits = {"timeout": CONNECT, "command_timeout": COMMAND}
        return create_async_engine(url, poolclass=NullPool, connect_args=limits, hide_parameters=True)
    engine = create_async_engine(url, poolclass=NullPool, connect_args={"timeout": BUSY}, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _set_up_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def outages(engine: AsyncEngine) -> tuple[type[Exception], ...]:
    """The errors of a database that is locked, full, gone, read-only or slow: trying again later may help."""
    usual = (SQLAlchemyError, OSError, TimeoutError, CommandError)
    if engine.dialect.name == "sqlite":
        return usual
    import asyncpg

    return (*usual, asyncpg.PostgresError, asyncpg.InterfaceError)


def _set_up_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - SQLAlchemy's adapter of the driver's own
    """Let readers and the writer work side by side; transactions begin where we say so."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first cannot wait for it later."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
