"""One member's walk through everything, with the shipped article and the cooldown as it ships."""

import pytest

from bot.chat.client import create_bot
from bot.chat.cooldown import BURST, SECONDS
from knowledge import NoAnswer, Suggestions
from tests.bot.town import labels, menu, option, text

FIRST = "How many migrants crossed the Channel in 2023?"
READING = 5.0
"""Seconds: a card is read in three, and then a finger moves."""
WAIT = "That was a lot at once."


@pytest.fixture
def bot(settings, shipped, stores_are_left):
    return create_bot(settings, shipped)


class Paced:
    """A member who reads a while before each step, as people do; the simulated clock goes on meanwhile."""

    def __init__(self, env, member):
        self.env, self.member = env, member

    def __getattr__(self, step):
        async def after_reading(*arguments, **options):
            await self.env.advance_time(READING)
            return await getattr(self.member, step)(*arguments, **options)

        return after_reading


@pytest.fixture
async def robin(env, alice):
    return Paced(env, alice)


@pytest.fixture
async def sam(env, bob):
    return Paced(env, bob)


async def test_the_whole_tour(bot, shipped, robin, sam, channel, monkeypatch):
    answer = await robin.slash(channel, "ask", question=FIRST)
    assert "29,437" in text(answer)
    related = await sam.click(answer.response, label=labels(answer)[0])
    assert f"### {labels(answer)[0]}" in text(related)

    unknown = next(one for one in shipped.unknowns if isinstance(shipped.reply(one.question), NoAnswer))
    miss = await robin.slash(channel, "ask", question=unknown.question)
    assert miss.ephemeral
    with monkeypatch.context() as patch:
        patch.setattr(bot.session, "ask", lambda *_: Suggestions("", 0.5, shipped.entries[:3]))
        meant = await robin.slash(channel, "ask", question="arrivals")
    chosen = await robin.click(meant.response, label=labels(meant)[1])
    assert shipped.entries[1].answer[:40] in text(chosen)

    people = await robin.slash(channel, "people")
    person = await robin.select(people.response, [option(people, "Stephen Kinnock")])
    assert "Labour's shadow immigration minister" in text(person)
    asked = await robin.select(person.response, [menu(person)["options"][0]["value"]])
    assert menu(person)["options"][0]["label"] in text(asked)
    assert "Stephen Kinnock" in text(await robin.slash(channel, "quote", words="gimmick"))
    assert "The numbers in the article" in text(await robin.slash(channel, "figures"))

    message = await sam.send(channel, FIRST)
    pointed = await robin.context_menu(channel, "Ask the article about this", message)
    assert pointed.ephemeral
    assert "29,437" in text(pointed)
    await robin.send(channel, f"{bot.user.mention} {FIRST}")
    assert "29,437" in text(channel.last_message)
    await robin.send_dm(FIRST)
    assert "29,437" in text(robin.member.user.dm_channel.last_message)
    shown = answer.response.id
    await robin.click(answer.response, label="Dismiss")
    assert shown not in [one.id for one in channel.history()]


async def test_forty_steps_at_a_persons_pace_are_never_refused(shipped, robin, channel, bot):
    shown = []
    for number in range(20):
        question = shipped.entries[number].question
        asked = await robin.slash(channel, "ask", question=question)
        shown.append(text(asked))
        if number % 2:
            await robin.send(channel, f"{bot.user.mention} {question}")
            shown.append(text(channel.last_message))
        else:
            shown.append(text(await robin.click(asked.response, label=labels(asked)[0])))
    assert len(shown) == 40
    assert not [one for one in shown if WAIT in one or not one]


async def test_the_cooldown_bites_who_does_not_read_and_lets_go_again(env, alice, bob, channel):
    for _ in range(BURST):
        assert "29,437" in text(await alice.slash(channel, "ask", question=FIRST))
    refused = await alice.slash(channel, "ask", question=FIRST)
    assert refused.ephemeral
    assert WAIT in text(refused)
    assert "29,437" in text(await bob.slash(channel, "ask", question=FIRST))
    await env.advance_time(SECONDS)
    assert "29,437" in text(await alice.slash(channel, "ask", question=FIRST))
