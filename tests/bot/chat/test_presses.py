import logging

import discord
import pytest
import simcord

from bot.chat.client import create_bot
from bot.chat.cooldown import BURST
from bot.chat.presses import NOT_YOURS, RETIRED
from bot.wording import GONE
from knowledge import Article, Entry, KnowledgeBase, Nearby
from tests.bot.town import ANSWERED, RELATED, labels, menu, option, parts, sent, text, write_town


async def asked(actor, channel):
    return (await actor.slash(channel, "ask", question=ANSWERED)).response


async def test_related_question_is_answered_for_everybody_by_a_new_message(alice, bob, channel):
    message = await asked(alice, channel)
    result = await bob.click(message, label=RELATED)
    assert not result.ephemeral
    assert "£3 million" in text(result)
    assert "reopened" in text(message)


async def test_every_button_and_menu_works_after_a_restart(env, alice, channel, settings, town):
    answer = await asked(alice, channel)
    topics = await alice.slash(channel, "topics")
    person = await alice.slash(channel, "people", person="Ada Stone")
    people = await alice.slash(channel, "people")
    shown = await alice.slash(channel, "help")
    await env.restart_bot(create_bot(settings, town))
    assert "£3 million" in text(await alice.click(answer, label=RELATED))
    await alice.select(topics.response, [option(topics, "Boxes")])
    await alice.click(topics.response, label="Next page")
    assert "box 12?" in text(topics)
    assert "Ben Ford" in text(await alice.select(people.response, [option(people, "Ben Ford")]))
    await env.advance_time(60)
    assert "reopened" in text(await alice.select(person.response, ["bridge-reopened"]))
    assert labels(shown)[0] in text(await alice.click(shown.response, label=labels(shown)[0]))
    await alice.click(answer, label="Dismiss")
    assert answer.id not in [message.id for message in channel.history()]


async def test_asker_may_dismiss(alice, channel):
    message = await asked(alice, channel)
    await alice.click(message, label="Dismiss")
    assert channel.history() == []


async def test_moderator_may_dismiss(env, alice, guild, channel):
    role = guild.create_role("moderators", permissions=discord.Permissions(manage_messages=True))
    moderator = guild.add_member(env.create_user("mod"), roles=[role])
    message = await asked(alice, channel)
    await moderator.click(message, label="Dismiss")
    assert channel.history() == []


async def test_others_may_not_dismiss_and_are_told_kindly(alice, bob, channel):
    message = await asked(alice, channel)
    result = await bob.click(message, label="Dismiss")
    assert result.ephemeral
    assert text(result) == NOT_YOURS
    assert len(channel.history()) == 1


async def test_mentions_and_private_messages_can_be_dismissed(alice, channel, bot):
    question = await alice.send(channel, f"{bot.user.mention} {ANSWERED}")
    await alice.click(channel.last_message, label="Dismiss")
    assert [message.id for message in channel.history()] == [question.id]
    await alice.send_dm(ANSWERED)
    await alice.user.click(alice.user.dm_channel.last_message, label="Dismiss")
    assert len(alice.user.dm_channel.history()) == 1


async def test_button_of_an_entry_that_is_gone_gets_a_kind_message(env, alice, channel, settings, tmp_path):
    message = await asked(alice, channel)
    file = write_town(tmp_path) / "article.toml"
    text_without = file.read_text().replace('id = "repair-cost"', 'id = "repairs"')
    file.write_text(text_without.replace('"repair-cost"', '"repairs"'))
    await env.restart_bot(create_bot(settings, KnowledgeBase.load(tmp_path)))
    result = await alice.click(message, label=RELATED)
    assert result.ephemeral
    assert text(result) == GONE


async def test_topics_and_people_that_are_gone_get_a_kind_message(env, alice, channel, settings, tmp_path):
    topics, people = await alice.slash(channel, "topics"), await alice.slash(channel, "people")
    for file in write_town(tmp_path).iterdir():
        file.write_text(file.read_text().replace('"Boxes"', '"Chests"').replace('name = "Ben Ford"', 'name = "Ben"'))
    base = KnowledgeBase.load(tmp_path)
    await env.restart_bot(create_bot(settings, base))
    for shown, value in ((topics, option(topics, "Boxes")), (people, option(people, "Ben Ford"))):
        result = await alice.select(shown.response, [value])
        assert result.ephemeral
        assert text(result) == GONE


@pytest.mark.parametrize("custom_id", ["b0:ask:o:bridge-reopened", "b2:anything", "b1:unheard:of"])
async def test_retired_buttons_get_a_kind_message(env, alice, channel, bot, custom_id):
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="Old", custom_id=custom_id)))
    await bot.get_channel(channel.id).send(view=view)
    bot._connection._view_store._views.clear()
    result = await alice.click(channel.last_message, label="Old")
    assert result.ephemeral
    assert text(result) == RETIRED


async def test_pressing_a_question_counts_towards_the_cooldown_and_is_refused_once(env, alice, channel):
    message = await asked(alice, channel)
    for _ in range(BURST - 1):
        await alice.click(message, label=RELATED)
    result = await alice.click(message, label=RELATED)
    assert result.ephemeral
    assert "ask again in 20 seconds" in text(result)
    before = len(list(sent(env)))
    silent = await alice.click(message, label=RELATED)
    assert silent.acknowledged
    assert len(list(sent(env))) == before
    assert message.id in [one.id for one in channel.history()]


async def test_choosing_a_person_counts_and_turning_pages_does_not(alice, channel):
    people, topics = await alice.slash(channel, "people"), await alice.slash(channel, "topics")
    for _ in range(BURST - 1):
        await alice.select(people.response, [option(people, "Ben Ford")])
    refused = await alice.select(people.response, [option(people, "Ben Ford")])
    assert "ask again in 20 seconds" in text(refused)
    await alice.select(topics.response, [option(topics, "Boxes")])
    await alice.click(topics.response, label="Next page")
    assert "box 12?" in text(topics)


async def test_dismissing_what_is_gone_already_is_done(env, alice, channel, caplog):
    message = await asked(alice, channel)
    env.inject_error("DELETE", "/webhooks/*/*/messages/*", status=404, code=10008)
    before = len(list(sent(env)))
    with caplog.at_level(logging.WARNING):
        result = await alice.click(message, label="Dismiss")
    assert result.acknowledged
    assert (len(list(sent(env))), caplog.messages) == (before, [])


async def test_a_dismissal_that_discord_refuses_is_told_and_one_log_line(stage, caplog):
    env, _, channel, alice = stage
    message = await asked(alice, channel)
    env.inject_error("DELETE", "/webhooks/*/*/messages/*", status=403, code=50013)
    with caplog.at_level(logging.WARNING):
        result = await alice.click(message, label="Dismiss")
    assert text(result.followups[0]).startswith("Sorry")
    (line,) = caplog.messages
    assert "50013" in line


async def test_topics_beyond_the_first_page_are_reached_by_turning(env, alice, channel, settings):
    entries = [Entry(f"e{number:02}", f"Topic {number:02}", (f"What is {number}?",), "A.") for number in range(45)]
    await env.restart_bot(create_bot(settings, KnowledgeBase(Article("T", "P"), entries)))
    topics = await alice.slash(channel, "topics")
    for first in ("Topic 20", "Topic 40"):
        await alice.click(topics.response, label="Next page")
        assert menu(topics)["options"][0]["label"] == first
    await alice.click(topics.response, label="Previous page")
    assert menu(topics)["options"][0]["label"] == "Topic 20"


async def test_an_error_behind_a_button_ends_in_one_kind_sentence(settings, town, monkeypatch, caplog):
    bot = create_bot(settings, town)
    async with simcord.run(bot, check_errors=False) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        message = await asked(alice, channel)
        monkeypatch.setattr(bot.session, "open", lambda *_: 1 / 0)
        with caplog.at_level(logging.ERROR):
            result = await alice.click(message, label=RELATED)
    assert result.ephemeral
    assert text(result).startswith("Sorry, something went wrong on my side.")
    assert "division" not in text(result)
    assert "ZeroDivisionError" in caplog.text


async def test_answers_leave_nothing_in_the_view_store(alice, channel, bot):
    for _ in range(3):
        await asked(alice, channel)
    assert bot._connection._view_store._views == {}
    assert all(part.get("custom_id", "b1:").startswith("b1:") for part in parts(channel.last_message))


@pytest.fixture
async def near(request, alice, channel, bot, town, monkeypatch):
    nearby = Nearby((), 0.5, town.entries[1], request.param, town.entries[:1])
    monkeypatch.setattr(bot.session, "ask", lambda *_: nearby)
    shown = await alice.slash(channel, "ask", question="When did it open?")
    assert shown.ephemeral
    return shown


@pytest.mark.parametrize(
    ("near", "hedge"),
    [
        ("", "**The article may not say exactly that. "),
        ("The article does not say how long the bridge is.", "**The article does not say how long the bridge is. "),
        ("The article does not say which firm did them.", "**The article does not say which firm did them. "),
        ("No sentence of the base.", "**The article may not say exactly that. "),
    ],
    indirect=["near"],
)
async def test_it_is_shown_to_everybody_still_hedged(env, alice, channel, settings, town, near, hedge):
    await env.restart_bot(create_bot(settings, town))
    shown = await alice.click(near.response, label="Show everybody")
    assert not shown.ephemeral
    assert text(shown).startswith(hedge)
    assert town.entries[1].answer in text(shown)
    assert labels(shown)[-1] == "Dismiss"


@pytest.mark.parametrize("near", [""], indirect=True)
async def test_an_entry_that_is_gone_gets_a_kind_message(env, alice, settings, tmp_path, near):
    file = write_town(tmp_path) / "article.toml"
    file.write_text(file.read_text().replace('"repair-cost"', '"repairs"'))
    await env.restart_bot(create_bot(settings, KnowledgeBase.load(tmp_path)))
    assert "this one is gone" in text(await alice.click(near.response, label="Show everybody"))


async def test_in_private_there_is_nobody_to_show_it_to(alice, bot, town, monkeypatch):
    await alice.send_dm(ANSWERED)
    monkeypatch.setattr(bot.session, "ask", lambda *_: Nearby((), 0.5, town.entries[0]))
    shown = await alice.user.slash("ask", question="When did it open?")
    assert shown.ephemeral
    assert "Show everybody" not in labels(shown)


async def test_a_passage_is_offered_pressed_and_shown_to_everybody(env, alice, channel, settings, town):
    paragraphs = ("A crane fell into the river in May.", "The crane belonged to a firm from Oxley.")
    await env.restart_bot(create_bot(settings, KnowledgeBase(town.article, town.entries, paragraphs=paragraphs)))
    shown = await alice.slash(channel, "ask", question="When did the crane fall?")
    assert shown.ephemeral
    assert f"> “{paragraphs[0]}” (paragraph 1)" in text(shown)
    pressed = await alice.click(shown.response, label=f"“{paragraphs[1]}”")
    assert f"> “{paragraphs[1]}” (paragraph 2)" in text(pressed)
    aloud = await alice.click(pressed.response, label="Show everybody")
    assert not aloud.ephemeral
    assert text(aloud).startswith("**The article may not say exactly that.")
