"""Where every error of commands, menus and buttons ends: one kind sentence for the member, the rest for the log."""

import logging
import math

import discord
from discord import app_commands

from bot.chat import respond
from bot.chat.core import Interaction
from bot.translation import Say

log = logging.getLogger(__name__)

EXPIRED, ANSWERED = 10062, 40060
"""Discord's codes for an interaction that can no longer be responded to."""


async def fail(interaction: Interaction, error: Exception) -> None:
    """End any error: log what nobody expected, and tell the member what happened and what to do next."""
    if isinstance(error, discord.HTTPException) and error.code in (EXPIRED, ANSWERED):
        log.warning("Too late to respond: %s", error)
        return
    if not isinstance(error, app_commands.CommandOnCooldown):
        log.error("Reference %s", reference(interaction.id), exc_info=error)
    try:
        sentence = explain(error, interaction.client.phrases.say(interaction.locale), interaction.id)
        await respond.notice(interaction, sentence)
    except discord.HTTPException:
        log.warning("Could not tell the member about reference %s", reference(interaction.id))


def explain(error: BaseException, say: Say, interaction_id: int) -> str:
    """Say in one sentence what went wrong and what helps; never the error's own text."""
    match error:
        case app_commands.CommandOnCooldown():
            seconds = math.ceil(error.retry_after)
            return say("That was a lot at once. Please ask again in {seconds} seconds.").format(seconds=seconds)
        case app_commands.BotMissingPermissions():
            missing = ", ".join(permission_name(one) for one in error.missing_permissions)
            return say("I am not allowed to do that here. I need: {permissions}.").format(permissions=missing)
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return say("This command has just changed. Please try again in a minute.")
        case app_commands.CheckFailure():
            return say("You may not use this command here.")
        case _:
            sorry = say("Sorry, something went wrong on my side. Please try again. (Reference {reference})")
            return sorry.format(reference=reference(interaction_id))


def reference(interaction_id: int) -> str:
    """A short number that stands in the log as well, to find what happened."""
    return f"{interaction_id % 1_000_000:06d}"


def permission_name(flag: str) -> str:
    """A permission's name as Discord's settings print it, near enough to find it."""
    return flag.replace("_", " ").replace("guild", "server").title()
