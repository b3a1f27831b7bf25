"""What cards have in common: an entry, a quotation, the source, questions to go on with, Dismiss; pure.

Everything reads well as linear text, and only the knowledge base's words appear, never the member's.
"""

from collections.abc import Sequence

from bot import wording
from bot.parts import quoted, ranges
from bot.translation import Say
from bot.ui import buttons
from bot.ui.card import Card, plain
from bot.ui.reader import Reader
from knowledge import Article, Entry, KnowledgeBase, Passage, Person, Quotation, Shown

OFFERED = 3
"""Questions that a card offers to press."""
PLACES = 4
"""Paragraphs, or ranges of them, on a source line; the whole list comes to whoever asks for the source."""
TOO_LONG = "Not everything fits in one message. Ask about one part of it to see more."


def entry_block(card: Card, heading: str, entry: Entry, knowledge: KnowledgeBase) -> bool:
    """Add an entry's answer and quotations under a heading; False if something had to be left out whole."""
    core = f"**{plain(entry.short)}**\n" if entry.short else ""
    if not card.body("\n".join(filter(None, [heading, core, plain(entry.answer)]))):
        return False
    return quotations(card, [quotation_block(one, knowledge.people) for one in entry.quotations])


def quotations(card: Card, quoted: Sequence[str]) -> bool:
    """Add quotations with air around them, each whole or not at all; False if one had to be left out."""
    return all([card.body(one, apart=True) for one in quoted])


def quotation_block(quotation: Quotation, people: Sequence[Person], where: str = "") -> str:
    """Set one quotation apart, with name and role of the person who said it, and where it stands."""
    name, comma, role = wording.speaker_text(quotation.speaker, people).partition(", ")
    return f"{words(quotation)}\n> — **{plain(name)}**{comma}{plain(role)}{_in_brackets(where)}"


def words(quotation: Quotation, where: str = "") -> str:
    """Set the words of a quotation apart, word for word, and where they stand."""
    return f"> “{plain(quotation.text)}”{_in_brackets(where)}".replace("\n", "\n> ")


def passage_block(passage: Passage, say: Say) -> str:
    """Set a passage apart, word for word, with the number of its paragraph."""
    return f"> {plain(quoted(passage))}{_in_brackets(paragraphs_line(passage.paragraphs, say))}"


def _in_brackets(where: str) -> str:
    return f" ({where})" if where else ""


def paragraphs_line(paragraphs: Sequence[int], say: Say) -> str:
    """Name paragraphs as people do: "paragraphs 4–6, 9"; empty for none."""
    if not paragraphs:
        return ""
    return f"{say('paragraph' if len(paragraphs) == 1 else 'paragraphs')} {ranges(paragraphs, '–')}"


def link(text: str, article: Article) -> str:
    """Text of the base, leading to the article where that has an address."""
    address = article.url if article.url and article.url.startswith(("https://", "http://")) else ""
    return f"[{plain(text)}](<{address}>)" if address else plain(text)


def source_line(article: Article, say: Say, paragraphs: Sequence[int] = ()) -> str:
    """Name publisher and paragraphs on one small line of a phone; the headline is in /article."""
    numbers = paragraphs_line(paragraphs, say).split(", ")
    short = ", ".join(numbers if len(numbers) <= PLACES else [*numbers[:PLACES], "…"])
    where = filter(None, [link(article.publisher, article), plain(article.licence), short])
    return f"-# {say('Source')}: {', '.join(where)}"


def foot(card: Card, article: Article, reader: Reader, paragraphs: Sequence[int] = ()) -> None:
    """Close the text of a card with its source and, for readers of another language, a word about that."""
    card.text("\n".join(filter(None, [source_line(article, reader.say, paragraphs), language_line(article, reader)])))


def language_line(article: Article, reader: Reader) -> str:
    """Tell readers of another language which one answers are in; empty for all others."""
    if reader.language == article.language.partition("-")[0]:
        return ""
    return f"-# {reader.say('Answers stay in the language of the article.')}"


def offer(card: Card, heading: str, items: Sequence[Shown], reader: Reader) -> None:
    """Offer up to three questions or passages to press, under a small heading."""
    offered = unique(items)[:OFFERED]
    if offered:
        card.rule()
        card.text(f"-# {heading}")
        card.row(*[buttons.ask(item, reader.private) for item in offered])


def unique(items: Sequence[Shown]) -> list[Shown]:
    """Give each entry and each passage once."""
    return list({item.id: item for item in items}.values())


def close(card: Card, reader: Reader) -> None:
    """Add Dismiss where others see the card; Discord itself lets people dismiss what only they see."""
    if reader.asker is not None:
        card.control(buttons.dismiss(reader.asker, reader.say))
