"""Making the store ready: its folder, its tables in the newest form, its key."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.address import file
from bot.store.keys import Key, new_key
from bot.store.tables import secret
from bot.store.upsert import upsert

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 0x62796C696E65
"""The advisory lock under which one process at a time changes the tables: "byline" in ASCII."""
KEY = "key"


async def prepare(engine: AsyncEngine) -> Key:
    """Bring the tables to their newest form, in one transaction, and give the key, made at the first start."""
    if path := file(engine.url):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)  # it holds the key
    async with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        await connection.run_sync(migrate)
        await connection.execute(upsert(connection, secret, {"name": KEY, "value": new_key()}))
        value = (await connection.execute(select(secret.c.value).where(secret.c.name == KEY))).scalar_one()
    return Key(value)


def migrate(connection: Connection, revision: str = "head") -> None:
    """Bring the tables to a revision, within the transaction that the connection is in."""
    command.upgrade(configuration(connection), revision)


def configuration(connection: Connection) -> Config:
    """What Alembic has to know."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
