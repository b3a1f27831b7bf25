"""What servers cost: the memory of the real process with one server and with a thousand, as large ones are.

Discord tells of each server with its channels, roles and emojis, and discord.py keeps them.
"""

import asyncio
import tempfile
from pathlib import Path

from tests.benchmarks.tables import show
from tests.bot.town import write_town
from tests.discord_stub.payloads import EVERYTHING, Payload, server, snowflake, text_channel
from tests.discord_stub.process import byline
from tests.discord_stub.stub import listening

SERVERS = 1_000
CHANNELS, ROLES, EMOJIS = 50, 40, 50
"""What a busy community has of each."""
MEGABYTE = 1 << 20


def run() -> None:
    """Start it with one server and with a thousand."""
    with tempfile.TemporaryDirectory() as folder:
        base = write_town(Path(folder))
        first, few, many = (asyncio.run(memory(base, count)) / MEGABYTE for count in (1, 1, SERVERS))
    rows = [
        ("one server, the very first start", first),
        ("one server", few),
        (f"{SERVERS:,} servers", many),
        ("each thousand", many - few),
    ]
    title = f"Memory of a process; a server has {CHANNELS} channels, {ROLES} roles, {EMOJIS} emojis"
    show(title, ("", "MB"), rows)


async def memory(base: Path, count: int) -> int:
    """Bytes of a process that is ready with so many servers."""
    async with listening(*(large() for _ in range(count))) as stub, byline(stub.address, base) as process:
        await process.says(f"Ready as byline: {count} servers")
        return process.memory


def large() -> Payload:
    """A server of a busy community."""
    one = server()
    one["channels"] += [
        {**text_channel(one["id"], f"channel-{number}"), "topic": "What this channel is for, in a sentence of its own."}
        for number in range(CHANNELS)
    ]
    one["roles"] += [
        {"id": snowflake(), "name": f"Role {number}", "color": 0, "hoist": False, "position": number + 1,
         "permissions": EVERYTHING, "managed": False, "mentionable": False, "flags": 0}
        for number in range(ROLES)
    ]  # fmt: skip
    one["emojis"] = [
        {"id": snowflake(), "name": f"emoji_{number}", "roles": [], "require_colons": True, "managed": False,
         "animated": False, "available": True}
        for number in range(EMOJIS)
    ]  # fmt: skip
    return one
