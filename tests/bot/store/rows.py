"""A store of a test's own, and what stands in one, looked at past the store."""

from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import URL, MetaData, Table, select

from bot.config import Settings
from bot.store.engine import open_engine


def own_store(folder: Path) -> Settings:
    """Settings of a bot that keeps what it keeps in `folder`."""
    return Settings(database_url=SecretStr(f"sqlite:///{folder}/byline.sqlite3"))


class Rows:
    """Reads whole tables."""

    def __init__(self, url: URL) -> None:
        self.engine = open_engine(url)

    async def of(self, name: str) -> list[dict[str, Any]]:
        """All rows of a table, as it is in the database."""
        async with self.engine.connect() as connection:
            table = await connection.run_sync(lambda sync: Table(name, MetaData(), autoload_with=sync))
            return [dict(row) for row in (await connection.execute(select(table))).mappings()]

    async def close(self) -> None:
        await self.engine.dispose()
