"""The bot's own words in the member's language; answers stay in the article's.

A language is one file in `bot/locales`, named by Discord's locale; it serves its whole family where a region has no
file of its own. Its `[names]` translate the names of commands and options, its `[sentences]` everything else,
English sentence by English sentence; what a file leaves out stays English.
"""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from discord import Locale, app_commands

LOCALES = Path(__file__).parent / "locales"

Say = Callable[[str], str]
"""English sentence -> the same in the member's language."""


def english(sentence: str) -> str:
    """Say it in English: what every unknown language falls back to."""
    return sentence


class Phrases:
    """All languages, read once when the bot is built."""

    def __init__(self, folder: Path = LOCALES) -> None:
        files = sorted(folder.glob("*.toml"))
        tables = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}
        self.names: dict[str, Mapping[str, str]] = {tag: table["names"] for tag, table in tables.items()}
        self.sentences: dict[str, Mapping[str, str]] = {tag: table["sentences"] for tag, table in tables.items()}

    def nearest(self, locale: Locale | None) -> str | None:
        """Give the language that is spoken for `locale`: its own file, or one of its family; None for English."""
        family = [tag for tag in self.sentences if _family(tag) == _family(str(locale))]
        return str(locale) if str(locale) in family else next(iter(family), None)

    def say(self, locale: Locale | None) -> Say:
        """Give the function that says the fixed sentences in `locale`."""
        tag = self.nearest(locale)
        return english if tag is None else lambda sentence: self.sentences[tag].get(sentence, sentence)

    def speaks(self, locale: Locale | None) -> str:
        """Give the language of `say` as a two-letter tag."""
        return _family(self.nearest(locale) or "en")


def _family(tag: str) -> str:
    """A language without its region: Spanish is understood in Mexico as in Spain."""
    return tag.partition("-")[0]


class CommandTranslator(app_commands.Translator):
    """Translates names and descriptions of commands when they are synced."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    async def translate(
        self, string: app_commands.locale_str, locale: Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Look `string` up; None, which means the English stays, where the language has no word for it."""
        is_name = context.location.name.endswith("_name")
        tables = self._phrases.names if is_name else self._phrases.sentences
        return tables.get(self._phrases.nearest(locale) or "", {}).get(string.message)
