"""Statements on their way from upload to committed."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    text,
)

from database.tables.columns import (
    DIGEST,
    ID,
    LONG_BLOB,
    LONG_TEXT,
    MINOR,
    TIMESTAMP,
    owner,
    reference,
    row_id,
    table,
)

imports = table(
    "imports",
    row_id(),
    owner(),
    Column("batch", String(36), nullable=False),
    Column("file_name", String(255), nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("content_digest", DIGEST, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("status", String(10), nullable=False),
    # What the user answered or corrected: JSON of ReadHints without the password.
    Column("hints", LONG_TEXT, nullable=False),
    # The account chosen by the user, before or after reading.
    reference("account_id", "accounts.id", nullable=True, on_delete="SET NULL"),
    Column("error_code", String(40)),
    Column("error_message", Text),
    # Format, layout, accounts, balance proof, questions: JSON, without the rows.
    Column("statement", LONG_TEXT),
    Column("layout_fingerprint", String(64), nullable=False, default=""),
    # users.data_version when the plan was made; commit re-plans when it moved on.
    Column("planned_at_version", BigInteger),
    Column("rows_added", Integer, nullable=False, default=0),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("committed_at", TIMESTAMP),
    Column("undone_at", TIMESTAMP),
    Index("ix_imports_user_created", "user_id", "created_at"),
    Index("ix_imports_user_batch", "user_id", "batch"),
    Index("ix_imports_user_layout", "user_id", "layout_fingerprint"),
)

import_files = table(
    "import_files",
    Column(
        "import_id", ID, ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("content", LONG_BLOB, nullable=False),
)

# The accounts a statement speaks of; account_id is empty until commit makes one.
import_accounts = table(
    "import_accounts",
    row_id(),
    reference("import_id", "imports.id"),
    Column("ref", String(20), nullable=False),
    reference("account_id", "accounts.id", nullable=True, on_delete="SET NULL"),
    Column("bank", String(80)),
    Column("number_masked", String(40)),
    Column("currency", String(3), nullable=False),
    Column("balance_status", String(8), nullable=False),
    Column("opening_minor", MINOR),
    Column("closing_minor", MINOR),
    Column("first_break_line", String(20)),
    # The days the statement speaks of: coverage of months rests on them.
    Column("first_date", Date),
    Column("last_date", Date),
    # The user said which account it is, or that it is a new one.
    Column("chosen", Boolean, nullable=False, default=False),
    UniqueConstraint("import_id", "ref", name="uq_import_accounts_ref"),
)

# Hand-entered transactions that took over the bank's details, and what they had.
import_merges = table(
    "import_merges",
    row_id(),
    reference("import_id", "imports.id"),
    reference("transaction_id", "transactions.id"),
    # JSON of the columns that were written over: undoing gives them back.
    Column("before", LONG_TEXT, nullable=False),
    UniqueConstraint("import_id", "transaction_id", name="uq_import_merges_pair"),
    Index("ix_import_merges_transaction", "transaction_id"),
)

import_rows = table(
    "import_rows",
    row_id(),
    reference("import_id", "imports.id"),
    Column("position", Integer, nullable=False),
    Column("line", String(20), nullable=False),
    Column("account_ref", String(20), nullable=False),
    Column("posting_date", Date),
    Column("value_date", Date),
    Column("amount_minor", MINOR),
    Column("balance_minor", MINOR),
    Column("narration", Text, nullable=False),
    Column("payee", String(120), nullable=False),
    Column("payee_key", String(120), nullable=False),
    Column("mode", String(10), nullable=False),
    Column("bank_reference", String(60)),
    reference("category_id", "categories.id", nullable=True, on_delete="SET NULL"),
    Column("category_source", String(8), nullable=False),
    Column("category_confidence", Float),
    Column("status", String(20), nullable=False),
    # What the plan says, kept when the user excludes the row and takes that back.
    Column("planned_status", String(20), nullable=False),
    # The stored transaction this row is, or may be.
    reference("transaction_id", "transactions.id", nullable=True, on_delete="SET NULL"),
    Column("occurrence", Integer),
    Column("reason", Text, nullable=False, default=""),
    UniqueConstraint("import_id", "position", name="uq_import_rows_position"),
    # Whoever removes a transaction looks for the rows that name it; most name none.
    Index(
        "ix_import_rows_transaction",
        "transaction_id",
        sqlite_where=text("transaction_id IS NOT NULL"),
    ),
)

jobs = table(
    "jobs",
    row_id(),
    owner(),
    Column("kind", String(20), nullable=False),
    Column("subject_id", ID, nullable=False),
    Column("status", String(8), nullable=False),  # queued, running, done, failed
    Column("attempts", Integer, nullable=False, default=0),
    Column("worker", String(36)),
    Column("lease_until", TIMESTAMP),
    Column("progress_percent", Integer, nullable=False, default=0),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("finished_at", TIMESTAMP),
    UniqueConstraint("kind", "subject_id", name="uq_jobs_subject"),
    Index("ix_jobs_status_lease", "status", "lease_until"),
)
