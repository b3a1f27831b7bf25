"""Logging for a bot that runs: text or JSON on standard error, tokens hidden, one line for what may happen."""

import asyncio
import json
import logging
from datetime import UTC, datetime
from typing import Literal

import aiohttp
import discord

from bot.request import current
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
    """Formats as `inner` does, behind the number of the request that a line is about."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self.inner = inner

    def format(self, record: logging.LogRecord) -> str:
        """Format a record as text."""
        told = _told(record)
        if request := current():
            told.msg = f"[{request.id}] {told.msg}"
        return hide_tokens(self.inner.format(told))


class JsonFormatter(logging.Formatter):
    """Formats as one JSON object a line, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        """Format a record as JSON; `request` and `error` are there only where there are such."""
        told, request = _told(record), current()
        line = {
            "time": datetime.fromtimestamp(told.created, UTC).isoformat(timespec="milliseconds"),
            "level": told.levelname,
            "logger": told.name,
            **({"request": request.id} if request else {}),
            "message": told.msg,
            **({"error": self.formatException(told.exc_info)} if told.exc_info else {}),
        }
        return hide_tokens(json.dumps(line, ensure_ascii=False))


def _told(record: logging.LogRecord) -> logging.LogRecord:
    """Give a copy with its whole message; only what nobody expects keeps its traceback."""
    error = record.exc_info[1] if record.exc_info else None
    message = record.getMessage()
    told = {"msg": message, "args": None}
    if isinstance(error, NETWORK):
        told |= {"msg": f"{message}: {one_line(error)}", "exc_info": None}
    return logging.makeLogRecord({**record.__dict__, **told})


def set_up_logging(form: Literal["text", "json"] = "text") -> None:
    """Send the log to standard error: as JSON, or as text that has colours only where that is a terminal."""
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells at every start what it has not to do
    handler = logging.StreamHandler()
    discord.utils.setup_logging(handler=handler, formatter=discord.utils.MISSING if handler.stream.isatty() else PLAIN)
    if form == "json":
        handler.setFormatter(JsonFormatter())
    elif handler.formatter is not None:
        handler.setFormatter(LineFormatter(handler.formatter))
