import socket

import pytest
import simcord
import simcord.interactions

from bot.chat import core
from bot.chat.client import create_bot
from bot.config import Settings
from bot.store.store import Store
from bot.ui.reader import Reader
from bot.ui.validation import validate
from knowledge import KnowledgeBase
from tests.bot.town import sent, write_town


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    return KnowledgeBase.load(write_town(tmp_path_factory.mktemp("town")))


@pytest.fixture
def free_port():
    """A port of this machine on which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture
def settings():
    return Settings(token=None, guild_id=None)


@pytest.fixture
def reader():
    return Reader(asker=7)


@pytest.fixture
async def stores_are_left(monkeypatch):
    """simcord drops a bot without a farewell, so that its store may still be at work when the test's loop is closed."""
    made = []

    def store(url):
        made.append(Store(url))
        return made[-1]

    monkeypatch.setattr(core, "Store", store)
    yield
    for one in made:
        await one.close()


@pytest.fixture
def bot(settings, town):
    return create_bot(settings, town)


@pytest.fixture
def simcord_bot(bot):
    return bot


@pytest.fixture
def env(simcord_env):
    """The bot in a simulated Discord; whatever it sends in a test is held against Discord's limits afterwards."""
    yield simcord_env
    assert [problem for payload in sent(simcord_env) for problem in validate(payload)] == []


@pytest.fixture
def guild(env):
    return env.create_guild()


@pytest.fixture
def channel(guild):
    return guild.create_text_channel("general")


@pytest.fixture
async def alice(env, guild, channel):
    return guild.add_member(env.create_user("alice"))


@pytest.fixture
async def bob(env, guild, channel):
    return guild.add_member(env.create_user("bob"))


@pytest.fixture
async def stage(settings, town):
    """A bot whose errors are looked at here instead of failing the test."""
    bot = create_bot(settings, town)
    env = simcord.Env(bot, check_errors=False)
    await env.start()
    channel = env.create_guild().create_text_channel("general")
    yield env, bot, channel, env.guild.add_member(env.create_user("alice"))
    await env.shutdown()


@pytest.fixture
def speaking(monkeypatch):
    """Let members' clients speak a language, in a server whose own stays English."""
    original = simcord.interactions.base_payload

    def speak(locale):
        def localised(*args, **kwargs):
            record, payload = original(*args, **kwargs)
            return record, {**payload, "locale": str(locale)}

        monkeypatch.setattr("simcord.interactions.base_payload", localised)

    return speak
