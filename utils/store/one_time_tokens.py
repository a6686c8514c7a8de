"""The rows of links and steps that work once; the token itself is never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from database.tables import one_time_tokens

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class OneTimeToken:
    """What a token is for, whose it is, and how long it works."""

    user_id: int | None
    purpose: str
    token_digest: bytes
    created_at: dt.datetime
    expires_at: dt.datetime


_COLUMNS = [one_time_tokens.c[name] for name in OneTimeToken.__dataclass_fields__]


def add_token(connection: Connection, new: OneTimeToken) -> None:
    """Store a token, and clear away those that ran out."""
    connection.execute(
        delete(one_time_tokens).where(one_time_tokens.c.expires_at <= new.created_at)
    )
    values = {name: getattr(new, name) for name in OneTimeToken.__dataclass_fields__}
    connection.execute(one_time_tokens.insert().values(**values))


def find_token(
    connection: Connection, purpose: str, token_digest: bytes, now: dt.datetime
) -> OneTimeToken | None:
    """Find a token that still works."""
    query = select(*_COLUMNS).where(
        one_time_tokens.c.token_digest == token_digest,
        one_time_tokens.c.purpose == purpose,
        one_time_tokens.c.expires_at > now,
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else OneTimeToken(**row._asdict())


def use_token(connection: Connection, token_digest: bytes) -> bool:
    """Take a token away; False when somebody was quicker."""
    result = connection.execute(
        delete(one_time_tokens).where(one_time_tokens.c.token_digest == token_digest)
    )
    return bool(result.rowcount)


def remove_tokens(connection: Connection, user_id: int, purpose: str) -> None:
    """Take away all of a person's tokens of one purpose."""
    connection.execute(
        delete(one_time_tokens).where(
            one_time_tokens.c.user_id == user_id, one_time_tokens.c.purpose == purpose
        )
    )


def remove_all_tokens(connection: Connection, user_id: int) -> None:
    """Take away all of a person's tokens, whatever they are for."""
    connection.execute(
        delete(one_time_tokens).where(one_time_tokens.c.user_id == user_id)
    )
