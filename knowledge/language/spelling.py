"""Mends words that the base does not know into words that it does; the only user of rapidfuzz.

A word that is English in its own right is left alone, however near it is: Iran is not
Ireland, police is not policy.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.language.english import HOMOPHONES
from knowledge.language.lexicon import Lexicon, english
from knowledge.language.numbers import is_amount, rounds_to
from knowledge.language.text import CACHED

MIN_SIMILARITY = 0.72
"""OSA similarity below which a word is another word: one edit in four letters, two in eight."""


class Spelling:
    """Corrects words towards those of one base."""

    def __init__(self, counts: Mapping[str, int], lexicon: Callable[[], Lexicon] = english) -> None:
        """`counts` are how often the base has each of its words; `lexicon` is called for a word that it lacks."""
        self._count = counts
        self._lexicon = lexicon
        self._near = lru_cache(maxsize=CACHED)(self._near_of)
        self._mended = lru_cache(maxsize=CACHED)(self._mend)

    def __contains__(self, word: str) -> bool:
        return word in self._count

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        words: dict[int, list[str]] = {}
        for word in self._count:
            if not any(c.isdigit() for c in word):
                words.setdefault(len(word), []).append(word)
        return words

    @cached_property
    def _letters(self) -> dict[int, NDArray[np.uint32]]:
        return {n: np.array([*map(_letters, words)], dtype=np.uint32) for n, words in self._by_length.items()}

    @cached_property
    def _amounts(self) -> list[str]:
        return [word for word in self._count if is_amount(word)]

    def correct(self, words: Sequence[str]) -> list[str]:
        """The words with the misspelt ones replaced, run-together ones split, split ones joined, amounts exact."""
        result: list[str] = []
        for word in words:
            joined = result[-1] + word if result else ""
            if joined in self._count and not (result[-1] in self._count and word in self._count):
                result[-1] = joined
            else:
                result += self._mended(word)
        return result

    def completed(self, word: str) -> str:
        """The commonest of the base's words that begins so; the word itself where the base has it, or none."""
        if word in self._count or len(word) < 3:
            return word
        return max((w for w in self._count if w.startswith(word)), key=self._count.__getitem__, default=word)

    def _mend(self, word: str) -> tuple[str, ...]:
        if word in self._count or len(word) < 3:
            return (word,)
        if any(c.isdigit() for c in word):
            exact = [amount for amount in self._amounts if rounds_to(amount, word)]
            return (exact[0],) if len(exact) == 1 else (word,)
        for variant in _spelling_variants(word):
            if variant in self._count:
                return (variant,)
        if word in self._lexicon():
            return (word,)
        return self._nearest(word) or self._split(word) or (word,)

    def _nearest(self, word: str) -> tuple[str, ...]:
        if len(word) == 3:  # too short for a ratio: only the same letters in another order
            near = [other for other in self._by_length.get(3, ()) if sorted(other) == sorted(word)]
            return (max(near, key=self._count.__getitem__),) if near else ()
        return tuple(self._near(word)[:1])

    def _near_of(self, word: str) -> list[str]:
        """The base's words at most MIN_SIMILARITY away, the most similar first, then the most frequent."""
        near = [
            (similarity, self._count[choice], choice)
            for length in range(len(word) - 2, len(word) + 3)
            for choice, similarity, _ in process.extract(
                word,
                self._alike(word, length),
                scorer=OSA.normalized_similarity,
                score_cutoff=MIN_SIMILARITY,
                limit=3,
            )
        ]
        return [choice for _, _, choice in sorted(near, reverse=True)]

    def _alike(self, word: str, length: int) -> list[str]:
        """The base's words of a length that may be near enough by their letters alone: an edit changes at most two."""
        words, letters = self._by_length.get(length, []), self._letters.get(length)
        edits = int((1 - MIN_SIMILARITY) * max(length, len(word)))
        if letters is None:
            return []
        different = np.bitwise_count(letters ^ np.uint32(_letters(word)))
        return [words[place] for place in np.flatnonzero(different <= 2 * edits).tolist()]

    def _split(self, word: str) -> tuple[str, ...]:
        halves = [(word[:i], word[i:]) for i in range(2, len(word) - 1)]
        known = [
            (min(self._count[a], self._count[b]), (a, b)) for a, b in halves if a in self._count and b in self._count
        ]
        return max(known)[1] if known else ()


def _letters(word: str) -> int:
    """The set of a word's letters, as bits; some letters share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _spelling_variants(word: str) -> Iterable[str]:
    """The word in British spelling where it was American, and its homophone."""
    yield word.replace("iz", "is").replace("yz", "ys")
    yield word.replace("or", "our")
    if word.endswith("er"):
        yield word[:-2] + "re"
    if word.endswith("gram"):
        yield word + "me"
    if word in HOMOPHONES:
        yield HOMOPHONES[word]
