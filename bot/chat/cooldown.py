"""How often one person may ask: a short burst, then a breath. Commands, buttons and mentions share it."""

from datetime import datetime

from discord.app_commands import CommandOnCooldown, Cooldown
from discord.ext import commands

BURST = 6
"""Questions that a person may ask at once."""
SECONDS = 20.0
"""In how many seconds."""


class Cooldowns:
    """One bucket a person; old buckets are dropped as new ones come."""

    def __init__(self) -> None:
        self._mapping = commands.CooldownMapping[int](Cooldown(BURST, SECONDS), lambda person: person)

    def take(self, person: int, when: datetime) -> None:
        """Count a question asked at `when`; raises CommandOnCooldown, with the seconds to wait, if it is too soon."""
        bucket = self._mapping.get_bucket(person, when.timestamp())
        retry_after = bucket.update_rate_limit(when.timestamp()) if bucket else None
        if bucket and retry_after:
            raise CommandOnCooldown(bucket, retry_after)
