"""A PostgreSQL server of the tests' own, in a temporary folder; it listens on a socket there and nowhere else."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 20.0
"""Seconds that a server has to start or to end."""
NOBODY = "nobody"
"""Whom the server is run by where the tests are run by root, which it refuses."""
EMPTY = (
    "-c", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'byline' AND pid <> pg_backend_pid()",
    "-c", "SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public",
)  # fmt: skip
"""Sends away whoever is still connected, and takes everything with it."""
ASIDE = Path("/usr/lib/postgresql")
"""Where Debian keeps each version's programs, out of everybody's PATH."""


def programs() -> Path | None:
    """The folder of the newest server that this machine has; None where it has none."""
    found = shutil.which("postgres")
    beside = sorted(ASIDE.glob("*/bin/postgres"), key=lambda path: float(path.parts[-3]))
    return Path(found).resolve().parent if found else beside[-1].parent if beside else None


class Server:
    """A server that can be stopped and started again."""

    def __init__(self, bin: Path, folder: Path) -> None:
        self._bin, self._folder = bin, folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        quick = ("-c", "fsync=off", "-c", "listen_addresses=", "-c", "log_min_messages=fatal")
        command = [self._bin / "postgres", "-D", self._folder / "data", "-k", self._folder, *quick]
        self._process = subprocess.Popen(command, **self._who(), stderr=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE
        while not self._ready():
            assert self._process.poll() is None, "PostgreSQL has ended at once"
            assert time.monotonic() < end, "PostgreSQL does not start"
            time.sleep(0.05)

    def stop(self, number: signal.Signals = signal.SIGINT) -> None:
        """End it, and whatever is connected."""
        if self._process:
            self._process.send_signal(number)
            self._process.wait(PATIENCE)
            self._process = None

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Have it take no new connection for a while, without a word."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def database(self) -> str:
        """Empty the database, which is a tenth of the work of making one, and give its address."""
        self.run("psql", "-q", "-h", self._folder, "-U", "byline", "-d", "postgres", *EMPTY)
        return f"postgresql://byline@/postgres?host={self._folder}"

    def run(self, program: str, *arguments: object) -> None:
        """Run one of the programs that come with the server."""
        subprocess.run(
            [self._bin / program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, **self._who()
        )

    def _ready(self) -> bool:
        ask = [self._bin / "pg_isready", "-q", "-h", self._folder]
        return subprocess.run(ask, **self._who()).returncode == 0

    def _who(self) -> dict[str, object]:
        return {"cwd": self._folder, **({"user": NOBODY, "group": "nogroup"} if os.geteuid() == 0 else {})}


@contextmanager
def server(bin: Path) -> Iterator[Server]:
    """A new server that runs, and is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="byline-"))  # not pytest's, which only one's own may enter
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, NOBODY, "nogroup")
        one = Server(bin, folder)
        one.run("initdb", "-D", folder / "data", "-U", "byline", "-A", "trust", "--no-sync", "--encoding=UTF8")
        one.start()
        try:
            yield one
        finally:
            one.stop()
    finally:
        shutil.rmtree(folder)
