"""The demo's rooms, each with the real bot in it: a channel with two members, and one member's direct messages.

simcord shows one channel of one simulated Discord, and keeps one Discord a loop; so each room has its own of both, in a
thread of its own.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

import simcord
from pydantic import SecretStr

from bot.chat.client import create_bot
from bot.chat.core import CoreBot
from bot.config import Settings
from bot.store.address import address
from bot.store.engine import open_engine
from bot.store.schema import prepare
from knowledge import KnowledgeBase

if TYPE_CHECKING:
    from simcord import ChannelHandle, Env, MemberActor, Preview, UserHandle

NAME, SERVER, CHANNEL = "Byline", "Readers", "ask-the-article"
TOPIC = "Type /ask, press a button, or write “@Byline …” and a question. “Viewing as” makes you somebody else."

Scene: TypeAlias = "tuple[ChannelHandle, Sequence[MemberActor | UserHandle]]"
"""Where it is, and who can be looked over the shoulder."""
Furnish: TypeAlias = "Callable[[Env, Sequence[str]], Awaitable[Scene]]"


@dataclass(frozen=True, slots=True)
class Room:
    """A room that is open: its name, its page, whom a mention of the bot names, its end; its bot can adopt a base."""

    name: str
    url: str
    mention: str
    ended: "asyncio.Task[None]"
    adopt: Callable[[KnowledgeBase], None]


@asynccontextmanager
async def simulated(knowledge: KnowledgeBase) -> "AsyncIterator[Env]":
    """Start the bot in a simulated Discord; what it keeps is gone afterwards.

    Its clock is one that simcord leaves alone, for simcord's stands still.
    """
    with TemporaryDirectory(prefix="byline-demo-", ignore_cleanup_errors=True) as folder:  # it may still be written to
        settings = Settings(database_url=SecretStr(f"sqlite:///{folder}/byline.sqlite3"))
        await prepare(open_engine(address(settings.database_url)))  # simcord waits five seconds at most for a message
        bot = create_bot(settings, knowledge, clock=time.perf_counter)
        async with simcord.run(bot, check_errors=False) as env:
            assert bot.user is not None, "it has logged in"
            await bot.user.edit(username=NAME)
            await bot.remove_cog("Keep")  # or all the days until now would be tidied up after, one by one
            await env.advance_time((datetime.now(UTC) - env.now()).total_seconds())
            yield env
        await bot.store.close()


async def channel(env: "Env", questions: Sequence[str]) -> Scene:
    """A channel where one member has used /ask and both have mentioned the bot."""
    guild = env.create_guild(SERVER)
    room = guild.create_text_channel(CHANNEL, topic=TOPIC)
    robin, sam = (guild.add_member(env.create_user(name, global_name=name.title())) for name in ("robin", "sam"))
    first, *others = questions
    await robin.slash(room, "ask", question=first)
    for member, question in zip((sam, robin), others, strict=False):
        await member.send(room, f"{_mention(env)} {question}")
    return room, (robin, sam)


async def private(env: "Env", questions: Sequence[str]) -> Scene:
    """A member's direct messages with the bot, begun with one question."""
    robin = env.create_user("robin", global_name="Robin")
    await robin.send_dm(questions[0])
    return robin.dm_channel, (robin,)


@asynccontextmanager
async def opened(
    name: str, furnish: Furnish, knowledge: KnowledgeBase, questions: Sequence[str]
) -> AsyncIterator[Room]:
    """Open a room in a thread of its own, and close it again."""
    entrance: Future[tuple[Preview, str, CoreBot, asyncio.AbstractEventLoop]] = Future()

    async def live() -> None:
        try:
            async with simulated(knowledge) as env:
                place, viewers = await furnish(env, questions)
                async with env.preview(place, viewers=viewers, layout="channel") as preview:
                    assert isinstance(env.bot, CoreBot), "it was made by create_bot"
                    if entrance.set_running_or_notify_cancel():  # unless nobody waits for it any more
                        entrance.set_result((preview, _mention(env), env.bot, asyncio.get_running_loop()))
                        await preview.wait_closed()
        except Exception as error:
            if not entrance.done():
                entrance.set_exception(error)
            raise

    ended = asyncio.create_task(asyncio.to_thread(asyncio.run, live()))
    try:
        preview, mention, bot, loop = await asyncio.wrap_future(entrance)

        def adopt(base: KnowledgeBase) -> None:
            loop.call_soon_threadsafe(bot.session.adopt, base)

        try:
            yield Room(name, preview.url, mention, ended, adopt)
        finally:
            if not ended.done():
                asyncio.run_coroutine_threadsafe(preview.close(), loop)
    finally:
        await ended


def _mention(env: "Env") -> str:
    assert env.bot.user is not None, "it has logged in"
    return env.bot.user.mention
