"""The time from a slash command to its response in the simulated Discord, beside commands whose reply is fixed.

Each member asks once, so that no cooldown is met. The simulator takes longer over a message of components than over
one of text, whoever sends it; so there are two fixed commands, one of each kind.
"""

import asyncio
from statistics import median
from time import perf_counter

import discord
import simcord
from discord import app_commands

from bot.chat.client import create_bot
from bot.config import Settings
from bot.shipped import shipped_knowledge
from bot.ui.reader import Reader
from bot.ui.replies import reply
from knowledge import KnowledgeBase
from tests.benchmarks.tables import show

ROUNDS = 150


def run() -> None:
    """Time `/ask` with the base's own questions beside the two fixed commands."""
    asyncio.run(_run(KnowledgeBase.load(shipped_knowledge())))


async def _run(base: KnowledgeBase) -> None:
    bot = create_bot(Settings(token=None, guild_id=None), base)
    bot.tree.add_command(_text())
    bot.tree.add_command(_card(base))
    async with simcord.run(bot) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        taken: dict[str, list[float]] = {"text": [], "card": [], "ask": []}
        for number in range(ROUNDS):
            member = guild.add_member(env.create_user(f"member{number}"))
            question = base.entries[number % len(base.entries)].questions[1]
            for name, options in (("text", {}), ("card", {}), ("ask", {"question": question})):
                start = perf_counter()
                await member.slash(channel, name, **options)
                taken[name].append((perf_counter() - start) * 1000)
    _show(taken)


def _show(taken: dict[str, list[float]]) -> None:
    names = {"text": "a fixed text", "card": "a fixed card", "ask": "/ask"}
    times = {name: median(values) for name, values in taken.items()}
    show(
        f"From interaction to response, median of {ROUNDS}",
        ("", "ms", "/ask is"), [(names[name], ms, f"{times['ask'] / ms:.2f} x") for name, ms in times.items()],
    )  # fmt: skip


def _text() -> app_commands.Command:
    @app_commands.command(name="text", description="Send a fixed text.")
    async def text(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("The article does not say.")

    return text


def _card(base: KnowledgeBase) -> app_commands.Command:
    fixed = base.answer(base.entries[0])

    @app_commands.command(name="card", description="Send a fixed card.")
    async def card(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=reply(fixed, base, Reader(asker=interaction.user.id)))

    return card
