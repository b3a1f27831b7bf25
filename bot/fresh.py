"""Keeping to a base's files while a curator works on them: what is saved is read anew and takes the old base's place.

It is read in a thread, so that answering goes on meanwhile; one that cannot be used takes nobody's place.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias

from bot.reading import open_base
from knowledge import KnowledgeBase, KnowledgeError

log = logging.getLogger(__name__)

LOOK = 0.25
"""Seconds between two looks at the files; they are read once two looks in a row found the same."""

Adopt: TypeAlias = Callable[[KnowledgeBase], None]
Refuse: TypeAlias = Callable[[KnowledgeError], None]
Keeping: TypeAlias = Callable[[Adopt, Refuse], AbstractAsyncContextManager[None]]
"""Keeps to the files of a base, and hands over what was read anew, or what is wrong with it."""
Files: TypeAlias = dict[Path, tuple[int, int, int]]
"""Of each file what is another when it was saved: its time, its size or, where it was replaced, its number."""


class Fresh:
    """The base in one folder, as its files are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.expanduser()
        self._known: Files = {}

    def read(self) -> KnowledgeBase:
        """Read the base, ready for the first question; raises LoadingError with all problems at once."""
        self._known = look(self._folder)
        base = open_base(self._folder)
        base.warm()  # the encoder takes seconds to load, in which a bot would answer nobody
        return base

    @asynccontextmanager
    async def kept(self, adopt: Adopt, refuse: Refuse) -> AsyncIterator[None]:
        """Whenever a file was saved since it was last read, `adopt` the base read anew or `refuse` what is wrong."""
        keeping = asyncio.create_task(self._keep(adopt, refuse))
        try:
            yield
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)

    async def _keep(self, adopt: Adopt, refuse: Refuse) -> None:
        while True:
            await self._saved()
            try:
                base = await asyncio.to_thread(self.read)
            except KnowledgeError as error:
                refuse(error)
            except Exception:
                log.exception("The knowledge base could not be read anew; the one before stays")
            else:
                adopt(base)

    async def _saved(self) -> None:
        """Wait until the files are others than those that were read, and rest."""
        last = self._known
        while True:
            await asyncio.sleep(LOOK)
            now = await asyncio.to_thread(look, self._folder)
            if now == last != self._known:
                return
            last = now


def look(folder: Path) -> Files:
    """What there is of a base's files; nothing where there is no folder for the moment."""
    try:
        found = {file: file.stat() for file in folder.iterdir() if not file.name.startswith(".")}
    except OSError:
        return {}
    return {file: (one.st_mtime_ns, one.st_size, one.st_ino) for file, one in found.items()}
