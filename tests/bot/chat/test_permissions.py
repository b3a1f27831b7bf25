import discord
import pytest

from bot.chat.permissions import missing_to_answer
from tests.bot.town import ANSWERED


@pytest.fixture
def heard(env, bot, monkeypatch):
    """Messages as the bot gets them, without its answering."""
    messages = []

    async def keep(message, *_):
        messages.append(message)

    monkeypatch.setattr(bot.get_cog("Listen"), "_answer", keep)
    monkeypatch.setattr(bot.get_cog("Listen"), "_name_missing", keep)
    return messages


async def test_nothing_is_missing_in_private_and_in_an_open_channel(alice, channel, bot, heard):
    await alice.send_dm(ANSWERED)
    await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
    assert [missing_to_answer(message) for message in heard] == [[], []]


async def test_sending_is_needed(env, guild, bot, heard):
    mute = discord.PermissionOverwrite(send_messages=False)
    loud = guild.create_role("loud", permissions=discord.Permissions.none())
    may = discord.PermissionOverwrite(send_messages=True)
    hushed = guild.create_text_channel("hushed", overwrites={guild.default_role: mute, loud: may})
    carol = guild.add_member(env.create_user("carol"), roles=[loud])
    await env.settle()
    await carol.send(hushed, f"{bot.user.mention} {ANSWERED}")
    assert [missing_to_answer(message) for message in heard] == [["send_messages"]]
