"""Accounts, categories and every movement of money, with its sums."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)

from database.tables.columns import (
    DIGEST,
    ID,
    MINOR,
    TIMESTAMP,
    owner,
    reference,
    row_id,
    table,
)


def _former(side: str) -> tuple[Column[Any], ...]:
    return (
        reference(
            f"former_{side}_category_id",
            "categories.id",
            nullable=True,
            on_delete="SET NULL",
        ),
        Column(f"former_{side}_source", String(8)),
        Column(f"former_{side}_confidence", Float),
    )


accounts = table(
    "accounts",
    row_id(),
    owner(),
    Column("name", String(80), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("bank", String(80)),
    Column("number_masked", String(40)),
    Column("currency", String(3), nullable=False),
    # What was there before the first transaction, where no statement tells it.
    Column("opening_minor", MINOR),
    Column("closed", Boolean, nullable=False, default=False, server_default=false()),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "name", name="uq_accounts_user_name"),
)

categories = table(
    "categories",
    row_id(),
    owner(),
    reference("parent_id", "categories.id", nullable=True),
    Column("name", String(60), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("hidden", Boolean, nullable=False, default=False),
    UniqueConstraint("user_id", "name", name="uq_categories_user_name"),
)

# Which of a user's categories is meant by the usual names, that the models speak in:
# renaming and merging change the categories, not the names.
usual_categories = table(
    "usual_categories",
    row_id(),
    owner(),
    Column("name", String(60), nullable=False),
    reference("category_id", "categories.id"),
    UniqueConstraint("user_id", "name", name="uq_usual_categories_user_name"),
)

# A rule's conditions are those columns that are not empty; at least one is there.
rules = table(
    "rules",
    row_id(),
    owner(),
    # Lower numbers come first; the first rule that matches decides.
    Column("priority", Integer, nullable=False, server_default=text("0")),
    Column("payee_key", String(120)),
    Column("narration_contains", String(100)),
    reference("account_id", "accounts.id", nullable=True),
    # Without their sign, and only for accounts in this currency.
    Column("min_minor", MINOR),
    Column("max_minor", MINOR),
    Column("currency", String(3)),
    Column("direction", String(3)),  # in, out
    reference("category_id", "categories.id"),
    Column("rename_to", String(120)),
    Column("created_at", TIMESTAMP, nullable=False),
    Index("ix_rules_user_priority", "user_id", "priority"),
)

transactions = table(
    "transactions",
    row_id(),
    owner(),
    reference("account_id", "accounts.id"),
    reference("import_id", "imports.id", nullable=True, on_delete="SET NULL"),
    Column("posting_date", Date, nullable=False),
    Column("value_date", Date),
    Column("amount_minor", MINOR, nullable=False),
    # The n-th equal movement of that account, day and amount: two coffees stay two.
    Column("occurrence", Integer, nullable=False),
    Column("balance_minor", MINOR),
    Column("narration", Text, nullable=False),
    Column("payee", String(120), nullable=False),
    Column("payee_key", String(120), nullable=False),
    Column("mode", String(10), nullable=False),
    Column("bank_reference", String(60)),
    reference("category_id", "categories.id", nullable=True, on_delete="SET NULL"),
    Column("category_source", String(8), nullable=False),
    Column("category_confidence", Float),
    Column("notes", Text, nullable=False, default=""),
    Column("by_hand", Boolean, nullable=False, default=False),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("updated_at", TIMESTAMP, nullable=False),
    # A deleted row keeps its place, so that the next import can say so.
    Column("deleted_at", TIMESTAMP),
    # What a program calls it; NULLs may repeat in a unique index.
    Column("external_id", String(64)),
    UniqueConstraint(
        "account_id",
        "posting_date",
        "amount_minor",
        "occurrence",
        name="uq_transactions_identity",
    ),
    Index("ix_transactions_user_date", "user_id", "posting_date", "id"),
    # By amount, so that what a payee gave back stands apart from what it got.
    Index("ix_transactions_user_payee", "user_id", "payee_key", "amount_minor"),
    Index("ix_transactions_user_category", "user_id", "category_id", "posting_date"),
    # By import for undo; without one, by account for what was entered by hand.
    Index("ix_transactions_import_account", "import_id", "account_id"),
    # What changed since a moment, for programs that keep a copy.
    Index("ix_transactions_user_updated", "user_id", "updated_at", "id"),
    Index("uq_transactions_external", "account_id", "external_id", unique=True),
    CheckConstraint("occurrence >= 1", name="occurrence_positive"),
)

# Two movements that belong together: both sides of a transfer, a purchase and its
# refund. Rejected pairs stay, so that they are not found again.
transaction_links = table(
    "transaction_links",
    row_id(),
    owner(),
    Column("kind", String(12), nullable=False),  # transfer, refund
    Column("state", String(8), nullable=False),  # offered, accepted, rejected
    Column("found_by", String(8), nullable=False),  # program, user
    reference("out_id", "transactions.id"),
    reference("in_id", "transactions.id"),
    # What the sides were before the link gave them a category; a side without a
    # former source has been left as it was.
    *_former("out"),
    *_former("in"),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("out_id", "in_id", name="uq_transaction_links_pair"),
    Index("ix_transaction_links_in", "in_id"),
    Index("ix_transaction_links_user_state", "user_id", "state"),
)

# Pairs that were rejected and of which a side has gone since, with its import say. The
# rows, and even their accounts, may come again as others: they are known by what the
# bank says of them.
link_refusals = table(
    "link_refusals",
    row_id(),
    owner(),
    Column("kind", String(12), nullable=False),  # transfer, refund
    Column("out_fingerprint", DIGEST, nullable=False),
    Column("in_fingerprint", DIGEST, nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint(
        "user_id",
        "kind",
        "out_fingerprint",
        "in_fingerprint",
        name="uq_link_refusals_pair",
    ),
)

# Words of the user's own, many per transaction.
tags = table(
    "tags",
    row_id(),
    owner(),
    Column("name", String(40), nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "name", name="uq_tags_user_name"),
)

transaction_tags = table(
    "transaction_tags",
    row_id(),
    owner(),
    reference("transaction_id", "transactions.id"),
    reference("tag_id", "tags.id"),
    UniqueConstraint("transaction_id", "tag_id", name="uq_transaction_tags_pair"),
    Index("ix_transaction_tags_tag", "tag_id", "transaction_id"),
    Index("ix_transaction_tags_user", "user_id"),
)

# What a transaction was for, where that is several things: amounts add up to its own.
# A split transaction has no category itself and `category_source` split; whoever sums
# by category reads `utils.store.category_lines`.
transaction_parts = table(
    "transaction_parts",
    row_id(),
    owner(),
    reference("transaction_id", "transactions.id"),
    Column("amount_minor", MINOR, nullable=False),
    reference("category_id", "categories.id"),
    Column("notes", Text, nullable=False, default=""),
    Index("ix_transaction_parts_transaction", "transaction_id"),
    Index("ix_transaction_parts_user_category", "user_id", "category_id"),
)

monthly_sums = table(
    "monthly_sums",
    row_id(),
    owner(),
    reference("account_id", "accounts.id"),
    Column("month", Date, nullable=False),
    # 0 stands for uncategorised: MySQL lets NULLs repeat in a unique key.
    Column("category_id", ID, nullable=False),
    Column("inflow_minor", MINOR, nullable=False),
    Column("outflow_minor", MINOR, nullable=False),
    Column("row_count", Integer, nullable=False),
    UniqueConstraint(
        "user_id", "month", "account_id", "category_id", name="uq_monthly_sums_cell"
    ),
)
