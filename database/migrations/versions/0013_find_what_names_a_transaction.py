"""Find what names a transaction.

Revision ID: 0013
Revises: 0012
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_index(
        "ix_alert_answers_transaction", "alert_answers", ["transaction_id"]
    )
    op.create_index(
        "ix_import_rows_transaction",
        "import_rows",
        ["transaction_id"],
        sqlite_where=sa.text("transaction_id IS NOT NULL"),
    )


def downgrade() -> None:
    """Take back."""
    if op.get_bind().dialect.name == "mysql":
        # It keeps an index that begins with each foreign key, by the key's name.
        for table in ("alert_answers", "import_rows"):
            name = f"fk_{table}_transaction_id_transactions"
            op.create_index(name, table, ["transaction_id"])
    op.drop_index("ix_import_rows_transaction", "import_rows")
    op.drop_index("ix_alert_answers_transaction", "alert_answers")
