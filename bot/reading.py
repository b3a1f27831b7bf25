"""Opening a knowledge base as every command does: with the encoder where there is one, its vectors kept on disk."""

import sys
from pathlib import Path

from knowledge import KeptVectors, KnowledgeBase, installed_encoder

APPLICATION = "byline"


def open_base(folder: Path) -> KnowledgeBase:
    """Load the base in a folder; raises LoadingError with all problems at once."""
    installed = installed_encoder()
    if installed is None:
        return KnowledgeBase.load(folder)
    from platformdirs import user_cache_path  # it reads the environment when it is imported

    encoder = KeptVectors(installed, installed.version, user_cache_path(APPLICATION), _told)
    return KnowledgeBase.load(folder, encoder)


def _told(texts: int) -> None:
    """Say why the first start takes long; on standard error, as replies go to standard output."""
    sys.stderr.write(f"Reading {texts:,} texts for their meaning, once for this knowledge base: some seconds...\n")
    sys.stderr.flush()
