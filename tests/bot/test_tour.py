"""One member's walk through everything, with the shipped article."""

import pytest

from bot.chat.client import create_bot
from knowledge import NoAnswer, Suggestions
from tests.bot.town import labels, menu, option, text

FIRST = "How many migrants crossed the Channel in 2023?"


@pytest.fixture
def bot(settings, shipped):
    bot = create_bot(settings, shipped)
    bot.cooldowns.take = lambda *_: None  # a tour is faster than a person
    return bot


async def test_the_whole_tour(env, bot, shipped, alice, bob, channel, monkeypatch):
    answer = await alice.slash(channel, "ask", question=FIRST)
    assert "29,437" in text(answer)
    related = await bob.click(answer.response, label=labels(answer)[0])
    assert f"### {labels(answer)[0]}" in text(related)

    unknown = next(one for one in shipped.unknowns if isinstance(shipped.reply(one.question), NoAnswer))
    miss = await alice.slash(channel, "ask", question=unknown.question)
    assert miss.ephemeral
    with monkeypatch.context() as patch:
        patch.setattr(bot.session, "ask", lambda *_: Suggestions("", 0.5, shipped.entries[:3]))
        meant = await alice.slash(channel, "ask", question="arrivals")
    chosen = await alice.click(meant.response, label=labels(meant)[1])
    assert shipped.entries[1].answer[:40] in text(chosen)

    people = await alice.slash(channel, "people")
    person = await alice.select(people.response, [option(people, "Stephen Kinnock")])
    assert "Labour's shadow immigration minister" in text(person)
    asked = await alice.select(person.response, [menu(person)["options"][0]["value"]])
    assert menu(person)["options"][0]["label"] in text(asked)
    assert "Stephen Kinnock" in text(await alice.slash(channel, "quote", words="gimmick"))
    assert "The numbers in the article" in text(await alice.slash(channel, "figures"))

    message = await bob.send(channel, FIRST)
    pointed = await alice.context_menu(channel, "Ask the article about this", message)
    assert pointed.ephemeral
    assert "29,437" in text(pointed)
    await alice.send(channel, f"{bot.user.mention} {FIRST}")
    assert "29,437" in text(channel.last_message)
    await alice.send_dm(FIRST)
    assert "29,437" in text(alice.user.dm_channel.last_message)
    shown = answer.response.id
    await alice.click(answer.response, label="Dismiss")
    assert shown not in [one.id for one in channel.history()]
