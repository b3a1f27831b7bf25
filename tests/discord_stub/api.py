"""What Discord answers to the requests that a bot like Byline makes, by what it documents."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from tests.discord_stub.faults import answer, refusal
from tests.discord_stub.interactions import Interactions
from tests.discord_stub.payloads import APPLICATION, BOT, Payload, application, sent, snowflake

Handler = Callable[..., Awaitable[web.Response]]
"""Answers a request by its body and the names in its path."""


class Api:
    """The routes, the commands by server (None: of all servers), and every message that the bot has sent."""

    def __init__(self) -> None:
        self.gateway_url = ""
        self.shards, self.max_concurrency = 1, 1
        self.commands: dict[str | None, list[Payload]] = {}
        self.messages: dict[str, Payload] = {}
        self.interactions = Interactions(self.messages)

    def routes(self) -> list[tuple[str, str, Handler]]:
        ours = f"/applications/{APPLICATION}"
        return [
            ("GET", "/gateway/bot", self._gateway_bot),
            ("GET", "/users/@me", self._me),
            ("GET", "/oauth2/applications/@me", self._application),
            ("GET", ours + "/commands", self._commands),
            ("PUT", ours + "/commands", self._put_commands),
            ("GET", ours + "/guilds/{guild}/commands", self._commands),
            ("PUT", ours + "/guilds/{guild}/commands", self._put_commands),
            ("POST", "/users/@me/channels", self._private_channel),
            ("POST", "/channels/{channel}/messages", self._send),
            *self.interactions.routes(),
            ("*", "/{rest:.*}", self._unknown),
        ]

    async def _gateway_bot(self, _: None) -> web.Response:
        start = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": self.max_concurrency}
        return answer({"url": self.gateway_url, "shards": self.shards, "session_start_limit": start})

    async def _me(self, _: None) -> web.Response:
        return answer(BOT)

    async def _application(self, _: None) -> web.Response:
        return answer(application())

    async def _commands(self, _: None, guild: str | None = None) -> web.Response:
        return answer(self.commands.get(guild, []))

    async def _put_commands(self, body: list[Payload], guild: str | None = None) -> web.Response:
        """Replace the commands of a place; Discord gives them back with fields of its own, and without others."""
        own: Payload = {"application_id": APPLICATION, "description": ""}
        local = {"contexts": None, "integration_types": None, "guild_id": guild} if guild else {}
        self.commands[guild] = [{**own, **one, **local, "id": snowflake()} for one in body]
        return answer(self.commands[guild])

    async def _private_channel(self, body: Payload) -> web.Response:
        whom = str(body["recipient_id"])
        return answer({"id": whom, "type": 1, "recipients": [{**BOT, "id": whom}]})

    async def _send(self, body: Payload, channel: str) -> web.Response:
        new = sent({"id": channel}, body)
        self.messages[new["id"]] = new
        return answer(new)

    async def _unknown(self, _: Any, **__: str) -> web.Response:
        return refusal(404)
