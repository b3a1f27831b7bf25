"""The REST routes that a bot like Byline calls; each request is kept for the tests."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.discord_stub.faults import Fault, answer, rate_limit_headers, refusal
from tests.discord_stub.interactions import Interactions
from tests.discord_stub.payloads import APPLICATION, BOT, Payload, application, message, snowflake

BASE = "/api/v10"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


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
    """Discord's side of the requests, and the `faults` that a test ordered, first come first served."""

    def __init__(self, token: str, gateway_url: Callable[[], str]) -> None:
        self._token, self._gateway_url = token, gateway_url
        self.requests: list[Request] = []
        self.faults: list[Fault] = []
        self.max_concurrency = 1
        self.messages: dict[str, Payload] = {}
        self.interactions = Interactions(self.messages)
        self.commands: dict[str | None, list[Payload]] = {}
        """By server; None for those of all servers."""
        self._awaited: list[tuple[str, re.Pattern[str], asyncio.Future[Request]]] = []

    def routes(self) -> list[web.RouteDef]:
        ours = f"/applications/{APPLICATION}"
        routes = [
            ("GET", "/gateway/bot", self._gateway_bot),
            ("GET", "/users/@me", self._me),
            ("GET", "/oauth2/applications/@me", self._application),
            *((verb, ours + place + "/commands", do) for place in ("", "/guilds/{guild}")
              for verb, do in (("GET", self._commands), ("PUT", self._put_commands))),
            ("POST", "/users/@me/channels", self._private_channel),
            ("POST", "/channels/{channel}/messages", self._send),
            *self.interactions.routes(),
        ]  # fmt: skip
        return [web.route(verb, BASE + path, do) for verb, path, do in routes]

    def expect(self, method: str, path: str) -> asyncio.Future[Request]:
        """The next request that matches, once it is answered; to be called before what causes it."""
        future: asyncio.Future[Request] = asyncio.get_running_loop().create_future()
        self._awaited.append((method, re.compile(path), future))
        return future

    def sent(self, method: str, path: str) -> list[Request]:
        """All requests so far that match."""
        return [one for one in self.requests if one.method == method and re.search(path, one.path)]

    @web.middleware
    async def judge(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Keep a request, and answer as Discord would or as a fault wants it."""
        if not request.path.startswith(BASE):
            return await handler(request)
        body, files = await _read(request)
        request["body"] = body
        seen = Request(request.method, request.path.removeprefix(BASE), body, files)
        self.requests.append(seen)
        fault = next((one for one in self.faults if one.strikes(seen.method, seen.path)), None)
        response = await (self._strike(fault, request, handler) if fault else self._allowed(request, handler))
        response.headers.update(rate_limit_headers(0 if response.status == 429 else 49))
        seen.status = response.status
        self._tell(seen)
        return response

    async def _allowed(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        token = request.headers.get("Authorization")  # interactions are answered by their own token
        return await handler(request) if token in (None, f"Bot {self._token}") else refusal(401)

    async def _strike(self, fault: Fault, request: web.Request, handler: Handler) -> web.StreamResponse:
        fault.times -= 1
        await asyncio.sleep(fault.delay)
        usual = await handler(request) if fault.done or not (fault.status or fault.reset) else None
        if fault.reset and request.transport:
            request.transport.abort()
        return usual if usual and not fault.status else refusal(fault.status or 500, fault.code, fault.wait)

    def _tell(self, seen: Request) -> None:
        """Give a request to those who await it."""
        self._awaited = [one for one in self._awaited if not one[2].done()]
        for method, path, future in self._awaited:
            if method == seen.method and path.search(seen.path):
                future.set_result(seen)

    async def _gateway_bot(self, _: web.Request) -> web.Response:
        start = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": self.max_concurrency}
        return answer({"url": self._gateway_url(), "shards": 1, "session_start_limit": start})

    async def _me(self, _: web.Request) -> web.Response:
        return answer(BOT)

    async def _application(self, _: web.Request) -> web.Response:
        return answer(application())

    async def _commands(self, request: web.Request) -> web.Response:
        return answer(self.commands.get(request.match_info.get("guild"), []))

    async def _put_commands(self, request: web.Request) -> web.Response:
        """Replace the commands of a place and give them back as Discord does, with fields of its own."""
        guild = request.match_info.get("guild")
        own = {"application_id": APPLICATION, "description": ""}
        self.commands[guild] = [{**own, **one, "id": snowflake()} for one in request["body"]]
        return answer(self.commands[guild])

    async def _private_channel(self, request: web.Request) -> web.Response:
        whom = str(request["body"]["recipient_id"])
        return answer({"id": whom, "type": 1, "recipients": [{**BOT, "id": whom}]})

    async def _send(self, request: web.Request) -> web.Response:
        sent = message(BOT, {"id": request.match_info["channel"]}, **request["body"])
        self.messages[sent["id"]] = sent
        return answer(sent)


async def _read(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    """The JSON of a request, and the files that came with it."""
    if not request.content_type.startswith("multipart/"):
        return (json.loads(await request.text()) if request.can_read_body else None), {}
    parts = {part.name: (part.filename, bytes(await part.read())) async for part in await request.multipart()}
    _, body = parts.pop("payload_json")
    return json.loads(body), {str(name): data for name, data in parts.values()}
