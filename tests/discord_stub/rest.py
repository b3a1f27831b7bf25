"""REST as tests see it: each request is kept, and answered as Discord would (api.py) or as a fault wants it."""

import asyncio
import functools
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.discord_stub.api import Api, Handler
from tests.discord_stub.faults import Fault, rate_limit_headers, refusal
from tests.discord_stub.payloads import Payload

BASE = "/api/v10"


@dataclass
class Request:
    """What the bot asked of Discord, and the status that it got."""

    method: str
    path: str
    body: Any
    files: dict[str, bytes]
    status: int = 0

    @property
    def message(self) -> Payload:
        """The message that is sent."""
        return dict(self.body["data"] if self.path.endswith("/callback") else self.body)

    @property
    def components(self) -> list[Payload]:
        """What that message shows."""
        return list(self.message["components"])


class Rest:
    """What the bot has asked, and the `faults` that a test ordered, first come first served."""

    def __init__(self, token: str, api: Api) -> None:
        self._token, self.api, self.url = token, api, ""
        self.requests: list[Request] = []
        self.faults: list[Fault] = []
        self._awaited: list[tuple[str, re.Pattern[str], asyncio.Future[Request]]] = []

    def routes(self) -> list[web.RouteDef]:
        return [web.route(verb, BASE + path, self._judging(do)) for verb, path, do in self.api.routes()]

    def expect(self, method: str, path: str) -> asyncio.Future[Request]:
        """The next request that matches, once it is answered; to be called before what causes it."""
        future: asyncio.Future[Request] = asyncio.get_running_loop().create_future()
        self._awaited.append((method, re.compile(path), future))
        return future

    def sent(self, method: str, path: str) -> list[Request]:
        """All requests so far that match."""
        return [one for one in self.requests if one.method == method and re.search(path, one.path)]

    def _judging(self, do: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Keep each request, and answer as Discord would, which `do` knows, or as a fault wants it."""

        async def judge(request: web.Request) -> web.Response:
            body, files = await _read(request)
            seen = Request(request.method, request.path.removeprefix(BASE), body, files)
            self.requests.append(seen)
            usual = functools.partial(self._usual, request, do, body)
            fault = next((one for one in self.faults if one.strikes(seen.method, seen.path)), None)
            response = await (_struck(fault, request, usual) if fault else usual())
            response.headers.update(rate_limit_headers(0 if response.status == 429 else 49))
            seen.status = response.status
            self._tell(seen)
            return response

        return judge

    async def _usual(self, request: web.Request, do: Handler, body: Any) -> web.Response:
        token = request.headers.get("Authorization")  # interactions are answered by their own token
        return await do(body, **request.match_info) if token in (None, f"Bot {self._token}") else refusal(401)

    def _tell(self, seen: Request) -> None:
        """Give a request to those who await it."""
        self._awaited = [one for one in self._awaited if not one[2].done()]
        for method, path, future in self._awaited:
            if method == seen.method and path.search(seen.path):
                future.set_result(seen)


async def _struck(fault: Fault, request: web.Request, usual: Callable[[], Awaitable[web.Response]]) -> web.Response:
    """Answer as a fault wants it."""
    fault.times -= 1
    await asyncio.sleep(fault.delay)
    answered = await usual() if fault.done or not (fault.status or fault.reset) else None
    if fault.reset and request.transport:
        request.transport.abort()
    return answered if answered and not fault.status else refusal(fault.status or 500, fault.code, fault.wait)


async def _read(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    """The JSON of a request, and the files that came with it."""
    if not request.content_type.startswith("multipart/"):
        return (json.loads(await request.text()) if request.can_read_body else None), {}
    parts = {part.name: (part.filename, bytes(await part.read())) async for part in await request.multipart()}
    _, body = parts.pop("payload_json")
    return json.loads(body), {str(name): data for name, data in parts.values()}
