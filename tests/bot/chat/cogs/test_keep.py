import pytest

from bot.chat.client import create_bot
from bot.chat.cogs.keep import Keep


@pytest.fixture
def told(bot, monkeypatch):
    """What the store is told, in order."""
    told = []
    for name in ("tidy", "join", "leave", "reconcile"):
        monkeypatch.setattr(bot.store, name, lambda *what, name=name: told.append((name, *what[:1])))
    return told


async def test_it_tidies_up_at_the_start_and_every_day(told, env):
    assert [what for what in told if what[0] == "tidy"] == [("tidy",)]
    await env.advance_time(25 * 3600)
    assert [what for what in told if what[0] == "tidy"] == [("tidy",)] * 2


async def test_a_year_in_a_moment_is_no_work(env):
    """The demo's clock begins somewhere and is then set to now."""
    await env.advance_time(400 * 86_400)


async def test_coming_and_leaving_are_told(told, env, guild, bot):
    bot.dispatch("guild_join", bot.get_guild(guild.id))
    bot.dispatch("guild_remove", bot.get_guild(guild.id))
    await env.advance_time(1)
    assert [what for what in told if what[0] != "tidy"][-2:] == [("join", guild.id), ("leave", guild.id)]


async def test_once_ready_it_tells_which_servers_it_is_in(told, env, guild, bot):
    bot.dispatch("ready")
    await env.advance_time(1)
    assert told[-1] == ("reconcile", {guild.id})


@pytest.mark.parametrize(("id", "count", "ours"), [(None, None, True), (0, 2, False), (1, 2, True)])
def test_a_server_is_looked_after_by_the_connection_that_it_is_on(settings, town, id, count, ours):
    bot = create_bot(settings, town)
    bot.shard_id, bot.shard_count = id, count
    assert Keep(bot)._ours(3 << 22) is ours
