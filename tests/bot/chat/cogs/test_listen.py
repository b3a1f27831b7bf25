import discord
import pytest

from bot.chat.cooldown import BURST
from tests.bot.town import ANSWERED, UNANSWERED, labels, sent, text


@pytest.fixture
def call(bot):
    """How members mention the bot."""
    return lambda: bot.user.mention


async def test_mention_is_answered_in_the_channel_with_dismiss(alice, channel, call):
    await alice.send(channel, f"{call()} {ANSWERED}")
    assert "reopened on Monday" in text(channel.last_message)
    assert labels(channel.last_message)[-1] == "Dismiss"


async def test_mention_in_the_middle_or_in_the_old_form_is_understood(alice, channel, bot):
    await alice.send(channel, f"When did the <@!{bot.user.id}> bridge reopen?")
    assert "reopened on Monday" in text(channel.last_message)


async def test_miss_is_said_where_it_was_asked(alice, channel, call):
    await alice.send(channel, f"{call()} {UNANSWERED}")
    assert "does not say how long" in text(channel.last_message)


async def test_bare_mention_gets_help_with_examples(alice, channel, call):
    await alice.send(channel, call())
    assert "/topics" in text(channel.last_message)


async def test_private_message_needs_no_mention(alice):
    await alice.send_dm(ANSWERED)
    assert "reopened on Monday" in text(alice.user.dm_channel.last_message)


async def test_other_messages_bots_and_webhooks_are_left_alone(env, alice, guild, channel, call):
    robot = guild.add_member(env.create_user("robot", bot=True))
    await robot.send(channel, f"{call()} {ANSWERED}")
    await alice.send(channel, ANSWERED)
    await alice.send(channel, f"@everyone {ANSWERED}")
    await guild.create_webhook(channel).send(f"{call()} {ANSWERED}")
    assert list(sent(env)) == []


async def test_reply_to_the_bots_message_continues_from_that_message(alice, bob, channel, call, town, monkeypatch):
    await alice.send(channel, f"{call()} {ANSWERED}")
    answer, answered, asked = channel.last_message, town.reply(ANSWERED), []
    monkeypatch.setattr(type(town), "reply", lambda _, question, previous=None: asked.append(previous) or answered)
    await bob.send(channel, f"{call()} why?")
    await bob.send(channel, f"{call()} why?", reply_to=answer)
    assert [previous and previous.entries for previous in asked] == [None, answered.entries]


async def test_a_message_without_text_is_answered_kindly(alice, channel, call):
    await alice.send(channel, f"{call()} {ANSWERED}")
    await alice.send(channel, attachments=[("a.png", b"a")], reply_to=channel.last_message)
    assert "no text that I could read" in text(channel.last_message)


async def test_a_reply_with_a_ping_needs_no_mention_in_its_text(alice, bob, channel, call, town, monkeypatch):
    await alice.send(channel, f"{call()} {ANSWERED}")
    await bob.send(channel, "How much did the repairs cost?", reply_to=channel.last_message)
    assert "£3 million" in text(channel.last_message)


async def test_a_servers_language_stands_for_its_members(env, bot):
    guild = env.create_guild(preferred_locale="de")
    channel = guild.create_text_channel("allgemein")
    member = guild.add_member(env.create_user("dora"))
    await env.settle()
    await member.send(channel, f"{bot.user.mention} {ANSWERED}")
    assert labels(channel.last_message)[-1] == "Entfernen"


async def test_too_many_mentions_get_the_time_left(env, alice, channel, call):
    for _ in range(BURST + 1):
        await alice.send(channel, f"{call()} {ANSWERED}")
    assert "ask again in 20 seconds" in text(channel.last_message)
    await env.advance_time(21)
    await alice.send(channel, f"{call()} {ANSWERED}")
    assert "reopened on Monday" in text(channel.last_message)


async def test_missing_permission_is_named_in_private(env, alice, guild, bot):
    mute = discord.PermissionOverwrite(send_messages=False)
    speak = guild.create_role("speakers", permissions=discord.Permissions.none())
    hushed = guild.create_text_channel(
        "hushed", overwrites={guild.default_role: mute, speak: discord.PermissionOverwrite(send_messages=True)}
    )
    carol = guild.add_member(env.create_user("carol"), roles=[speak])
    await env.settle()
    await carol.send(hushed, f"{bot.user.mention} {ANSWERED}")
    assert f"I cannot answer in <#{hushed.id}>" in text(carol.user.dm_channel.last_message)
    assert "Send Messages" in text(carol.user.dm_channel.last_message)


async def test_where_private_messages_are_closed_too_the_log_has_it(env, alice, channel, bot, monkeypatch, caplog):
    monkeypatch.setattr("discord.TextChannel.permissions_for", lambda *_: discord.Permissions.none())
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
    assert "May not answer in channel" in caplog.text
    assert "View Channel, Send Messages" in caplog.text
