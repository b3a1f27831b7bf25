import tomllib
from pathlib import Path

import pytest

import bot
from bot import foreign, wording
from bot.ui import replies
from bot.ui.reader import Reader
from knowledge import Answer, Article, Aside, KnowledgeBase, Nearby, NoAnswer, Suggestions, Wish
from tests.bot.town import text

LINES = tomllib.loads((Path(bot.__file__).parent / "foreign.toml").read_text(encoding="utf-8"))


def test_every_language_of_the_encoder_but_english_has_its_lines():
    assert set(LINES) == set("ar de es fr it ja ko nl pl pt ru th tr zh".split())
    assert all(
        set(lines) == {"says", "near", "silent", "meant", "unread"} and all(lines.values()) for lines in LINES.values()
    )


@pytest.fixture
def spoken(town):
    entry = town.entries[0]
    return {
        "says": Answer((), 1.0, (entry,), language="de"),
        "near": Nearby((), 0.5, entry, language="de"),
        "silent": NoAnswer((), 0.5, language="de"),
        "meant": Suggestions((), 0.5, (entry,), language="de"),
    }


def test_a_reply_stands_under_a_line_in_the_language_of_the_question(town, spoken):
    for kind, reply in spoken.items():
        line = LINES["de"][kind]
        assert foreign.line(reply, town) == line
        assert wording.reply_text(reply, town).startswith(f"{line}\n\n")
        assert text(replies.reply(reply, town, Reader())).startswith(line)


def test_in_the_articles_own_language_nothing_stands_above(town):
    assert foreign.line(Answer((), 1.0, town.entries[:1]), town) == ""
    assert foreign.line(Aside(Wish.HELP), town) == ""
    assert foreign.line(NoAnswer((), 1.0, language="xx"), town) == ""


def test_of_an_article_in_another_language_nothing_is_claimed(town):
    german = KnowledgeBase(Article("T", "P", language="de"), town.entries)
    assert foreign.line(Answer((), 1.0, town.entries[:1], language="fr"), german) == ""


@pytest.mark.parametrize(("tag", "line"), [("fr", LINES["fr"]["unread"]), ("xx", wording.SAID[Wish.LANGUAGE])])
def test_a_language_that_cannot_be_read_is_told_which_one_can(town, tag, line):
    reply = Aside(Wish.LANGUAGE, language=tag)
    assert wording.reply_text(reply, town) == line
    assert text(replies.reply(reply, town, Reader())).startswith(line)
