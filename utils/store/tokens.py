"""The rows of API tokens; the token itself is never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from database.tables import api_tokens, users
from utils.store.second_factors import has_second_factor

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class NewToken:
    """An API token to be stored."""

    user_id: int
    jti: str
    name: str
    scopes: str
    created_at: dt.datetime
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Token:
    """An API token as its owner sees it listed."""

    id: int
    name: str
    scopes: str
    created_at: dt.datetime
    expires_at: dt.datetime
    last_used_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class TokenOwner:
    """A live token together with who it speaks for."""

    token_id: int
    user_id: int
    scopes: str
    last_used_at: dt.datetime | None
    email: str
    display_name: str
    currency: str
    locale: str
    language: str
    has_second_factor: bool


def add_token(connection: Connection, new: NewToken) -> int:
    """Store a token's row and give its id."""
    values = {name: getattr(new, name) for name in NewToken.__dataclass_fields__}
    result = connection.execute(api_tokens.insert().values(**values))
    return int(result.lastrowid)


def find_token_owner(
    connection: Connection, jti: str, user_id: int, now: dt.datetime
) -> TokenOwner | None:
    """Find the token of that id unless it ran out or was revoked."""
    query = (
        select(
            api_tokens.c.id.label("token_id"),
            api_tokens.c.user_id,
            api_tokens.c.scopes,
            api_tokens.c.last_used_at,
            users.c.email,
            users.c.display_name,
            users.c.currency,
            users.c.locale,
            users.c.language,
            has_second_factor(api_tokens.c.user_id).label("has_second_factor"),
        )
        .join(users, users.c.id == api_tokens.c.user_id)
        .where(
            api_tokens.c.jti == jti,
            api_tokens.c.user_id == user_id,
            api_tokens.c.revoked_at.is_(None),
            api_tokens.c.expires_at > now,
        )
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else TokenOwner(**row._asdict())


def list_tokens(connection: Connection, user_id: int) -> list[Token]:
    """List a person's tokens that are not revoked, the newest first."""
    query = (
        select(*(api_tokens.c[name] for name in Token.__dataclass_fields__))
        .where(api_tokens.c.user_id == user_id, api_tokens.c.revoked_at.is_(None))
        .order_by(api_tokens.c.created_at.desc(), api_tokens.c.id.desc())
    )
    return [Token(**row._asdict()) for row in connection.execute(query)]


def touch_token(connection: Connection, token_id: int, now: dt.datetime) -> None:
    """Note that a token was used."""
    connection.execute(
        update(api_tokens).where(api_tokens.c.id == token_id).values(last_used_at=now)
    )


def revoke_token(
    connection: Connection, user_id: int, token_id: int, now: dt.datetime
) -> bool:
    """Revoke one of a person's tokens; tell whether it was theirs and alive."""
    result = connection.execute(
        update(api_tokens)
        .where(
            api_tokens.c.id == token_id,
            api_tokens.c.user_id == user_id,
            api_tokens.c.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )
    return bool(result.rowcount)


def revoke_all_tokens(connection: Connection, user_id: int, now: dt.datetime) -> None:
    """Revoke every token of a person."""
    connection.execute(
        update(api_tokens)
        .where(api_tokens.c.user_id == user_id, api_tokens.c.revoked_at.is_(None))
        .values(revoked_at=now)
    )
