"""Secret addresses of bill calendars: one for each user who wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from database.tables import calendar_feeds

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection


def find_owner(connection: Connection, token_digest: bytes) -> int | None:
    """Find whose calendar an address is."""
    query = select(calendar_feeds.c.user_id).where(
        calendar_feeds.c.token_digest == token_digest
    )
    return connection.execute(query).scalar()


def find_created_at(connection: Connection, user_id: int) -> dt.datetime | None:
    """Tell since when a user has an address; None where there is none."""
    query = select(calendar_feeds.c.created_at).where(
        calendar_feeds.c.user_id == user_id
    )
    return connection.execute(query).scalar()


def replace_feed(
    connection: Connection, user_id: int, token_digest: bytes, now: dt.datetime
) -> None:
    """Give a user a new address; the one before it ends."""
    remove_feed(connection, user_id)
    row = {"user_id": user_id, "token_digest": token_digest, "created_at": now}
    connection.execute(insert(calendar_feeds).values(row))


def remove_feed(connection: Connection, user_id: int) -> None:
    """End a user's address."""
    connection.execute(
        delete(calendar_feeds).where(calendar_feeds.c.user_id == user_id)
    )
