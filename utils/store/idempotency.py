"""Answers kept for programs that send a write again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from database.tables import idempotency_keys

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What was answered under a key; `status` is None while nothing is yet."""

    id: int
    request_digest: bytes
    status: int | None
    headers: str | None
    body: str | None
    created_at: dt.datetime


def find_answer(
    connection: Connection, user_id: int, key_digest: bytes
) -> KeptAnswer | None:
    """Find what is kept under a key of the user's."""
    columns = (idempotency_keys.c[name] for name in KeptAnswer.__slots__)
    query = select(*columns).where(
        idempotency_keys.c.user_id == user_id,
        idempotency_keys.c.key_digest == key_digest,
    )
    row = connection.execute(query).mappings().first()
    if row is None:
        return None
    return KeptAnswer(**{**row, "request_digest": bytes(row["request_digest"])})


def claim(
    connection: Connection,
    user_id: int,
    key_digest: bytes,
    request_digest: bytes,
    now: dt.datetime,
) -> int | None:
    """Take a key for a request and give the row's id; None where it is taken."""
    values = {
        "user_id": user_id,
        "key_digest": key_digest,
        "request_digest": request_digest,
        "created_at": now,
    }
    new = insert(idempotency_keys).values(values)
    try:
        return int(connection.execute(new).lastrowid)
    except IntegrityError:
        return None


def keep_answer(
    connection: Connection, claim_id: int, status: int, headers: str, body: str
) -> None:
    """Keep the answer to the request that holds a claim."""
    values = {"status": status, "headers": headers, "body": body}
    connection.execute(
        update(idempotency_keys).where(idempotency_keys.c.id == claim_id).values(values)
    )


def release(connection: Connection, claim_id: int) -> None:
    """Give a key back, so that the request can be sent again."""
    connection.execute(
        delete(idempotency_keys).where(idempotency_keys.c.id == claim_id)
    )


def remove_before(connection: Connection, moment: dt.datetime) -> None:
    """Forget keys older than `moment`, answered or not."""
    old = idempotency_keys.c.created_at < moment
    connection.execute(delete(idempotency_keys).where(old))
