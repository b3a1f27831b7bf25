"""INSERT ... ON CONFLICT, which SQLAlchemy words for each database by itself."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def upsert(connection: AsyncConnection, table: Table, row: Mapping[str, Any], *changed: str) -> Insert:
    """Insert a row; where its primary key is there already, change the columns named, or nothing."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(table).values(**row)
    if not changed:
        return statement.on_conflict_do_nothing()
    new = {name: statement.excluded[name] for name in changed}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=new)
