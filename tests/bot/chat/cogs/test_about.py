from tests.bot.town import labels, text


async def test_help_fits_one_screen_and_its_examples_can_be_pressed(alice, channel):
    shown = await alice.slash(channel, "help")
    assert shown.ephemeral
    assert len(text(shown)) < 600
    assert len(text(shown).splitlines()) <= 10
    assert len(labels(shown)) == 3
    result = await alice.click(shown.response, label=labels(shown)[0])
    assert not result.ephemeral
    assert labels(shown)[0] in text(result)


async def test_help_names_every_command(alice, channel):
    shown = text(await alice.slash(channel, "help"))
    assert all(f"/{name}" in shown for name in alice.available_commands(channel) if name != "help")


async def test_article_has_title_source_summary_and_how_answers_are_made(alice, channel):
    result = await alice.slash(channel, "article")
    assert not result.ephemeral
    assert r"### [Bridge reopens \*after\* repairs](<https://example.org/bridge>)" in text(result)
    assert "The town's bridge is open again" in text(result)
    assert "No language model" in text(result)
    assert "15 questions are answered" in text(result)
    assert (await alice.slash(channel, "article", private=True)).ephemeral
