"""A Discord on loopback: a server, a channel, and whoever a test lets in.

The real process speaks to it over real sockets (process.py). Where it differs from what Discord documents, Discord is
right.
"""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from tests.discord_stub.gateway import Gateway
from tests.discord_stub.payloads import APPLICATION, Payload, server
from tests.discord_stub.people import Person
from tests.discord_stub.rest import Rest

TOKEN = base64.urlsafe_b64encode(APPLICATION.encode()).decode().rstrip("=") + ".GaBcDe." + "abcdefghij" * 4


class Discord:
    """Gateway and REST at one `address`, which is known once it listens."""

    def __init__(self) -> None:
        self.guild = server()
        self.gateway = Gateway(TOKEN, [self.guild])
        self.rest = Rest(TOKEN, lambda: self.gateway.url)
        self.address = ""

    @property
    def channel(self) -> Payload:
        """Where things happen unless a test says otherwise."""
        return dict(self.guild["channels"][0])

    def person(self, name: str, locale: str = "en-US") -> Person:
        """Somebody new in the channel, who has asked nothing yet."""
        return Person(name, self.channel, self.gateway, self.rest, locale)


@asynccontextmanager
async def discord() -> AsyncIterator[Discord]:
    """A Discord that listens on a free port of this machine."""
    stub = Discord()
    app = web.Application(middlewares=[stub.rest.judge], client_max_size=1 << 26)
    app.add_routes([*stub.gateway.routes(), *stub.rest.routes()])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        stub.address = "127.0.0.1:{1}".format(*runner.addresses[0])
        stub.gateway.url = f"ws://{stub.address}/gateway/"
        yield stub
    finally:
        await runner.cleanup()
