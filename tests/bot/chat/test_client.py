import asyncio

import discord
import simcord

from bot.chat import client
from bot.chat.client import create_bot, intents
from bot.chat.cooldown import BURST
from bot.session import LIFETIME, Place
from tests.bot.town import ANSWERED, text


def test_no_privileged_intent_is_asked_for():
    asked = intents()
    assert not asked.message_content
    assert not asked.members
    assert not asked.presences
    assert {name for name, on in asked if on} == {"guilds", "guild_messages", "dm_messages"}


def test_nobody_can_be_pinged(bot):
    assert bot.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()


async def test_everything_works_with_no_privileged_intent_granted(settings, town):
    async with simcord.run(create_bot(settings, town), approved_intents=intents()) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        await alice.send(channel, f"{env.bot.user.mention} {ANSWERED}")
        assert "reopened on Monday" in text(channel.last_message)
        other = await alice.send(channel, ANSWERED)
        result = await alice.context_menu(channel, "Ask the article about this", other)
        assert "reopened on Monday" in text(result)


async def test_private_channel_with_the_bot_has_all_commands(env, alice):
    assert set(alice.user.available_commands()) >= {"ask", "topics", "people", "quote", "figures", "help", "article"}
    assert "reopened" in text(await alice.user.slash("ask", question=ANSWERED))
    assert "£3 million" in text(await alice.user.slash("figures"))


async def test_two_bots_in_one_process_do_not_share_anything(settings, town):
    first, second = create_bot(settings, town), create_bot(settings, town)
    await asyncio.sleep(0)
    assert first.session is not second.session
    assert first.cooldowns is not second.cooldowns


def test_the_bot_says_nothing_of_voice_at_its_start(settings, town, caplog, monkeypatch):
    for warning in ("warn_nacl", "warn_dave"):
        monkeypatch.setattr(discord.VoiceClient, warning, True)
    create_bot(settings, town)
    assert caplog.messages == []


def test_what_has_to_wait_or_lapses_is_counted_by_the_clock_that_is_given(settings, town):
    now = [1000.0]
    bot = create_bot(settings, town, clock=lambda: now[0])
    for _ in range(BURST):
        bot.cooldowns.take(1)
    bot.session.ask(ANSWERED, Place(1, 2))
    now[0] += LIFETIME + 1
    bot.cooldowns.take(1)
    assert bot.session.conversations.previous(Place(1, 2)) is None


async def test_a_discord_that_does_not_say_goodbye_is_left_all_the_same(bot, monkeypatch):
    closed = []

    async def wait_for_ever(_):
        await asyncio.Event().wait()

    async def close():
        closed.append("line")

    monkeypatch.setattr(client, "FAREWELL", 0.01)
    monkeypatch.setattr(discord.Client, "close", wait_for_ever)
    monkeypatch.setattr(bot.http, "close", close)
    await bot.close()
    assert closed == ["line"]
