"""How often one person may ask: a short burst, then a breath. Commands, presses and mentions share it.

Time is that of the bot's own clock: an event may reach it late, out of order, or from a clock that stands still.
"""

from collections import OrderedDict
from dataclasses import dataclass

from discord.app_commands import AppCommandError

from bot.clock import Clock, monotonic

BURST = 6
"""Questions that a person may ask at once."""
SECONDS = 20.0
"""In how many seconds."""
APART = 2.0
"""Seconds between two messages that one person has the bot post in channels. Discord takes five in five seconds from a
bot in a channel: three of them and a refusal leave room for somebody else's."""


class TooSoon(AppCommandError):
    """A person asked a lot at once; `wait` is in seconds."""

    def __init__(self, wait: float) -> None:
        super().__init__(f"too soon by {wait:.1f} s")
        self.wait = wait


@dataclass(slots=True)
class _Window:
    began: float
    left: int = BURST
    told: bool = False
    post_after: float = 0.0


class Cooldowns:
    """One window a person; those that are over are forgotten as new ones begin."""

    def __init__(self, clock: Clock = monotonic) -> None:
        self._clock = clock
        self._windows: OrderedDict[int, _Window] = OrderedDict()

    def take(self, person: int) -> None:
        """Count a question; raises TooSoon where the person has to wait."""
        window = self._window(person)
        if not window.left:
            raise TooSoon(window.began + SECONDS - self._clock())
        window.left -= 1

    def may_tell(self, person: int) -> bool:
        """Whether to tell the person what went wrong: once in a window, and then silence."""
        window = self._window(person)
        first, window.told = not window.told, True
        return first

    def pause(self, person: int) -> float:
        """Seconds to wait before the person's next answer is posted in a channel, so that nobody else has to."""
        window, now = self._window(person), self._clock()
        at = max(now, window.post_after)
        window.post_after = at + APART
        return at - now

    def _window(self, person: int) -> _Window:
        now = self._clock()
        while self._windows and self._over(next(iter(self._windows.values())), now):
            self._windows.popitem(last=False)
        window = self._windows.get(person)
        if window is None or self._over(window, now):
            self._windows.pop(person, None)
            window = self._windows[person] = _Window(began=now)
        return window

    @staticmethod
    def _over(window: _Window, now: float) -> bool:
        """A clock that goes backwards ends a window as well, so that nobody waits for it to come round again."""
        return not 0.0 <= now - window.began < SECONDS
