"""Interactions by Discord's rules: one first response within three seconds, then followups."""

import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.discord_stub.faults import answer, refusal
from tests.discord_stub.payloads import APPLICATION, EPHEMERAL, Payload, sent, snowflake

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
        self.all: list[Interaction] = []
        self._by_token: dict[str, Interaction] = {}

    def begin(self, type_: int, channel: Payload, message_id: str | None = None) -> Interaction:
        """Note an interaction before it is dispatched."""
        new = Interaction(type_, channel, message_id)
        self._by_token[new.token] = new
        self.all.append(new)
        return new

    def clear(self) -> None:
        """Forget them; what comes late for one is refused as unknown."""
        self.all.clear()
        self._by_token.clear()

    def shown(self, token: str) -> Payload:
        """The message that an interaction was answered with."""
        return self._messages[str(self._by_token[token].original)]

    def routes(self) -> list[tuple[str, str, Any]]:
        webhook = f"/webhooks/{APPLICATION}/{{token}}"
        return [
            ("POST", "/interactions/{id}/{token}/callback", self._respond),
            ("POST", webhook, self._follow_up),
            ("DELETE", webhook + "/messages/{message}", self._delete),
        ]

    async def _respond(self, body: Payload, token: str, **_: str) -> web.Response:
        one, kind = self._by_token.get(token), body["type"]
        if one is None or time.monotonic() - one.created > SECONDS:
            return refusal(404, UNKNOWN_INTERACTION)
        if one.answered:
            return refusal(400, ALREADY_ANSWERED)
        one.answered, one.original = kind, one.message
        told: Payload = {"interaction": {"id": one.id, "type": one.type, "response_message_loading": kind == DEFERRED}}
        if kind == UPDATE:
            self._messages[str(one.message)].update(body["data"])
        if kind == MESSAGE:
            new = self._create(one, body["data"])
            one.original = new["id"]
            told["interaction"]["response_message_id"] = new["id"]
            told["interaction"]["response_message_ephemeral"] = bool(new["flags"] & EPHEMERAL)
            told["resource"] = {"type": kind, "message": new}
        return answer(told)

    async def _follow_up(self, body: Payload, token: str) -> web.Response:
        one = self._by_token.get(token)
        if one is None or one.answered is None:
            return refusal(404, UNKNOWN_INTERACTION)
        new = self._create(one, body)
        if one.answered == DEFERRED and one.original is None:
            one.original = new["id"]
        return answer(new)

    async def _delete(self, _: None, token: str, message: str) -> web.Response:
        id_ = self._by_token[token].original if message == "@original" else message
        gone = self._messages.pop(str(id_), None)
        return refusal(404, UNKNOWN_MESSAGE) if gone is None else web.Response(status=204)

    def _create(self, one: Interaction, data: Payload) -> Payload:
        new = sent(one.channel, data)
        self._messages[new["id"]] = new
        return new
