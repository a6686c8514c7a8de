"""What was changed last, so that it can be taken back or heard of."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    Index,
    String,
    UniqueConstraint,
)

from database.tables.columns import (
    ID,
    LONG_BLOB,
    LONG_TEXT,
    TIMESTAMP,
    owner,
    reference,
    row_id,
    table,
)

# What a person changed last, one or thousands of transactions at once, so that it can
# be taken back; only the newest steps are kept.
undo_steps = table(
    "undo_steps",
    row_id(),
    owner(),
    # edit, category, tag, untag, delete; rows, where whole rows were kept.
    Column("kind", String(8), nullable=False),
    reference("tag_id", "tags.id", nullable=True, on_delete="SET NULL"),
    # Also `updated_at` of the transactions that were changed: those that changed
    # again since are left alone.
    Column("created_at", TIMESTAMP, nullable=False),
    # Of kept rows: the data version before the change, which raised it by one. Only
    # while nothing else was changed can they take their places again; NULL where they
    # can at any time.
    Column("data_version", ID),
    Index("ix_undo_steps_user", "user_id", "id"),
)

undo_rows = table(
    "undo_rows",
    row_id(),
    owner(),
    reference("step_id", "undo_steps.id"),
    reference("transaction_id", "transactions.id"),
    reference("category_id", "categories.id", nullable=True, on_delete="SET NULL"),
    Column("category_source", String(8), nullable=False),
    Column("category_confidence", Float),
    # The accepted link that gave the category; no key, for it may be gone.
    Column("link_id", ID),
    # JSON of the other columns and the tags, where these changed.
    Column("before", LONG_TEXT),
    UniqueConstraint("step_id", "transaction_id", name="uq_undo_rows_pair"),
    Index("ix_undo_rows_transaction", "transaction_id"),
    Index("ix_undo_rows_user", "user_id"),
)

# Rows of any table as they were before a step removed them, or values of some columns
# before it changed them.
undo_records = table(
    "undo_records",
    row_id(),
    owner(),
    reference("step_id", "undo_steps.id"),
    Column("table_name", String(40), nullable=False),
    Column("whole", Boolean, nullable=False),
    # Compressed JSON: a list of rows; or of their values by name, and the ids that had
    # them.
    Column("content", LONG_BLOB, nullable=False),
    Index("ix_undo_records_step", "step_id", "id"),
    Index("ix_undo_records_user", "user_id"),
)

# Rows that are gone, so that programs which keep a copy can hear of it.
transaction_tombstones = table(
    "transaction_tombstones",
    row_id(),
    owner(),
    Column("transaction_id", ID, nullable=False),
    Column("removed_at", TIMESTAMP, nullable=False),
    Index("ix_transaction_tombstones_moment", "user_id", "removed_at", "id"),
)
