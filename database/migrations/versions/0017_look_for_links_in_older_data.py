"""Look for links in older data.

Revision ID: 0017
Revises: 0016
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("users", sa.Column("unlinked_from", sa.Date(), nullable=True))
    op.execute(
        "UPDATE users SET unlinked_from = (SELECT MIN(posting_date) FROM transactions"
        " WHERE transactions.user_id = users.id)"
    )


def downgrade() -> None:
    """Take back."""
    op.drop_column("users", "unlinked_from")
