"""Keyed hashes of ids: the same id gives the same hash, and without the key nobody finds out which id it was."""

import secrets
from hashlib import blake2b

LENGTH = 32
"""Bytes of a key."""
SHORT = 16
"""Bytes of a hash."""


def new_key() -> bytes:
    """Make a key."""
    return secrets.token_bytes(LENGTH)


class Key:
    """Hashes the ids of members and messages, each kind in its own way."""

    def __init__(self, value: bytes) -> None:
        self._value = value

    def member(self, id: int) -> bytes:
        """The hash that stands for a member."""
        return self._hash(id, b"member")

    def answer(self, id: int) -> bytes:
        """The hash that stands for the message that shows an answer."""
        return self._hash(id, b"answer")

    def _hash(self, id: int, kind: bytes) -> bytes:
        return blake2b(str(id).encode(), key=self._value, digest_size=SHORT, person=kind).digest()
