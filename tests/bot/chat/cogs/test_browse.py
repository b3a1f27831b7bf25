import discord
import pytest

from bot.ui import limits
from bot.ui.infocards import PICTURE
from tests.bot.registered import validate_choices
from tests.bot.town import labels, menu, option, parts, text


async def test_topics_lead_to_questions_and_an_answer_in_private(alice, channel):
    shown = await alice.slash(channel, "topics")
    assert shown.ephemeral
    assert "- Boxes (12)" in text(shown)
    await alice.select(shown.response, [option(shown, "Boxes")])
    assert "Which treasure lies in box 1?" in text(shown)
    result = await alice.select(shown.response, [option(shown, "Which treasure lies in box 3?")])
    assert result.ephemeral
    assert "Box 3 holds treasure 3." in text(result)


async def test_pages_turn_both_ways_and_lead_back_in_the_same_message(alice, channel):
    shown = await alice.slash(channel, "topics")
    await alice.select(shown.response, [option(shown, "Boxes")])
    assert labels(shown) == ["Next page", "All topics"]
    await alice.click(shown.response, label="Next page")
    assert "Page 2 of 2." in text(shown)
    assert "box 12?" in text(shown)
    assert labels(shown) == ["Previous page", "All topics"]
    await alice.click(shown.response, label="Previous page")
    assert "box 1?" in text(shown)
    await alice.click(shown.response, label="All topics")
    assert "What you can ask about" in text(shown)


@pytest.mark.parametrize("name", ["Ada Stone", "ada stone", "the engineer"])
async def test_person_has_role_quotations_and_questions(alice, channel, name):
    result = await alice.slash(channel, "people", person=name)
    assert not result.ephemeral
    assert text(result).startswith("### Ada Stone\nthe town's engineer")
    assert "> “It will stand for a century”" in text(result)
    assert "Every penny" not in text(result)
    answered = await alice.select(result.response, [option(result, "When did the bridge reopen?")])
    assert "reopened on Monday" in text(answered)


async def test_people_lists_everybody_in_private_and_opens_the_one_chosen_so_too(alice, channel):
    shown = await alice.slash(channel, "people")
    assert shown.ephemeral
    assert "- **Ben Ford**, the mayor" in text(shown)
    assert menu(shown)["options"][1]["description"] == "the mayor"
    result = await alice.select(shown.response, [option(shown, "Ben Ford")])
    assert result.ephemeral
    assert "Every penny was worth it" in text(result)


async def test_unknown_person_gets_the_list_and_no_echo(alice, channel):
    result = await alice.slash(channel, "people", person="@everyone")
    assert result.ephemeral
    assert "I know nobody of that name" in text(result)
    assert "@everyone" not in str(parts(result))


@pytest.mark.parametrize(("typed", "names"), [("", 2), ("ada", 1), ("mayor", 1), ("engineer", 1), ("zzz", 0)])
async def test_people_are_offered_by_name_role_or_alias(alice, channel, typed, names):
    choices = await alice.autocomplete(channel, "people", "person", typed)
    assert len(choices) == names
    assert validate_choices(choices) == []


async def test_quote_says_who_said_it_and_offers_the_question(alice, channel):
    result = await alice.slash(channel, "quote", words="every penny")
    assert not result.ephemeral
    assert "> “Every penny was worth it”\n> — **Ben Ford**, the mayor" in text(result)
    assert labels(result) == ["How much did the repairs cost?", "Dismiss"]


async def test_quote_that_nobody_said_is_an_honest_private_miss(alice, channel):
    result = await alice.slash(channel, "quote", words="zebra xylophone")
    assert result.ephemeral
    assert "quotes nobody with these words" in text(result)


async def test_figures_are_a_table_and_a_chart_with_alternative_text(alice, channel):
    result = await alice.slash(channel, "figures")
    assert "- **£3 million** cost of the repairs" in text(result)
    (gallery,) = [part for part in parts(result) if part["type"] == limits.GALLERY]
    assert "2023: 12,000" in gallery["items"][0]["description"]
    assert [file.filename for file in result.response.attachments] == [PICTURE]


async def test_figures_without_attach_files_name_the_permission_and_keep_the_table(env, alice, guild, bot):
    hidden = discord.PermissionOverwrite(attach_files=False)
    quiet = guild.create_text_channel("quiet", overwrites={guild.default_role: hidden})
    await env.settle()
    result = await alice.slash(quiet, "figures")
    assert "Attach Files" in text(result)
    assert "£3 million" in text(result)
    assert result.response.attachments == []


@pytest.mark.parametrize(
    ("command", "options"), [("people", {"person": "Ada Stone"}), ("quote", {"words": "penny"}), ("figures", {})]
)
async def test_private_is_private(alice, channel, command, options):
    assert not (await alice.slash(channel, command, **options)).ephemeral
    result = await alice.slash(channel, command, private=True, **options)
    assert result.ephemeral
    assert "Dismiss" not in labels(result)
