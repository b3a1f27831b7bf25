import logging

import discord
import pytest
from discord import app_commands

from bot.chat.cooldown import TooSoon
from bot.chat.failures import explain, permission_name
from bot.translation import Phrases, english
from tests.bot.town import ANSWERED, parts, text


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (TooSoon(3.2), "Please ask again in 4 seconds."),
        (TooSoon(0.3), "Please ask again in one second."),
        (app_commands.BotMissingPermissions(["attach_files", "manage_guild"]), "Attach Files, Manage Server"),
        (app_commands.CommandNotFound("x", []), "try again in a minute"),
        (app_commands.CheckFailure("secret"), "You may not use this command here."),
        (ValueError("secret"), "(Reference 456789)"),
    ],
)
def test_every_error_has_a_kind_sentence_without_its_own_text(error, sentence):
    for say in (english, Phrases().say(discord.Locale.german)):
        assert "secret" not in explain(error, say, 123_456_789)
    assert sentence in explain(error, english, 123_456_789)


def test_permissions_are_named_as_settings_print_them():
    assert permission_name("send_messages_in_threads") == "Send Messages In Threads"


async def test_an_unexpected_error_is_a_private_sentence_and_a_log_line_with_the_same_reference(
    stage, monkeypatch, caplog
):
    _, bot, channel, alice = stage
    monkeypatch.setattr(bot.session, "ask", lambda *_: 1 / 0)
    with caplog.at_level(logging.ERROR, "bot.chat.failures"):
        result = await alice.slash(channel, "ask", question="private words")
    assert result.ephemeral
    assert text(result).startswith("Sorry")
    assert "division" not in str(parts(result))
    reference = text(result).partition("Reference ")[2][:6]
    assert reference in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "private words" not in caplog.text


async def test_an_error_after_the_response_comes_as_a_followup(stage, monkeypatch):
    _, _, channel, alice = stage

    async def respond_and_fail(interaction, *_):
        await interaction.response.send_message("first")
        raise ValueError

    monkeypatch.setattr("bot.chat.respond.reply", respond_and_fail)
    result = await alice.slash(channel, "ask", question=ANSWERED)
    assert text(result.followups[0]).startswith("Sorry")
    assert result.followups[0].ephemeral


@pytest.mark.parametrize("code", [10062, 40060])
async def test_too_late_is_a_warning_and_no_second_try(stage, caplog, code):
    env, _, channel, alice = stage
    env.inject_error("POST", "/interactions/*/callback", status=404, code=code, times=None)
    with caplog.at_level(logging.WARNING, "bot.chat.failures"):
        await alice.slash(channel, "ask", question=ANSWERED)
    assert "Too late to respond" in caplog.text


async def test_discord_failing_twice_is_logged_and_the_bot_goes_on(stage, caplog):
    env, _, channel, alice = stage
    env.inject_error("POST", "/interactions/*/callback", status=400, code=50035, times=2)
    with caplog.at_level(logging.WARNING, "bot.chat.failures"):
        await alice.slash(channel, "ask", question=ANSWERED)
    (line,) = caplog.messages
    assert "50035" in line
    assert line.endswith("(the member could not be told)")
    assert "reopened" in text(await alice.slash(channel, "ask", question=ANSWERED))
