import pytest

from bot.chat.client import create_bot
from bot.ui import limits
from bot.ui.buttons import person_key
from knowledge import Aside, Wish
from tests.bot.town import labels, menu, parts, text
from tests.bot.ui import bases


@pytest.fixture
def crowded():
    return bases.crowded()


@pytest.fixture
def bot(settings, crowded):
    return create_bot(settings, crowded)


def pictures(result) -> int:
    return sum(part["type"] == limits.GALLERY for part in parts(result))


async def test_figures_are_turned_and_the_chart_comes_back_with_the_first_page(env, alice, channel):
    shown = await alice.slash(channel, "figures")
    assert pictures(shown) == len(shown.response.attachments) == 1
    await alice.click(shown.response, label="Next page")
    assert "Page 2 of" in text(shown)
    assert labels(shown) == ["Previous page", "Next page", "Dismiss"]
    assert pictures(shown) == 0
    await alice.click(shown.response, label="Previous page")
    assert "Page 1 of" in text(shown)
    assert pictures(shown) == 1


async def test_turning_a_page_leaves_dismiss_to_the_person_who_asked(alice, bob, channel):
    shown = await alice.slash(channel, "figures")
    await bob.click(shown.response, label="Next page")
    assert "Page 2 of" in text(shown)
    assert (await bob.click(shown.response, label="Dismiss")).ephemeral
    await alice.click(shown.response, label="Dismiss")
    assert channel.history() == []


@pytest.mark.parametrize("command", ["figures", "person"])
async def test_pages_of_a_private_card_stay_without_dismiss(alice, channel, crowded, command):
    options = {"person": crowded.people[0].name[:100]} if command == "person" else {}
    shown = await alice.slash(channel, "people" if options else "figures", private=True, **options)
    await alice.click(shown.response, label="Next page")
    assert "Page 2 of" in text(shown)
    assert "Dismiss" not in labels(shown)


async def test_people_are_turned_and_everybody_can_be_chosen(alice, channel, crowded):
    shown = await alice.slash(channel, "people")
    await alice.click(shown.response, label="Next page")
    last = menu(shown)["options"][-1]
    chosen = await alice.select(shown.response, [last["value"]])
    assert text(chosen).startswith(f"### {next(p.name for p in crowded.people if person_key(p) == last['value'])}")


async def test_a_persons_card_is_turned_in_place(alice, channel, crowded):
    shown = await alice.slash(channel, "people", person=crowded.people[0].name[:100])
    first = menu(shown)["options"]
    await alice.click(shown.response, label="Next page")
    assert "Page 2 of" in text(shown)
    assert menu(shown)["options"] != first


async def test_all_quotations_are_turned_in_place(alice, channel, bot, monkeypatch):
    monkeypatch.setattr(bot.session, "ask", lambda *_: Aside(Wish.QUOTATIONS))
    shown = await alice.slash(channel, "ask", question="quotes")
    assert not shown.ephemeral
    await alice.click(shown.response, label="Next page")
    assert "Page 2 of" in text(shown)


async def test_a_person_who_is_gone_gets_a_kind_message(env, alice, channel, crowded, settings, town):
    shown = await alice.slash(channel, "people", person=crowded.people[0].name[:100])
    await env.restart_bot(create_bot(settings, town))
    assert "have changed" in text(await alice.click(shown.response, label="Next page"))
