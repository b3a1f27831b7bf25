"""The real bot in a simulated Discord in the browser, with no token and no network (`byline demo`)."""

import asyncio
import importlib.util

from bot.cli.terminal import Line, Screen, reply_lines
from knowledge import KnowledgeBase

INSTALL = 'The demo needs its extra; install it with: pip install "byline[demo]"'
NEEDED = ("simcord", "linkify_it", "markdown_it", "regex")
"""Modules that the extra brings and the bot itself does not."""
SAMPLES = 3
NAME, SERVER, CHANNEL, MEMBER = "Byline", "Readers", "ask-the-article", "robin"


class DemoError(Exception):
    """The demo cannot run; the text says what to do."""


def run(knowledge: KnowledgeBase, port: int = 0, serve: bool = True) -> None:
    """Show samples in the terminal and, if asked, the bot in the browser until Ctrl-C; raises DemoError."""
    if missing := [name for name in NEEDED if importlib.util.find_spec(name) is None]:
        raise DemoError(f"{INSTALL} (missing: {', '.join(missing)})")
    from simcord import SetupError

    screen = Screen()
    try:
        asyncio.run(show(knowledge, port, serve, screen))
    except KeyboardInterrupt:
        screen.show(Line(), Line("The demo has ended."))
    except SetupError as error:
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


async def show(knowledge: KnowledgeBase, port: int, serve: bool, screen: Screen) -> None:
    """Ask the first sample in the simulated Discord, print all, and serve the page until it is closed."""
    import time

    import simcord

    from bot.chat.client import create_bot
    from bot.config import Settings

    settings = Settings(token=None, guild_id=None)
    questions = samples(knowledge)
    bot = create_bot(settings, knowledge, clock=time.monotonic)  # the simulation puts a clock that stands in its place
    async with simcord.run(bot, check_errors=False) as env:
        assert bot.user is not None, "it has logged in"
        await bot.user.edit(username=NAME)
        guild = env.create_guild(SERVER)
        channel = guild.create_text_channel(CHANNEL)
        member = guild.add_member(env.create_user(MEMBER, global_name=MEMBER.title()))
        await member.slash(channel, "ask", question=questions[0])
        _print_samples(screen, questions, knowledge)
        if serve:
            async with env.preview(channel, viewers=[member], layout="channel", port=port) as preview:
                screen.show(Line("The bot is at this address; open it in a browser. Ctrl-C ends the demo."))
                screen.show(Line(preview.url, "bold green"))
                await preview.wait_closed()


def _print_samples(screen: Screen, questions: list[str], knowledge: KnowledgeBase) -> None:
    for question in questions:
        screen.show(Line(f"> {question}", "bold cyan"))
        screen.show_all(reply_lines(knowledge.reply(question), knowledge))
        screen.show(Line())
