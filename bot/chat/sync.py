"""Telling Discord which commands there are, only when that changed.

Discord itself is asked what it has, so nothing needs to be kept on disk: a new server, another token or a second
machine cannot go wrong, and an unchanged start costs a read or two instead of a write. Discord shows the commands of
all servers and those of one side by side, so the scope that is not used has to be empty.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import app_commands
from discord.http import Route

Payload = Mapping[str, Any]

COMPARED = (
    "type", "name", "description", "name_localizations", "description_localizations", "options", "choices", "value",
    "required", "autocomplete", "min_length", "max_length", "min_value", "max_value", "channel_types",
)  # fmt: skip
"""What a member sees of a command; ids, versions and the defaults that Discord adds do not count."""
PLACES = ("contexts", "integration_types")
"""Where a command can be used; Discord keeps that for commands of all servers only."""


async def sync_if_changed(tree: app_commands.CommandTree[Any], guild: discord.abc.Snowflake | None) -> bool:
    """Sync to `guild`, or to all servers for None, if Discord's copy differs; True if it did."""
    if guild is not None:
        tree.copy_global_to(guild=guild)
    ours = [await _payload(tree, command) for command in tree.get_commands(guild=guild)]
    theirs = await _registered(tree.client, guild)
    if fingerprint(ours, places=guild is None) == fingerprint(theirs, places=guild is None):
        return False
    await tree.sync(guild=guild)
    return True


async def clear(client: discord.Client, guild: discord.abc.Snowflake | None) -> bool:
    """Take the commands away from `guild`, or from all servers for None; True if there were any."""
    if not await _registered(client, guild):
        return False
    await client.http.request(_route("PUT", client, guild), json=[])
    return True


def fingerprint(commands: Sequence[Payload], places: bool = True) -> list[str]:
    """A comparable form of commands: order, and what is empty or Discord's own, does not count."""
    found = [(_essence(one), [sorted(one.get(key) or ()) for key in PLACES] if places else []) for one in commands]
    return sorted(repr(one) for one in found)


def _essence(payload: Payload) -> list[tuple[str, Any]]:
    return [(key, _comparable(payload[key])) for key in COMPARED if payload.get(key)]


def _comparable(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, Mapping):
        return sorted(value.items())
    if isinstance(value, list):
        return [_essence(one) if isinstance(one, Mapping) else one for one in value]
    return value


async def _payload(tree: app_commands.CommandTree[Any], command: Any) -> Payload:  # noqa: ANN401 - three kinds
    translator = tree.translator
    payload = await command.get_translated_payload(tree, translator) if translator else command.to_dict(tree)
    return dict(payload)


async def _registered(client: discord.Client, guild: discord.abc.Snowflake | None) -> list[Payload]:
    """Discord's copy with all languages, which the library's own `fetch_commands` leaves out."""
    route = _route("GET", client, guild)
    return list(await client.http.request(route, params={"with_localizations": "true"}))


def _route(method: str, client: discord.Client, guild: discord.abc.Snowflake | None) -> Route:
    place = f"/guilds/{guild.id}" if guild else ""
    return Route(method, f"/applications/{{application_id}}{place}/commands", application_id=client.application_id)
