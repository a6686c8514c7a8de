"""Find what payees gave back.

Revision ID: 0015
Revises: 0014
"""

from __future__ import annotations

from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.drop_index("ix_transactions_user_payee", "transactions")
    op.create_index(
        "ix_transactions_user_payee",
        "transactions",
        ["user_id", "payee_key", "amount_minor"],
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_transactions_user_payee", "transactions")
    op.create_index(
        "ix_transactions_user_payee",
        "transactions",
        ["user_id", "payee_key", "posting_date"],
    )
