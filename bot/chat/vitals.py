"""How the bots of one process are, read from what discord.py knows of their connections."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bot.chat.core import Common, CoreBot
from bot.clock import monotonic
from bot.watch.health import Health, HealthCollector, ShardHealth
from bot.watch.port import served
from bot.watch.pulse import Pulse


@asynccontextmanager
async def watched(common: Common, bots: Mapping[int, CoreBot]) -> AsyncIterator[None]:
    """Feel the pulse, and tell on the port that the settings name how the bots, by their shards, are."""
    pulse = Pulse(common.metrics.lagged)

    def look() -> Health:
        shards = tuple(shard_health(id, bot) for id, bot in sorted(bots.items()))
        return Health(shards, pulse.lag, common.store.outage)

    common.metrics.add(HealthCollector(look))
    pulse.start()
    try:
        async with served(common.settings.health_port, look, common.metrics):
            yield
    finally:
        pulse.stop()


def shard_health(id: int, bot: CoreBot) -> ShardHealth:
    """Look at one connection; discord.py calls a bot ready also while its line is down."""
    connected = bool(bot.ws) and bot.ws.open
    return ShardHealth(
        id=id,
        ready=connected and bot.is_ready(),
        latency=bot.latency,
        silence=monotonic() - bot.heard,
        servers=len(bot.guilds),
    )
