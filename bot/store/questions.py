"""What members asked and the article did not clearly answer: no word of who asked, and each question once."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, RowMapping, and_, case, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Key
from bot.store.tables import server, unanswered
from bot.store.upsert import upsert
from knowledge import Asked

COMPARED = 60
"""Questions that a new one is compared with: about the same first, then those asked last. Each costs two milliseconds
the first time, in a thread, and the table is locked meanwhile."""

Same = Callable[[Asked, Sequence[Asked]], int | None]
"""The place of the one that asks the same; see KnowledgeBase.same."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question of a server about an article; `status` is what it got, as in `byline ask --batch`."""

    server: int
    article: str
    asked: Asked
    status: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The same as it is kept, in the words in which it was asked first."""

    id: int
    asked: Asked
    status: str
    count: int
    last_day: date


async def note(connection: AsyncConnection, _: Key, new: Unanswered, same: Same, day: date) -> None:
    """Count a question, with an earlier one where that asks the same, unless the server does not want it."""
    if not await _wanted(connection, new.server):
        return
    earlier = await _earlier(connection, new)
    place = await asyncio.to_thread(same, new.asked, [one.asked for one in earlier])
    if place is None:
        row = {"text": new.asked.text, "about": new.asked.about, "status": new.status, "count": 1, "last_day": day}
        await connection.execute(insert(unanswered).values(server=new.server, article=new.article, **row))
        return
    found = unanswered.c.id == earlier[place].id
    counted = {"count": unanswered.c.count + 1, "last_day": day, "status": new.status, "about": new.asked.about}
    await connection.execute(update(unanswered).where(found).values(**counted))


async def most_asked(connection: AsyncConnection, _: Key, server: int, article: str, limit: int) -> list[Kept]:
    """Give what a server asked about an article, most asked first."""
    order = (unanswered.c.count.desc(), unanswered.c.last_day.desc(), unanswered.c.id)
    return await _read(connection, server, article, order, limit)


async def want(connection: AsyncConnection, _: Key, id: int, wanted: bool) -> None:
    """Set whether a server wants them to be kept."""
    await connection.execute(upsert(connection, server, {"id": id, "keeps_unanswered": wanted}, "keeps_unanswered"))


async def _wanted(connection: AsyncConnection, id: int) -> bool:
    setting = await connection.scalar(select(server.c.keeps_unanswered).where(server.c.id == id))
    return setting is None or bool(setting)


async def _earlier(connection: AsyncConnection, new: Unanswered) -> list[Kept]:
    alike = case((and_(unanswered.c.about == new.asked.about, unanswered.c.about != ""), 0), else_=1)
    order = (alike, unanswered.c.last_day.desc(), unanswered.c.id.desc())
    return await _read(connection, new.server, new.article, order, COMPARED)


async def _read(
    connection: AsyncConnection, server: int, article: str, order: Sequence[ColumnElement[object]], limit: int
) -> list[Kept]:
    here = and_(unanswered.c.server == server, unanswered.c.article == article)
    rows = await connection.execute(select(unanswered).where(here).order_by(*order).limit(limit))
    return [_kept(row) for row in rows.mappings()]


def _kept(row: RowMapping) -> Kept:
    return Kept(row["id"], Asked(row["text"], row["about"]), row["status"], row["count"], row["last_day"])
