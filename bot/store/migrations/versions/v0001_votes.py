"""The key, and what members said of answers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "secret",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "vote",
        sa.Column("answer", sa.LargeBinary(16), primary_key=True),
        sa.Column("member", sa.LargeBinary(16), primary_key=True),
        sa.Column("entry", sa.String, primary_key=True),
        sa.Column("article", sa.String(12), nullable=False),
        sa.Column("server", sa.BigInteger, nullable=False),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("nearby", sa.Boolean, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
    )
    op.create_index("vote_member", "vote", ["member"])
    op.create_index("vote_server", "vote", ["server", "article"])
