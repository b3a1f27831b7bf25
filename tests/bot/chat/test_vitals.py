import math
from types import SimpleNamespace

import pytest

from bot.chat.client import create_bot
from bot.chat.core import Common
from bot.chat.vitals import shard_health, watched
from bot.clock import monotonic


def test_a_bot_that_was_never_connected_is_not_ready(bot):
    one = shard_health(0, bot)
    assert (one.ready, math.isnan(one.latency), one.silence, one.servers) == (False, True, math.inf, 0)


@pytest.mark.parametrize(("ready", "open"), [(True, True), (True, False), (False, True)])
def test_it_is_ready_while_its_line_is_open_too(ready, open):
    line = SimpleNamespace(open=open)
    bot = SimpleNamespace(ws=line, is_ready=lambda: ready, latency=0.1, heard=monotonic(), guilds=[1, 2])
    assert shard_health(3, bot).ready == (ready and open)


def test_every_event_is_noted(bot):
    bot.dispatch("something_else")
    assert bot.heard == -math.inf
    bot.dispatch("socket_event_type", "READY")
    assert 0 <= monotonic() - bot.heard < 5


async def test_health_and_counts_are_of_all_bots_of_the_process(settings, town):
    common = Common(settings, town)
    async with watched(common, {1: create_bot(settings, town), 0: create_bot(settings, town)}):
        text = common.metrics.text().decode()
    assert text.index('byline_shard_ready{shard="0"} 0.0') < text.index('byline_shard_ready{shard="1"} 0.0')
    assert "byline_store_up 1.0" in text
