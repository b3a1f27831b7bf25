"""Those who use the bot: they ask, press and write, and get what the bot sends to Discord for it."""

import asyncio
from typing import Any

from tests.discord_stub.gateway import Gateway
from tests.discord_stub.interactions import SECONDS
from tests.discord_stub.payloads import (
    APPLICATION,
    BOT,
    EVERYTHING,
    Payload,
    member,
    message,
    private_channel,
    user,
    walk,
)
from tests.discord_stub.rest import Request, Rest

COMMAND, COMPONENT, AUTOCOMPLETE = 2, 3, 4
"""Types of interaction."""
PATIENCE = 5.0
"""Seconds in which a message is answered, or not at all."""


class Person:
    """Somebody at a place, which is a channel of a server or `private`."""

    def __init__(self, name: str, place: Payload, gateway: Gateway, rest: Rest, locale: str = "en-US") -> None:
        self.user, self.place, self.locale = user(name), place, locale
        self.private = private_channel(self.user)
        self._gateway, self._rest = gateway, rest

    async def command(self, name: str, **options: str) -> Request:
        """Use a command; gives the bot's first response, which has three seconds."""
        return await self._interact(COMMAND, self._typed(name, options))

    async def type(self, name: str, **option: str) -> list[str]:
        """Type into an option that completes; gives what is offered."""
        data = self._typed(name, option)
        data["options"][0]["focused"] = True
        response = await self._interact(AUTOCOMPLETE, data)
        return [choice["name"] for choice in response.message["choices"]]

    async def press(self, shown: Payload, label: str) -> Request:
        """Press the button of a message that has this label; gives the bot's first response."""
        button = next(part for part in walk(shown["components"]) if part.get("label") == label)
        return await self._interact(COMPONENT, {"component_type": 2, "custom_id": button["custom_id"]}, shown)

    def shown(self, response: Request) -> Payload:
        """The message that a response has made."""
        return self._rest.api.interactions.shown(response.path.split("/")[3])

    async def mention(self, text: str) -> Request:
        """Write a message that mentions the bot; gives the answer."""
        return await self.say(f"<@{APPLICATION}> {text}", mentions=[BOT])

    async def say(self, text: str, **more: Any) -> Request:
        """Write a message; gives what the bot writes in the same place."""
        answered = self._rest.expect("POST", rf"^/channels/{self.place['id']}/messages$")
        await self.write(text, **more)
        return await asyncio.wait_for(answered, PATIENCE)

    async def write(self, text: str, **more: Any) -> None:
        """Write a message and wait for nothing; a bot may read it where it is mentioned, and in private."""
        guild = self.place.get("guild_id")
        readable = text if guild is None or more.get("mentions") else ""
        await self._gateway.dispatch("MESSAGE_CREATE", message(self.user, self.place, content=readable, **more), guild)

    async def _interact(self, kind: int, data: Payload, shown: Payload | None = None) -> Request:
        guild = self.place.get("guild_id")
        one = self._rest.api.interactions.begin(kind, self.place, shown["id"] if shown else None)
        where = (
            {"guild_id": guild, "guild": {"id": guild}, "member": member(self.user)} if guild else {"user": self.user}
        )
        answered = self._rest.expect("POST", rf"^/interactions/{one.id}/")
        await self._gateway.dispatch("INTERACTION_CREATE", {
            "id": one.id, "token": one.token, "type": kind, "version": 1, "application_id": APPLICATION, "data": data,
            "channel": self.place, "channel_id": self.place["id"], "locale": self.locale, "context": 0 if guild else 1,
            "guild_locale": "en-US", "app_permissions": EVERYTHING, "attachment_size_limit": 10 << 20, **where,
            **({"message": shown} if shown else {}),
        }, guild)  # fmt: skip
        return await asyncio.wait_for(answered, SECONDS)

    def _typed(self, name: str, options: dict[str, str]) -> Payload:
        """A command and its options as they were typed; all of Byline's are texts."""
        command = next(one for place in self._rest.api.commands.values() for one in place if one["name"] == name)
        typed = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
        return {"id": command["id"], "name": name, "type": command["type"], "options": typed}
