"""The form of a Discord bot token, and hiding tokens in text.

A token is three parts with dots between: the application's id in base64, a time, a signature.
"""

import base64
import binascii
import re

TOKEN = re.compile(r"[\w-]{17,40}\.[\w-]{4,12}\.[\w-]{20,}", re.ASCII)
HIDDEN = "[token]"
ANSWERING = re.compile(r"(/(?:interactions|webhooks)/\d+/)[\w.~+=-]+", re.ASCII)
"""Addresses that hold what one interaction is answered by, for fifteen minutes."""


def application_id(token: str) -> int | None:
    """Read the application's id from a token; None where it has not a token's form."""
    if not TOKEN.fullmatch(token):
        return None
    part = token.partition(".")[0]
    try:
        text = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return int(text) if text.isdecimal() else None


def hide_tokens(text: str) -> str:
    """Put a placeholder where anything of a token's form stands, the bot's own or an interaction's."""
    return ANSWERING.sub(rf"\1{HIDDEN}", TOKEN.sub(HIDDEN, text))
