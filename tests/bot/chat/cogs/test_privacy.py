from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.chat.cogs.privacy import _host
from bot.store.address import address
from bot.store.keeping import AFTER_LEAVING, DAYS
from bot.store.tables import metadata
from bot.store.writer import StoreError
from bot.ui.privacy import FORGOTTEN, NOT_FORGOTTEN
from tests.bot.store.rows import Rows, own_store
from tests.bot.town import ANSWERED, text


@pytest.fixture
def settings(tmp_path):
    return own_store(tmp_path)


def test_the_page_says_what_the_tables_hold_and_how_long():
    page = (Path(__file__).parents[4] / "PRIVACY.md").read_text(encoding="utf-8")
    assert f"{DAYS} days" in page
    assert f"{AFTER_LEAVING} days" in page
    assert set(metadata.tables) == {"secret", "vote", "unanswered", "server"}, "a new table is a new line of PRIVACY.md"


async def test_what_is_kept_is_told_in_private_with_who_keeps_it(alice, channel, bot):
    result = await alice.slash(channel, "privacy")
    assert result.ephemeral
    assert "180 days" in text(result)
    assert "/forget-me" in text(result)
    assert text(result).endswith(f"Kept by whoever runs this bot: {bot.application.owner.display_name}")


@pytest.mark.parametrize(
    ("about", "host"),
    [
        (None, ""),
        (SimpleNamespace(team=SimpleNamespace(name="The Readers"), owner=None), "The Readers"),
        (SimpleNamespace(team=None, owner=SimpleNamespace(display_name="Robin")), "Robin"),
    ],
)
def test_who_keeps_it_is_whom_discord_names(about, host):
    assert _host(SimpleNamespace(application=about)) == host


async def test_a_member_is_forgotten_with_votes_and_conversation_and_nobody_else(alice, bob, channel, bot, settings):
    for member in (alice, bob):
        answer = (await member.slash(channel, "ask", question=ANSWERED)).response
        await member.click(answer, label="Helpful")
    before = len(bot.session.conversations)
    result = await alice.slash(channel, "forget-me")
    assert (result.ephemeral, text(result)) == (True, FORGOTTEN)
    assert len(bot.session.conversations) == before - 1
    assert len(await Rows(address(settings.database_url)).of("vote")) == 1


async def test_where_votes_cannot_be_deleted_now_that_is_told(alice, channel, bot, monkeypatch):
    async def fail(_):
        raise StoreError("locked")

    monkeypatch.setattr(bot.store, "forget", fail)
    assert text(await alice.slash(channel, "forget-me")) == NOT_FORGOTTEN
