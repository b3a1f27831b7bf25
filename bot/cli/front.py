"""One address for the demo's rooms: simcord's own pages, and what they leave out of Discord added on the way.

A request goes to the room whose secret it carries. What is typed as @Byline becomes a mention, as Discord's own
composer makes it; the rest is front.js, which the page gets with it.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession, web
from yarl import URL

from bot.cli.rooms import NAME, Room

SECRET = "X-Simcord-Capability"
SCRIPT = Path(__file__).with_suffix(".js")
KEPT = ("Content-Type", "Content-Security-Policy", "Cache-Control", "Referrer-Policy", "X-Content-Type-Options")
"""Headers that a page needs; those of the connection are the front's own."""
LARGEST = 32 * 1024**2
"""Bytes of a request: what Discord takes, and simcord after it."""


class Front:
    """Hands requests on to the rooms."""

    def __init__(self, rooms: Sequence[Room], client: ClientSession) -> None:
        self.rooms = {URL(room.url).fragment: room for room in rooms}
        self.client = client

    def application(self) -> web.Application:
        """What answers: the script, the list of rooms, and simcord for everything else."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_get("/front.js", self.script)
        app.router.add_get("/rooms", self.list_rooms)
        app.router.add_route("*", "/{path:.*}", self.hand_on)
        return app

    async def script(self, _: web.Request) -> web.StreamResponse:
        """Give what the page gets beside simcord's own scripts."""
        return web.Response(text=SCRIPT.read_text(encoding="utf-8"), content_type="text/javascript")

    async def list_rooms(self, request: web.Request) -> web.StreamResponse:
        """Give the rooms' names and secrets to a page that knows one of them."""
        if request.headers.get(SECRET) not in self.rooms:
            raise web.HTTPUnauthorized
        return web.json_response([{"name": room.name, "secret": secret} for secret, room in self.rooms.items()])

    async def hand_on(self, request: web.Request) -> web.StreamResponse:
        """Let the room answer; what carries no secret is the same in all of them."""
        room = self.rooms.get(request.headers.get(SECRET, ""), next(iter(self.rooms.values())))
        body = await request.read()
        if request.content_type == "application/json":
            body = body.replace(f"@{NAME}".encode(), room.mention.encode())
        target = URL(room.url).with_fragment(None).join(request.rel_url)
        headers = {name: value for name, value in request.headers.items() if _goes_in(name)}
        async with self.client.request(request.method, target, data=body or None, headers=headers) as answer:
            content = await answer.read()
            if request.path == "/":
                content = content.replace(b"</body>", b'<script type="module" src="/front.js"></script></body>')
            return web.Response(body=content, status=answer.status, headers=_kept(answer.headers))


def _goes_in(name: str) -> bool:
    return name.title().startswith("X-Simcord-") or name.title() == "Content-Type"


def _kept(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: headers[name] for name in KEPT if name in headers}


@asynccontextmanager
async def served(rooms: Sequence[Room], port: int) -> AsyncIterator[str]:
    """Serve the rooms on this machine at `port`, 0 being a free one, and give the first one's address."""
    async with ClientSession() as client:
        runner = web.AppRunner(Front(rooms, client).application(), access_log=None)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", port)
            await site.start()
            yield str(URL(rooms[0].url).with_port(runner.addresses[0][1]))
        finally:
            await runner.cleanup()
