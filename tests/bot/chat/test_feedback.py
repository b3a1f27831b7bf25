"""Votes on answers, from the button to the row that is kept."""

from types import SimpleNamespace

import pytest
from discord import Locale

from bot.chat import respond
from bot.chat.client import create_bot
from bot.session import article_key
from bot.store.address import address
from bot.store.tables import PRIVATE
from bot.store.writer import StoreError
from bot.ui.feedback import NOT_KEPT, NOT_TAKEN_BACK, NOTED, TAKEN_BACK
from bot.wording import GONE
from knowledge import KnowledgeBase, Nearby
from tests.bot.store.rows import Rows, own_store
from tests.bot.town import ANSWERED, labels, text, write_town


@pytest.fixture
def settings(tmp_path):
    return own_store(tmp_path)


@pytest.fixture
async def votes(settings):
    """What is kept of votes: for each its entry, whether it helped, and whether it was asserted."""
    rows = Rows(address(settings.database_url))

    async def of() -> list[tuple[str, bool, bool]]:
        return [(row["entry"], bool(row["helpful"]), bool(row["nearby"])) for row in await rows.of("vote")]

    of.rows = rows
    yield of
    await rows.close()


@pytest.fixture
async def answer(alice, channel):
    return (await alice.slash(channel, "ask", question=ANSWERED)).response


@pytest.fixture
async def near(alice, channel, bot, town, monkeypatch):
    monkeypatch.setattr(bot.session, "ask", lambda *_: Nearby((), 0.5, town.entries[1]))
    return (await alice.slash(channel, "ask", question="Who paid for the repairs?")).response


async def test_a_vote_is_thanked_for_in_private_and_kept(guild, bob, answer, votes, town):
    result = await bob.click(answer, label="Helpful")
    assert (result.ephemeral, text(result), labels(result)) == (True, NOTED, ["Take it back"])
    assert await votes() == [("bridge-reopened", True, False)]
    (row,) = await votes.rows.of("vote")
    assert (row["server"], row["article"]) == (guild.id, article_key(town.article))


async def test_one_vote_a_member_which_can_be_changed_after_a_restart_too(
    env, settings, town, alice, bob, answer, votes
):
    await alice.click(answer, label="Helpful")
    await env.restart_bot(create_bot(settings, town))
    await alice.click(answer, label="Not helpful")
    assert await votes() == [("bridge-reopened", False, False)]
    await bob.click(answer, label="Helpful")
    assert len(await votes()) == 2


async def test_a_vote_is_taken_back_where_it_was_thanked_for_after_a_restart_too(
    env, settings, town, alice, answer, votes
):
    result = await alice.click(answer, label="Helpful")
    await env.restart_bot(create_bot(settings, town))
    await alice.click(result.response, label="Take it back")
    assert (text(result), labels(result)) == (TAKEN_BACK, [])
    assert await votes() == []


async def test_what_was_only_near_may_answer_it(alice, near, votes):
    assert "That answers it" in labels(near)
    await alice.click(near, label="That answers it")
    assert await votes() == [("repair-cost", True, True)]


async def test_in_private_a_vote_belongs_to_no_server(alice, votes):
    await alice.send_dm(ANSWERED)
    await alice.user.click(alice.user.dm_channel.last_message, label="Not helpful")
    assert [row["server"] for row in await votes.rows.of("vote")] == [PRIVATE]


def test_in_a_server_where_the_bot_is_no_member_it_belongs_to_none_too():
    asked = SimpleNamespace(guild_id=5, client=SimpleNamespace(get_guild=lambda _: None), guild="made up by discord.py")
    assert respond.server(asked) == PRIVATE


async def test_where_it_cannot_be_kept_the_member_is_told_kindly(bot, alice, answer, monkeypatch):
    async def fail(*_):
        raise StoreError("locked")

    thanks = await alice.click(answer, label="Helpful")
    monkeypatch.setattr(bot.store, "vote", fail)
    monkeypatch.setattr(bot.store, "take_back", fail)
    for message, label, told in ((answer, "Helpful", NOT_KEPT), (thanks.response, "Take it back", NOT_TAKEN_BACK)):
        result = await alice.click(message, label=label)
        assert (result.ephemeral, text(result)) == (True, told)


async def test_a_vote_on_an_entry_that_is_gone_is_told_and_not_kept(env, settings, alice, answer, votes, tmp_path):
    file = write_town(tmp_path) / "article.toml"
    file.write_text(file.read_text().replace('"bridge-reopened"', '"reopened"'))
    await env.restart_bot(create_bot(settings, KnowledgeBase.load(tmp_path)))
    assert text(await alice.click(answer, label="Helpful")) == GONE
    assert await votes() == []


@pytest.mark.parametrize("locale", [Locale.german, Locale.french, Locale.spain_spanish])
async def test_it_speaks_the_members_language(bot, alice, channel, speaking, locale):
    speaking(locale)
    say = bot.phrases.say(locale)
    answer = (await alice.slash(channel, "ask", question=ANSWERED)).response
    assert say("Helpful") in labels(answer)
    assert text(await alice.click(answer, label=say("Not helpful"))) == say(NOTED) != NOTED
