"""Vectors that are kept on disk, so that a base is encoded once and mapped from then on.

A file is named by all that its vectors depend on, so it is right or not there; it is written beside and moved into
place, so two processes do no harm; where the disk is full or may not be written, it is simply not kept. What does not
fit its name is made anew.
"""

import contextlib
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

import numpy as np

from knowledge.retrieval.meaning import Encoder, Vectors

MANY = 64
"""Texts from which their vectors are kept: those of a base, not a question."""
KEPT = 12
"""Files that stay, those used last: each is some 20 MB for a base of 500 items."""


class KeptVectors:
    """An encoder that remembers in `folder` the vectors of many texts at once."""

    def __init__(self, encoder: Encoder, version: str, folder: Path, told: Callable[[int], None]) -> None:
        """`version` is that of the encoder; `told` is called with how many texts will be encoded, which takes time."""
        self._encoder = encoder
        self._version = version
        self._folder = folder
        self._told = told

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """The unit vectors of some texts, read from disk where they are."""
        if len(texts) < MANY:
            return self._encoder.encode(texts)
        file = self._folder / f"vectors-{_digest(self._version, texts)}.npy"
        kept = _read(file, len(texts))
        if kept is None:
            self._told(len(texts))
            kept = self._encoder.encode(texts)
            with contextlib.suppress(OSError):
                _write(file, kept)
        return kept


def _digest(version: str, texts: Sequence[str]) -> str:
    parts = (part.encode("utf-8", "replace") for part in (version, *texts))
    return sha256(b"\0".join(sha256(part).digest() for part in parts)).hexdigest()[:32]


def _read(file: Path, rows: int) -> Vectors | None:
    """The vectors of a file, mapped; None where there is none that fits."""
    try:
        vectors = np.load(file, mmap_mode="r", allow_pickle=False)
        file.touch()  # the files used last are kept
    except (OSError, ValueError, EOFError):
        return None
    fits = vectors.dtype == np.float32 and vectors.ndim == 2 and len(vectors) == rows
    return vectors if fits and np.isfinite(vectors[-1]).all() else None


def _write(file: Path, vectors: Vectors) -> None:
    """Write beside and move into place; raises OSError where that cannot be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as stream:
        part = Path(stream.name)
        try:
            np.save(stream, vectors, allow_pickle=False)
        except BaseException:
            part.unlink()
            raise
    part.replace(file)
    for old in sorted(file.parent.glob("vectors-*.npy"), key=lambda one: -one.stat().st_mtime)[KEPT:]:
        old.unlink(missing_ok=True)
