"""How far a person's transactions were looked at for links by today's rules."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from database.tables import transactions, users

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from utils.store.opposites import Days


def look_again(connection: Connection, user_id: int) -> None:
    """Let all of a person's transactions be looked at once more."""
    first = select(func.min(transactions.c.posting_date)).where(
        transactions.c.user_id == user_id
    )
    _write(connection, user_id, connection.execute(first).scalar())


def next_days(connection: Connection, user_id: int, most: int) -> Days | None:
    """Give the next days that wait, of about `most` transactions; None without any.

    A day is not divided, however many it has.
    """
    query = select(users.c.unlinked_from).where(users.c.id == user_id)
    first = connection.execute(query).scalar()
    if first is None:
        return None
    day = transactions.c.posting_date
    own = select(day).where(transactions.c.user_id == user_id, day >= first)
    later = connection.execute(own.order_by(day).limit(1).offset(most)).scalar()
    return first, later or dt.date.max


def looked_at(connection: Connection, user_id: int, last: dt.date) -> None:
    """Note that the days up to one were looked at."""
    left = None if last == dt.date.max else last + dt.timedelta(days=1)
    _write(connection, user_id, left)


def _write(connection: Connection, user_id: int, day: dt.date | None) -> None:
    own = update(users).where(users.c.id == user_id)
    connection.execute(own.values(unlinked_from=day))
