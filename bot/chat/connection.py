"""Staying connected: what is tried again, with growing waits, and what waiting does not mend."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import discord
from discord.backoff import ExponentialBackoff

from bot.chat.client import ArticleBot
from bot.logs import NETWORK, one_line

log = logging.getLogger(__name__)

LEAVE = 5.0
"""Seconds that an answer under way may take when the bot is asked to end."""
TOO_MANY_CREATED = 30034
"""Discord's code where too many commands were made today; it mends itself."""
TOKEN = "Discord does not accept BYLINE_TOKEN: make a new one in the developer portal, Bot, Reset Token."
INTENTS = (
    "Discord does not grant the bot of BYLINE_TOKEN what it wants to be told (4014): "
    "see Privileged Gateway Intents in the developer portal, Bot."
)
SHARDING = (
    "Discord asks for sharding (4011): the bot of BYLINE_TOKEN is in more servers than its shards may serve; "
    "a larger --shard-count is needed."
)


class RefusedError(Exception):
    """Discord refuses for a reason that waiting does not mend; the text is one line that says what would."""


class ShardingRequiredError(RefusedError):
    """A bot is in more servers than its connections may serve."""


async def stay_connected(
    make: Callable[[], ArticleBot], token: str, tell_when_ready: Callable[[ArticleBot], Awaitable[None]]
) -> None:
    """Run a bot until cancelled; raises RefusedError.

    Until its first connection stands, discord.py does not try again (Rapptz/discord.py#10520), and an event that it
    cannot read ends it at any time: then another bot takes over.
    """
    waits = ExponentialBackoff()
    while True:
        async with make() as bot:
            telling = asyncio.ensure_future(tell_when_ready(bot))
            try:
                await bot.start(token)
            except asyncio.CancelledError:
                await _finish(bot)
                raise
            except Exception as error:
                wait = waits.delay()
                _judge(bot, error, wait)
            else:
                return
            finally:
                telling.cancel()
        await asyncio.sleep(wait)


async def _finish(bot: ArticleBot) -> None:
    """Let what is being answered be answered."""
    if bot.sending:
        await asyncio.wait(bot.sending, timeout=LEAVE)


def _judge(bot: ArticleBot, error: Exception, wait: float) -> None:
    """Raise what waiting does not mend, and log the rest."""
    if refused := refusal(error):
        raise refused from error
    cause = error.__context__ if isinstance(error, AttributeError) and bot.ws is None else None
    if isinstance(error, NETWORK):
        log.warning("Not connected to Discord; trying again in %.1f s: %s", wait, one_line(error))
    elif isinstance(cause, discord.gateway.ReconnectWebSocket):
        log.warning("Discord closed the first connection; trying again in %.1f s", wait)
    elif bot.user is None and isinstance(
        error, TypeError
    ):  # a login page, of a hotel or a proxy, instead of Discord's own
        log.warning("What answers is not Discord; trying again in %.1f s: %s", wait, one_line(error))
    elif bot.is_ready():
        log.error("Starting over in %.1f s after an error", wait, exc_info=error)
    elif cause is None:
        raise error


def refusal(error: Exception) -> RefusedError | None:
    """Say in one line what to mend; None where waiting may mend it."""
    match error:
        case discord.LoginFailure() | discord.ConnectionClosed(code=4004):
            return RefusedError(TOKEN)
        case discord.PrivilegedIntentsRequired() | discord.ConnectionClosed(code=4014):
            return RefusedError(INTENTS)
        case discord.ConnectionClosed(code=4011):
            return ShardingRequiredError(SHARDING)
        case discord.ConnectionClosed(code=4010 | 4012 | 4013 as code):
            return RefusedError(f"Discord refuses the connection ({code}): Byline or discord.py is too old for it.")
        case discord.HTTPException(status=400 | 401 | 403 | 404) if error.code != TOO_MANY_CREATED:
            return RefusedError(f"Discord refuses what the bot of BYLINE_TOKEN asks at its start: {one_line(error)}")
        case _:
            return None
