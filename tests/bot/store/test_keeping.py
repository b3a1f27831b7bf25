from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store import keeping
from bot.store.keeping import AFTER_LEAVING, DAYS
from bot.store.store import today
from bot.store.tables import PRIVATE
from knowledge import Asked
from tests.bot.store.test_questions import HERE
from tests.bot.store.test_votes import VOTE


@pytest.fixture
def on(monkeypatch):
    """Let some days pass."""

    def turn(days: int) -> None:
        monkeypatch.setattr("bot.store.store.today", lambda: today() + timedelta(days=days))

    return turn


def never(*_):
    return None


async def servers(rows, *names) -> list[set[int]]:
    return [{row.get("server", row.get("id")) for row in await rows.of(name)} for name in names]


async def fill(store, *ids) -> None:
    for id in ids:
        await store.vote(replace(VOTE, server=id, message=id + 1))
        store.note(replace(HERE, server=id), never)
        await store.keep_unanswered(id, True)


async def test_a_member_is_forgotten_at_once_and_nobody_else(store, rows):
    await store.vote(VOTE)
    await store.vote(replace(VOTE, message=23, entries=("a", "b")))
    await store.vote(replace(VOTE, member=12))
    await store.forget(VOTE.member)
    assert len(await rows.of("vote")) == 1
    await store.forget(VOTE.member)


@pytest.mark.parametrize(("days", "left"), [(DAYS, 1), (DAYS + 1, 0)])
async def test_what_is_old_goes(store, rows, on, days, left):
    await store.vote(VOTE)
    store.note(HERE, never)
    on(days)
    store.tidy()
    await store.close()
    assert [len(await rows.of(name)) for name in ("vote", "unanswered")] == [left, left]


async def test_it_is_tidied_once_a_day_however_often_it_is_asked(store, rows, on):
    on(DAYS + 1)
    store.tidy()
    on(0)
    await store.vote(VOTE)
    on(DAYS + 1)
    store.tidy()
    await store.forget(12)
    assert len(await rows.of("vote")) == 1
    on(DAYS + 2)
    store.tidy()
    await store.forget(12)
    assert await rows.of("vote") == []


async def test_a_question_stays_as_long_as_it_is_asked(store, rows, on):
    store.note(HERE, never)
    for days in (DAYS, 2 * DAYS):
        on(days)
        store.note(HERE, lambda *_: 0)
        store.tidy()
    await store.close()
    assert [row["count"] for row in await rows.of("unanswered")] == [3]


async def test_what_belongs_to_a_server_goes_thirty_days_after_the_bot_left_it(store, rows, on):
    await fill(store, 33, 34)
    store.leave(33)
    for days, left in ((AFTER_LEAVING, {33, 34}), (AFTER_LEAVING + 1, {34})):
        on(days)
        store.tidy()
        await store.keep_unanswered(34, True)
        assert await servers(rows, "vote", "unanswered", "server") == [left] * 3


async def test_a_bot_that_comes_back_finds_everything(store, rows, on):
    await fill(store, 33)
    store.leave(33)
    on(AFTER_LEAVING)
    store.join(33)
    on(3 * AFTER_LEAVING)
    store.tidy()
    await store.close()
    assert await servers(rows, "vote", "unanswered") == [{33}, {33}]


async def test_leaving_and_coming_back_unseen_is_noticed_at_the_next_start(store, rows, on):
    await fill(store, 33, 34, 35)
    await store.vote(replace(VOTE, server=PRIVATE, message=1))
    store.leave(34)
    store.reconcile({34}, lambda id: id != 35)
    on(AFTER_LEAVING)
    store.reconcile({34}, lambda id: id != 35)  # the day of leaving stays
    on(AFTER_LEAVING + 1)
    store.tidy()
    await store.close()
    assert await servers(rows, "vote", "unanswered", "server") == [{PRIVATE, 34, 35}, {34, 35}, {34, 35}]


async def test_only_so_many_questions_of_a_server_stay_the_most_asked_and_latest(store, rows, monkeypatch):
    monkeypatch.setattr(keeping, "MOST", 2)
    for server in (33, 34):
        for text, times in (("often", 3), ("once", 1), ("twice", 2)):
            for time in range(times):
                new = replace(HERE, server=server, asked=Asked(text))
                store.note(new, lambda _, others, time=time: 0 if time else None)
    store.tidy()
    await store.close()
    kept = sorted((row["server"], row["text"]) for row in await rows.of("unanswered"))
    assert kept == [(33, "often"), (33, "twice"), (34, "often"), (34, "twice")]
