"""The connection to the database, and what there may go wrong without anybody being at fault here."""

from functools import partial
from pathlib import Path
from typing import Any

from alembic.util import CommandError
from sqlalchemy import URL, Connection, event
from sqlalchemy.exc import DataError, DisconnectionError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.store.address import file

BUSY = 1.0
"""Seconds that SQLite waits for another process to finish writing; a member who waits is told after two."""
CONNECT, COMMAND = 2.0, 5.0
"""Seconds that PostgreSQL has for a connection, and for one statement."""
INODE = "inode"
WRONG = (IntegrityError, DataError)
"""What no database would take; trying again does not help."""


def open_engine(url: URL) -> AsyncEngine:
    """Give the engine for a store; nothing is connected before the first statement."""
    path = file(url)
    if path is None:
        limits = {"timeout": CONNECT, "command_timeout": COMMAND}
        return create_async_engine(url, pool_size=2, max_overflow=0, pool_pre_ping=True, connect_args=limits)
    engine = create_async_engine(url, pool_size=1, max_overflow=0, connect_args={"timeout": BUSY})
    event.listen(engine.sync_engine, "connect", partial(_set_up_sqlite, path))
    event.listen(engine.sync_engine, "checkout", partial(_still_there, path))
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def outages(engine: AsyncEngine) -> tuple[type[Exception], ...]:
    """The errors of a database that is locked, full, gone, read-only or slow: trying again later may help."""
    usual = (SQLAlchemyError, OSError, TimeoutError, CommandError)
    if engine.dialect.name == "sqlite":
        return usual
    import asyncpg

    return (*usual, asyncpg.PostgresError, asyncpg.InterfaceError)


def _set_up_sqlite(path: Path, connection: Any, record: ConnectionPoolEntry) -> None:  # noqa: ANN401 - the driver's
    """Let readers and the writer work side by side; transactions begin where we say so."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.close()
    record.info[INODE] = _inode(path)


def _still_there(path: Path, _: object, record: ConnectionPoolEntry, __: object) -> None:
    """Connect anew where the file was taken away: the old connection would go on writing to nowhere."""
    if record.info[INODE] != _inode(path):
        raise DisconnectionError(f"{path} is not the file that it was")


def _inode(path: Path) -> int | None:
    return path.stat().st_ino if path.exists() else None


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first cannot wait for it later."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
