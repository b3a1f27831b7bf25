"""Every quotation, number, name and role of a base against a copy of the article, and the words for being our own."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from knowledge.authoring.copy import Copy, digests, read_copy
from knowledge.authoring.facts import Facts, numbered
from knowledge.authoring.own_words import EDGES, OwnWords, holds
from knowledge.authoring.speakers import Speech
from knowledge.base import KnowledgeBase
from knowledge.form.checks import MAX_QUOTATION
from knowledge.form.errors import Problem
from knowledge.form.models import Entry, Person, Quotation, Unknown
from knowledge.form.plaintext import read_text
from knowledge.language.typography import folded, unmarked


def verify(knowledge: KnowledgeBase, data: bytes) -> tuple[Problem, ...]:
    """All that a base says and this copy of its article does not bear out, for the author to mend.

    `data` is the copy as it stands in a file; raises ArticleError where it is no text or not the article. The problems
    name no file; `located` does.
    """
    copy = read_copy(knowledge.article, people_of(knowledge), read_text(data))
    return (*_of_hash(knowledge, data), *_Verifier(knowledge, copy).problems())


def people_of(knowledge: KnowledgeBase) -> tuple[Person, ...]:
    """The people of a base, and whom it quotes besides, in the typography in which the article is read."""
    known = [Person(folded(one.name), folded(one.role), tuple(map(folded, one.aliases))) for one in knowledge.people]
    speakers = {folded(quotation.speaker) for entry in knowledge.entries for quotation in entry.quotations}
    return (*known, *(Person(name, "") for name in sorted(speakers - {one.name for one in known})))


def _of_hash(knowledge: KnowledgeBase, data: bytes) -> Iterator[Problem]:
    noted = knowledge.article.sha256
    if noted and noted.strip().lower() not in digests(data):
        message = f"sha256 is of another text; this one has {sha256(data).hexdigest()}"
        yield Problem("", "[article]", message)


class _Verifier:
    """One base beside one copy of its article."""

    def __init__(self, knowledge: KnowledgeBase, copy: Copy) -> None:
        self._base = knowledge
        self._copy = copy
        self._facts = Facts(knowledge.article, copy, people_of(knowledge))
        self._own = OwnWords(knowledge.article, copy)

    def problems(self) -> Iterator[Problem]:
        summary = self._base.article.summary
        yield from _told("[article]", self._own.problems("its summary", summary))
        for entry in self._base.entries:
            yield from _told(f"entry {entry.id}", self._of_entry(entry))
        for unknown in self._base.unknowns:
            yield from _told(f"unknown {unknown.id}", self._of_unknown(unknown))
        yield from self._of_figures()

    def _of_entry(self, entry: Entry) -> Iterator[str]:
        last = len(self._copy.paragraphs)
        for number in entry.paragraphs:
            if not 1 <= number <= last:
                yield f"paragraph {number} does not exist; the article has 1 to {last}"
        for quotation in entry.quotations:
            yield from self._of_quotation(quotation, entry.paragraphs)
        for what, text in (("its short", entry.short), ("its answer", entry.answer)):
            yield from self._facts.problems(what, text, entry.paragraphs)
            yield from self._own.problems(what, text)
        for phrasing in entry.questions:
            yield from self._own.copies(f"the phrasing {phrasing!r}", phrasing)

    def _of_unknown(self, unknown: Unknown) -> Iterator[str]:
        yield from self._own.problems("its reply", unknown.reply)
        for phrasing in unknown.questions:
            yield from self._own.copies(f"the phrasing {phrasing!r}", phrasing)

    def _of_figures(self) -> Iterator[Problem]:
        for figure in self._base.figures:
            where = f"figure {figure.label}"
            yield from _told(where, self._facts.amounts("the figure", f"{figure.value} {figure.label}"))
            yield from _told(where, self._own.copies("its label", figure.label))
        for bar in self._base.chart.bars if self._base.chart else ():
            yield from _told(f"[chart] {bar.label}", self._facts.amounts("the bar", f"{bar.value}"))

    def _of_quotation(self, quotation: Quotation, paragraphs: tuple[int, ...]) -> Iterator[str]:
        if (length := len(quotation.text.split())) > MAX_QUOTATION:
            yield f"a quotation has {length} words; at most {MAX_QUOTATION}"
        words = unmarked(quotation.text).strip(EDGES)
        said = [speech for speech in self._copy.speeches if holds(unmarked(speech.text), words)]
        if not said:
            yield f"nobody is quoted in the article as saying {quotation.text!r}; copy it exactly"
        elif not any(self._may_say(folded(quotation.speaker), speech) for speech in said):
            others = " or ".join(dict.fromkeys(name for speech in said for name in speech.speakers))
            others = others or "somebody not named"
            yield f"{quotation.text!r} is not by {quotation.speaker}; the article has it from {others}"
        elif paragraphs and not any({*paragraphs} & {*speech.paragraphs} for speech in said):
            where = " or ".join(numbered(speech.paragraphs) for speech in said)
            yield f"{quotation.text!r} is not in {numbered(paragraphs)}, but in {where}"

    def _may_say(self, name: str, speech: Speech) -> bool:
        """Whether the article leaves it open that somebody said something; never of whom it does not name at all."""
        return name in speech.speakers if speech.speakers else name in self._copy.named


def _told(where: str, messages: Iterable[str]) -> Iterator[Problem]:
    return (Problem("", where, message) for message in messages)
