"""A Discord on loopback: servers with a channel each, and whoever a test lets in.

The real process speaks to it over real sockets (process.py). Where it differs from what Discord documents, Discord is
right.
"""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from tests.discord_stub.api import Api
from tests.discord_stub.gateway import Gateway
from tests.discord_stub.payloads import APPLICATION, Payload, server
from tests.discord_stub.people import Person
from tests.discord_stub.rest import BASE, Rest

TOKEN = base64.urlsafe_b64encode(APPLICATION.encode()).decode().rstrip("=") + ".GaBcDe." + "abcdefghij" * 4


class Discord:
    """Gateway and REST at one `address`, which is known once it listens."""

    def __init__(self, *guilds: Payload) -> None:
        self.guilds = guilds or (server(),)
        self.gateway = Gateway(TOKEN, self.guilds)
        self.rest = Rest(TOKEN, Api())
        self.address = ""

    def split(self, shards: int, max_concurrency: int = 16) -> None:
        """Ask for so many connections at least, of which so many may IDENTIFY at once."""
        self.gateway.shards = self.rest.api.shards = shards
        self.rest.api.max_concurrency = max_concurrency

    def person(self, name: str, locale: str = "en-US", guild: int = 0) -> Person:
        """Somebody new in the channel of a server, who has asked nothing yet."""
        return Person(name, self.guilds[guild]["channels"][0], self.gateway, self.rest, locale)


@asynccontextmanager
async def listening(*guilds: Payload) -> AsyncIterator[Discord]:
    """A Discord that listens on a free port of this machine; one server speaks English unless others are given."""
    stub = Discord(*guilds)
    app = web.Application(client_max_size=1 << 26)
    app.add_routes([*stub.gateway.routes(), *stub.rest.routes()])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        stub.address = "127.0.0.1:{1}".format(*runner.addresses[0])
        stub.rest.url = f"http://{stub.address}{BASE}"
        stub.gateway.url = stub.rest.api.gateway_url = f"ws://{stub.address}/gateway/"
        yield stub
    finally:
        await runner.cleanup()
