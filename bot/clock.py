"""The bot's own clock: seconds that only grow, whatever the events of Discord say about when they happened."""

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Seconds since some moment."""


def monotonic() -> float:
    """Seconds of the host's clock; looked up at every call, so that a simulation may put its own in its place."""
    return time.monotonic()
