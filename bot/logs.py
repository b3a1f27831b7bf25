"""Logging for a bot that runs: discord.py's own format on standard error, tokens hidden, a line for what may happen."""

import asyncio
import logging

import aiohttp
import discord

from bot.token import hide_tokens

NETWORK = (
    discord.HTTPException, discord.GatewayNotFound, discord.ConnectionClosed,
    aiohttp.ClientError, OSError, asyncio.TimeoutError,
)  # fmt: skip
"""What Discord and the network between do without anybody being at fault here."""
PLAIN = logging.Formatter("{asctime} {levelname:<8} {name} {message}", "%Y-%m-%d %H:%M:%S", style="{")
"""discord.py's form without its colours, which it would send to the log of a container as well."""
LONGEST = 300
"""Characters of an error that a line holds; some answers are whole web pages."""


def one_line(error: BaseException) -> str:
    """Give an error as one line of text."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:LONGEST]


class LineFormatter(logging.Formatter):
    """Formats as `inner` does, with errors of the network on the record's line, and without tokens anywhere."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self.inner = inner

    def format(self, record: logging.LogRecord) -> str:
        """Format a record; only what nobody expects keeps its traceback."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, NETWORK):
            told = {"msg": f"{record.getMessage()}: {one_line(error)}", "args": None, "exc_info": None}
            record = logging.makeLogRecord({**record.__dict__, **told})
        return hide_tokens(self.inner.format(record))


def set_up_logging() -> None:
    """Send the log to standard error, in colours only where that is a terminal."""
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells at every start what it has not to do
    handler = logging.StreamHandler()
    discord.utils.setup_logging(handler=handler, formatter=discord.utils.MISSING if handler.stream.isatty() else PLAIN)
    if handler.formatter is not None:
        handler.setFormatter(LineFormatter(handler.formatter))
