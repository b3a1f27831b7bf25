"""What members said of answers: one vote a member and answer, which can be changed and taken back."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Key
from bot.store.tables import vote
from bot.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class Vote:
    """A member's word on the message that shows some entries of an article; `nearby` if it did not assert them."""

    member: int
    message: int
    server: int
    article: str
    entries: tuple[str, ...]
    helpful: bool
    nearby: bool = False


async def cast(connection: AsyncConnection, key: Key, given: Vote, day: date) -> None:
    """Keep a vote in place of an earlier one."""
    for entry in given.entries:
        row = {
            "answer": key.answer(given.message),
            "member": key.member(given.member),
            "entry": entry,
            "article": given.article,
            "server": given.server,
            "helpful": given.helpful,
            "nearby": given.nearby,
            "day": day,
        }
        await connection.execute(upsert(connection, vote, row, "helpful", "day"))


async def take_back(connection: AsyncConnection, key: Key, member: int, message: int) -> int:
    """Forget a member's vote on an answer; gives the number of rows."""
    mine = and_(vote.c.member == key.member(member), vote.c.answer == key.answer(message))
    return (await connection.execute(delete(vote).where(mine))).rowcount
