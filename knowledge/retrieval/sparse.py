"""Sparse matrices of numpy arrays, as far as the index needs them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Non-negative weights of columns in rows, row after row (CSR)."""

    starts: Ints
    columns: Ints
    weights: Floats

    @classmethod
    def of(cls, rows: Ints, columns: Ints, weights: Floats, height: int) -> "Matrix":
        """The matrix with the given cells; cells that are named twice are added up."""
        width = int(columns.max(initial=0)) + 1
        cells, place = np.unique(rows * width + columns, return_inverse=True)
        starts = np.searchsorted(cells // width, np.arange(height + 1)).astype(np.intp)
        return cls(starts, cells % width, np.bincount(place, weights, len(cells)).astype(float))

    def row_of_cell(self) -> Ints:
        """The row in which each cell stands."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def with_unit_rows(self) -> "Matrix":
        """The same with each row scaled to length 1."""
        row = self.row_of_cell()
        squares = np.bincount(row, self.weights**2, len(self.starts) - 1)
        return Matrix(self.starts, self.columns, self.weights / np.sqrt(squares[row]))

    def transposed(self, height: int) -> "Matrix":
        """Columns as rows; `height` is the number of columns."""
        return Matrix.of(self.columns, self.row_of_cell(), self.weights, height)


def counted(texts: Sequence[Sequence[str]], names: dict[str, int]) -> Matrix:
    """How often each name stands in each text."""
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    columns = np.fromiter((names[name] for text in texts for name in text), np.intp, len(rows))
    return Matrix.of(rows, columns, np.ones(len(rows)), len(texts))


def ranges(starts: Ints, wanted: Ints) -> tuple[Ints, Ints]:
    """The places of the wanted rows' cells, row after row, and each row's length."""
    first = starts.take(wanted)
    lengths = starts.take(wanted + 1) - first
    return spans(first, lengths), lengths


def spans(first: Ints, lengths: Ints) -> Ints:
    """Numbers that count up from each first one, so many each, one span after the other."""
    ends = lengths.cumsum()
    numbers: Ints = (first - ends + lengths).repeat(lengths) + np.arange(ends[-1] if len(ends) else 0)
    return numbers


def sums(values: Floats, lengths: Ints) -> Floats:
    """The sums of runs of values, so many each; 0 for an empty run."""
    added = np.zeros(len(lengths))
    filled = lengths > 0
    if filled.any():
        added[filled] = np.add.reduceat(values, (lengths.cumsum() - lengths)[filled])
    return added
