"""What speaks for and against an entry as the answer to a question: the evidence that verifying.py weighs."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.form.models import Entry, Item
from knowledge.form.replies import Terms
from knowledge.form.shelf import Arrays, under, unpacked
from knowledge.language.analyzer import Analyzer
from knowledge.language.english import LITTLE, OPPOSITES
from knowledge.language.text import ASKING, stem
from knowledge.retrieval.asking import KINDS, Kind, asked
from knowledge.retrieval.bags import KEPT, Bags
from knowledge.retrieval.choice import Candidate
from knowledge.retrieval.index import EntryIndex
from knowledge.retrieval.verifying import Basis, Evidence, doubt, verified

MENTIONED = 0.5
"""Coverage from which an item has a word: one phrasing with it is enough."""
ASKED_FOR = 0.8
"""Share of what an entry leaves out from which it is named as what is missing."""
OTHER_KIND = 0.5
"""What a slot is worth where the question asks for another kind of thing."""
SMOOTHING = 2.0
"""Phrasings' worth of the base's own kinds that each entry's are smoothed with."""

_LITTLE = frozenset(map(stem, LITTLE))
_CONTRARIES: dict[str, frozenset[str]] = {}
for _one, _other in ((frozenset(map(stem, a)), frozenset(map(stem, b))) for a, b in OPPOSITES):
    _CONTRARIES |= dict.fromkeys(_one, _other) | dict.fromkeys(_other, _one)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is examined: its words, spelling mended, the terms of its reading, and its text."""

    words: Terms
    terms: Terms
    text: str
    follow_up: bool = False
    language: str = ""
    """Of another language than the base's, its tag."""

    @property
    def foreign(self) -> bool:
        """Whether its words say nothing, because they are of another language than the base's."""
        return bool(self.language)


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that an entry leaves out: as written, with its kind and content."""

    text: str
    kind: Kind
    content: frozenset[str]


class Examiner:
    """Gathers the evidence about the entries of one base."""

    def __init__(
        self,
        items: Sequence[Item],
        parts: Arrays,
        told: Bags,
        analyzer: Analyzer,
        index: EntryIndex,
        encoded: bool,
    ) -> None:
        """Given the parts of a matcher (see reading.py), the terms of what each item says, and if there is meaning."""
        self._analyzer = analyzer
        self._index = index
        self._told = told
        self._basis = Basis.MEANING if encoded else Basis.LETTERS
        self._items = items
        ends = np.cumsum(parts["index/phrasings"])
        self._kinds = np.split(parts["kinds"], ends[:-1])
        self._nouns = lru_cache(maxsize=KEPT)(Bags(unpacked(parts["words"]), under("nouns", parts)).counted)
        self._negative = parts["negative"]
        counts = np.bincount(parts["kinds"], minlength=len(KINDS)) + 1
        self._prior = counts / counts.sum()
        self._slots = lru_cache(maxsize=KEPT)(self._slots_of)
        self._names = analyzer.world.union(unpacked(parts["capitalised"]))

    def evidence(self, question: Question, best: Candidate, rivals: Sequence[Candidate]) -> Evidence:
        """The evidence about `best`, the best entry of `rivals`."""
        item, terms = best.match.item, question.terms
        kind, noun = asked(question.words)
        cosines, covers = self._index.near_phrasings(item, terms)
        same = self._kinds[item] == KINDS.index(kind)
        masses = {term: self._index.idf(term) for term in set(terms) if term not in _LITTLE}
        total = sum(masses.values()) or 1.0
        lacking = {term: mass * (1 - self._has(term, item)) / total for term, mass in masses.items()}
        entries = [c for c in rivals if not c.fit.unknown and c.match.item != item]
        return Evidence(
            probability=best.probability,
            credit=best.credit,
            unknown=max((c.probability for c in rivals if c.fit.unknown), default=0.0),
            none=max(0.0, 1 - sum(c.probability for c in rivals)),
            second=max((c.credit for c in entries), default=0.0),
            phrasing=best.fit.phrasing,
            centroid=best.fit.centroid,
            characters=best.fit.characters,
            coverage=best.fit.coverage,
            support=best.fit.support,
            same_kind=float(cosines[same].max(initial=0.0)),
            best_cover=float(covers.max(initial=0.0)),
            usual=self._usual(same, kind),
            noun=min((self._has(term, item) for term in self._noun(noun)), default=1.0),
            noun_asked=min((n / (n + 1) for n in map(self._nouns(item).__getitem__, self._noun(noun))), default=1.0),
            uncovered=sum(lacking.values()),
            uncovered_word=max(lacking.values(), default=0.0),
            unseen=sum(mass for term, mass in masses.items() if term not in self._index) / total,
            terms=float(len(masses)),
            mass=total,
            figure_missing=best.fit.figure_missing,
            person_missing=best.fit.name_missing,
            name_missing=float(sum(1 for term in masses if term in self._names and self._has(term, item) < MENTIONED)),
            contrary=float(sum(self._is_contrary(term, item) for term in masses)),
            negated=float(self.negates(question, item)),
            unsaid=max((share for _, share in self._leaves_out(item, kind, terms)), default=0.0),
            follow_up=float(question.follow_up),
            meant=best.fit.meant,
            meant_centroid=best.fit.meant_centroid,
            meant_said=best.fit.meant_said,
            meant_rival=max((c.fit.meant for c in entries), default=0.0),
            meant_unknown=max((c.fit.meant for c in rivals if c.fit.unknown), default=0.0),
        )

    def verified(self, question: Question, best: Candidate, rivals: Sequence[Candidate]) -> float:
        """The probability, 0..1, that the entry `best` of `rivals` answers the question.

        In another language it is the credit: the evidence is of words, and those say nothing there.
        """
        if question.foreign:
            return best.credit
        return verified(self.evidence(question, best, rivals), self._basis)

    def doubt(self, question: Question, best: Candidate, rivals: Sequence[Candidate]) -> str:
        """What speaks most against the entry `best` of `rivals`, in words."""
        return doubt(self.evidence(question, best, rivals), self._basis)

    def unsaid(self, question: Question, item: int) -> str:
        """What the entry is known to leave out and the question asks for, as written; empty for nothing."""
        kind, _ = asked(question.words)
        text, share = max(self._leaves_out(item, kind, question.terms), key=lambda one: one[1], default=("", 0.0))
        return text if share >= ASKED_FOR else ""

    def _slots_of(self, item: int) -> tuple[Slot, ...]:
        entry = self._items[item]
        if not isinstance(entry, Entry):
            return ()
        read = ((text, self._analyzer.understood(text)) for text in entry.unsaid)
        return tuple(Slot(text, asked(typed)[0], _content(self._analyzer.terms(typed))) for text, typed in read)

    def _has(self, term: str, item: int) -> float:
        return 1.0 if term in self._told[item] else self._index.covered(term, item)

    def _noun(self, noun: str) -> Terms:
        """The terms of the noun asked for; none for no noun."""
        return self._analyzer.terms((noun,)) if noun else ()

    def _usual(self, same: NDArray[np.bool_], kind: Kind) -> float:
        prior = float(self._prior[KINDS.index(kind)])
        return math.log((int(same.sum()) + SMOOTHING * prior) / (len(same) + SMOOTHING) / prior)

    def _is_contrary(self, term: str, item: int) -> bool:
        contraries = _CONTRARIES.get(term, frozenset())
        return (
            bool(contraries)
            and self._has(term, item) < MENTIONED
            and any(self._has(other, item) >= MENTIONED for other in contraries)
        )

    def negates(self, question: Question, item: int) -> bool:
        """Whether a question says "not", other than to ask for a yes ("isn't he ..."), and the item does not."""
        asks_whether = asked(question.words)[0] is Kind.WHETHER
        return "not" in question.words[1:] and not asks_whether and not self._negative[item]

    def _leaves_out(self, item: int, kind: Kind, terms: Terms) -> list[tuple[str, float]]:
        """Of each slot of an item, how far a question asks for it: the kind, and the share of its content's mass."""
        found = []
        for slot in self._slots(item):
            mass = {term: self._index.idf(term) for term in slot.content}
            share = sum(idf for term, idf in mass.items() if term in terms) / (sum(mass.values()) or 1.0)
            fits = kind == slot.kind or slot.kind is Kind.WORDS
            found.append((slot.text, (share if slot.content else 1.0) * (1.0 if fits else OTHER_KIND)))
        return found


def _content(terms: Sequence[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term not in ASKING and term not in _LITTLE)
