"""What stands in a database, looked at past the store."""

from typing import Any

from sqlalchemy import URL, MetaData, Table, select

from bot.store.engine import open_engine


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
