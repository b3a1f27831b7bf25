"""The pulse of the event loop: how late it runs what is due, and the name of what holds it up.

The loop notes every PERIOD that it is alive; a thread looks whether it does, and where it is instead. asyncio's own
debug mode would name slow callbacks too, at several times the cost of every callback.
"""

import asyncio
import logging
import sys
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from bot.clock import monotonic

log = logging.getLogger(__name__)

PERIOD = 0.05
"""Seconds between two beats."""
SLOW = 0.25
"""Seconds of waiting from which the log names what was waited for; a member notices them."""
NOTHING = "nothing in this program: the machine was busy or asleep"
REMEMBERED = 60.0
"""Seconds of which the longest wait is told."""
ROOT = Path(__file__).parents[2]
LOOP = asyncio.events.__file__
"""Where callbacks are called from; what holds up anything else is no callback."""
OURS = tuple(f"{ROOT / package}/" for package in ("bot", "knowledge"))


class Pulse:
    """Measures from start to stop; `observe` is given each lag in seconds."""

    def __init__(self, observe: Callable[[float], None]) -> None:
        self._observe = observe
        self._lags: deque[float] = deque(maxlen=round(REMEMBERED / PERIOD))
        self._due = 0.0
        self._culprit = ""
        self._stopped = threading.Event()
        self._next: asyncio.TimerHandle | None = None
        self._watcher: threading.Thread | None = None

    @property
    def lag(self) -> float:
        """The longest wait of the last minute, in seconds."""
        return max(self._lags, default=0.0)

    def start(self) -> None:
        """Begin, in the thread of the running loop."""
        self._due = monotonic()
        self._beat()
        self._watcher = threading.Thread(target=self._watch, args=(threading.get_ident(),), name="pulse", daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """Measure no more."""
        self._stopped.set()
        if self._next and self._watcher:
            self._next.cancel()
            self._watcher.join()

    def _beat(self) -> None:
        lag = max(0.0, monotonic() - self._due)
        self._lags.append(lag)
        self._observe(lag)
        if lag > SLOW:
            log.warning("Everything waited %.2f s for %s", lag, self._culprit or NOTHING)
        self._culprit = ""
        self._due = monotonic() + PERIOD
        self._next = asyncio.get_running_loop().call_later(PERIOD, self._beat)

    def _watch(self, thread: int) -> None:
        """Look where the loop's thread is whenever its beat is overdue."""
        while not self._stopped.wait(PERIOD):
            if not self._culprit and monotonic() - self._due > SLOW / 2:
                self._culprit = place(sys._current_frames().get(thread))


def place(innermost: FrameType | None) -> str:
    """Name the innermost function of ours that a callback is in, or of anybody; empty where the loop runs none."""
    called: list[FrameType] = []
    frame = innermost
    while frame and frame.f_code.co_filename != LOOP:
        called.append(frame)
        frame = frame.f_back
    if not frame:
        return ""
    found = next((one for one in called if one.f_code.co_filename.startswith(OURS)), [*called, frame][0])
    path = Path(found.f_code.co_filename)
    name = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path.name
    return f"{found.f_code.co_qualname} ({name}, line {found.f_lineno})"
