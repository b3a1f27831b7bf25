"""Running the bot on Discord: from the settings to a clean end."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Coroutine
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import typer

from bot.chat.connection import RefusedError
from bot.chat.core import Common
from bot.chat.vitals import watched
from bot.cli.errors import UNUSABLE
from bot.config import ConfigError, load_settings
from bot.fresh import Fresh
from bot.logs import set_up_logging
from bot.sharding.fleet import Fleet
from bot.sharding.serving import serve_shards
from bot.shards import Wanted, wanted
from bot.store.address import address
from bot.token import application_id
from knowledge import KnowledgeBase, KnowledgeError

log = logging.getLogger(__name__)

NO_TOKEN = "BYLINE_TOKEN is not set: copy .env.example to .env and put the bot's token there."
BAD_TOKEN = "BYLINE_TOKEN is not a bot's token: copy it anew from the developer portal, Bot, Reset Token."

READ_ANEW = "The knowledge base was read anew: %d entries"
STAYS = "the one before stays"


def run(folder: Path | None = None, shards: str | None = None, count: int | None = None, watch: bool = False) -> int:
    """Run on the base in `folder`, or the setting's, until Ctrl-C or SIGTERM; `watch` keeps to its files.

    `shards` of `count` see bot/shards.py.

    Gives the exit code and tells what is wrong in one line.
    """
    try:
        asked = wanted(shards, count)
        settings = load_settings()
        token = usable_token(settings.token.get_secret_value() if settings.token else "")
        files = Fresh(folder or settings.knowledge)
        knowledge = files.read()
        set_up_logging(settings.log)
        log.info("Starting with %d entries; connecting to Discord", len(knowledge.entries))
        common = Common(settings, knowledge)
        keeping = files.kept(partial(_adopt, common), _refuse) if watch else nullcontext()
        asyncio.run(serve(common, token, asked, keeping))
    except (ConfigError, RefusedError) as error:
        return _told(str(error), UNUSABLE)
    except KnowledgeError as error:
        return _told(broken(error), UNUSABLE)
    return 0


def broken(error: KnowledgeError) -> str:
    """Say in one line what is wrong with a base; `byline check` gives the rest."""
    first, *others = str(error).splitlines()
    more = f" (and {len(others)} more; see byline check)" if others else ""
    return f"The knowledge base cannot be used: {first}{more}"


def _adopt(common: Common, knowledge: KnowledgeBase) -> None:
    common.session.adopt(knowledge)
    log.info(READ_ANEW, len(knowledge.entries))


def _refuse(error: KnowledgeError) -> None:
    log.warning("%s; %s", broken(error), STAYS)


def usable_token(token: str) -> str:
    """Give the token back if it has the form of one; raises ConfigError."""
    token = token.strip()
    if not token:
        raise ConfigError(NO_TOKEN)
    if application_id(token) is None:
        raise ConfigError(BAD_TOKEN)
    return token


async def serve(common: Common, token: str, wanted: Wanted | None, keeping: AbstractAsyncContextManager[None]) -> None:
    """Serve all servers, or the shards that are wanted, until a signal asks to end; then take leave of all.

    Meanwhile the base is kept fresh by `keeping`.
    """
    fleet = Fleet(common, token)
    async with watched(common, fleet.bots), keeping:
        common.store.open()
        try:
            await until_asked_to_end(serve_shards(fleet, token, wanted, address(common.settings.database_url)))
        finally:
            await common.store.close()
    log.info("Stopped")


async def until_asked_to_end(work: Coroutine[Any, Any, None]) -> None:
    """Work until that is done or a signal asks it to end, which cancels it."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows raises KeyboardInterrupt instead
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    working = asyncio.create_task(work)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            await working
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


def _told(message: str, code: int) -> int:
    typer.echo(message, err=True)
    return code
