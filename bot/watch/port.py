"""/healthz and /metrics over HTTP, on this machine's own address only."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from bot.config import LOOPBACK, ConfigError
from bot.watch.health import Health
from bot.watch.metrics import Metrics

WELL, UNWELL = 200, 503


@asynccontextmanager
async def served(port: int | None, look: Callable[[], Health], metrics: Metrics) -> AsyncIterator[None]:
    """Serve until the context ends, and nothing where there is no port; raises ConfigError if it is taken."""
    if port is None:
        yield
        return
    runner = web.AppRunner(_application(look, metrics), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, LOOPBACK, port).start()
        except OSError as error:
            raise ConfigError(f"BYLINE_HEALTH_PORT: port {port} cannot be used: {error.strerror}") from None
        yield
    finally:
        await runner.cleanup()


def _application(look: Callable[[], Health], metrics: Metrics) -> web.Application:
    async def healthz(_: web.Request) -> web.Response:
        health = look()
        return web.json_response(health.json(), status=UNWELL if health.problems else WELL)

    async def counts(_: web.Request) -> web.Response:
        return web.Response(body=metrics.text(), headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    application = web.Application()
    application.add_routes([web.get("/healthz", healthz), web.get("/metrics", counts)])
    return application
