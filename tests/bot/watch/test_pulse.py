import asyncio
import logging
import sys
import time

import pytest

from bot.session import Conversations, Place, Session
from bot.watch import pulse
from bot.watch.pulse import NOTHING, SLOW, Pulse, place


@pytest.fixture
async def lags():
    """What a pulse that is felt during the test observes."""
    observed = []
    one = Pulse(observed.append)
    one.start()
    yield observed, one
    one.stop()


async def test_a_loop_that_is_free_is_hardly_late(lags, caplog):
    observed, one = lags
    await asyncio.sleep(pulse.PERIOD * 4)
    assert len(observed) >= 3
    assert one.lag == max(observed) < SLOW
    assert caplog.messages == []


async def test_what_holds_the_loop_up_is_named_once_with_how_long_it_took(lags, caplog):
    observed, one = lags
    await asyncio.sleep(pulse.PERIOD)
    time.sleep(SLOW * 2)
    await asyncio.sleep(pulse.PERIOD * 2)
    (line,) = caplog.messages
    assert line.startswith("Everything waited 0.")
    assert "test_what_holds_the_loop_up_is_named" in line
    assert one.lag == max(observed) > SLOW


async def test_where_no_callback_ran_the_machine_itself_was_busy(monkeypatch, caplog):
    one = Pulse(lambda _: None)
    monkeypatch.setattr(one, "_watch", lambda _: None)
    one.start()
    await asyncio.sleep(pulse.PERIOD)
    time.sleep(SLOW * 2)
    await asyncio.sleep(pulse.PERIOD * 2)
    one.stop()
    assert caplog.messages[0].endswith(NOTHING)


def test_a_thread_without_a_loop_is_in_no_callback():
    assert (place(sys._getframe()), place(None)) == ("", "")


def test_stopping_what_was_never_started_is_no_error():
    Pulse(lambda _: None).stop()


async def test_the_innermost_function_of_ours_is_named_however_deep_it_is_in_a_library(town):
    seen = []

    def look(_):
        seen.append(place(sys._getframe()))
        return False

    log = logging.getLogger("bot.session")
    log.setLevel(logging.INFO)
    log.addFilter(look)
    try:
        Session(town, Conversations()).show(town.entries[0], Place(1, 2))
    finally:
        log.removeFilter(look)
        log.setLevel(logging.NOTSET)
    assert seen[0].startswith("Session.show (bot/session.py, line ")
