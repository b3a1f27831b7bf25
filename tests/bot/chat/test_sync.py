import pytest
import simcord
from discord.http import Route

from bot.chat.client import create_bot
from bot.chat.sync import fingerprint
from bot.config import ConfigError, Settings
from bot.translation import Phrases
from tests.discord_stub.stub import TOKEN, listening


def puts(env) -> int:
    return len([request for request in env.http_requests if request.method == "PUT"])


async def test_commands_are_synced_once_and_not_at_a_restart(env, bot, settings, town):
    assert puts(env) == 1
    await env.restart_bot(create_bot(settings, town))
    assert puts(env) == 1


@pytest.mark.parametrize("change", ["description", "translation", "option", "removal"])
async def test_any_change_is_synced(env, settings, town, change, monkeypatch):
    bot = create_bot(settings, town)
    load = bot.load_extension

    async def load_and_change(name):
        await load(name)
        if name != "bot.chat.cogs.ask":
            return
        ask = bot.tree.get_command("ask")
        if change == "description":
            ask.description = "Something else"
        if change == "option":
            ask._params["question"].required = False
        if change == "removal":
            bot.tree.remove_command("ask")

    if change == "translation":
        names = bot.phrases.names["de"]
        monkeypatch.setitem(names, "ask", "fragen")
    monkeypatch.setattr(bot, "load_extension", load_and_change)
    await env.restart_bot(bot)
    assert puts(env) == 2


async def test_a_named_server_gets_the_commands_at_once(town, env, guild):
    bot = create_bot(Settings(guild_id=guild.id), town)
    await env.restart_bot(bot)
    paths = [request.path for request in env.http_requests if request.method == "PUT"]
    assert f"/guilds/{guild.id}/commands" in paths[-2]
    assert [len(await commands(env, place)) for place in (guild.id, None)] == [10, 0]
    await env.restart_bot(create_bot(Settings(guild_id=guild.id), town))
    assert puts(env) == len(paths)


@pytest.mark.parametrize("guild_id", [None, 42])
async def test_what_discord_gives_back_is_known_again(town, monkeypatch, guild_id):
    async with listening() as discord:
        monkeypatch.setattr(Route, "BASE", discord.rest.url)
        for _ in range(2):
            async with create_bot(Settings(_env_file=None, guild_id=guild_id), town) as bot:
                await bot.login(TOKEN)
        assert len(discord.rest.sent("PUT", "/commands$")) == 1


@pytest.mark.parametrize(
    "key", ["autocomplete", "required", "min_length", "max_length", "choices", "name_localizations"]
)
def test_all_that_a_member_sees_of_an_option_counts(key):
    option = {"name": "q", "type": 3}
    changed = [{"name": "ask", "type": 1, "options": [{**option, key: value}]} for value in ([{"name": "a"}], None)]
    assert fingerprint(changed[:1]) != fingerprint(changed[1:])


async def test_where_no_server_is_named_any_longer_its_commands_go(town, env, settings, guild, caplog):
    other = env.create_guild()
    await env.restart_bot(create_bot(settings.model_copy(update={"guild_id": guild.id}), town))
    env.inject_error("GET", f"/applications/*/guilds/{other.id}/commands", status=403, code=50001)
    await env.restart_bot(create_bot(settings, town))
    assert [len(await commands(env, place)) for place in (guild.id, None)] == [0, 10]
    assert f"Commands in server {other.id} not looked at" in caplog.text
    reads = len(env.http_requests)
    await env.restart_bot(create_bot(settings, town))
    assert len([one for one in env.http_requests[reads:] if "commands" in one.path]) == 1


async def test_a_named_server_without_the_bot_is_named_back(settings, town):
    bot = create_bot(settings.model_copy(update={"guild_id": 42}), town)
    env = simcord.Env(bot)
    env.inject_error("GET", "/applications/*/guilds/42/commands", status=403, code=50001)
    with pytest.raises(ConfigError, match="BYLINE_GUILD_ID"):
        await env.start()
    await env.shutdown()


async def commands(env, place):
    """What Discord has for a server, or for all."""
    scope = f"/guilds/{place}" if place else ""
    return await env.bot.http.request(Route("GET", f"/applications/{env.bot.application_id}{scope}/commands"))


def test_what_discord_adds_does_not_count():
    ours = {"name": "ask", "type": 1, "description": "d", "options": [{"name": "q", "type": 3, "required": True}]}
    theirs = {
        **ours,
        "id": "1",
        "application_id": "2",
        "version": "3",
        "nsfw": False,
        "default_member_permissions": None,
        "name_localizations": None,
        "options": [{"name": "q", "type": 3, "required": True, "autocomplete": False}],
    }
    assert fingerprint([ours]) == fingerprint([theirs])
    assert fingerprint([ours]) != fingerprint([{**theirs, "description": "e"}])
    assert fingerprint([{**ours, "contexts": [0, 1]}]) == fingerprint([{**theirs, "contexts": [1, 0]}])
    assert fingerprint([{**ours, "contexts": [0, 1]}]) != fingerprint([{**theirs, "contexts": [0]}])


def test_order_of_keys_and_commands_does_not_count():
    first, second = {"name": "a", "type": 1}, {"type": 1, "name": "b"}
    assert fingerprint([first, second]) == fingerprint([second, {"type": 1, "name": "a"}])


async def test_a_failing_read_stops_the_start(settings, town):
    env = simcord.Env(create_bot(settings, town))
    env.inject_error("GET", "/applications/*/commands", status=403, code=50001)
    with pytest.raises(Exception, match="50001"):
        await env.start()
    await env.shutdown()
    assert Phrases().names
