"""The rows of log-ins: one each, found by the digest of a random id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, bindparam, delete, literal, or_, select, update

from database.tables import sessions, users
from utils.store.second_factors import has_second_factor
from utils.store.security_events import has_notice

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql import ColumnElement


@dataclass(frozen=True, slots=True)
class NewSession:
    """A log-in to be stored."""

    user_id: int
    token_digest: bytes
    created_at: dt.datetime
    remember: bool
    address: str
    agent: str


@dataclass(frozen=True, slots=True)
class Session:
    """A log-in as its owner sees it listed."""

    id: int
    created_at: dt.datetime
    last_seen_at: dt.datetime
    remember: bool
    address: str
    agent: str


@dataclass(frozen=True, slots=True)
class SessionOwner:
    """A live log-in together with who it is."""

    session_id: int
    user_id: int
    last_seen_at: dt.datetime
    email: str
    display_name: str
    currency: str
    locale: str
    language: str
    has_second_factor: bool
    has_notice: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on a log-in must have been made, and last used, to be alive."""

    created_after: dt.datetime
    seen_after: dt.datetime


def add_session(connection: Connection, new: NewSession) -> int:
    """Store a log-in and give its id."""
    result = connection.execute(
        sessions.insert().values(
            last_seen_at=new.created_at,
            **{name: getattr(new, name) for name in NewSession.__dataclass_fields__},
        )
    )
    return int(result.lastrowid)


def find_session_owner(
    connection: Connection, token_digest: bytes, limits: Limits
) -> SessionOwner | None:
    """Find the live log-in with that digest and its owner, in one query."""
    wanted = {
        "digest": token_digest,
        "created": limits.created_after,
        "seen": limits.seen_after,
    }
    row = connection.execute(_LIVE_OWNER, wanted).one_or_none()
    return None if row is None else SessionOwner(**row._asdict())


def find_session_user(connection: Connection, token_digest: bytes) -> int | None:
    """Find whose log-in it is or was, also when it ran out."""
    query = select(sessions.c.user_id).where(sessions.c.token_digest == token_digest)
    return connection.execute(query).scalar()


def list_sessions(
    connection: Connection, user_id: int, limits: Limits
) -> list[Session]:
    """List a person's live log-ins, the latest used first."""
    query = (
        select(*(sessions.c[name] for name in Session.__dataclass_fields__))
        .where(sessions.c.user_id == user_id, _alive(limits))
        .order_by(sessions.c.last_seen_at.desc(), sessions.c.id.desc())
    )
    return [Session(**row._asdict()) for row in connection.execute(query)]


def touch(connection: Connection, session_id: int, now: dt.datetime) -> None:
    """Note that a log-in was used."""
    connection.execute(
        update(sessions).where(sessions.c.id == session_id).values(last_seen_at=now)
    )


def remove_session(connection: Connection, user_id: int, session_id: int) -> bool:
    """End one of a person's log-ins; tell whether it was theirs to end."""
    result = connection.execute(
        delete(sessions).where(
            sessions.c.id == session_id, sessions.c.user_id == user_id
        )
    )
    return bool(result.rowcount)


def remove_other_sessions(connection: Connection, user_id: int, keep: int) -> None:
    """End all of a person's log-ins but one."""
    connection.execute(
        delete(sessions).where(sessions.c.user_id == user_id, sessions.c.id != keep)
    )


def remove_all_sessions(connection: Connection, user_id: int) -> None:
    """End all of a person's log-ins."""
    connection.execute(delete(sessions).where(sessions.c.user_id == user_id))


def remove_dead_sessions(connection: Connection, user_id: int, limits: Limits) -> None:
    """Clear away a person's log-ins that ran out."""
    connection.execute(
        delete(sessions).where(sessions.c.user_id == user_id, ~_alive(limits))
    )


def _alive(limits: Limits) -> ColumnElement[bool]:
    columns = sessions.c
    return _lives(
        literal(limits.created_after, columns.created_at.type),
        literal(limits.seen_after, columns.last_seen_at.type),
    )


def _lives(
    created_after: ColumnElement[dt.datetime], seen_after: ColumnElement[dt.datetime]
) -> ColumnElement[bool]:
    # A device that is remembered may rest as long as it likes, up to the last day.
    return and_(
        sessions.c.created_at > created_after,
        or_(sessions.c.remember, sessions.c.last_seen_at > seen_after),
    )


# Every page asks this: putting it together each time takes longer than its answer.
_LIVE_OWNER: Final = (
    select(
        sessions.c.id.label("session_id"),
        sessions.c.user_id,
        sessions.c.last_seen_at,
        users.c.email,
        users.c.display_name,
        users.c.currency,
        users.c.locale,
        users.c.language,
        has_second_factor(sessions.c.user_id).label("has_second_factor"),
        has_notice().label("has_notice"),
    )
    .join(users, users.c.id == sessions.c.user_id)
    .where(
        sessions.c.token_digest == bindparam("digest"),
        _lives(
            bindparam("created", type_=sessions.c.created_at.type),
            bindparam("seen", type_=sessions.c.last_seen_at.type),
        ),
    )
)
