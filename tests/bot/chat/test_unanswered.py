"""What is kept of questions that were not clearly answered, from the question to the row."""

import pytest

from bot.session import article_key
from bot.store.address import address
from knowledge import Answer, Nearby, NoAnswer, Suggestions
from tests.bot.store.rows import Rows, own_store
from tests.bot.town import ANSWERED, UNANSWERED, text


@pytest.fixture
def settings(tmp_path):
    return own_store(tmp_path)


@pytest.fixture
def kept(bot, guild, town):
    async def of():
        questions = await bot.store.most_asked(guild.id, article_key(town.article))
        return {one.asked.text: (one.asked.about, one.status, one.count) for one in questions}

    return of


async def test_what_is_not_answered_is_counted_and_what_is_answered_is_not(alice, bob, bot, channel, kept):
    await alice.slash(channel, "ask", question=ANSWERED)
    await alice.slash(channel, "ask", question=UNANSWERED)
    await bob.send(channel, f"{bot.user.mention} how LONG is that bridge in metres, <@5>?")
    assert await kept() == {"how long is the bridge in metres?": ("bridge-length", "unanswered", 2)}


@pytest.mark.parametrize(
    ("reply", "about", "status"),
    [
        (lambda town: Nearby(("who",), 0.5, town.entries[1]), "repair-cost", "nearby"),
        (lambda town: Suggestions(("who",), 0.5, town.entries[:2]), "", "suggested"),
        (lambda town: NoAnswer(("who",), 0.5), "", "unanswered"),
        (lambda town: Answer(("who",), 1.0, (town.entries[0], NoAnswer(("who",), 0.5))), "", "unanswered"),
    ],
)
async def test_what_is_hedged_is_kept_with_what_it_was_near(
    alice, bot, town, channel, monkeypatch, kept, reply, about, status
):
    monkeypatch.setattr(bot.session, "ask", lambda *_: reply(town))
    await alice.slash(channel, "ask", question="Who paid for the lamps, mail me at me@example.org?")
    assert await kept() == {"who paid for the lamps, mail me at …?": (about, status, 1)}


@pytest.mark.parametrize("question", ["and why?", "asdkjh qwpoe zzzt", "lol", "https://example.org/x"])
async def test_what_says_nothing_by_itself_is_not_kept(alice, bot, channel, monkeypatch, kept, question):
    monkeypatch.setattr(bot.session, "ask", lambda *_: NoAnswer(("x",), 0.5))
    await alice.slash(channel, "ask", question=question)
    assert await kept() == {}


async def test_what_asks_for_hate_or_wishes_something_of_the_bot_is_not_kept(alice, bot, channel, monkeypatch, kept):
    for question in ("thanks!", "I want to die"):
        await alice.slash(channel, "ask", question=question)
    monkeypatch.setattr(bot.session, "ask", lambda *_: NoAnswer((), 1.0))
    await alice.slash(channel, "ask", question="Is this a question that asks for hate?")
    assert await kept() == {}


async def test_private_messages_and_the_words_of_others_are_not_kept(alice, bob, bot, channel, settings):
    await alice.send_dm(UNANSWERED)
    await alice.user.slash("ask", question=UNANSWERED)
    asked = await bob.send(channel, UNANSWERED)
    shown = await alice.context_menu(channel, "Ask the article about this", asked)
    assert "does not say how long" in text(shown)
    await alice.send(channel, f"{bot.user.mention} is that true?", reply_to=asked)
    assert "does not say how long" in text(channel.last_message)
    assert await Rows(address(settings.database_url)).of("unanswered") == []
