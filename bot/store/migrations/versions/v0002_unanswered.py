"""What went unanswered, and the servers that do not want it kept."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "unanswered",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("server", sa.BigInteger, nullable=False),
        sa.Column("article", sa.String(12), nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("about", sa.String, nullable=False),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
    )
    op.create_index("unanswered_server", "unanswered", ["server", "article"])
    op.create_table(
        "server",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("keeps_unanswered", sa.Boolean, nullable=False),
    )
