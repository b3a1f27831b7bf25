"""One word for one thing: names, roles and synonyms folded into the base's own word."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.text import stem, words


class Synonyms:
    """Replaces sequences of stems, the longest first."""

    def __init__(self, variants: Mapping[str, Iterable[str]]) -> None:
        """`variants` maps a word or name of the base to the others that mean it."""
        self._folds: dict[tuple[str, ...], tuple[str, ...]] = {}
        for own, others in variants.items():
            folded = stems(own)
            self._folds |= {stems(other): folded for other in (*others, own)}
        self._folds.pop((), None)
        self._longest = max(map(len, self._folds), default=0)

    def fold(self, sequence: Sequence[str]) -> list[str]:
        """The stems with every variant replaced by the base's own word."""
        result: list[str] = []
        start = 0
        while start < len(sequence):
            for length in range(min(self._longest, len(sequence) - start), 0, -1):
                if (folded := self._folds.get(tuple(sequence[start : start + length]))) is not None:
                    result += folded
                    start += length
                    break
            else:
                result.append(sequence[start])
                start += 1
        return result


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words."""
    return tuple(stem(word) for word in words(text))
