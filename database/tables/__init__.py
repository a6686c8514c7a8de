"""The schema: every table, key and index, for MySQL and SQLite alike."""

from __future__ import annotations

from database.tables.changes import (
    transaction_tombstones,
    undo_records,
    undo_rows,
    undo_steps,
)
from database.tables.columns import (
    DIGEST,
    TIMESTAMP,
    Timestamp,
    metadata,
)
from database.tables.imports import (
    import_accounts,
    import_files,
    import_merges,
    import_rows,
    imports,
    jobs,
)
from database.tables.insight import (
    alert_answers,
    bill_answers,
    budgets,
    goals,
    predictions,
    suggestion_answers,
)
from database.tables.ledger import (
    accounts,
    categories,
    monthly_sums,
    rules,
    tags,
    transaction_links,
    transaction_parts,
    transaction_tags,
    transactions,
    usual_categories,
)
from database.tables.people import (
    api_tokens,
    calendar_feeds,
    idempotency_keys,
    one_time_tokens,
    recovery_codes,
    second_factors,
    security_events,
    sessions,
    throttle_events,
    users,
)

__all__ = [
    "DIGEST",
    "TIMESTAMP",
    "Timestamp",
    "accounts",
    "alert_answers",
    "api_tokens",
    "bill_answers",
    "budgets",
    "calendar_feeds",
    "categories",
    "goals",
    "idempotency_keys",
    "import_accounts",
    "import_files",
    "import_merges",
    "import_rows",
    "imports",
    "jobs",
    "metadata",
    "monthly_sums",
    "one_time_tokens",
    "predictions",
    "recovery_codes",
    "rules",
    "second_factors",
    "security_events",
    "sessions",
    "suggestion_answers",
    "tags",
    "throttle_events",
    "transaction_links",
    "transaction_parts",
    "transaction_tags",
    "transaction_tombstones",
    "transactions",
    "undo_records",
    "undo_rows",
    "undo_steps",
    "users",
    "usual_categories",
]
