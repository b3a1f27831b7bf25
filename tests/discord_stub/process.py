"""The real bot as a process of its own: started, listened to and ended as an operator would."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from tests.discord_stub.stub import TOKEN

ROOT = Path(__file__).parents[2]
PATIENCE = 15.0
"""Seconds after which a test stops waiting for a process."""


class Byline:
    """A running `byline run`, and the lines that it has printed."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.lines: list[str] = []
        self._ended = False
        self._news = asyncio.Condition()
        self._reading = asyncio.create_task(self._read())

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def log(self) -> str:
        return "\n".join(self.lines)

    async def says(self, text: str, times: int = 1) -> None:
        """Wait until it has printed `text` so often; fails if the process ends before."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: self._ended or self.log.count(text) >= times)
        assert self.log.count(text) >= times, self.log

    async def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and wait for the end; gives the exit code."""
        self._process.send_signal(number)
        return await self.exit_code()

    async def exit_code(self) -> int:
        """Wait for the end."""
        code = await asyncio.wait_for(self._process.wait(), PATIENCE)
        await self._reading
        return code

    @property
    def memory(self) -> int:
        """Bytes that it has in memory."""
        pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def kill(self) -> None:
        """Leave nothing behind, whatever a test came to."""
        if self._process.returncode is None:
            self._process.kill()

    async def _read(self) -> None:
        assert self._process.stdout
        while line := await self._process.stdout.readline():
            self.lines.append(line.decode().rstrip())
            await self._tell()
        self._ended = True
        await self._tell()

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()


@asynccontextmanager
async def byline(
    address: str, folder: Path, *before: str, options: Sequence[str] = (), **settings: str
) -> AsyncIterator[Byline]:
    """Start it with the base in `folder` and the Discord at `address`; `before` is a command to start it by.

    What it keeps on disk stands beside the folder and not where a user's own bot has it.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BYLINE_")}
    environment |= {"PYTHONPATH": str(ROOT), "BYLINE_TOKEN": TOKEN, "BYLINE_KNOWLEDGE": str(folder)}
    environment |= {
        "HOME": str(folder.parent),
        "XDG_CACHE_HOME": str(folder.parent),
        "XDG_DATA_HOME": str(folder.parent),
    }
    environment |= settings
    command = [*before, sys.executable, "-m", "tests.discord_stub.redirected", address, "run", *options]
    running = Byline(
        await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stdout=PIPE, stderr=STDOUT)
    )
    try:
        yield running
    finally:
        running.kill()
        await running.exit_code()
