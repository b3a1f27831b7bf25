from datetime import UTC, datetime, timedelta

import pytest
from discord.app_commands import CommandOnCooldown

from bot.chat.cooldown import BURST, SECONDS, Cooldowns

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_a_burst_is_fine_and_then_one_waits():
    cooldowns = Cooldowns()
    for _ in range(BURST):
        cooldowns.take(1, NOON)
    with pytest.raises(CommandOnCooldown) as caught:
        cooldowns.take(1, NOON + timedelta(seconds=5))
    assert caught.value.retry_after == SECONDS - 5
    cooldowns.take(2, NOON)
    cooldowns.take(1, NOON + timedelta(seconds=SECONDS + 1))
