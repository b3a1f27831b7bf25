"""Figures in columns, for people."""

from collections.abc import Iterable, Sequence


def show(title: str, heading: Sequence[str], rows: Iterable[Sequence[object]], note: str = "") -> None:
    """Print a table, its first column to the left, numbers to the right."""
    texts = [heading, *([_text(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    print(f"\n{title}")
    for first, *others in texts:
        print("  ".join([f"{first:<{widths[0]}}", *(f"{t:>{w}}" for t, w in zip(others, widths[1:], strict=True))]))
    if note:
        print(note)


def _text(cell: object) -> str:
    return (
        f"{cell:.3g}"
        if isinstance(cell, float) and abs(cell) < 100
        else f"{cell:,.0f}"
        if isinstance(cell, float)
        else str(cell)
    )
