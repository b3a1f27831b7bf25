"""What speaks for and against an entry as the answer to a question: the evidence that verifying.py weighs."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.form.models import Entry, Item
from knowledge.form.replies import Terms
from knowledge.form.shelf import Arrays, under, unpacked
from knowledge.language.analyzer import Analyzer
from knowledge.language.english import LITTLE, OPPOSITES
from knowledge.language.text import ASKING, stem, words
from knowledge.retrieval.asking import KINDS, Kind, asked
from knowledge.retrieval.bags import KEPT, Bags
from knowledge.retrieval.choice import Candidate
from knowledge.retrieval.index import EntryIndex
from knowledge.retrieval.meaning import Meaning
from knowledge.retrieval.verifying import DOUBTS, Basis, Evidence, doubt, verified

MENTIONED = 0.5
"""Coverage from which an item has a word: one phrasing with it is enough."""
ASKED_FOR = 0.8
"""Share of what an entry leaves out from which it is named as what is missing."""
ASIDE = 16
"""Terms of a message beyond which it may mention a name by the way."""
NEW = 0.15
"""Share of a slot's IDF mass that the entry must lack for the rest to be told by its words."""
OTHER_KIND = 0.5
"""What a slot is worth where the question asks for another kind of thing."""
SMOOTHING = 2.0
"""Phrasings' worth of the base's own kinds that each entry's are smoothed with."""

_LITTLE = frozenset(map(stem, LITTLE))
_FILLING = frozenset(map(stem, "mean means meant exactly involved included".split()))
"""Words that fill what an entry leaves out up to a clause: "which countries he means"."""
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
    """Something that an entry leaves out: as written, with its kind and the terms of its noun.

    `masses` are those of its content that tell it: of what the entry does not have, if that is enough; else, as it is
    nothing new ("boats" where people came in them), of all, and then only a question for that very noun asks for it.
    """

    text: str
    kind: Kind
    noun: Terms
    masses: Mapping[str, float]
    is_new: bool


class Examiner:
    """Gathers the evidence about the entries of one base."""

    def __init__(
        self,
        items: Sequence[Item],
        parts: Arrays,
        told: Bags,
        analyzer: Analyzer,
        index: EntryIndex,
        meaning: Meaning | None,
    ) -> None:
        """Given the parts of a matcher (see reading.py), the terms of what each item says, and their meaning."""
        self._analyzer = analyzer
        self._index = index
        self._told = told
        self._meaning = meaning
        self._basis = Basis.MEANING if meaning else Basis.LETTERS
        self._items = items
        ends = np.cumsum(parts["index/phrasings"])
        self._kinds = np.split(parts["kinds"], ends[:-1])
        self._nouns = lru_cache(maxsize=KEPT)(Bags(unpacked(parts["words"]), under("nouns", parts)).counted)
        self._negative = parts["negative"]
        counts = np.bincount(parts["kinds"], minlength=len(KINDS)) + 1
        self._prior = counts / counts.sum()
        self._slots = lru_cache(maxsize=KEPT)(self._slots_of)
        self._names = analyzer.world.terms.union(unpacked(parts["capitalised"]))

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
            negated=float(self._negates(question, item)),
            unsaid=max((share for _, share in self._leaves_out(item, question)), default=0.0),
            follow_up=float(question.follow_up),
            meant=best.fit.meant,
            meant_centroid=best.fit.meant_centroid,
            meant_said=best.fit.meant_said,
            meant_rival=max((c.fit.meant for c in entries), default=0.0),
            meant_unsaid=self._meaning.left_out(question.text, item) if self._meaning else 0.0,
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
        text, share = max(self._leaves_out(item, question), key=lambda one: one[1], default=("", 0.0))
        return text if share >= ASKED_FOR else ""

    def _slots_of(self, item: int) -> tuple[Slot, ...]:
        entry = self._items[item]
        return tuple(self._slot(text, item) for text in entry.unsaid) if isinstance(entry, Entry) else ()

    def _slot(self, text: str, item: int) -> Slot:
        typed = self._analyzer.understood(text)
        kind, noun = asked(typed)
        every = {term: self._index.idf(term) for term in _content(self._analyzer.terms(typed))}
        new = {term: mass * (1 - self._has(term, item)) for term, mass in every.items()}
        is_new = sum(new.values()) >= NEW * sum(every.values())
        return Slot(text, kind, self._noun(noun), new if is_new else every, is_new)

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

    def contradiction(self, question: Question, entry: Candidate, left_out: str) -> str:
        """Why an entry must not be asserted however near it is, in words; empty where nothing forbids it.

        `left_out` is what `unsaid` says of the two.
        """
        item = entry.match.item
        found = {
            "figure_missing": bool(entry.fit.figure_missing),
            "person_missing": bool(entry.fit.name_missing),
            "negated": self._negates(question, item),
            "name_missing": not question.foreign and self._misnames(question, item),
            "unsaid": bool(left_out),
        }
        return next((DOUBTS[name].words for name, is_so in found.items() if is_so), "")

    def _negates(self, question: Question, item: int) -> bool:
        """Whether a question says "not", other than to ask for a yes ("isn't he ..."), and the item does not."""
        asks_whether = asked(question.words)[0] is Kind.WHETHER
        return "not" in question.words[1:] and not asks_whether and not self._negative[item]

    def _misnames(self, question: Question, item: int) -> bool:
        """Whether a short question names something of the world, spelt right, that the item does not have."""
        typed = self._analyzer.terms(question.words if question.follow_up else words(question.text))
        named = self._analyzer.world.proper.intersection(typed if len(typed) <= ASIDE else ())
        return any(self._has(name, item) < MENTIONED for name in named)

    def _leaves_out(self, item: int, question: Question) -> list[tuple[str, float]]:
        """Of each slot of an item, how far a question asks for it: the kind, and the share of what tells it."""
        kind, noun = asked(question.words)
        wanted = kind, self._noun(noun)
        found = []
        for slot in self._slots(item):
            told = slot.is_new or wanted == (slot.kind, slot.noun)
            share = _share(slot.masses, question.terms) if told else 0.0
            found.append((slot.text, share * (1.0 if slot.kind in {kind, Kind.WORDS} else OTHER_KIND)))
        return found


def _share(masses: Mapping[str, float], terms: Collection[str]) -> float:
    """The share of the mass that stands in the terms; 1 where there is none."""
    total = sum(masses.values())
    return sum(mass for term, mass in masses.items() if term in terms) / total if total else 1.0


def _content(terms: Sequence[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term not in ASKING | _LITTLE | _FILLING)
