"""What members of a base's language can find in it, and what they cannot."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from knowledge.base import KnowledgeBase
from knowledge.form.errors import Problem
from knowledge.form.models import Entry, Item
from knowledge.language.text import words

LOST = 'the phrasing "{phrasing}" is read like one of {other} and brings that; keep it in one of them'
NOTHING_READ = "no question can find it: its phrasings hold only links, mentions or signs; write them in words"

SHARE = 0.3
"""The part of a base's letters from which on a script is one that it is written in."""

_UNSPACED = {
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "THAI": "Thai", "LAO": "Lao", "KHMER": "Khmer",
    "MYANMAR": "Burmese", "TIBETAN": "Tibetan",
}  # fmt: skip
"""Scripts that put no spaces between words, by the first word of their letters' names."""


def unfindable(knowledge: KnowledgeBase) -> tuple[Problem, ...]:
    """The entries and unknowns that no question brings, because none of their phrasings has a word that is read."""
    return tuple(
        Problem("", _place(item), NOTHING_READ) for item in _items(knowledge) if not any(map(words, item.questions))
    )


def lost(knowledge: KnowledgeBase) -> tuple[Problem, ...]:
    """The phrasings that are read like one of another item, and bring that one when they are typed word for word."""
    return tuple(
        Problem("", _place(item), LOST.format(phrasing=phrasing, other=_place(brought)))
        for item, phrasing, brought in knowledge.lost_phrasings()
        if brought is not None
    )


def _place(item: Item) -> str:
    return f"{'entry' if isinstance(item, Entry) else 'unknown'} {item.id}"


def _items(knowledge: KnowledgeBase) -> tuple[Item, ...]:
    return (*knowledge.entries, *knowledge.unknowns)


def language_remarks(knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Sentences on what questions in the base's language do without; none for English."""
    return tuple(_remarks(knowledge))


def _remarks(knowledge: KnowledgeBase) -> Iterator[str]:
    scripts = _scripts(knowledge)
    unspaced = sorted({name for script, name in _UNSPACED.items() if script in scripts}, reverse=True)
    if unspaced:
        yield (
            f"{unspaced[0]} has no spaces between words and is not supported: "
            "a question is only found where it is typed almost like one of its phrasings."
        )
    elif (language := knowledge.article.language).partition("-")[0].casefold() != "en":
        yield (
            f'The article\'s language is "{language}": questions are matched by their words and letters only; '
            "what the bot knows of grammar, spelling and numbers in words is English."
        )


def _scripts(knowledge: KnowledgeBase) -> set[str]:
    """The scripts that the phrasings are written in."""
    letters = Counter(chain.from_iterable(chain.from_iterable(item.questions for item in _items(knowledge))))
    scripts: Counter[str] = Counter()
    for letter in filter(str.isalpha, letters):
        scripts[unicodedata.name(letter, "").partition(" ")[0]] += letters[letter]
    return {script for script, number in scripts.items() if number >= SHARE * scripts.total()}
