"""One word for one thing: names, roles and synonyms folded into the base's own word."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.language.text import stem, words


class Synonyms:
    """Replaces sequences of stems, the longest first."""

    def __init__(self, variants: Mapping[str, Iterable[str]]) -> None:
        """`variants` maps a word or name of the base to the others that mean it."""
        self._folds: dict[tuple[str, ...], tuple[str, ...]] = {}
        for own, others in variants.items():
            folded = stems(own)
            self._folds |= {stems(other): folded for other in (*others, own)}
        self._folds.pop((), None)
        self._longest: dict[str, int] = {}
        for variant in self._folds:
            self._longest[variant[0]] = max(len(variant), self._longest.get(variant[0], 0))

    def fold(self, sequence: Sequence[str]) -> list[str]:
        """The stems with every variant replaced by the base's own word."""
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


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words."""
    return tuple(stem(word) for word in words(text))
