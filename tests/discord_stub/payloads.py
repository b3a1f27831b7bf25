"""How Discord writes ids, people, channels, servers and messages: the documented fields that a library reads."""

import itertools
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

Payload = dict[str, Any]

EPOCH = 1_420_070_400_000
"""The first millisecond of 2015, from which ids count."""
APPLICATION = "1100000000000000001"
EPHEMERAL = 1 << 6
EVERYTHING = str((1 << 50) - 1)
LOOK_AND_WRITE = str(1 << 10 | 1 << 11 | 1 << 15 | 1 << 38)
"""Permission to view channels, to send messages and files, and to send them in threads."""

_step = itertools.count()


def snowflake() -> str:
    """A new id, which holds the time of now."""
    return str((int(time.time() * 1000) - EPOCH << 22) | next(_step) % (1 << 12))


def user(name: str, **more: Any) -> Payload:
    return {"id": snowflake(), "username": name, "discriminator": "0", "avatar": None, **more}


BOT = user("byline", id=APPLICATION, bot=True)


def member(of: Payload) -> Payload:
    """Somebody as a member of a server, with every right."""
    joined = datetime.now(UTC).isoformat()
    return {"user": of, "roles": [], "joined_at": joined, "flags": 0, "permissions": EVERYTHING}


def text_channel(guild: str, name: str = "general", denied: int = 0) -> Payload:
    """A channel of a server; `denied` are permissions that it takes from everybody."""
    overwrite = {"id": guild, "type": 0, "allow": "0", "deny": str(denied)}
    return {"id": snowflake(), "guild_id": guild, "type": 0, "name": name, "position": 0, "permissions": EVERYTHING,
            "permission_overwrites": [overwrite]}  # fmt: skip


def private_channel(of: Payload) -> Payload:
    return {"id": snowflake(), "type": 1, "recipients": [of]}


def server(locale: str = "en-US", shard: int = 0, shards: int = 1) -> Payload:
    """A server of a shard with one channel, where everybody, the bot too, may look and write."""
    id_ = next(one for one in iter(snowflake, "") if (int(one) >> 22) % shards == shard)
    everyone = {"id": id_, "name": "@everyone", "permissions": LOOK_AND_WRITE}
    return {"id": id_, "name": "The Example", "owner_id": "1", "preferred_locale": locale, "roles": [everyone],
            "channels": [text_channel(id_)], "members": [member(BOT)], "member_count": 3}  # fmt: skip


def message(author: Payload, channel: Payload, **more: Any) -> Payload:
    """What `author` has written in `channel`: an ordinary message unless `more` says otherwise."""
    place = {"guild_id": channel["guild_id"], "member": member(author)} if "guild_id" in channel else {}
    return {"id": snowflake(), "channel_id": channel["id"], "author": author, "type": 0, "content": "", "mentions": [],
            "mention_roles": [], "timestamp": datetime.now(UTC).isoformat(), "attachments": [], "embeds": [],
            "components": [], "flags": 0, **place, **more}  # fmt: skip


def sent(channel: Payload, data: Payload) -> Payload:
    """The message that the bot's `data` makes, with what Discord adds to the files in it."""
    kept = {"size": 1, "url": "https://cdn.invalid/file", "proxy_url": "https://media.invalid/file"}
    files = [{**kept, **file, "id": snowflake()} for file in data.get("attachments", [])]
    return message(BOT, channel, **{**data, "attachments": files})


def application() -> Payload:
    return {"id": APPLICATION, "name": "Byline", "description": "", "icon": None, "bot_public": True,
            "bot_require_code_grant": False, "verify_key": "", "owner": user("owner")}  # fmt: skip


def walk(components: Sequence[Payload]) -> Iterator[Payload]:
    """Every component of a message, the nested ones too."""
    for part in components:
        yield part
        yield from walk([*part.get("components", []), *([part["accessory"]] if "accessory" in part else [])])
