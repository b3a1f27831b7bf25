"""Moves the long tail of phrasings out of a base's TOML into plain text beside it (`byline tidy`)."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from bot.cli.errors import CommandError
from knowledge import tidy

TIDY = "Nothing to move: the base is tidy."


class TidyError(CommandError):
    """A file cannot be written; the text names it."""


def run(folder: Path) -> Iterator[str]:
    """Tidy the base in `folder` and tell what moved, a line a file; raises LoadingError and TidyError."""
    tidied = tidy(folder)
    for file, text in tidied.texts.items():
        try:
            write_whole(file, text)
        except OSError as error:
            raise TidyError(f"{file}: cannot be written ({error.strerror}); nothing is lost") from error
    for name, moved in tidied.moved.items():
        yield f"{name}: {moved} phrasings moved to {Path(name).with_suffix('.phrasings')}"
    if not tidied.moved:
        yield TIDY


def write_whole(file: Path, text: str) -> None:
    """Write a file in one step: whatever happens, it holds the old text or the new one; links are followed."""
    file = file.resolve()
    new = file.with_name(f".{file.name}.new")
    with new.open("wb") as stream:
        stream.write(text.encode())
        stream.flush()
        os.fsync(stream.fileno())
    if file.exists():
        shutil.copymode(file, new)
    new.replace(file)
