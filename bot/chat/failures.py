"""Where every error ends: one kind sentence for the member where that is possible, and one line for the log.

Only an error that nobody expected leaves a traceback there.
"""

import logging
import math
from collections.abc import Coroutine
from typing import Any

import discord
from discord import app_commands

from bot.chat import respond
from bot.chat.cooldown import TooSoon
from bot.chat.core import CoreBot, Interaction
from bot.logs import NETWORK, one_line
from bot.request import reference
from bot.translation import Say

log = logging.getLogger(__name__)

EXPIRED, ANSWERED = 10062, 40060
"""Discord's codes for an interaction that can no longer be responded to."""
UNPOSTED = "I could not post my answer in {channel}. You can ask me here, in private."


async def fail(interaction: Interaction, error: Exception) -> None:
    """End any error of a command or press."""
    bot = interaction.client
    bot.metrics.failed(_kind(error))
    if isinstance(error, TooSoon) and not bot.cooldowns.may_tell(interaction.user.id):
        await _attempt(respond.silence(interaction))
    elif isinstance(error, discord.HTTPException) and error.code in (EXPIRED, ANSWERED):
        log.warning("Too late to respond: %s", error)
    elif bot.is_closed():
        log.warning("Stopped before reference %s was answered", reference(interaction.id))
    else:
        sentence = explain(error, bot.phrases.say(interaction.locale), interaction.id)
        told = await _attempt(respond.notice(interaction, sentence))
        if not isinstance(error, TooSoon):
            _record(error, interaction.id, interaction.channel_id, told)


async def fail_to_post(bot: CoreBot, message: discord.Message, error: Exception, say: Say) -> None:
    """End an error of an answer to a message: what could not be posted there is told in private."""
    if bot.is_closed():
        log.warning("Stopped before reference %s was answered", reference(message.id))
        return
    bot.metrics.failed(_kind(error))
    refused = isinstance(error, discord.HTTPException) and error.status < 500
    if not isinstance(error, NETWORK):
        sentence = explain(error, say, message.id)
        told = await _attempt(message.channel.send(view=respond.notice_view(sentence)))
    elif message.guild and refused and bot.cooldowns.may_tell(message.author.id):
        sentence = say(UNPOSTED).format(channel=f"<#{message.channel.id}>")
        told = await _attempt(message.author.send(view=respond.notice_view(sentence)))
    else:
        told = False
    _record(error, message.id, message.channel.id, told)


def explain(error: BaseException, say: Say, id: int) -> str:
    """Say in one sentence what went wrong and what helps; never the error's own text."""
    match error:
        case TooSoon():
            return wait_text(math.ceil(error.wait), say)
        case app_commands.BotMissingPermissions():
            missing = ", ".join(permission_name(one) for one in error.missing_permissions)
            return say("I am not allowed to do that here. I need: {permissions}.").format(permissions=missing)
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return say("This command has just changed. Please try again in a minute.")
        case app_commands.CheckFailure():
            return say("You may not use this command here.")
        case _:
            sorry = say("Sorry, something went wrong on my side. Please try again. (Reference {reference})")
            return sorry.format(reference=reference(id))


def wait_text(seconds: int, say: Say) -> str:
    """Say how long to wait, in whole seconds."""
    if seconds <= 1:
        return say("That was a lot at once. Please ask again in one second.")
    return say("That was a lot at once. Please ask again in {seconds} seconds.").format(seconds=seconds)


def permission_name(flag: str) -> str:
    """A permission's name as Discord's settings print it, near enough to find it."""
    return flag.replace("_", " ").replace("guild", "server").title()


def _kind(error: Exception) -> str:
    """Sum up for the counts what could not be sent, and why."""
    match error:
        case TooSoon():
            return "cooldown"
        case discord.HTTPException(code=code) if code in (EXPIRED, ANSWERED):
            return "too_late" if code == EXPIRED else "answered_twice"
        case app_commands.AppCommandError():
            return "refused"
        case _:
            return "network" if isinstance(error, NETWORK) else "unexpected"


def _record(error: Exception, id: int, channel: int | None, told: bool) -> None:
    """Write an error to the log: a line for what may happen, and a traceback for what may not."""
    expected = isinstance(error, (*NETWORK, app_commands.AppCommandError))
    log.log(
        logging.WARNING if expected else logging.ERROR,
        "Reference %s, channel %s: %s (%s)",
        reference(id),
        channel,
        one_line(error) if expected else "unexpected",
        "the member was told" if told else "the member could not be told",
        exc_info=None if expected else error,
    )


async def _attempt(sending: Coroutine[Any, Any, object]) -> bool:
    """Try to send; False where Discord or the network do not let it through."""
    try:
        await sending
    except NETWORK:
        return False
    return True
