"""What is kept, as tables. No text that says who asked: members and messages are keyed hashes (see keys.py)."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()

PRIVATE = 0
"""Stands for the server where there is none: in private, or where the bot is not a member."""

secret = Table(
    "secret",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

vote = Table(
    "vote",
    metadata,
    Column("answer", LargeBinary(16), primary_key=True),
    Column("member", LargeBinary(16), primary_key=True),
    Column("entry", String, primary_key=True),
    Column("article", String(12), nullable=False),
    Column("server", BigInteger, nullable=False),
    Column("helpful", Boolean, nullable=False),
    Column("nearby", Boolean, nullable=False),
    Column("day", Date, nullable=False),
    Index("vote_member", "member"),
    Index("vote_server", "server", "article"),
)

unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server", BigInteger, nullable=False),
    Column("article", String(12), nullable=False),
    Column("text", String, nullable=False),
    Column("about", String, nullable=False),
    Column("status", String(12), nullable=False),
    Column("count", Integer, nullable=False),
    Column("last_day", Date, nullable=False),
    Index("unanswered_server", "server", "article"),
)

server = Table(
    "server",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("keeps_unanswered", Boolean, nullable=False, default=True),
    Column("left_day", Date),
)
"""Only servers that want something else than what is usual, and those that the bot has left."""
