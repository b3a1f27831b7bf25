"""Looks for what would keep the bot from running, without a network (`byline doctor`)."""

from pathlib import Path

import discord

from bot.cli.finding import Finding
from bot.cli.running import broken, usable_token
from bot.config import ConfigError, Settings, load_settings
from bot.store.address import address, shown
from bot.token import application_id
from knowledge import KnowledgeBase, KnowledgeError, installed_encoder

SCOPES = ("bot", "applications.commands")
LEAST = discord.Permissions(
    view_channel=True, send_messages=True, send_messages_in_threads=True,
    read_message_history=True, attach_files=True,
)  # fmt: skip
"""What the bot needs on a server, history for answers that are replies and files for the chart; an administrator may
grant less and is told what is missing."""


def examine() -> list[Finding]:
    """Look at settings, token, knowledge base and store, and give the invite link where the token names one."""
    try:
        settings = load_settings()
    except ConfigError as error:
        return [Finding(False, "settings", str(error))]
    return [*_settings(settings), *_token(settings), _base(settings.knowledge), _meaning(), _store(settings)]


def _settings(settings: Settings) -> list[Finding]:
    where = f"server {settings.guild_id} only" if settings.guild_id else "all servers"
    return [Finding(True, "settings", f"commands for {where}")]


def _token(settings: Settings) -> list[Finding]:
    try:
        token = usable_token(settings.token.get_secret_value() if settings.token else "")
    except ConfigError as error:
        return [Finding(False, "token", str(error))]
    application = application_id(token) or 0
    return [
        Finding(True, "token", f"has a token's form, of application {application}"),
        Finding(True, "invite", invite_link(application)),
    ]


def _base(folder: Path) -> Finding:
    try:
        base = KnowledgeBase.load(folder)
    except KnowledgeError as error:
        return Finding(False, "knowledge base", broken(error))
    return Finding(True, "knowledge base", f'"{base.article.title}", {len(base.entries)} entries')


def _meaning() -> Finding:
    """Say how questions are judged; both ways are good."""
    ways = 'by words and letters; the extra "meaning" would read other languages too'
    return Finding(True, "meaning", "by words, letters and meaning" if installed_encoder() else ways)


def _store(settings: Settings) -> Finding:
    """Name where feedback is kept; whether it can be used there is in the log of the bot that runs."""
    try:
        return Finding(True, "store", shown(address(settings.database_url)))
    except ConfigError as error:
        return Finding(False, "store", str(error))


def invite_link(application: int) -> str:
    """Give the link with which an administrator adds the bot, with the least permissions."""
    return discord.utils.oauth_url(application, permissions=LEAST, scopes=SCOPES)
