"""Find hand-entered rows by account.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    # The new one first: MySQL keeps an index that begins with each foreign key.
    op.create_index(
        "ix_transactions_import_account", "transactions", ["import_id", "account_id"]
    )
    op.drop_index("ix_transactions_import", "transactions")


def downgrade() -> None:
    """Take back."""
    op.create_index("ix_transactions_import", "transactions", ["import_id"])
    op.drop_index("ix_transactions_import_account", "transactions")
