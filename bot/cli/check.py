"""What `byline check` finds: cards that Discord would refuse, what an article does not bear out, and remarks.

It draws every card of a base, so it needs Discord's library; it needs no network and no setting.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from discord import Locale

from bot.translation import Phrases
from bot.ui.blocks import TOO_LONG
from bot.ui.card import Message, plain
from bot.ui.everything import every_card
from bot.ui.limits import clip
from bot.ui.reader import Reader
from bot.ui.validation import texts, validate
from bot.wording import paragraphs_text
from knowledge import (
    ArticleError,
    Coverage,
    KnowledgeBase,
    Problem,
    coverage,
    language_remarks,
    located,
    lost,
    unfindable,
    verify,
)

ASKER = 2**63
"""Whoever may dismiss a card; the longest number that Discord gives to anybody."""
SHOWN = 60
"""Characters of a quotation by which a curator knows it."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What must be mended, with file and line, and what a curator may like to know."""

    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]


def examine(knowledge: KnowledgeBase, folder: Path, article: Path | None = None) -> Findings:
    """Look for everything that a member would meet; raises ArticleError where the article's text is none."""
    problems, remarks = (
        [*unfindable(knowledge), *lost(knowledge), *card_problems(knowledge)],
        [*language_remarks(knowledge), *passage_lines(knowledge)],
    )
    if article:
        try:
            copy = article.read_bytes()
            problems += verify(knowledge, copy)
            remarks += coverage_lines(coverage(knowledge, copy))
        except (OSError, ArticleError) as error:
            raise ArticleError(f"{article}: {error}") from error
    return Findings(located(problems, folder) if problems else (), tuple(remarks))


def card_problems(knowledge: KnowledgeBase) -> Iterator[Problem]:
    """Draw every card in every language of the bot, and tell once for each part of the base what would fail."""
    told: set[tuple[str, str]] = set()
    for language, reader in readers().items():
        for name, card in every_card(knowledge, reader):
            for where, message in _faults(name.partition(",")[0], card, knowledge, reader):
                if (where, message) not in told:
                    told.add((where, message))
                    yield Problem("", where, f"{message} (drawn for readers of {language})")


def readers() -> dict[str, Reader]:
    """For whom cards are drawn: one reader for each language, English first."""
    phrases = Phrases()
    locales = {tag: Locale(tag) for tag in ("en-GB", *phrases.sentences)}
    return {
        tag: Reader(phrases.say(locale), phrases.speaks(locale), asker=ASKER, pictures=True)
        for tag, locale in locales.items()
    }


def _faults(where: str, card: Message, knowledge: KnowledgeBase, reader: Reader) -> Iterator[tuple[str, str]]:
    """What of a card Discord would refuse, and what of it does not fit and is left out, each with where it stands."""
    for problem in validate(card.payload):
        yield where, f"Discord would refuse its card: {problem}"
    shown = "\n".join(texts(card.payload))
    if reader.say(TOO_LONG) in shown:
        yield where, "not all of its quotations fit on its card; keep fewer, or shorter ones"
    if where == "/article" and plain(knowledge.article.summary) not in shown:
        yield "[article]", "its summary does not fit on the card of /article; shorten it"


def passage_lines(knowledge: KnowledgeBase) -> Iterator[str]:
    """Say that the article's own words are shown, and how many at once, where its text stands beside the base."""
    if knowledge.passages:
        words = max(len(passage.text.split()) for passage in knowledge.passages)
        paragraphs = len({passage.paragraph for passage in knowledge.passages})
        yield (
            f"article.txt has {paragraphs} paragraphs: what no entry answers is shown in the article's own words, "
            f"at most {words} at once."
        )


def coverage_lines(coverage: Coverage) -> Iterator[str]:
    """Say for a curator what no entry holds."""
    if coverage.paragraphs:
        yield f"No entry lists {paragraphs_text(coverage.paragraphs)}."
    if coverage.people:
        yield f"No entry names {', '.join(coverage.people)}."
    for paragraph, speaker, words in coverage.quotations:
        by = f", {speaker}" if speaker else ""
        yield f'No entry quotes "{clip(words, SHOWN)}" (paragraph {paragraph}{by}).'
    if coverage.figures:
        figures = (f"{figure} (paragraph {paragraph})" for paragraph, figure in coverage.figures)
        yield f"No entry gives {', '.join(figures)}."
