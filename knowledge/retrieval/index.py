"""The fuzzy index: the terms of a question to the items nearest to it.

Each item (an entry or an unknown) is its phrasings and what it says. It is compared with the
question through its centroid, the mean of its phrasings' TF-IDF vectors, in two fields: stems,
and character 2- to 4-grams inside words; through its best single phrasing; and through the
shares of the question's IDF mass that stand in its phrasings (coverage: a word that n of them
have counts n / (n + RARE)) and in what it says (support). Words that no item has lengthen the
question's vector, so content that the base does not know lowers all scores.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.form.shelf import Arrays, under, unpacked
from knowledge.language.text import CACHED
from knowledge.retrieval.indexing import LITTLE_STEMS, MOST_LITTLE
from knowledge.retrieval.ngrams import Grams
from knowledge.retrieval.phrasings import Phrasings, dense
from knowledge.retrieval.sparse import Floats, Ints, ranges

COVERAGE_WEIGHT = 0.3
"""Of coverage beside the two centroids' mean when candidates are drawn."""
FAINT = 0.5
"""Weight of a term from the context beside one of the question."""
CACHE = 16_000_000
"""Bytes for the rows of measures that are kept, those of the words asked last: 2,000 for 500 items, 100 for 10,000."""
WARM = 512
"""Rows that are made beforehand, those of the commonest words, so that the first questions are not slower."""

LARGE = 2000
"""Items from which only those that words draw are compared in their letters; in a smaller base it would cost more."""
DRAWN = 64
"""Items that the words of a question draw in a large base: of 10,000 the right one is among them for 148 of 150."""
COMMON = 1000
"""Items that have a word from which it draws none in a large base, as long as a rarer word does."""
LIKE = 8
"""Terms whose items are drawn by their letters where a large base has no word of a question."""


class Match(NamedTuple):
    """How near one item is to a question; every measure is 0..1."""

    item: int
    centroid: float
    phrasing: float
    characters: float
    coverage: float
    support: float


class EntryIndex:
    """Ranks items by how near they are to a question."""

    def __init__(self, parts: Arrays) -> None:
        """`parts` are those of `indexed`; an item without a phrasing is never found."""
        self._names = {term: number for number, term in enumerate(unpacked(parts["names"]))}
        self._idf, self._unseen = parts["idf"], float(parts["unseen"][0])
        self._items = len(parts["first"]) - 1
        self._starts, self._owners = parts["starts"], parts["items"]
        self._centroids, self._covers = parts["centroids"], parts["covers"]
        self._said = {term: number for number, term in enumerate(unpacked(parts["said/names"]))}
        self._said_starts, self._said_items = parts["said/starts"], parts["said/items"]
        self._phrasings = Phrasings(parts)
        self._grams = Grams(under("spelt", parts))
        self._made: Mapping[str, NDArray[np.float32]] = {}
        self._measures = lru_cache(maxsize=max(WARM, CACHE // (16 * max(self._items, 1))))(self._measure)
        self._alike = lru_cache(maxsize=max(WARM, CACHE // (8 * max(len(self._names), 1))))(self._grams.alike)
        self._known = lru_cache(maxsize=CACHED)(lambda term: (self.idf(term), self._grams.length(term)))

    def __contains__(self, term: str) -> bool:
        return term in self._names

    def idf(self, term: str) -> float:
        """The weight of a term: about 1 where all phrasings have it, more the rarer it is."""
        number = self._names.get(term)
        idf = self._unseen if number is None else float(self._idf[number])
        return min(idf, MOST_LITTLE) if term in LITTLE_STEMS else idf

    def search(
        self, terms: Sequence[str], limit: int, context: Sequence[str] = (), also: Sequence[int] = ()
    ) -> list[Match]:
        """The nearest items, the nearest first, ties by their order; none for no terms.

        `context` are terms that were said before the question, which weigh less than its own; `also` are items that
        are wanted however far they are, after the others.
        """
        frequencies = {**dict.fromkeys(context, FAINT), **{t: 1 + math.log(n) for t, n in Counter(terms).items()}}
        if not frequencies:
            return []
        weights, spelt = self._weights(frequencies)
        drawn, measured = self._measured(frequencies, weights, also)
        centroid, coverage, _, characters = measured
        characters /= spelt
        best = _highest((centroid + characters) / 2 + COVERAGE_WEIGHT * coverage, limit).tolist()
        wanted = drawn.searchsorted(also).tolist() if also else ()
        places = np.array([*best, *sorted(set(wanted).difference(best))], dtype=np.intp)
        items = drawn.take(places)
        vector = {self._names[term]: w for term, w in zip(frequencies, weights[0], strict=True) if term in self._names}
        phrasing = self._phrasings.nearest(items, dense(vector, len(self._names)))
        centroids, coverages, supports, letters = measured[:, places].tolist()
        return list(map(Match, items.tolist(), centroids, phrasing.tolist(), letters, coverages, supports))

    def covered(self, term: str, item: int) -> float:
        """How far the item's phrasings and other words have a term."""
        number = self._names.get(term)
        if number is None:
            return 0.0
        start, end = self._starts[number : number + 2].tolist()
        place = start + int(self._owners[start:end].searchsorted(item))
        return float(self._covers[place]) if place < end and self._owners[place] == item else 0.0

    def near_phrasings(self, item: int, terms: Sequence[str]) -> tuple[Floats, Floats]:
        """Of each phrasing of an item its cosine with the question, and the share of its IDF mass that it has."""
        frequencies = {term: 1 + math.log(n) for term, n in Counter(terms).items()}
        known = [(f, self.idf(t), self._names.get(t)) for t, f in frequencies.items()]
        length = math.sqrt(sum((f * idf) ** 2 for f, idf, _ in known)) or 1.0
        mass = sum(idf for _, idf, _ in known) or 1.0
        vector = {number: f * idf / length for f, idf, number in known if number is not None}
        shares = {number: idf / mass for _, idf, number in known if number is not None}
        return self._phrasings.of(item, dense(vector, len(self._names)), dense(shares, len(self._names)))

    def _weights(self, frequencies: dict[str, float]) -> tuple[NDArray[np.float32], float]:
        """What each term's row of measures counts (measures x terms), and the length of the spelt vector."""
        known = [(frequency, *self._known(term)) for term, frequency in frequencies.items()]
        length = math.sqrt(sum((frequency * idf) ** 2 for frequency, idf, _ in known))
        mass = sum(min(frequency, 1.0) * idf for frequency, idf, _ in known)
        spelt = math.sqrt(sum((frequency * letters) ** 2 for frequency, _, letters in known))
        vector = [frequency * idf / length for frequency, idf, _ in known]
        shares = [min(frequency, 1.0) * idf / mass for frequency, idf, _ in known]
        return np.array([vector, shares, shares, [*frequencies.values()]], dtype=np.float32), spelt

    def _measured(
        self, frequencies: dict[str, float], weights: NDArray[np.float32], also: Sequence[int]
    ) -> tuple[Ints, NDArray[np.float32]]:
        """Items in their order, and for each of them centroid, coverage, support and characters."""
        if self._items > LARGE:
            return self._measured_if_drawn(frequencies, weights, also)
        rows = np.array([self._measures(term) for term in frequencies]).transpose(1, 0, 2)  # measures x terms x items
        return np.arange(self._items), np.matmul(weights[:, None], rows)[:, 0]

    def _measured_if_drawn(
        self, frequencies: dict[str, float], weights: NDArray[np.float32], also: Sequence[int]
    ) -> tuple[Ints, NDArray[np.float32]]:
        """The same for the items that the question's words alone draw."""
        alike = weights[3] @ np.array([self._alike(term) for term in frequencies])
        numbers = [self._names.get(term) for term in frequencies]
        words = self._drawn(
            [(n, *pair) for n, *pair in zip(numbers, *weights[:2].tolist(), strict=True) if n is not None]
        )
        drawn = np.union1d(words if len(words) else self._spelt_like(alike), np.asarray(also, dtype=np.intp))
        measured = np.zeros((4, len(drawn)), dtype=np.float32)
        wanted = drawn.astype(np.int32)
        for term, number, vector, share in zip(frequencies, numbers, *weights[:2], strict=True):
            if number is not None:
                start, end = self._starts[number : number + 2].tolist()
                has, places = _among(wanted, self._owners[start:end])
                measured[0, has] += self._centroids[start:end].take(places) * vector
                measured[1, has] += self._covers[start:end].take(places) * share
            measured[2, _among(wanted, self._saying(term))[0]] += share
        measured[3] = self._grams.products_of(drawn, alike)
        return drawn, measured

    def _drawn(self, known: list[tuple[int, float, float]]) -> Ints:
        """The items nearest by words: by those that few items have, as long as there are such."""
        known = sorted(known, key=lambda one: int(self._starts[one[0] + 1] - self._starts[one[0]]))
        numbers, vector, shares = np.array(known).reshape(-1, 3).T
        cells, lengths = ranges(self._starts, numbers.astype(np.intp))
        rare = max(1, int((lengths <= COMMON).sum()))
        cells, lengths = cells[: lengths[:rare].sum()], lengths[:rare]
        scores = self._centroids.take(cells) * np.repeat(vector[:rare] / 2, lengths)
        scores += self._covers.take(cells) * np.repeat(COVERAGE_WEIGHT * shares[:rare], lengths)
        return _highest(np.bincount(self._owners.take(cells), scores, self._items).astype(float), DRAWN)

    def _spelt_like(self, alike: Floats) -> Ints:
        """The items of the terms that a question is most alike to in its letters."""
        cells, _ = ranges(self._starts, _highest(alike, LIKE))
        return np.unique(self._owners.take(cells))[:DRAWN].astype(np.intp)

    def _measure(self, term: str) -> NDArray[np.float32]:
        """For each item: the term's weight in its centroid, how far phrasings and words have it, and its grams."""
        if (made := self._made.get(term)) is not None:
            return made
        row = np.zeros((4, self._items), dtype=np.float32)
        if (number := self._names.get(term)) is not None:
            cells = slice(*self._starts[number : number + 2].tolist())
            row[0, self._owners[cells]] = self._centroids[cells]
            row[1, self._owners[cells]] = self._covers[cells]
        row[2, self._saying(term)] = 1
        row[3] = self._grams.products(term)
        return row

    def _saying(self, term: str) -> NDArray[np.int32]:
        """The items that say a term."""
        number = self._said.get(term)
        return self._said_items[:0] if number is None else self._said_items[slice(*self._said_starts[number:][:2])]

    def commonest(self) -> Arrays:
        """The rows of measures of the words that stand in most items, which may be kept."""
        common = np.argsort(-np.diff(self._starts), kind="stable")[:WARM]
        terms = [*self._names]
        rows = np.zeros((len(common), 4, self._items), dtype=np.float32)
        for row, number in zip(rows, common.tolist(), strict=True):
            row[:] = self._measure(terms[number])
        return {"terms": common, "rows": rows}

    def warm(self, made: Arrays) -> None:
        """Take over rows that `commonest` gave, so that the first questions are not slower."""
        terms = [*self._names]
        self._made = dict(zip((terms[n] for n in made["terms"].tolist()), made["rows"], strict=True))


def _among(wanted: NDArray[np.int32], owners: NDArray[np.int32]) -> tuple[NDArray[np.bool_], Ints]:
    """Which of the wanted items are among the owners of cells, both in order, and the places of those that are."""
    if not len(owners):
        return np.zeros(len(wanted), dtype=bool), np.zeros(0, dtype=np.intp)
    places = owners.searchsorted(wanted)
    has = owners.take(places, mode="clip") == wanted
    return has, places[has]


def _highest(values: Floats, limit: int) -> Ints:
    """The places of the highest positive values, the highest first, the earlier of equal ones first."""
    bound = np.partition(values, -limit)[-limit] if len(values) > limit else 0  # sorting all of them costs more
    places = np.flatnonzero(values >= bound) if bound > 0 else np.flatnonzero(values > 0)
    return places[np.argsort(-values[places], kind="stable")][:limit]
