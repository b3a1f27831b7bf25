"""Telling Discord which commands there are, only when that changed.

Discord itself is asked what it has, so nothing needs to be kept on disk: a new server, another token or a second
machine cannot go wrong, and an unchanged start costs one read instead of a write.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import app_commands
from discord.http import Route

Payload = Mapping[str, Any]

COMPARED = (
    "type", "name", "description", "name_localizations", "description_localizations", "options", "choices",
    "required", "autocomplete", "min_length", "max_length", "min_value", "max_value", "channel_types",
)  # fmt: skip
"""What a member sees of a command; ids, versions and the defaults that Discord adds do not count."""


async def sync_if_changed(tree: app_commands.CommandTree[Any], guild: discord.abc.Snowflake | None) -> bool:
    """Sync to `guild`, or to all servers for None, if Discord's copy differs; True if it did."""
    if guild is not None:
        tree.copy_global_to(guild=guild)
    ours = [await _payload(tree, command) for command in tree.get_commands(guild=guild)]
    if fingerprint(ours) == fingerprint(await _registered(tree.client, guild)):
        return False
    await tree.sync(guild=guild)
    return True


def fingerprint(commands: Sequence[Payload]) -> list[str]:
    """A comparable form of commands: order, and what is empty or Discord's own, does not count."""
    return sorted(repr(_essence(command)) for command in commands)


def _essence(value: Any) -> Any:  # noqa: ANN401 - walks any JSON
    if isinstance(value, Mapping):
        contexts = {key: sorted(value[key]) for key in ("contexts", "integration_types") if value.get(key)}
        kept = {key: _essence(value[key]) for key in COMPARED if key in value}
        return {**{key: one for key, one in kept.items() if one not in (None, "", False, [], {})}, **contexts}
    if isinstance(value, list | tuple):
        return [_essence(item) for item in value]
    return value


async def _payload(tree: app_commands.CommandTree[Any], command: Any) -> Payload:  # noqa: ANN401 - three kinds
    translator = tree.translator
    payload = await command.get_translated_payload(tree, translator) if translator else command.to_dict(tree)
    return dict(payload)


async def _registered(client: discord.Client, guild: discord.abc.Snowflake | None) -> list[Payload]:
    """Discord's copy with all languages, which the library's own `fetch_commands` leaves out."""
    place = f"/guilds/{guild.id}" if guild else ""
    route = Route("GET", f"/applications/{{application_id}}{place}/commands", application_id=client.application_id)
    return list(await client.http.request(route, params={"with_localizations": "true"}))
