import asyncio

import pytest
from discord import Locale

from bot.chat.cooldown import BURST
from bot.wording import DID_YOU_MEAN, MISS, UNREADABLE
from knowledge import NoAnswer, Suggestions
from tests.bot.registered import validate_choices
from tests.bot.town import ANSWERED, RELATED, UNANSWERED, labels, parts, sent, text


async def ask(actor, channel, question=ANSWERED, **options):
    return await actor.slash(channel, "ask", question=question, **options)


async def test_answer_is_public_and_complete(alice, channel):
    result = await ask(alice, channel)
    assert not result.ephemeral
    assert text(result).splitlines() == [
        "### When did the bridge reopen?",
        "The bridge reopened on Monday, says Ada Stone.",
        "> “It will stand for a century”",
        "> — **Ada Stone**, the town's engineer",
        "-# Source: [The Example](<https://example.org/bridge>), paragraphs 2–3",
        "-# Related questions",
    ]
    assert labels(result) == [RELATED, "How many cars crossed the bridge in 2023?", "Helpful", "Not helpful", "Dismiss"]


async def test_private_answer_is_private_and_has_no_dismiss(alice, channel):
    result = await ask(alice, channel, private=True)
    assert result.ephemeral
    assert "Dismiss" not in labels(result)


async def test_miss_is_private_honest_and_offers_what_is_near(alice, channel):
    result = await ask(alice, channel, UNANSWERED)
    assert result.ephemeral
    assert "The article does not say how long the bridge is." in text(result)
    assert ANSWERED in labels(result)


async def test_miss_without_known_reason_says_so_and_does_not_echo(alice, channel, bot, monkeypatch):
    monkeypatch.setattr(bot.session, "ask", lambda question, *_: NoAnswer(question, 0.0))
    result = await ask(alice, channel, "zzz qqq")
    assert MISS in text(result)
    assert "zzz" not in str(parts(result))


async def test_near_tie_asks_back_in_private_and_the_press_answers_everybody(alice, channel, bot, town, monkeypatch):
    monkeypatch.setattr(bot.session, "ask", lambda question, *_: Suggestions(question, 0.5, town.entries[:2]))
    result = await ask(alice, channel, "bridge")
    assert result.ephemeral
    assert DID_YOU_MEAN in text(result)
    pressed = await alice.click(result.response, label=RELATED)
    assert not pressed.ephemeral
    assert "£3 million" in text(pressed)


async def test_private_question_stays_private_through_its_buttons(alice, channel):
    result = await ask(alice, channel, UNANSWERED, private=True)
    assert (await alice.click(result.response, label=ANSWERED)).ephemeral


async def test_autocomplete_starts_with_questions_and_stays_within_limits(alice, channel):
    for typed in ("", "b", "bridge", "treasure", "zzz", "x" * 300):
        choices = await alice.autocomplete(channel, "ask", "question", typed)
        assert validate_choices(choices) == []
    assert await alice.autocomplete(channel, "ask", "question", "")
    assert {"name": ANSWERED, "value": ANSWERED} in await alice.autocomplete(channel, "ask", "question", "when reopen")


async def test_keystrokes_cost_nothing_and_the_cooldown_names_the_time_left(env, alice, bob, channel):
    for _ in range(BURST * 2):
        await alice.autocomplete(channel, "ask", "question", "b")
    for _ in range(BURST):
        assert not (await ask(alice, channel)).ephemeral
    refused = await ask(alice, channel)
    assert refused.ephemeral
    assert text(refused) == "That was a lot at once. Please ask again in 20 seconds."
    assert (await ask(alice, channel)).response is None
    assert not (await ask(bob, channel)).ephemeral
    for command in ("help", "topics"):
        assert text(await alice.slash(channel, command))
    await env.advance_time(21)
    assert not (await ask(alice, channel)).ephemeral


async def test_follow_up_knows_the_previous_reply_of_the_same_person_and_channel(
    env, alice, bob, guild, channel, bot, monkeypatch
):
    asked = []
    answer = bot.knowledge.reply(ANSWERED)
    monkeypatch.setattr(
        type(bot.knowledge), "reply", lambda _, question, previous=None: asked.append(previous) or answer
    )
    elsewhere = guild.create_text_channel("elsewhere")
    await env.settle()
    await ask(alice, channel, "when did it open")
    await ask(alice, channel, "why?")
    await ask(bob, channel, "why?")
    await ask(alice, elsewhere, "why?")
    await env.advance_time(601)
    await ask(alice, channel, "why?")
    assert asked == [None, answer, None, None, None]


async def test_menu_answers_privately_about_somebody_elses_message(alice, bob, channel):
    message = await bob.send(channel, ANSWERED)
    result = await alice.context_menu(channel, "Ask the article about this", message)
    assert result.ephemeral
    assert "reopened on Monday" in text(result)


async def test_menu_reads_forwarded_text(alice, bob, channel):
    forward = await bob.forward(await bob.send(channel, ANSWERED), channel)
    result = await alice.context_menu(channel, "Ask the article about this", forward)
    assert "reopened on Monday" in text(result)


async def test_menu_on_a_message_without_text_says_so(alice, bob, channel):
    message = await bob.send(channel, "", attachments=[("a.txt", b"a")])
    result = await alice.context_menu(channel, "Ask the article about this", message)
    assert result.ephemeral
    assert "no text" in text(result)


async def test_user_text_never_comes_back_and_nobody_is_pinged(env, alice, bob, channel, bot):
    bot.cooldowns.take = lambda *_: None
    bot.cooldowns.pause = lambda _: 0.0
    for hostile in HOSTILE:
        await ask(alice, channel, hostile[:300])
        await alice.context_menu(channel, "Ask the article about this", await bob.send(channel, hostile))
        await alice.send(channel, f"{bot.user.mention} {hostile}")
    payloads = list(sent(env))
    assert len(payloads) >= 3 * len(HOSTILE)
    for payload in payloads:
        assert not payload.get("allowed_mentions", {}).get("parse")
        assert not any(token in str(payload["components"]) for token in ("@everyone", "@here", "<@", "evil", "<t:"))


HOSTILE = (
    "@everyone when did the bridge reopen?",
    "@here",
    "<@1> <@&2> <#3> </ask:4> <t:0:R> <id:guide>",
    "```\n@everyone\n``` evil",
    "[evil](https://evil.example)",
    "||@everyone|| **evil** # evil",
    "\u202e@everyone evil\u202c",
    "@\u200beveryone evil",
)


@pytest.mark.parametrize("locale", [Locale.german, Locale.french, Locale.spain_spanish, Locale.latin_american_spanish])
async def test_fixed_sentences_follow_the_members_locale_and_the_answer_does_not(alice, channel, bot, locale, speaking):
    speaking(locale)
    result = await ask(alice, channel)
    say = bot.phrases.say(locale)
    assert "The bridge reopened on Monday" in text(result)
    assert say("Answers stay in the language of the article.") in text(result)
    assert labels(result)[-1] == say("Dismiss") != "Dismiss"


async def test_notices_and_errors_follow_the_members_locale_too(stage, speaking, monkeypatch):
    _, bot, channel, alice = stage
    say = bot.phrases.say(Locale.german)
    wordless = await alice.send(channel, "", attachments=[("a.txt", b"a")])
    speaking(Locale.german)
    notice = await alice.context_menu(channel, "Ask the article about this", wordless)
    assert text(notice) == say(UNREADABLE) != UNREADABLE
    monkeypatch.setattr(bot.session, "ask", lambda *_: 1 / 0)
    assert text(await ask(alice, channel)).startswith("Entschuldige")
    for _ in range(BURST - 2):
        await ask(alice, channel)
    assert text(await ask(alice, channel)).startswith("Das war viel auf einmal.")


async def test_cards_are_forgotten_once_they_are_sent(alice, channel):
    """discord.py lets a private one time out after a quarter of an hour, and keeps it until then."""
    await alice.slash(channel, "ask", question=ANSWERED, private=True)
    await alice.slash(channel, "ask", question=ANSWERED)
    assert not [task for task in asyncio.all_tasks() if "timeout" in task.get_coro().__qualname__]
