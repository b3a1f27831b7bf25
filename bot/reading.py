"""Opening a knowledge base as every command does: with the encoder where there is one, kept in the cache folder."""

import sys
from pathlib import Path

from knowledge import KnowledgeBase, Opener, installed_encoder

APPLICATION = "byline"
MANY = 1000
"""Phrasings from which working them out takes so long that somebody would wonder."""


def open_base(folder: Path) -> KnowledgeBase:
    """Load the base in a folder; raises LoadingError with all problems at once."""
    return _opener().open(folder)


def compile_base(folder: Path) -> Path:
    """Keep what is worked out of a base and give the file; raises LoadingError, and OSError where it cannot be kept."""
    return _opener().compile(folder)


def _opener() -> Opener:
    from platformdirs import user_cache_path  # it reads the environment when it is imported

    return Opener(user_cache_path(APPLICATION), installed_encoder(), _told)


def _told(phrasings: int) -> None:
    """Say why the first start takes long; on standard error, as replies go to standard output."""
    if phrasings >= MANY:
        sys.stderr.write(f"Reading {phrasings:,} phrasings, once for this knowledge base: some seconds...\n")
        sys.stderr.flush()
