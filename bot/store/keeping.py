"""How long something is kept: members forget at once, servers thirty days after the bot left, time does the rest."""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from sqlalchemy import delete, func, or_, select, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Key
from bot.store.tables import PRIVATE, server, unanswered, vote
from bot.store.upsert import upsert

DAYS = 180
"""Days for which a vote is kept, and a question after it was last asked."""
AFTER_LEAVING = 30
"""Days for which what belongs to a server is kept after the bot left it."""
MOST = 1000
"""Questions that are kept of a server; the most asked and the latest stay."""


async def forget(connection: AsyncConnection, key: Key, member: int) -> int:
    """Forget all votes of a member; gives the number of rows."""
    return (await connection.execute(delete(vote).where(vote.c.member == key.member(member)))).rowcount


async def leave(connection: AsyncConnection, _: Key, id: int, day: date) -> None:
    """Note that the bot left a server."""
    await connection.execute(upsert(connection, server, {"id": id, "left_day": day}, "left_day"))


async def join(connection: AsyncConnection, _: Key, id: int) -> None:
    """Note that the bot is in a server, again."""
    await connection.execute(update(server).where(server.c.id == id).values(left_day=None))


async def reconcile(
    connection: AsyncConnection, key: Key, present: Collection[int], ours: Callable[[int], bool], day: date
) -> None:
    """Note which servers the bot left, or joined, while it did not run; `ours` tells which of them it would see."""
    known = await connection.scalars(union(select(vote.c.server), select(unanswered.c.server), select(server.c.id)))
    left = set((await connection.scalars(select(server.c.id).where(server.c.left_day.is_not(None)))).all())
    for id in set(known.all()) - set(present) - left - {PRIVATE}:
        if ours(id):
            await leave(connection, key, id, day)
    for id in left.intersection(present):
        await join(connection, key, id)


async def tidy(connection: AsyncConnection, _: Key, day: date) -> None:
    """Delete what is no longer kept."""
    old, gone = day - timedelta(days=DAYS), server.c.left_day < day - timedelta(days=AFTER_LEAVING)
    for table, last in ((vote, vote.c.day), (unanswered, unanswered.c.last_day)):
        of_gone = table.c.server.in_(select(server.c.id).where(gone))
        await connection.execute(delete(table).where(or_(last < old, of_gone)))
    await connection.execute(delete(server).where(gone))
    order = (unanswered.c.count.desc(), unanswered.c.last_day.desc())
    place = func.row_number().over(partition_by=unanswered.c.server, order_by=order).label("place")
    ranked = select(unanswered.c.id, place).subquery()
    too_many = unanswered.c.id.in_(select(ranked.c.id).where(ranked.c.place > MOST))
    await connection.execute(delete(unanswered).where(too_many))
