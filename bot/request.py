"""What a task does for somebody: a short number, which stands in every line of the log about it, and since when.

discord.py starts a task for each command, press and message, so that the number is each task's own.
"""

from contextvars import ContextVar
from dataclasses import dataclass

from bot.clock import monotonic

_current: "ContextVar[Request | None]" = ContextVar("request", default=None)


@dataclass(frozen=True, slots=True)
class Request:
    """A command, a press or a message that is being answered; `began` is in seconds of the bot's own clock."""

    id: str
    began: float


def begin(id: int) -> None:
    """Note what the running task does, by the id of an interaction or message."""
    _current.set(Request(reference(id), monotonic()))


def current() -> Request | None:
    """What the running task does; None where it does nothing for anybody."""
    return _current.get()


def reference(id: int) -> str:
    """The short number of an interaction or message, by which members and operators find what happened."""
    return f"{id % 1_000_000:06d}"
