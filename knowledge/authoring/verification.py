"""Every quotation, number and name of a base against a copy of the article, and the words for being our own."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from knowledge.authoring.copy import Copy, digests, read_copy, read_text
from knowledge.authoring.speakers import Speech
from knowledge.authoring.typography import folded, plain_words, unmarked
from knowledge.base import KnowledgeBase
from knowledge.form.checks import MAX_QUOTATION
from knowledge.form.errors import Problem
from knowledge.form.models import Entry, Person, Quotation, Unknown
from knowledge.language.spelling import is_english

COPIED = 8
"""Consecutive words of the article's narration that make a text a copy of it."""

_FRAGMENT = re.compile(r'"([^"]*)"')
_EDGES = " .,;:!?"
_NUMBER = re.compile(r"[£$€]?(\d+(?:[.,]\d+)*)%?")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:|]\s+)[^\w\s|]*(\w+)")


def verify(knowledge: KnowledgeBase, data: bytes) -> tuple[Problem, ...]:
    """All that a base says and this copy of its article does not bear out, for the author to mend.

    `data` is the copy as it stands in a file; raises ArticleError where it is no text or not the article.
    """
    return tuple(_Verifier(knowledge, data).problems())


class _Verifier:
    """One base beside one copy of its article."""

    def __init__(self, knowledge: KnowledgeBase, data: bytes) -> None:
        self._base = knowledge
        self._data = data
        known = {person.name for person in knowledge.people}
        speakers = {quotation.speaker for entry in knowledge.entries for quotation in entry.quotations}
        people = (*knowledge.people, *(Person(name, "") for name in sorted(speakers - known)))
        self._copy = read_copy(knowledge.article, people, read_text(data))
        self._folded = self._copy.text.casefold()
        self._words = set(_WORD.findall(self._copy.text))
        self._numbers = {form for match in _NUMBER.finditer(self._copy.text) for form in (match[0], match[1])}
        self._runs = set(_runs(self._copy))
        spoken = (*(speech.text for speech in self._copy.speeches), knowledge.article.title)
        self._spoken = [unmarked(text).casefold() for text in spoken]

    def problems(self) -> Iterator[Problem]:
        article = self._base.article
        if article.sha256 and article.sha256.strip().lower() not in digests(self._data):
            message = f"sha256 is of another text; this one has {sha256(self._data).hexdigest()}"
            yield Problem("article.toml", "[article]", message)
        yield from _told("article.toml", "[article]", self._of_words("its summary", article.summary))
        for entry in self._base.entries:
            yield from _told("", f"entry {entry.id}", self._of_entry(entry))
        for unknown in self._base.unknowns:
            yield from _told("", f"unknown {unknown.id}", self._of_unknown(unknown))
        yield from self._of_figures()

    def _of_entry(self, entry: Entry) -> Iterator[str]:
        last = len(self._copy.paragraphs)
        for number in entry.paragraphs:
            if not 1 <= number <= last:
                yield f"paragraph {number} does not exist; the article has 1 to {last}"
        for quotation in entry.quotations:
            yield from self._of_quotation(quotation)
        yield from self._of_numbers("its answer", entry.answer)
        yield from self._of_names(entry.answer)
        yield from self._of_words("its answer", entry.answer)
        for phrasing in entry.questions:
            yield from self._of_own_words(f"the phrasing {phrasing!r}", phrasing)

    def _of_unknown(self, unknown: Unknown) -> Iterator[str]:
        yield from self._of_words("its reply", unknown.reply)
        for phrasing in unknown.questions:
            yield from self._of_own_words(f"the phrasing {phrasing!r}", phrasing)

    def _of_figures(self) -> Iterator[Problem]:
        for figure in self._base.figures:
            where = f"figure {figure.label}"
            yield from _told("", where, self._of_numbers("the figure", f"{figure.value} {figure.label}"))
            yield from _told("", where, self._of_own_words("its label", figure.label))
        for bar in self._base.chart.bars if self._base.chart else ():
            if not {f"{bar.value}", f"{bar.value:,}"} & self._numbers:
                yield Problem("", f"[chart] {bar.label}", f"the number {bar.value:,} is not in the article")

    def _of_quotation(self, quotation: Quotation) -> Iterator[str]:
        if (length := len(quotation.text.split())) > MAX_QUOTATION:
            yield f"a quotation has {length} words; at most {MAX_QUOTATION}"
        words = unmarked(quotation.text).strip(_EDGES)
        said = [speech for speech in self._copy.speeches if _holds(unmarked(speech.text), words)]
        if not said:
            yield f"nobody is quoted in the article as saying {quotation.text!r}; copy it exactly"
        elif not any(self._may_say(quotation.speaker, speech) for speech in said):
            others = " or ".join(dict.fromkeys(name for speech in said for name in speech.speakers))
            others = others or "somebody not named"
            yield f"{quotation.text!r} is not by {quotation.speaker}; the article has it from {others}"

    def _may_say(self, name: str, speech: Speech) -> bool:
        """Whether the article leaves it open that somebody said something; never of whom it does not name at all."""
        return name in speech.speakers if speech.speakers else name in self._copy.named

    def _of_numbers(self, what: str, text: str) -> Iterator[str]:
        for match in _NUMBER.finditer(text):
            if match[0] not in self._numbers:
                yield f"the number {match[0]} of {what} is not in the article"

    def _of_names(self, answer: str) -> Iterator[str]:
        narrated = _FRAGMENT.sub("|", folded(answer))
        first = {match.start(1) for match in _SENTENCE_START.finditer(narrated)}
        for match in _WORD.finditer(narrated):
            word = match[0]
            ordinary = match.start() in first and is_english(word.casefold())
            if word[0].isupper() and len(word) > 1 and word not in self._words and not ordinary:
                yield f"the name {word} of its answer is not in the article"

    def _of_words(self, what: str, text: str) -> Iterator[str]:
        for fragment in _FRAGMENT.findall(folded(text)):
            if not _holds(self._folded, fragment.strip(_EDGES).casefold()):
                yield f'"{fragment}" of {what} is not in the article; copy it exactly or leave out the quotation marks'
        yield from self._of_own_words(what, text)

    def _of_own_words(self, what: str, text: str) -> Iterator[str]:
        for piece in _FRAGMENT.sub(self._unless_spoken, folded(text)).split("|"):
            words = plain_words(piece)
            for start in range(len(words) - COPIED + 1):
                if (run := tuple(words[start : start + COPIED])) in self._runs:
                    yield f"{what} copies the article: {' '.join(run)!r}; say it in your own words"
                    return

    def _unless_spoken(self, fragment: re.Match[str]) -> str:
        """A gap for words that somebody is quoted as saying and for the headline, not for narration put in marks."""
        words = unmarked(fragment[1]).strip(_EDGES).casefold()
        return "|" if any(words in text for text in self._spoken) else fragment[1]


def _runs(copy: Copy) -> Iterator[tuple[str, ...]]:
    for words in map(plain_words, copy.narration):
        yield from (tuple(words[start : start + COPIED]) for start in range(len(words) - COPIED + 1))


def _holds(text: str, part: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) is not None


def _told(file: str, where: str, messages: Iterable[str]) -> Iterator[Problem]:
    return (Problem(file, where, message) for message in messages)
