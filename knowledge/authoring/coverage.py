"""What of an article no entry holds: for a curator to decide about, and no fault."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from knowledge.authoring.amounts import Amount, amounts
from knowledge.authoring.copy import Copy, read_copy
from knowledge.authoring.naming import Naming
from knowledge.authoring.own_words import EDGES, fragments, holds
from knowledge.authoring.speakers import Speech
from knowledge.authoring.verification import people_of
from knowledge.base import KnowledgeBase
from knowledge.form.plaintext import read_text
from knowledge.language.typography import unmarked

SHORTEST_QUOTATION = 4
"""Words from which a quotation is one that an entry could have."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Paragraphs that no entry lists, people whom none names, quotations and figures that none has.

    `quotations` are paragraph, speaker (empty where it cannot be told) and words, `figures` paragraph and amount.
    """

    paragraphs: tuple[int, ...]
    people: tuple[str, ...]
    quotations: tuple[tuple[int, str, str], ...]
    figures: tuple[tuple[int, str], ...]


def coverage(knowledge: KnowledgeBase, data: bytes) -> Coverage:
    """What this copy of its article has and no entry of a base holds; raises ArticleError as `verify` does."""
    people = people_of(knowledge)
    copy = read_copy(knowledge.article, people, read_text(data))
    listed = {number for entry in knowledge.entries for number in entry.paragraphs}
    texts = [*_texts(knowledge)]
    naming = Naming(people)
    named = {name for text in texts for mention in naming.mentions(text) for name in mention.who}
    unlisted = tuple(number for number in range(1, len(copy.paragraphs) + 1) if number not in listed)
    unnamed = tuple(sorted(copy.named - named))
    return Coverage(unlisted, unnamed, tuple(_quotations(knowledge, copy)), tuple(_figures(texts, copy)))


def _texts(knowledge: KnowledgeBase) -> Iterator[str]:
    """All that entries and figures say to members."""
    for entry in knowledge.entries:
        yield from (entry.question, entry.short, entry.answer)
        yield from (f"{one.speaker}: {one.text}" for one in entry.quotations)
    yield from (f"{figure.value} {figure.label}" for figure in knowledge.figures)


def _quotations(knowledge: KnowledgeBase, copy: Copy) -> Iterator[tuple[int, str, str]]:
    quoted = chain.from_iterable(
        (*(one.text for one in entry.quotations), *fragments(entry.answer)) for entry in knowledge.entries
    )
    held = {unmarked(text).strip(EDGES).casefold() for text in quoted}
    for speech in copy.speeches:
        said = unmarked(speech.text).casefold()
        if len(said.split()) >= SHORTEST_QUOTATION and not any(holds(said, words) for words in held):
            yield speech.paragraphs[0], _speaker(speech), speech.text


def _speaker(speech: Speech) -> str:
    return speech.speakers[0] if len(speech.speakers) == 1 else ""


def _figures(texts: list[str], copy: Copy) -> Iterator[tuple[int, str]]:
    held = {amount.value for text in texts for amount in amounts(text)}
    for number, paragraph in enumerate(copy.paragraphs, start=1):
        missing = (amount for amount in amounts(paragraph) if amount.value not in held and not _is_small(amount))
        yield from ((number, str(amount)) for amount in dict.fromkeys(missing))


def _is_small(amount: Amount) -> bool:
    """Whether an amount is a small number in words, which is rarely a figure: "two guides"."""
    return amount.spelt and len(amount.value) == 1
