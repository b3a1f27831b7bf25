import pytest


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
