"""When the bot left a server."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the day."""
    op.add_column("server", sa.Column("left_day", sa.Date))
