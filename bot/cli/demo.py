"""The real bot in a simulated Discord in the browser, with no token and no network (`byline demo`)."""

import asyncio
import importlib.util
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TYPE_CHECKING

from bot.cli.terminal import Line, Screen, reply_lines
from bot.fresh import Keeping
from knowledge import KnowledgeBase, KnowledgeError

if TYPE_CHECKING:
    from bot.cli.rooms import Room

INSTALL = 'The demo needs its extra; install it with: pip install "byline[demo]"'
NEEDED = ("simcord", "linkify_it", "markdown_it", "regex")
"""Modules that the extra brings and the bot itself does not."""
SAMPLES = 3


class DemoError(Exception):
    """The demo cannot run; the text says what to do."""


def run(knowledge: KnowledgeBase, port: int = 0, serve: bool = True, keeping: Keeping | None = None) -> None:
    """Show samples in the terminal and, if asked, the bot in the browser until Ctrl-C; raises DemoError.

    `keeping` keeps to the base's files.
    """
    if missing := [name for name in NEEDED if importlib.util.find_spec(name) is None]:
        raise DemoError(f"{INSTALL} (missing: {', '.join(missing)})")
    from simcord import SetupError

    screen = Screen()
    try:
        asyncio.run(show(knowledge, port, serve, screen, keeping))
    except KeyboardInterrupt:
        screen.show(Line(), Line("The demo has ended."))
    except (SetupError, OSError) as error:
        raise DemoError(f"The demo cannot be served: {error}") from error


def samples(knowledge: KnowledgeBase) -> list[str]:
    """Choose three questions: as the base words one, as a member might, and one that the article does not answer."""
    starters = knowledge.suggest("", SAMPLES)
    chosen = [entry.question for entry in starters]
    if len(starters) > 1:
        chosen[1] = min(starters[1].questions, key=len).lower().rstrip("?")
    if knowledge.unknowns:
        chosen[SAMPLES - 1 :] = [knowledge.unknowns[0].question]
    return chosen


async def show(
    knowledge: KnowledgeBase, port: int, serve: bool, screen: Screen, keeping: Keeping | None = None
) -> None:
    """Print the samples and serve the rooms until one of them is closed in the browser, or only try the bot."""
    from bot.cli import front, rooms

    questions = samples(knowledge)
    _print_samples(screen, questions, knowledge)
    if not serve:
        async with rooms.simulated(knowledge) as env:
            await rooms.channel(env, questions)
        return
    async with (
        rooms.opened(f"# {rooms.CHANNEL}", rooms.channel, knowledge, questions) as channel,
        rooms.opened(f"@ {rooms.NAME}", rooms.private, knowledge, questions) as private,
        front.served((channel, private), port) as address,
        refreshed((channel, private), keeping, screen),
    ):
        screen.show(Line("The bot is at this address; open it in a browser. Ctrl-C ends the demo."))
        screen.show(Line(address, "bold green"))
        await asyncio.wait((channel.ended, private.ended), return_when=asyncio.FIRST_COMPLETED)


def refreshed(rooms: "Sequence[Room]", keeping: Keeping | None, screen: Screen) -> AbstractAsyncContextManager[None]:
    """Keep the rooms' base as its files are, where it is to be kept so, and tell each time."""
    from bot.cli.running import READ_ANEW, STAYS, broken

    def adopt(knowledge: KnowledgeBase) -> None:
        for room in rooms:
            room.adopt(knowledge)
        screen.show(Line(f"{READ_ANEW % len(knowledge.entries)}.", "green"))

    def refuse(error: KnowledgeError) -> None:
        screen.show(Line(f"{broken(error)}; {STAYS}.", "red"))

    return keeping(adopt, refuse) if keeping else nullcontext()


def _print_samples(screen: Screen, questions: list[str], knowledge: KnowledgeBase) -> None:
    for question in questions:
        screen.show(Line(f"> {question}", "bold cyan"))
        screen.show_all(reply_lines(knowledge.reply(question), knowledge))
        screen.show(Line())
