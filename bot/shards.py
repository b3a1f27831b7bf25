"""Shards: Discord's parts of a bot's servers, each on a connection of its own."""

import re
from dataclasses import dataclass

from bot.config import ConfigError

AUTO = "auto"
RANGE = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?", re.ASCII)
FORMS = '--shards: must be "auto", a number or a range of them, as in --shards 0-3 --shard-count 16'
COUNT = "--shard-count: must be the number of all shards, more than the last of --shards"


@dataclass(frozen=True, slots=True)
class Shard:
    """One of `count` parts; the first has what is written in private too."""

    id: int
    count: int

    def has(self, server: int) -> bool:
        """Whether a server is in it, by Discord's own rule."""
        return (server >> 22) % self.count == self.id


ALL = Shard(0, 1)
"""All servers, where one connection may serve them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which shards a process is to serve: some of `count`, or, where `ids` are None, its share of them."""

    ids: tuple[int, ...] | None
    count: int | None


def wanted(shards: str | None, count: int | None) -> Wanted | None:
    """Read what the command line says; None where it says nothing. Raises ConfigError."""
    if shards is None:
        if count is not None:
            raise ConfigError(FORMS)
        return None
    if count is not None and count < 1:
        raise ConfigError(COUNT)
    if shards == AUTO:
        return Wanted(None, count)
    match = RANGE.fullmatch(shards)
    if match is None:
        raise ConfigError(FORMS)
    first, last = int(match[1]), int(match[2] or match[1])
    if count is None or not first <= last < count:
        raise ConfigError(COUNT)
    return Wanted(tuple(range(first, last + 1)), count)
