"""What is foreseen and planned, and what the user said of it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    UniqueConstraint,
)

from database.tables.columns import (
    DIGEST,
    LONG_TEXT,
    MINOR,
    TIMESTAMP,
    owner,
    reference,
    row_id,
    table,
)

predictions = table(
    "predictions",
    row_id(),
    owner(),
    Column("data_version", BigInteger, nullable=False),
    Column("model_version", String(64), nullable=False),
    Column("as_of", Date, nullable=False),
    Column("payload", LONG_TEXT, nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint(
        "user_id", "as_of", "data_version", "model_version", name="uq_predictions_state"
    ),
)

suggestion_answers = table(
    "suggestion_answers",
    row_id(),
    owner(),
    # Digest of the facts a suggestion rests on: new facts, new suggestion.
    Column("facts_digest", DIGEST, nullable=False),
    Column("answer", String(12), nullable=False),  # dismissed, snoozed
    Column("until", Date),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "facts_digest", name="uq_suggestion_answers_facts"),
)

# What a user wants to spend in a category in a month, in the user's currency.
budgets = table(
    "budgets",
    row_id(),
    owner(),
    reference("category_id", "categories.id"),
    Column("amount_minor", MINOR, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("updated_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "category_id", name="uq_budgets_user_category"),
    CheckConstraint("amount_minor >= 0", name="amount_not_negative"),
)

goals = table(
    "goals",
    row_id(),
    owner(),
    Column("name", String(80), nullable=False),
    Column("target_minor", MINOR, nullable=False),
    Column("saved_minor", MINOR, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("due_date", Date),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("updated_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "name", name="uq_goals_user_name"),
    CheckConstraint("target_minor > 0", name="target_positive"),
    CheckConstraint("saved_minor >= 0", name="saved_not_negative"),
)

# What the user said of an alert: normal, or a problem.
alert_answers = table(
    "alert_answers",
    row_id(),
    owner(),
    reference("transaction_id", "transactions.id"),
    Column("answer", String(12), nullable=False),
    # Of the alert, as the detector names it.
    Column("kind", String(20), nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "transaction_id", name="uq_alert_answers_transaction"),
    Index("ix_alert_answers_transaction", "transaction_id"),
)

# What the user knows of a recurring payment; payee, rhythm and amount name it.
bill_answers = table(
    "bill_answers",
    row_id(),
    owner(),
    Column("payee_key", String(120), nullable=False),
    Column("payee", String(120), nullable=False),
    Column("period", String(20), nullable=False),
    Column("currency", String(3), nullable=False),
    # Of the bill when the answer was given, signed.
    Column("amount_minor", MINOR, nullable=False),
    Column("answer", String(12), nullable=False),  # confirmed, dismissed, edited
    Column("edited_minor", MINOR),
    Column("edited_day", Integer),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint(
        "user_id",
        "payee_key",
        "period",
        "currency",
        "amount_minor",
        name="uq_bill_answers_bill",
    ),
)
