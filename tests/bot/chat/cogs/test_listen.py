import logging

import discord
import pytest

from bot.chat.cogs.listen import UNSEEN
from bot.chat.cooldown import APART, BURST
from bot.ui.infocards import NO_PICTURE, PICTURE
from bot.wording import SAID
from knowledge import Aside, Wish
from tests.bot.town import ANSWERED, RELATED, UNANSWERED, labels, sent, text


@pytest.fixture
def call(bot):
    """How members mention the bot, with answers posted at once."""
    bot.cooldowns.pause = lambda _: 0.0
    return lambda: bot.user.mention


async def test_one_persons_second_answer_waits_and_somebody_elses_does_not(env, alice, bob, channel, bot):
    before = env.now()
    for actor, waited in ((alice, 0), (alice, APART), (bob, APART)):
        await actor.send(channel, f"{bot.user.mention} {ANSWERED}")
        assert "reopened on Monday" in text(channel.last_message)
        assert (env.now() - before).total_seconds() == pytest.approx(waited, abs=0.1)


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


async def spend(alice, channel):
    """Use up what may be asked at once."""
    for _ in range(BURST):
        await alice.slash(channel, "ask", question=ANSWERED)


async def test_too_many_mentions_get_the_time_left_once_and_then_silence(env, alice, bob, channel, call):
    await spend(alice, channel)
    await alice.send(channel, f"{call()} {ANSWERED}")
    assert "ask again in 20 seconds" in text(channel.last_message)
    asked = [await alice.send(channel, f"{call()} {ANSWERED}") for _ in range(3)]
    assert channel.last_message.id == asked[-1].id
    await bob.send(channel, f"{call()} {ANSWERED}")
    assert "reopened on Monday" in text(channel.last_message)
    await env.advance_time(21)
    await alice.send(channel, f"{call()} {ANSWERED}")
    assert "reopened on Monday" in text(channel.last_message)


async def test_missing_permission_is_named_in_private_and_once(env, alice, guild, bot):
    mute = discord.PermissionOverwrite(send_messages=False)
    speak = guild.create_role("speakers", permissions=discord.Permissions.none())
    hushed = guild.create_text_channel(
        "hushed", overwrites={guild.default_role: mute, speak: discord.PermissionOverwrite(send_messages=True)}
    )
    carol = guild.add_member(env.create_user("carol"), roles=[speak])
    await env.settle()
    for _ in range(BURST + 2):
        await carol.send(hushed, f"{bot.user.mention} {ANSWERED}")
    assert len(carol.user.dm_channel.history()) == 1
    assert f"I cannot answer in <#{hushed.id}>" in text(carol.user.dm_channel.last_message)
    assert "Send Messages" in text(carol.user.dm_channel.last_message)


async def test_where_private_messages_are_closed_too_the_log_has_it(env, alice, channel, bot, monkeypatch, caplog):
    monkeypatch.setattr("discord.TextChannel.permissions_for", lambda *_: discord.Permissions.none())
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
    assert "May not answer in channel" in caplog.text
    assert "View Channel, Send Messages" in caplog.text


async def test_answers_are_replies_to_the_message_in_servers_only(alice, channel, call):
    asked = await alice.send(channel, f"{call()} {ANSWERED}")
    assert channel.last_message.reference.message_id == asked.id
    await alice.send_dm(ANSWERED)
    assert alice.user.dm_channel.last_message.reference is None


@pytest.mark.parametrize("code", [10008, 160002])
async def test_where_a_message_cannot_be_replied_to_the_answer_stands_alone(env, alice, channel, call, code):
    env.inject_error("POST", "/channels/*/messages", status=400, code=code)
    await alice.send(channel, f"{call()} {ANSWERED}")
    assert "reopened on Monday" in text(channel.last_message)
    assert channel.last_message.reference is None


async def test_a_role_with_the_bots_name_stands_for_the_bot_and_another_does_not(alice, guild, channel):
    role, other = guild.create_role("Byline", mentionable=True), guild.create_role("readers", mentionable=True)
    await alice.send(channel, f"{other.mention} {ANSWERED}")
    assert channel.last_message.author.id == alice.id
    await alice.send(channel, f"{role.mention} {ANSWERED}")
    assert channel.last_message.author.id != alice.id


async def test_forwarded_text_is_read_in_private(env, alice, bob, channel):
    message = await bob.send(channel, ANSWERED)
    await alice.send_dm("Hello")
    await alice.forward(message, alice.user.dm_channel)
    assert "reopened on Monday" in text(alice.user.dm_channel.last_message)


@pytest.mark.parametrize("words", ["", " ^", " can you answer this?", " kannst du das bitte beantworten?"])
async def test_a_mention_that_only_points_is_about_the_message_it_replies_to(alice, bob, channel, call, words):
    message = await bob.send(channel, f"{call()} {ANSWERED}")
    await alice.send(channel, call() + words, reply_to=message)
    assert "reopened on Monday" in text(channel.last_message)


async def test_what_is_pointed_at_does_not_go_on_from_what_the_pointing_member_asked(
    alice, bob, channel, call, town, monkeypatch
):
    await alice.send(channel, f"{call()} {ANSWERED}")
    message, given, answer = await bob.send(channel, f"{call()} why?"), [], town.reply(ANSWERED)
    monkeypatch.setattr(type(town), "reply", lambda _, question, previous=None: given.append(previous) or answer)
    await alice.send(channel, f"{call()} ^", reply_to=message)
    assert given == [None]


async def test_a_question_of_its_own_is_asked_whatever_message_it_replies_to(alice, bob, channel, call):
    message = await bob.send(channel, f"{call()} {ANSWERED}")
    await alice.send(channel, f"{call()} {RELATED}", reply_to=message)
    assert "£3 million" in text(channel.last_message)


async def test_what_is_pointed_at_is_fetched_where_the_event_leaves_it_out(alice, bob, channel, call):
    message = await bob.send(channel, ANSWERED)
    await alice.send(channel, call(), reply_to=message)
    assert "reopened on Monday" in text(channel.last_message)


async def test_what_is_pointed_at_and_cannot_be_read_is_said(env, alice, bob, channel, call):
    message = await bob.send(channel, ANSWERED)
    env.inject_error("GET", "/channels/*/messages/*", status=403, code=50001)
    await alice.send(channel, call(), reply_to=message)
    assert text(channel.last_message) == UNSEEN


async def test_reply_to_a_slash_card_a_pressed_card_and_a_persons_card_is_about_that_card(
    alice, bob, channel, call, bot, town, monkeypatch
):
    card = await alice.slash(channel, "ask", question=ANSWERED)
    pressed = await alice.click(card.response, label=RELATED)
    person = await alice.slash(channel, "people", person="Ada Stone")
    quoted = await alice.slash(channel, "quote", words="every penny")
    await bob.slash(channel, "ask", question="How many cars crossed the bridge in 2023?")
    given, answer, ada = [], town.reply(ANSWERED), town.reply("Who is Ada Stone?")
    monkeypatch.setattr(type(town), "reply", lambda _, question, previous=None: given.append(previous) or answer)
    for result in (card, pressed, person, quoted):
        await bob.send(channel, f"{call()} why?", reply_to=result.response)
    cost = town.answer(town.entry("repair-cost"))
    assert given == [town.answer(town.entry("bridge-reopened")), cost, ada, cost]


async def test_what_was_asked_in_private_is_not_gone_on_from_in_the_channel(
    env, alice, channel, call, town, monkeypatch
):
    private = await alice.slash(channel, "ask", question=UNANSWERED, private=True)
    await alice.click(private.response, label=ANSWERED)
    await alice.context_menu(channel, "Ask the article about this", await alice.send(channel, UNANSWERED))
    await alice.send_dm(ANSWERED)
    given, answer = [], town.reply(ANSWERED)
    monkeypatch.setattr(type(town), "reply", lambda _, question, previous=None: given.append(previous) or answer)
    await env.advance_time(1)
    await alice.send(channel, f"{call()} why?")
    await env.advance_time(1)
    await alice.slash(channel, "ask", question="why?", private=True)
    assert given == [None, answer]


FAILURES = [(403, 50013), (403, 50001), (400, 160005), (400, 200000), (404, 10003), (400, 50083)]


@pytest.mark.parametrize(("status", "code"), FAILURES)
async def test_an_answer_that_discord_refuses_is_one_log_line_and_a_word_in_private(stage, caplog, status, code):
    env, bot, channel, alice = stage
    env.inject_error("POST", f"/channels/{channel.id}/messages", status=status, code=code, times=None)
    bot.cooldowns.pause = lambda _: 0.0
    with caplog.at_level(logging.WARNING):
        await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
        await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
    assert len(caplog.messages) == 2
    assert str(code) in caplog.messages[0]
    assert caplog.records[0].exc_info is None
    (told,) = alice.user.dm_channel.history()
    assert text(told) == f"I could not post my answer in <#{channel.id}>. You can ask me here, in private."


async def test_a_closed_private_channel_and_a_lost_connection_are_one_log_line(stage, caplog, monkeypatch):
    env, bot, channel, alice = stage
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=None)
    with caplog.at_level(logging.WARNING):
        await alice.send_dm(ANSWERED)
        monkeypatch.setattr("discord.TextChannel.send", lost)
        await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
    assert ["50007" in caplog.messages[0], "ConnectionResetError" in caplog.messages[1]] == [True, True]
    assert len(caplog.messages) == 2


async def lost(*_, **__):
    raise ConnectionResetError("gone")


async def test_an_error_of_the_bots_own_is_owned_up_to(stage, caplog, monkeypatch):
    _, bot, channel, alice = stage
    monkeypatch.setattr(bot.session, "ask", lambda *_: 1 / 0)
    with caplog.at_level(logging.WARNING):
        await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
    assert text(channel.last_message).startswith("Sorry, something went wrong")
    assert caplog.records[0].exc_info[0] is ZeroDivisionError
    assert text(channel.last_message).partition("Reference ")[2][:6] in caplog.text


@pytest.fixture
def wished(bot, monkeypatch):
    """Make every message a wish."""
    return lambda wish: monkeypatch.setattr(bot.session, "ask", lambda *_: Aside(wish))


async def test_distress_is_answered_in_private(alice, channel, call, wished):
    wished(Wish.DISTRESS)
    question = await alice.send(channel, f"{call()} I cannot go on")
    assert [message.id for message in channel.history()] == [question.id]
    assert text(alice.user.dm_channel.last_message) == SAID[Wish.DISTRESS]


async def test_distress_is_answered_in_the_channel_where_private_messages_are_closed(env, alice, channel, call, wished):
    wished(Wish.DISTRESS)
    env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
    await alice.send(channel, f"{call()} I cannot go on")
    assert text(channel.last_message) == SAID[Wish.DISTRESS]
    assert labels(channel.last_message) == []


@pytest.mark.parametrize("wish", [Wish.REACTION, Wish.NOTHING])
async def test_chatter_about_a_card_is_left_alone_and_no_other_message(alice, channel, call, wished, wish):
    await alice.send(channel, f"{call()} {ANSWERED}")
    card = channel.last_message
    wished(wish)
    chatter = await alice.send(channel, "lol", reply_to=card)
    assert channel.last_message.id == chatter.id
    await alice.send(channel, f"{call()} lol")
    assert text(channel.last_message) == SAID[wish]
    await alice.send_dm("lol")
    assert text(alice.user.dm_channel.last_message) == SAID[wish]


async def test_figures_come_with_their_chart_where_it_may_be_attached(env, alice, guild, channel, call, wished):
    wished(Wish.FIGURES)
    await alice.send(channel, f"{call()} numbers")
    assert [file.filename for file in channel.last_message.attachments] == [PICTURE]
    hidden = discord.PermissionOverwrite(attach_files=False)
    quiet = guild.create_text_channel("quiet", overwrites={guild.default_role: hidden})
    await env.settle()
    await alice.send(quiet, f"{call()} numbers")
    assert quiet.last_message.attachments == []
    assert NO_PICTURE in text(quiet.last_message)
