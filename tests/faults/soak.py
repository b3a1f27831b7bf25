"""`make soak`: many questions of many members through the real process; what becomes of memory, loop and answers."""

import asyncio
import random
import re
import socket
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from platformdirs import user_cache_path

from bot.reading import open_base
from bot.shipped import shipped_knowledge
from tests.discord_stub.payloads import walk
from tests.discord_stub.people import Person
from tests.discord_stub.process import Byline, byline
from tests.discord_stub.stub import Discord, listening
from tests.faults.hostile import texts

ASKS, MEMBERS = 20_000, 2_000
PACE = 1 / 30
"""Seconds between two questions: thirty a second, which is far beyond what a full server asks."""
SAMPLES = 20
"""How often memory is looked at."""
LAG = re.compile(r'^byline_loop_lag_seconds_bucket\{le="(.+)"\} (\S+)$', re.MULTILINE)
MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Figures:
    """What was measured; `memory` in bytes, over time, `lag` in seconds, at most so long in 99 of 100 cases."""

    asked: int
    unanswered: int
    memory: list[int]
    lag: float

    @property
    def growth(self) -> float:
        """By how much memory grew in the second half; before that caches and conversations fill, up to their bounds."""
        return self.memory[-1] / self.memory[len(self.memory) // 2] - 1


async def soak(base: Path, folder: Path, asks: int, members: int, pace: float = PACE) -> Figures:
    """Have members ask in turns, complete, and vote, while others do too."""
    phrasings = [one for entry in open_base(base).entries for one in entry.questions]
    chance, port = random.Random(1), free_port()
    questions = [*chance.choices(phrasings, k=asks * 4 // 5), *texts(asks - asks * 4 // 5)]
    chance.shuffle(questions)
    settings = {"BYLINE_HEALTH_PORT": str(port), "BYLINE_KNOWLEDGE": str(base)}
    settings |= {"XDG_CACHE_HOME": str(user_cache_path())}  # what is kept of the base is there already
    folder.mkdir()
    async with listening() as stub, byline(stub.address, folder, **settings) as process:
        await process.says("Ready as")
        people = [stub.person(f"member{number}") for number in range(members)]
        figures = await measured(stub, process, port, people, questions, pace)
        assert await process.end() == 0
        assert "Traceback" not in process.log, process.log[-5000:]
    return figures


async def measured(
    stub: Discord, process: Byline, port: int, people: Sequence[Person], questions: Sequence[str], pace: float
) -> Figures:
    """Ask all questions and measure meanwhile."""
    memory, unanswered, asked = [], 0, 0
    part = max(1, len(questions) // SAMPLES)
    for start in range(0, len(questions), part):
        async with asyncio.TaskGroup() as group:
            for number, question in enumerate(questions[start : start + part], start):
                group.create_task(use(people[number % len(people)], number, question))
                await asyncio.sleep(pace)
        memory.append(process.memory)
        unanswered += sum(one.answered is None for one in stub.rest.api.interactions.all)
        asked += len(stub.rest.api.interactions.all)
        forget(stub)
    return Figures(asked, unanswered, memory, await lag_of(port))


async def use(person: Person, number: int, question: str) -> None:
    """Ask, after having typed now and then, and vote now and then; whether all was answered, the stub knows."""
    with suppress(TimeoutError):
        if number % 10 == 0:
            await person.type("ask", question=question[:20])
        reply = await person.command("ask", question=question)
        shown = person.shown(reply) if number % 10 == 5 and reply.status == 200 else {"components": []}
        if "Helpful" in {part.get("label") for part in walk(shown["components"])}:
            await person.press(shown, "Helpful")


def forget(stub: Discord) -> None:
    """Keep nothing of what is judged, so that the stub's own memory is no matter."""
    stub.rest.requests.clear()
    stub.rest.api.messages.clear()
    stub.rest.api.interactions.clear()


async def lag_of(port: int) -> float:
    """The bound that 99 of 100 lags of the event loop are under, by the process's own counts."""
    async with aiohttp.request("GET", f"http://127.0.0.1:{port}/metrics") as response:
        buckets = [(float(bound), float(count)) for bound, count in LAG.findall(await response.text())]
    return next(bound for bound, count in buckets if count >= 0.99 * buckets[-1][1])


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def report(figures: Figures) -> bool:
    """Print the figures; True where all is as it should be."""
    megabytes = [round(one / MEGABYTE) for one in figures.memory]
    print(f"{figures.asked:,} interactions, {figures.unanswered} unanswered")
    print(f"99 of 100 loop lags under {figures.lag * 1000:.0f} ms")
    print(f"memory in MB, {len(megabytes)} times: {' '.join(map(str, megabytes))}")
    print(f"growth in the second half {figures.growth:.1%}")
    return figures.unanswered == 0 and figures.lag <= 0.05 and figures.growth < 0.05


if __name__ == "__main__":
    asks = int(sys.argv[1]) if sys.argv[1:] else ASKS
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(not report(asyncio.run(soak(shipped_knowledge(), Path(folder) / "base", asks, MEMBERS))))
