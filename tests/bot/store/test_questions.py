from dataclasses import replace

import pytest

from bot.store.questions import COMPARED, Unanswered
from bot.store.store import today
from knowledge import Asked

HERE = Unanswered(33, "a", Asked("how long is the bridge?", "bridge-length"), "unanswered")


def same(asked, others):
    """By the last word, for a test."""
    return next((n for n, one in enumerate(others) if one.text.split()[-1] == asked.text.split()[-1]), None)


async def texts(store, server=33, article="a"):
    return [(one.asked.text, one.count) for one in await store.most_asked(server, article)]


async def test_a_question_is_kept_once_and_counted(store):
    store.note(HERE, same)
    store.note(replace(HERE, asked=Asked("who paid?"), status="nearby"), same)
    store.note(replace(HERE, asked=Asked("and who else paid?", "repair-cost"), status="suggested"), same)
    first, second = await store.most_asked(33, "a")
    assert (first.asked, first.count, first.last_day) == (Asked("who paid?", "repair-cost"), 2, today())
    assert (first.status, second.status, second.count) == ("suggested", "unanswered", 1)
    assert await store.most_asked(33, "a", limit=1) == [first]


async def test_servers_and_articles_are_kept_apart(store):
    for new in (HERE, replace(HERE, server=34), replace(HERE, article="b")):
        store.note(new, same)
    for where in ((33, "a"), (34, "a"), (33, "b")):
        assert await texts(store, *where) == [("how long is the bridge?", 1)]


async def test_a_server_may_not_want_it_and_want_it_again(store):
    for wanted in (False, True, False):
        await store.keep_unanswered(33, wanted)
        store.note(HERE, same)
        store.note(replace(HERE, server=34), same)
    assert await texts(store) == [("how long is the bridge?", 1)]
    assert await texts(store, 34) == [("how long is the bridge?", 3)]


async def test_a_new_question_is_compared_with_those_about_the_same_and_the_latest(store):
    compared = []

    def never(asked, others):
        compared.append([one.text for one in others])

    store.note(HERE, never)
    for number in range(COMPARED):
        store.note(replace(HERE, asked=Asked(f"question {number}")), never)
        if number % 10 == 9:
            await texts(store)  # whoever reads waits for what is pending, two seconds at most
    store.note(replace(HERE, asked=Asked("what length has it?", "bridge-length")), never)
    await texts(store)
    assert compared[-1][:2] == ["how long is the bridge?", f"question {COMPARED - 1}"]
    assert len(compared[-1]) == COMPARED


async def test_nothing_but_words_counts_and_a_day_is_kept(store, rows):
    store.note(HERE, same)
    await texts(store)
    (row,) = await rows.of("unanswered")
    assert set(row) == {"id", "server", "article", "text", "about", "status", "count", "last_day"}


@pytest.mark.parametrize("error", [ValueError("the engine fails"), RecursionError()])
async def test_a_comparison_that_fails_is_logged_and_stands_in_nobodys_way(store, caplog, error):
    def fail(*_):
        raise error

    store.note(HERE, fail)
    store.note(HERE, same)
    assert await texts(store) == [("how long is the bridge?", 1)]
    assert "A note could not be kept" in caplog.text
