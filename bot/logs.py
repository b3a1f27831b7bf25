"""Logging for a bot that runs: discord.py's own format on standard error, tokens hidden."""

import logging

import discord

from bot.token import hide_tokens


class TokenlessFormatter(logging.Formatter):
    """Formats as `inner` does and hides tokens in all of it, tracebacks too."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self.inner = inner

    def format(self, record: logging.LogRecord) -> str:
        """Format a record without tokens."""
        return hide_tokens(self.inner.format(record))


def set_up_logging() -> None:
    """Send the log to standard error."""
    handler = logging.StreamHandler()
    discord.utils.setup_logging(handler=handler)
    if handler.formatter is not None:
        handler.setFormatter(TokenlessFormatter(handler.formatter))
