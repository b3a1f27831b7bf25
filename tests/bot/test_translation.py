import ast
import re
from pathlib import Path

import pytest
from discord import Locale

import bot
from bot import wording
from bot.chat import failures, presses
from bot.chat.cogs import browse, listen
from bot.translation import Phrases, english
from bot.ui import blocks, feedback, infocards, privacy
from tests.bot.registered import validate_command

LOCALES = ("de", "fr", "es-ES")
WORDING = {one for name, one in vars(wording).items() if name.isupper() and isinstance(one, str)}
CONSTANTS = WORDING | set(wording.SAID.values()) | {
    presses.RETIRED, presses.NOT_YOURS, browse.UNKNOWN_PERSON, blocks.TOO_LONG, infocards.NO_PICTURE,
    listen.MISSING, listen.UNSEEN, failures.UNPOSTED,
    feedback.NOTED, feedback.NOT_KEPT, feedback.TAKEN_BACK, feedback.NOT_TAKEN_BACK,
    privacy.FORGOTTEN, privacy.NOT_FORGOTTEN,
}  # fmt: skip


@pytest.fixture(scope="module")
def phrases():
    return Phrases()


def said_in_code() -> set[str]:
    """Every literal that the code hands to `say`, with the two words of a conditional one."""
    found: set[str] = set()
    for file in Path(bot.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "say":
                found |= {one.value for one in ast.walk(node) if isinstance(one, ast.Constant)}
    return {one for one in found if isinstance(one, str)}


def test_every_language_has_every_sentence_of_the_code_and_nothing_else(phrases, env_free_commands):
    wanted = said_in_code() | CONSTANTS | env_free_commands["descriptions"]
    for locale in LOCALES:
        assert set(phrases.sentences[locale]) == wanted
        assert set(phrases.names[locale]) == env_free_commands["names"]


@pytest.fixture
def env_free_commands():
    """Names and descriptions as the cogs declare them."""
    from bot.chat.cogs.about import About
    from bot.chat.cogs.ask import Ask
    from bot.chat.cogs.browse import Browse
    from bot.chat.cogs.privacy import Privacy

    commands = [one for cog in (Ask, Browse, About, Privacy) for one in cog.__cog_app_commands__]
    options = [option for command in commands for option in command.parameters]
    return {
        "names": {one.name for one in (*commands, *options)} | {"Ask the article about this"},
        "descriptions": {str(one.description) for one in (*commands, *options)},
    }


def test_translations_keep_the_places_to_fill(phrases):
    for table in phrases.sentences.values():
        for sentence, translated in table.items():
            assert sorted(re.findall(r"{\w+}", sentence)) == sorted(re.findall(r"{\w+}", translated))


@pytest.mark.parametrize("locale", LOCALES)
def test_command_names_are_what_discord_takes_and_differ(phrases, locale, env_free_commands):
    names = phrases.names[locale]
    assert all(
        re.fullmatch(r"[-_'\w]{1,32}", name) and name == name.lower() for key, name in names.items() if " " not in key
    )
    commands = [
        names[name]
        for name in ("ask", "topics", "people", "quote", "figures", "help", "article", "privacy", "forget-me")
    ]
    assert len(set(commands)) == len(commands)


@pytest.mark.parametrize("locale", LOCALES)
def test_sentences_name_commands_as_that_language_does(phrases, locale):
    own = {f"/{name}" for name in phrases.names[locale].values()}
    for translated in phrases.sentences[locale].values():
        assert set(re.findall(r"(?<![/:])/[a-z-]+", translated)) <= own


async def test_every_payload_of_a_command_is_within_limits_in_all_languages(env):
    (put,) = [request for request in env.http_requests if request.method == "PUT"]
    assert len(put.json) == 10
    for command in put.json:
        assert validate_command(command) == []
        assert set(command["name_localizations"]) == {*LOCALES, "es-419"}
        if command["type"] == 1:
            assert command["description_localizations"]["es-419"] == command["description_localizations"]["es-ES"]


async def test_commands_are_for_servers_and_for_people_everywhere(env):
    (put,) = [request for request in env.http_requests if request.method == "PUT"]
    for command in put.json:
        assert sorted(command["contexts"]) == [0, 1, 2]
        assert sorted(command["integration_types"]) == [0, 1]


def test_an_unknown_language_and_an_unknown_sentence_stay_english(phrases):
    assert phrases.say(Locale.japanese) is english
    assert phrases.say(None)("Dismiss") == "Dismiss"
    assert phrases.say(Locale.german)("Never said.") == "Never said."
    assert [phrases.speaks(one) for one in (Locale.german, Locale.spain_spanish, Locale.japanese, None)] == [
        "de", "es", "en", "en",
    ]  # fmt: skip


def test_a_region_falls_back_to_its_family_and_its_own_file_comes_first(phrases, tmp_path):
    latin = Locale.latin_american_spanish
    assert phrases.say(latin)("Dismiss") == phrases.say(Locale.spain_spanish)("Dismiss") == "Quitar"
    assert phrases.speaks(latin) == "es"
    for tag, word in (("es-419", "Cerrar"), ("es-ES", "Quitar"), ("pt-BR", "Fechar")):
        (tmp_path / f"{tag}.toml").write_text(f'[names]\n[sentences]\nDismiss = "{word}"\n')
    said = Phrases(tmp_path)
    locales = (latin, Locale.spain_spanish, Locale.brazil_portuguese, Locale.british_english)
    assert [said.say(one)("Dismiss") for one in locales] == ["Cerrar", "Quitar", "Fechar", "Dismiss"]


def test_a_language_is_added_by_a_file(tmp_path):
    (tmp_path / "it.toml").write_text('[names]\nask = "chiedi"\n[sentences]\nDismiss = "Togli"\n')
    assert Phrases(tmp_path).say(Locale.italian)("Dismiss") == "Togli"
