"""What is kept, as tables. No text that says who asked: members and messages are keyed hashes (see keys.py)."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, LargeBinary, MetaData, String, Table

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
