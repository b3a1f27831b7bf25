"""Replacing sequences of words by others, the longest first."""

from collections.abc import Mapping, Sequence

Words = tuple[str, ...]


class Phrases:
    """What sequences of words stand for."""

    def __init__(self, folds: Mapping[Words, Words]) -> None:
        """`folds` maps what is replaced to what takes its place; an empty key is passed over."""
        self._folds = {variant: meant for variant, meant in folds.items() if variant}
        self._longest: dict[str, int] = {}
        for variant in self._folds:
            self._longest[variant[0]] = max(len(variant), self._longest.get(variant[0], 0))

    def fold(self, sequence: Sequence[str]) -> list[str]:
        """The sequence with every variant replaced by what it stands for."""
        if self._longest.keys().isdisjoint(sequence):
            return list(sequence)
        result: list[str] = []
        start = 0
        while start < len(sequence):
            length = self._variant(sequence, start) if sequence[start] in self._longest else 0
            result += self._folds[tuple(sequence[start : start + length])] if length else (sequence[start],)
            start += length or 1
        return result

    def _variant(self, sequence: Sequence[str], start: int) -> int:
        """The length of the longest variant that begins at `start`; 0 where none does."""
        longest = min(self._longest[sequence[start]], len(sequence) - start)
        lengths = range(longest, 0, -1)
        return next((length for length in lengths if tuple(sequence[start : start + length]) in self._folds), 0)
