"""Whether a text is in words of our own: no run of the article's narration in it."""

import re
from collections.abc import Iterator

from knowledge.authoring.copy import Copy
from knowledge.form.models import Article
from knowledge.language.typography import folded, plain_words, unmarked, written_words

COPIED = 8
"""Consecutive words of the article's narration that make a text a copy of it."""
OWN = 5
"""Words of such a run that are no name or number at least; a run of mostly names can hardly be put otherwise."""

_FRAGMENT = re.compile(r'"([^"]*)"')
_WITHIN_NAMES = frozenset("of for on and the".split())
EDGES = " .,;:!?"
"""Punctuation at the ends of a quotation, which is the sentence's around it."""


class OwnWords:
    """The words of one article: what its narration says in a row, and what somebody says in it."""

    def __init__(self, article: Article, copy: Copy) -> None:
        spoken = (*(speech.text for speech in copy.speeches), article.title)
        self._spoken = [unmarked(text).casefold() for text in spoken]
        self._text = unmarked(copy.text).casefold()
        self._runs = {run for piece in copy.narration for run in _ordinary_runs(piece)}

    def problems(self, what: str, text: str) -> Iterator[str]:
        """Messages on what a text puts in quotation marks that the article has not, and on what it copies."""
        for fragment in fragments(text):
            if not holds(self._text, unmarked(fragment).strip(EDGES).casefold()):
                yield f'"{fragment}" of {what} is not in the article; copy it exactly or leave out the quotation marks'
        yield from self.copies(what, text)

    def copies(self, what: str, text: str) -> Iterator[str]:
        """A message on the first run of words that a text has from the article's narration."""
        for piece in _FRAGMENT.sub(self._unless_spoken, folded(text)).split("|"):
            copied = next((run for run in _runs(piece) if run in self._runs), None)
            if copied:
                yield f"{what} copies the article: {' '.join(copied)!r}; say it in your own words"
                return

    def _unless_spoken(self, fragment: re.Match[str]) -> str:
        """A gap for words that somebody is quoted as saying and for the headline, not for narration put in marks."""
        words = unmarked(fragment[1]).strip(EDGES).casefold()
        return "|" if any(words in text for text in self._spoken) else fragment[1]


def fragments(text: str) -> list[str]:
    """What a text puts in double quotation marks."""
    return _FRAGMENT.findall(folded(text))


def holds(text: str, part: str) -> bool:
    """Whether a text has a part of it as whole words."""
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) is not None


def _runs(piece: str) -> Iterator[tuple[str, ...]]:
    words = plain_words(piece)
    return (tuple(words[start : start + COPIED]) for start in range(len(words) - COPIED + 1))


def _ordinary_runs(narrated: str) -> Iterator[tuple[str, ...]]:
    """The runs of the narration, but for those of mostly names."""
    words = written_words(narrated)
    named = [word[0].isupper() or word[0].isdigit() for word in words]
    for i, word in enumerate(words):
        within = 0 < i < len(words) - 1 and named[i - 1] and words[i + 1][0].isupper()
        named[i] = named[i] or (within and word in _WITHIN_NAMES)
    for start, run in enumerate(_runs(narrated)):
        if named[start : start + COPIED].count(False) >= OWN:
            yield run
