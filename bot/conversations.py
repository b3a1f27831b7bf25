"""What was last said to whom: the previous reply of a person in a channel, for ten minutes.

Kept in memory only, bounded, and never written anywhere. Replies are kept by message too, so that
an answer to one of the bot's messages continues from that message.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

from knowledge import Reply

LIFETIME = 600.0
"""Seconds for which a reply can be followed up."""
CAPACITY = 10_000
"""Replies kept; the oldest go first."""

Key = tuple[int, int] | int
"""A person in a channel, or a message."""


class Conversations:
    """The previous replies; `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] | None = None, capacity: int = CAPACITY) -> None:
        self._clock = clock or (lambda: time.monotonic())
        self._capacity = capacity
        self._replies: OrderedDict[Key, tuple[float, Reply]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._replies)

    def remember(self, key: Key, reply: Reply) -> None:
        """Keep the latest reply under `key` and forget what is over the capacity."""
        self._replies[key] = (self._clock(), reply)
        self._replies.move_to_end(key)
        while len(self._replies) > self._capacity:
            self._replies.popitem(last=False)

    def previous(self, key: Key) -> Reply | None:
        """Give the reply kept under `key` if it is young enough to be followed up."""
        said, reply = self._replies.get(key, (0.0, None))
        if reply is None or self._clock() - said <= LIFETIME:
            return reply
        del self._replies[key]
        return None
