"""The schema: every table, key and index, for MySQL and SQLite alike."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.dialects import mysql
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Timestamp(TypeDecorator[dt.datetime]):
    """An aware moment in Python, naive UTC in the database."""

    impl = DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb")
    cache_ok = True

    @property
    def python_type(self) -> type[dt.datetime]:
        """Say what rows hold."""
        return dt.datetime

    def process_bind_param(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Refuse naive moments: nobody knows which clock they are of."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a timestamp needs its time zone")
        return value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Say what the database cannot: it is UTC."""
        del dialect
        return None if value is None else value.replace(tzinfo=dt.UTC)


TIMESTAMP = Timestamp()

# SQLite numbers rows only in a column that is exactly INTEGER.
ID = BigInteger().with_variant(Integer(), "sqlite")
MINOR = BigInteger()
DIGEST = LargeBinary(32).with_variant(mysql.BINARY(32), "mysql", "mariadb")
LONG_TEXT = Text().with_variant(mysql.LONGTEXT(), "mysql", "mariadb")
LONG_BLOB = LargeBinary().with_variant(mysql.LONGBLOB(), "mysql", "mariadb")

# Names are compared byte for byte; MySQL's usual collations think "Café" = "CAFE".
_TABLE_OPTIONS: dict[str, Any] = {
    "mysql_engine": "InnoDB",
    "mysql_charset": "utf8mb4",
    "mysql_collate": "utf8mb4_bin",
    "mariadb_engine": "InnoDB",
    "mariadb_charset": "utf8mb4",
    "mariadb_collate": "utf8mb4_bin",
    "sqlite_autoincrement": True,
}


def _table(name: str, *parts: SchemaItem) -> Table:
    return Table(name, metadata, *parts, **_TABLE_OPTIONS)


def _id() -> Column[int]:
    return Column("id", ID, primary_key=True, autoincrement=True)


def _owner() -> Column[int]:
    return _reference("user_id", "users.id")


def _reference(
    name: str, target: str, *, nullable: bool = False, on_delete: str = "CASCADE"
) -> Column[int]:
    return Column(name, ID, ForeignKey(target, ondelete=on_delete), nullable=nullable)


def _former(side: str) -> tuple[Column[Any], ...]:
    return (
        _reference(
            f"former_{side}_category_id",
            "categories.id",
            nullable=True,
            on_delete="SET NULL",
        ),
        Column(f"former_{side}_source", String(8)),
        Column(f"former_{side}_confidence", Float),
    )


users = _table(
    "users",
    _id(),
    Column("email", String(254), nullable=False),
    # NFKC, case folded: look-alike spellings are one person.
    Column("email_key", String(254), nullable=False, unique=True),
    Column("display_name", String(80), nullable=False),
    Column("password_hash", String(100), nullable=False),
    Column("pepper_id", String(16), nullable=False),
    Column("currency", String(3), nullable=False),
    # Of numbers; words and days are in the language.
    Column("locale", String(12), nullable=False),
    Column("language", String(2), nullable=False, server_default="en"),
    # Raised by every write to the user's transactions; stored predictions carry it.
    Column("data_version", BigInteger, nullable=False, default=0),
    Column("created_at", TIMESTAMP, nullable=False),
)

sessions = _table(
    "sessions",
    _id(),
    _owner(),
    Column("token_digest", DIGEST, nullable=False, unique=True),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("last_seen_at", TIMESTAMP, nullable=False),
    Column("remember", Boolean, nullable=False),
    Column("address", String(45), nullable=False),
    Column("agent", String(200), nullable=False),
    Index("ix_sessions_user", "user_id"),
)

# A secret address at which a calendar program reads the bills without logging in.
calendar_feeds = _table(
    "calendar_feeds",
    _id(),
    _owner(),
    Column("token_digest", DIGEST, nullable=False, unique=True),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", name="uq_calendar_feeds_user"),
)

throttle_events = _table(
    "throttle_events",
    _id(),
    Column("bucket", DIGEST, nullable=False),
    Column("happened_at", TIMESTAMP, nullable=False),
    Index("ix_throttle_events_bucket_time", "bucket", "happened_at"),
    # What is past every window is thrown away by its age alone.
    Index("ix_throttle_events_time", "happened_at"),
)

api_tokens = _table(
    "api_tokens",
    _id(),
    _owner(),
    Column("jti", String(36), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("scopes", String(80), nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("expires_at", TIMESTAMP, nullable=False),
    Column("last_used_at", TIMESTAMP),
    Column("revoked_at", TIMESTAMP),
    Index("ix_api_tokens_user", "user_id"),
)

second_factors = _table(
    "second_factors",
    Column("user_id", ID, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    # Encrypted: a copy of the database alone must not give the codes.
    Column("secret_sealed", String(255), nullable=False),
    # The newest step whose code was used; an older or equal one is a replay.
    Column("last_step", BigInteger, nullable=False, default=0),
    Column("created_at", TIMESTAMP, nullable=False),
    # Empty until a first code proved that the person's app has the secret.
    Column("confirmed_at", TIMESTAMP),
)

recovery_codes = _table(
    "recovery_codes",
    _id(),
    _owner(),
    Column("code_digest", DIGEST, nullable=False),
    UniqueConstraint("user_id", "code_digest", name="uq_recovery_codes_user_code"),
)

# Links and steps that work once: a password reset, an invitation, and what stands
# between the password and the second factor.
one_time_tokens = _table(
    "one_time_tokens",
    _id(),
    _reference("user_id", "users.id", nullable=True),
    Column("purpose", String(12), nullable=False),
    Column("token_digest", DIGEST, nullable=False, unique=True),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("expires_at", TIMESTAMP, nullable=False),
    Index("ix_one_time_tokens_expires", "expires_at"),
)

security_events = _table(
    "security_events",
    _id(),
    _owner(),
    Column("kind", String(24), nullable=False),
    Column("happened_at", TIMESTAMP, nullable=False),
    Column("address", String(45), nullable=False),
    Column("browser", String(80), nullable=False),
    # The log-in, token or import it is about; no key, for that may be gone.
    Column("subject_id", ID),
    # A notice that its owner has not answered yet.
    Column("is_notice", Boolean, nullable=False, default=False),
    Index("ix_security_events_user_time", "user_id", "happened_at"),
)

accounts = _table(
    "accounts",
    _id(),
    _owner(),
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

categories = _table(
    "categories",
    _id(),
    _owner(),
    _reference("parent_id", "categories.id", nullable=True),
    Column("name", String(60), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("hidden", Boolean, nullable=False, default=False),
    UniqueConstraint("user_id", "name", name="uq_categories_user_name"),
)

# Which of a user's categories is meant by the usual names, that the models speak in:
# renaming and merging change the categories, not the names.
usual_categories = _table(
    "usual_categories",
    _id(),
    _owner(),
    Column("name", String(60), nullable=False),
    _reference("category_id", "categories.id"),
    UniqueConstraint("user_id", "name", name="uq_usual_categories_user_name"),
)

# A rule's conditions are those columns that are not empty; at least one is there.
rules = _table(
    "rules",
    _id(),
    _owner(),
    # Lower numbers come first; the first rule that matches decides.
    Column("priority", Integer, nullable=False, server_default=text("0")),
    Column("payee_key", String(120)),
    Column("narration_contains", String(100)),
    _reference("account_id", "accounts.id", nullable=True),
    # Without their sign, and only for accounts in this currency.
    Column("min_minor", MINOR),
    Column("max_minor", MINOR),
    Column("currency", String(3)),
    Column("direction", String(3)),  # in, out
    _reference("category_id", "categories.id"),
    Column("rename_to", String(120)),
    Column("created_at", TIMESTAMP, nullable=False),
    Index("ix_rules_user_priority", "user_id", "priority"),
)

imports = _table(
    "imports",
    _id(),
    _owner(),
    Column("batch", String(36), nullable=False),
    Column("file_name", String(255), nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("content_digest", DIGEST, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("status", String(10), nullable=False),
    # What the user answered or corrected: JSON of ReadHints without the password.
    Column("hints", LONG_TEXT, nullable=False),
    # The account chosen by the user, before or after reading.
    _reference("account_id", "accounts.id", nullable=True, on_delete="SET NULL"),
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

import_files = _table(
    "import_files",
    Column(
        "import_id", ID, ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("content", LONG_BLOB, nullable=False),
)

transactions = _table(
    "transactions",
    _id(),
    _owner(),
    _reference("account_id", "accounts.id"),
    _reference("import_id", "imports.id", nullable=True, on_delete="SET NULL"),
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
    _reference("category_id", "categories.id", nullable=True, on_delete="SET NULL"),
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
    Index("ix_transactions_user_payee", "user_id", "payee_key", "posting_date"),
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
transaction_links = _table(
    "transaction_links",
    _id(),
    _owner(),
    Column("kind", String(12), nullable=False),  # transfer, refund
    Column("state", String(8), nullable=False),  # offered, accepted, rejected
    Column("found_by", String(8), nullable=False),  # program, user
    _reference("out_id", "transactions.id"),
    _reference("in_id", "transactions.id"),
    # What the sides were before the link gave them a category; a side without a
    # former source has been left as it was.
    *_former("out"),
    *_former("in"),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("out_id", "in_id", name="uq_transaction_links_pair"),
    Index("ix_transaction_links_in", "in_id"),
    Index("ix_transaction_links_user_state", "user_id", "state"),
)

# Words of the user's own, many per transaction.
tags = _table(
    "tags",
    _id(),
    _owner(),
    Column("name", String(40), nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "name", name="uq_tags_user_name"),
)

transaction_tags = _table(
    "transaction_tags",
    _id(),
    _owner(),
    _reference("transaction_id", "transactions.id"),
    _reference("tag_id", "tags.id"),
    UniqueConstraint("transaction_id", "tag_id", name="uq_transaction_tags_pair"),
    Index("ix_transaction_tags_tag", "tag_id", "transaction_id"),
    Index("ix_transaction_tags_user", "user_id"),
)

# What a transaction was for, where that is several things: amounts add up to its own.
# A split transaction has no category itself and `category_source` split; whoever sums
# by category reads `utils.store.category_lines`.
transaction_parts = _table(
    "transaction_parts",
    _id(),
    _owner(),
    _reference("transaction_id", "transactions.id"),
    Column("amount_minor", MINOR, nullable=False),
    _reference("category_id", "categories.id"),
    Column("notes", Text, nullable=False, default=""),
    Index("ix_transaction_parts_transaction", "transaction_id"),
    Index("ix_transaction_parts_user_category", "user_id", "category_id"),
)

# What a person changed last, one or thousands of transactions at once, so that it can
# be taken back; only the newest steps are kept.
undo_steps = _table(
    "undo_steps",
    _id(),
    _owner(),
    Column("kind", String(8), nullable=False),  # edit, category, tag, untag, delete
    _reference("tag_id", "tags.id", nullable=True, on_delete="SET NULL"),
    # Also `updated_at` of the transactions that were changed: those that changed
    # again since are left alone.
    Column("created_at", TIMESTAMP, nullable=False),
    Index("ix_undo_steps_user", "user_id", "id"),
)

undo_rows = _table(
    "undo_rows",
    _id(),
    _owner(),
    _reference("step_id", "undo_steps.id"),
    _reference("transaction_id", "transactions.id"),
    _reference("category_id", "categories.id", nullable=True, on_delete="SET NULL"),
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

# Rows that are gone, so that programs which keep a copy can hear of it.
transaction_tombstones = _table(
    "transaction_tombstones",
    _id(),
    _owner(),
    Column("transaction_id", ID, nullable=False),
    Column("removed_at", TIMESTAMP, nullable=False),
    Index("ix_transaction_tombstones_moment", "user_id", "removed_at", "id"),
)

# The accounts a statement speaks of; account_id is empty until commit makes one.
import_accounts = _table(
    "import_accounts",
    _id(),
    _reference("import_id", "imports.id"),
    Column("ref", String(20), nullable=False),
    _reference("account_id", "accounts.id", nullable=True, on_delete="SET NULL"),
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
import_merges = _table(
    "import_merges",
    _id(),
    _reference("import_id", "imports.id"),
    _reference("transaction_id", "transactions.id"),
    # JSON of the columns that were written over: undoing gives them back.
    Column("before", LONG_TEXT, nullable=False),
    UniqueConstraint("import_id", "transaction_id", name="uq_import_merges_pair"),
    Index("ix_import_merges_transaction", "transaction_id"),
)

import_rows = _table(
    "import_rows",
    _id(),
    _reference("import_id", "imports.id"),
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
    _reference("category_id", "categories.id", nullable=True, on_delete="SET NULL"),
    Column("category_source", String(8), nullable=False),
    Column("category_confidence", Float),
    Column("status", String(20), nullable=False),
    # What the plan says, kept when the user excludes the row and takes that back.
    Column("planned_status", String(20), nullable=False),
    # The stored transaction this row is, or may be.
    _reference(
        "transaction_id", "transactions.id", nullable=True, on_delete="SET NULL"
    ),
    Column("occurrence", Integer),
    Column("reason", Text, nullable=False, default=""),
    UniqueConstraint("import_id", "position", name="uq_import_rows_position"),
)

jobs = _table(
    "jobs",
    _id(),
    _owner(),
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

monthly_sums = _table(
    "monthly_sums",
    _id(),
    _owner(),
    _reference("account_id", "accounts.id"),
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

predictions = _table(
    "predictions",
    _id(),
    _owner(),
    Column("data_version", BigInteger, nullable=False),
    Column("model_version", String(64), nullable=False),
    Column("as_of", Date, nullable=False),
    Column("payload", LONG_TEXT, nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint(
        "user_id", "as_of", "data_version", "model_version", name="uq_predictions_state"
    ),
)

suggestion_answers = _table(
    "suggestion_answers",
    _id(),
    _owner(),
    # Digest of the facts a suggestion rests on: new facts, new suggestion.
    Column("facts_digest", DIGEST, nullable=False),
    Column("answer", String(12), nullable=False),  # dismissed, snoozed
    Column("until", Date),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "facts_digest", name="uq_suggestion_answers_facts"),
)

# What a user wants to spend in a category in a month, in the user's currency.
budgets = _table(
    "budgets",
    _id(),
    _owner(),
    _reference("category_id", "categories.id"),
    Column("amount_minor", MINOR, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("updated_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "category_id", name="uq_budgets_user_category"),
    CheckConstraint("amount_minor >= 0", name="amount_not_negative"),
)

goals = _table(
    "goals",
    _id(),
    _owner(),
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

# Answers to writes of programs, so that a retry is answered and not done again.
idempotency_keys = _table(
    "idempotency_keys",
    _id(),
    _owner(),
    Column("key_digest", DIGEST, nullable=False),
    Column("request_digest", DIGEST, nullable=False),
    # Empty while the request is being worked on.
    Column("status", Integer),
    Column("headers", Text),
    Column("body", LONG_TEXT),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "key_digest", name="uq_idempotency_keys_user_key"),
    Index("ix_idempotency_keys_created", "created_at"),
)

# What the user said of an alert: normal, or a problem.
alert_answers = _table(
    "alert_answers",
    _id(),
    _owner(),
    _reference("transaction_id", "transactions.id"),
    Column("answer", String(12), nullable=False),
    # Of the alert, as the detector names it.
    Column("kind", String(20), nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", "transaction_id", name="uq_alert_answers_transaction"),
)

# What the user knows of a recurring payment; payee, rhythm and amount name it.
bill_answers = _table(
    "bill_answers",
    _id(),
    _owner(),
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
