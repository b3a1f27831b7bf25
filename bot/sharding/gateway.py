"""What Discord says of a bot's gateway: how many shards it should have, and how many may IDENTIFY at once."""

import asyncio
import logging
from dataclasses import dataclass

import discord
from discord.backoff import ExponentialBackoff

from bot.chat.client import intents
from bot.chat.connection import refusal
from bot.logs import NETWORK, one_line

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Gateway:
    """Discord's answer."""

    shards: int
    max_concurrency: int


async def ask_gateway(token: str) -> Gateway:
    """Ask Discord, with growing waits until it answers; raises RefusedError."""
    waits = ExponentialBackoff()
    while True:
        try:
            return await _ask(token)
        except Exception as error:
            if refused := refusal(error):
                raise refused from error
            if not isinstance(error, NETWORK):
                raise
            wait = waits.delay()
            log.warning(
                "Discord does not say how many shards it wants; asking again in %.1f s: %s", wait, one_line(error)
            )
        await asyncio.sleep(wait)


async def _ask(token: str) -> Gateway:
    async with discord.Client(intents=intents()) as client:
        await client.http.static_login(token)
        shards, _, limits = await client.http.get_bot_gateway()
    return Gateway(shards, limits["max_concurrency"])
