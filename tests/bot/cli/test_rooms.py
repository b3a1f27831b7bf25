import asyncio

import pytest

from bot.chat.cooldown import BURST
from bot.cli import rooms
from knowledge import KnowledgeBase
from tests.bot.town import ANSWERED, UNANSWERED, text

QUESTIONS = (ANSWERED, "repair cost", UNANSWERED)


async def test_the_channel_shows_a_command_two_mentions_and_an_honest_miss(town):
    async with rooms.simulated(town) as env:
        channel, viewers = await rooms.channel(env, QUESTIONS)
        assert [one.user.name for one in viewers] == ["robin", "sam"]
        said = [(one.author.name, text(one) or one.content) for one in channel.history()]
    assert [name for name, _ in said] == ["Byline", "sam", "Byline", "robin", "Byline"]
    assert "reopened on Monday" in said[0][1]
    assert "£3 million" in said[2][1]
    assert "does not say how long" in said[4][1]


async def test_the_direct_messages_begin_with_an_answer(town):
    async with rooms.simulated(town) as env:
        channel, (robin,) = await rooms.private(env, QUESTIONS)
        assert robin.dm_channel.id == channel.id
        assert "reopened on Monday" in text(channel.last_message)


async def test_time_passes_for_the_bot_though_the_simulation_stands_still(town, monkeypatch):
    now = 1000.0
    monkeypatch.setattr(rooms.time, "perf_counter", lambda: now)
    async with rooms.simulated(town) as env:
        channel, (robin, _) = await rooms.channel(env, QUESTIONS)
        for _ in range(BURST - 2):
            assert "Monday" in text(await robin.slash(channel, "ask", question=ANSWERED))
        assert "Monday" not in text(await robin.slash(channel, "ask", question=ANSWERED))
        now += 20
        assert "Monday" in text(await robin.slash(channel, "ask", question=ANSWERED))


async def test_rooms_are_open_side_by_side_and_close_together(town):
    async with (
        rooms.opened("a", rooms.channel, town, QUESTIONS) as first,
        rooms.opened("b", rooms.private, town, QUESTIONS) as second,
    ):
        assert (first.name, second.name) == ("a", "b")
        assert first.url != second.url
        assert first.mention.startswith("<@")
        assert not first.ended.done()
    assert first.ended.done()
    assert second.ended.done()


async def test_a_rooms_bot_adopts_another_base(town):
    met = []

    async def furnished(env, questions):
        met.append(env)
        return await rooms.channel(env, questions)

    async with rooms.opened("a", furnished, town, QUESTIONS) as room:
        other = KnowledgeBase(town.article, town.entries[:1])
        room.adopt(other)
        while met[0].bot.knowledge is not other:
            await asyncio.sleep(0.01)


async def test_a_room_that_cannot_be_furnished_says_why(town):
    async def burning(env, questions):
        raise OSError("on fire")

    with pytest.raises(OSError, match="on fire"):
        async with rooms.opened("a", burning, town, QUESTIONS):
            pass
    assert asyncio.all_tasks() == {asyncio.current_task()}
