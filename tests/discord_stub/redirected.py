"""The unchanged command line, with Discord at another address: python -m tests.discord_stub.redirected ADDRESS run.

WITHOUT in the environment names optional packages that are to seem not installed. Two signals bring what only the
process itself can suffer: SIGUSR1 holds its loop up, SIGUSR2 sets its clock.
"""

import asyncio
import os
import runpy
import signal
import sys
import time
from collections.abc import Callable
from itertools import cycle

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord_stub.rest import BASE

HELD_UP = 1.5
"""Seconds."""
SHIFTS = (3600.0, -3600.0, 0.0)
"""Seconds by which the clock is wrong, one after the other."""


def hold_up(*_: object) -> None:
    """Hold the loop up from within a callback, as a slow database or a long calculation would."""
    asyncio.get_running_loop().call_soon_threadsafe(lambda: time.sleep(HELD_UP))


def clock_setter() -> Callable[[], None]:
    """What puts the clock forward, then back, then right."""
    right, shifts = time.time, cycle(SHIFTS)

    def set_clock(*_: object) -> None:
        shift = next(shifts)
        time.time = lambda: right() + shift

    return set_clock


if __name__ == "__main__":
    sys.modules.update(dict.fromkeys(os.environ.get("WITHOUT", "").split()))
    _, address, *arguments = sys.argv
    Route.BASE = f"http://{address}{BASE}"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{address}/gateway/")
    sys.argv = ["byline", *arguments]
    signal.signal(signal.SIGUSR1, hold_up)
    signal.signal(signal.SIGUSR2, clock_setter())
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
