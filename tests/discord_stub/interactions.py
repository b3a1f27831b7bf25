"""Interactions by Discord's rules: one first response within three seconds, then followups."""

import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.discord_stub.faults import answer, refusal
from tests.discord_stub.payloads import APPLICATION, BOT, EPHEMERAL, Payload, message, snowflake

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE = 4, 5, 6, 7
"""Types of a first response."""
SECONDS = 3.0
"""Within which the first response must come."""
UNKNOWN_MESSAGE, UNKNOWN_INTERACTION, ALREADY_ANSWERED = 10008, 10062, 40060


@dataclass
class Interaction:
    """What somebody has done, and how far it has been answered."""

    type: int
    channel: Payload
    message: str | None
    """The message whose button was pressed."""
    id: str = field(default_factory=snowflake)
    token: str = field(default_factory=lambda: f"token-{snowflake()}")
    created: float = field(default_factory=time.monotonic)
    answered: int | None = None
    original: str | None = None
    """The message that `@original` stands for."""


class Interactions:
    """All interactions, and the routes by which a bot answers them."""

    def __init__(self, messages: dict[str, Payload]) -> None:
        self._messages = messages
        self._by_token: dict[str, Interaction] = {}

    def begin(self, type_: int, channel: Payload, message_id: str | None = None) -> Interaction:
        """Note an interaction before it is dispatched."""
        new = Interaction(type_, channel, message_id)
        self._by_token[new.token] = new
        return new

    def routes(self) -> list[tuple[str, str, Any]]:
        webhook = f"/webhooks/{APPLICATION}/{{token}}"
        return [
            ("POST", "/interactions/{id}/{token}/callback", self._respond),
            ("POST", webhook, self._follow_up),
            ("DELETE", webhook + "/messages/{message}", self._delete),
        ]

    async def _respond(self, request: web.Request) -> web.Response:
        one, kind = self._by_token.get(request.match_info["token"]), request["body"]["type"]
        if one is None or time.monotonic() - one.created > SECONDS:
            return refusal(404, UNKNOWN_INTERACTION)
        if one.answered:
            return refusal(400, ALREADY_ANSWERED)
        one.answered, one.original = kind, one.message
        told: Payload = {"interaction": {"id": one.id, "type": one.type, "response_message_loading": kind == DEFERRED}}
        if kind == UPDATE:
            self._messages[str(one.message)].update(request["body"]["data"])
        if kind == MESSAGE:
            sent = self._create(one, request["body"]["data"])
            one.original = sent["id"]
            told["interaction"]["response_message_id"] = sent["id"]
            told["interaction"]["response_message_ephemeral"] = bool(sent["flags"] & EPHEMERAL)
            told["resource"] = {"type": kind, "message": sent}
        return answer(told)

    async def _follow_up(self, request: web.Request) -> web.Response:
        one = self._by_token.get(request.match_info["token"])
        if one is None or one.answered is None:
            return refusal(404, UNKNOWN_INTERACTION)
        sent = self._create(one, request["body"])
        if one.answered == DEFERRED and one.original is None:
            one.original = sent["id"]
        return answer(sent)

    async def _delete(self, request: web.Request) -> web.Response:
        gone = self._messages.pop(self._named(request), None)
        return refusal(404, UNKNOWN_MESSAGE) if gone is None else web.Response(status=204)

    def _create(self, one: Interaction, data: Payload) -> Payload:
        sent = message(BOT, one.channel, **data)
        self._messages[sent["id"]] = sent
        return sent

    def _named(self, request: web.Request) -> str:
        """The id of the message in a path, where `@original` may stand for it."""
        one, name = self._by_token[request.match_info["token"]], request.match_info["message"]
        return str(one.original) if name == "@original" else name
