"""Opening a base fast: what is worked out of it is read from a file in a cache, and worked out where that does not fit.

One file a folder, so that an edited base replaces its own; the file says what it was made from (see made_from.py), and
is used for nothing else. Where the disk is full or may not be written, nothing is kept.
"""

import contextlib
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from knowledge.base import KnowledgeBase
from knowledge.form.keeping import PART, read, write
from knowledge.form.shelf import Arrays, Shelf
from knowledge.language.lexicon import listed
from knowledge.made_from import made_from
from knowledge.retrieval.remembering import Remembering, Versioned
from knowledge.values import packed_values, read_values, unpacked_values

ENDING = ".kept"
KEPT = 8
"""Files that stay, those used last: for a base of 500 items one is 10 MB, with meaning 35 MB."""
ABANDONED = 3600.0
"""Seconds after which a file that was begun and never ended is removed."""


class Opener:
    """Opens bases, and keeps what is worked out of them in a folder."""

    def __init__(self, cache: Path, encoder: Versioned | None, told: Callable[[int], None]) -> None:
        """`told` is called with the number of phrasings that will be worked out, which may take some seconds."""
        self._cache = cache
        self._encoder = encoder
        self._told = told

    def open(self, folder: Path) -> KnowledgeBase:
        """Open the base in a folder; raises LoadingError with all problems at once."""
        file = self._file(folder)
        arrays = read(file, self._made_from(folder)) or self._compiled(folder, file)
        with contextlib.suppress(OSError):
            file.touch()  # the files used last are kept
        shelf = Shelf(arrays)
        return KnowledgeBase.of(unpacked_values(shelf.find("values")), self._encoder, shelf)

    def compile(self, folder: Path) -> Path:
        """Keep the base in a folder, and give the file; raises LoadingError, and OSError where it cannot be kept."""
        file, key = self._file(folder), self._made_from(folder)
        write(file, key, self._worked_out(folder, file))
        self._tidy()
        return file

    def _file(self, folder: Path) -> Path:
        """Where a base is kept; with and without meaning apart."""
        named = f"{folder.expanduser().resolve()}\n{self._encoder is not None}"
        return self._cache / f"base-{sha256(named.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}{ENDING}"

    def _made_from(self, folder: Path) -> str:
        """What the base in a folder is made from; empty where the folder cannot be read."""
        try:
            return made_from(folder, self._encoder.version if self._encoder else "")
        except OSError:
            return ""

    def _compiled(self, folder: Path, file: Path) -> Arrays:
        """What is worked out of a base, read again where it could be kept: mapped, it takes less memory."""
        key = self._made_from(folder)
        arrays = self._worked_out(folder, file)
        if key != self._made_from(folder):  # somebody is editing it
            return arrays
        with contextlib.suppress(OSError):
            write(file, key, arrays)
            self._tidy()
        return read(file, key) or arrays

    def _worked_out(self, folder: Path, file: Path) -> Arrays:
        """All that is worked out of a base; the vectors of texts that its file has already are taken over."""
        values = read_values(folder)
        self._told(sum(len(item.questions) for item in values.items))
        shelf = Shelf()
        shelf.get("values", lambda: packed_values(values))
        shelf.get("english", listed)
        encoder = Remembering(self._encoder, read(file) or {}) if self._encoder else None
        KnowledgeBase.of(values, encoder, shelf)
        if encoder:
            shelf.get("vectors", encoder.kept)
        return shelf.arrays

    def _tidy(self) -> None:
        """Remove the files that were not used for long, and parts that nobody ended."""
        kept = sorted(self._cache.glob(f"base-*{ENDING}"), key=_used, reverse=True)
        begun = [part for part in self._cache.glob(f"*{PART}") if time.time() - _used(part) > ABANDONED]
        for old in (*kept[KEPT:], *begun):
            old.unlink(missing_ok=True)


def _used(file: Path) -> float:
    return file.stat().st_mtime
