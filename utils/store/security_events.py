"""The record of what concerns a person's safety: added to, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, select, update

from database.tables import security_events, sessions

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql import ColumnElement


@dataclass(frozen=True, slots=True)
class NewEvent:
    """Something that happened, to be recorded."""

    user_id: int
    kind: str
    happened_at: dt.datetime
    address: str
    browser: str
    subject_id: int | None = None
    is_notice: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, as its owner sees it."""

    kind: str
    happened_at: dt.datetime
    address: str
    browser: str


_COLUMNS = [security_events.c[name] for name in Event.__dataclass_fields__]


def add_event(connection: Connection, new: NewEvent) -> None:
    """Record something."""
    values = {name: getattr(new, name) for name in NewEvent.__dataclass_fields__}
    connection.execute(security_events.insert().values(**values))


def list_events(connection: Connection, user_id: int, most: int) -> list[Event]:
    """List a person's newest events."""
    query = (
        select(*_COLUMNS)
        .where(security_events.c.user_id == user_id)
        .order_by(security_events.c.happened_at.desc(), security_events.c.id.desc())
        .limit(most)
    )
    return [Event(**row._asdict()) for row in connection.execute(query)]


def count_events(
    connection: Connection, user_id: int, kind: str, since: dt.datetime
) -> int:
    """Count a person's events of one kind after a moment."""
    query = (
        select(func.count())
        .select_from(security_events)
        .where(
            security_events.c.user_id == user_id,
            security_events.c.kind == kind,
            security_events.c.happened_at > since,
        )
    )
    return int(connection.execute(query).scalar_one())


def list_notices(connection: Connection, user_id: int, session_id: int) -> list[Event]:
    """List log-ins, other than this one, that a person has not answered for."""
    query = (
        select(*_COLUMNS)
        .where(security_events.c.user_id == user_id, _is_open_for(session_id))
        .order_by(security_events.c.happened_at.desc())
    )
    return [Event(**row._asdict()) for row in connection.execute(query)]


def answer_notices(connection: Connection, user_id: int, session_id: int) -> None:
    """Take the notices away that this log-in is shown."""
    connection.execute(
        update(security_events)
        .where(security_events.c.user_id == user_id, _is_open_for(session_id))
        .values(is_notice=False)
    )


def has_notice() -> ColumnElement[bool]:
    """Give the condition that a row of `sessions` has a notice to be shown."""
    return exists().where(
        security_events.c.user_id == sessions.c.user_id,
        security_events.c.is_notice,
        security_events.c.subject_id != sessions.c.id,
    )


def has_logged_in(
    connection: Connection, user_id: int, address: str, browser: str
) -> tuple[bool, bool]:
    """Tell whether a person ever logged in, and whether from such a place."""
    log_ins = select(security_events.c.address, security_events.c.browser).where(
        security_events.c.user_id == user_id, security_events.c.kind == "log_in"
    )
    there = log_ins.where(
        security_events.c.address == address, security_events.c.browser == browser
    )
    ever, before = (
        connection.execute(query.limit(1)).first() is not None
        for query in (log_ins, there)
    )
    return ever, before


def remove_before(connection: Connection, user_id: int, moment: dt.datetime) -> None:
    """Forget what is older than is kept."""
    connection.execute(
        delete(security_events).where(
            security_events.c.user_id == user_id,
            security_events.c.happened_at < moment,
        )
    )


def _is_open_for(session_id: int) -> ColumnElement[bool]:
    return security_events.c.is_notice & (security_events.c.subject_id != session_id)
