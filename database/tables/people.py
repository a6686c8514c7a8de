"""Who may come in, and what guards the door."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)

from database.tables.columns import (
    DIGEST,
    ID,
    LONG_TEXT,
    TIMESTAMP,
    owner,
    reference,
    row_id,
    table,
)

users = table(
    "users",
    row_id(),
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
    # Transactions from this day on wait to be looked at for links by today's rules; a
    # migration that comes with better ones sets it to the first day.
    Column("unlinked_from", Date),
    Column("created_at", TIMESTAMP, nullable=False),
)

sessions = table(
    "sessions",
    row_id(),
    owner(),
    Column("token_digest", DIGEST, nullable=False, unique=True),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("last_seen_at", TIMESTAMP, nullable=False),
    Column("remember", Boolean, nullable=False),
    Column("address", String(45), nullable=False),
    Column("agent", String(200), nullable=False),
    Index("ix_sessions_user", "user_id"),
)

throttle_events = table(
    "throttle_events",
    row_id(),
    Column("bucket", DIGEST, nullable=False),
    Column("happened_at", TIMESTAMP, nullable=False),
    Index("ix_throttle_events_bucket_time", "bucket", "happened_at"),
    # What is past every window is thrown away by its age alone.
    Index("ix_throttle_events_time", "happened_at"),
)

api_tokens = table(
    "api_tokens",
    row_id(),
    owner(),
    Column("jti", String(36), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("scopes", String(80), nullable=False),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("expires_at", TIMESTAMP, nullable=False),
    Column("last_used_at", TIMESTAMP),
    Column("revoked_at", TIMESTAMP),
    Index("ix_api_tokens_user", "user_id"),
)

second_factors = table(
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

recovery_codes = table(
    "recovery_codes",
    row_id(),
    owner(),
    Column("code_digest", DIGEST, nullable=False),
    UniqueConstraint("user_id", "code_digest", name="uq_recovery_codes_user_code"),
)

# Links and steps that work once: a password reset, an invitation, and what stands
# between the password and the second factor.
one_time_tokens = table(
    "one_time_tokens",
    row_id(),
    reference("user_id", "users.id", nullable=True),
    Column("purpose", String(12), nullable=False),
    Column("token_digest", DIGEST, nullable=False, unique=True),
    Column("created_at", TIMESTAMP, nullable=False),
    Column("expires_at", TIMESTAMP, nullable=False),
    Index("ix_one_time_tokens_expires", "expires_at"),
)

security_events = table(
    "security_events",
    row_id(),
    owner(),
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

# A secret address at which a calendar program reads the bills without logging in.
calendar_feeds = table(
    "calendar_feeds",
    row_id(),
    owner(),
    Column("token_digest", DIGEST, nullable=False, unique=True),
    Column("created_at", TIMESTAMP, nullable=False),
    UniqueConstraint("user_id", name="uq_calendar_feeds_user"),
)

# Answers to writes of programs, so that a retry is answered and not done again.
idempotency_keys = table(
    "idempotency_keys",
    row_id(),
    owner(),
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
