"""Links and steps that work once and not for long; only digests are stored."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from typing import TYPE_CHECKING, Final, Literal

from utils.errors import LinkExpired
from utils.store import one_time_tokens as store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection

Purpose = Literal["reset", "invite", "second_step"]
LIFETIMES: Final[Mapping[Purpose, dt.timedelta]] = {
    "reset": dt.timedelta(minutes=45),
    "invite": dt.timedelta(days=7),
    "second_step": dt.timedelta(minutes=10),
}


def issue(
    connection: Connection, now: dt.datetime, purpose: Purpose, user_id: int | None
) -> str:
    """Store a token and give it; a person's earlier ones of that purpose end."""
    token = secrets.token_urlsafe(32)
    if user_id is not None and purpose == "reset":
        store.remove_tokens(connection, user_id, purpose)
    store.add_token(
        connection,
        store.OneTimeToken(
            user_id=user_id,
            purpose=purpose,
            token_digest=_digest(token),
            created_at=now,
            expires_at=now + LIFETIMES[purpose],
        ),
    )
    return token


def find(
    connection: Connection, now: dt.datetime, purpose: Purpose, token: str
) -> store.OneTimeToken | None:
    """Find a token that still works."""
    return store.find_token(connection, purpose, _digest(token), now)


def use(
    connection: Connection, now: dt.datetime, purpose: Purpose, token: str
) -> store.OneTimeToken:
    """Take a token away and give what it was.

    Raises:
        LinkExpired: it never was, ran out, or was used.
    """
    found = find(connection, now, purpose, token)
    if found is None or not store.use_token(connection, found.token_digest):
        raise LinkExpired
    return found


def _digest(token: str) -> bytes:
    # 256 random bits need no slow hash.
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
