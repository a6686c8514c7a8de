"""The data version: raised by every write to a user's transactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from database.tables import users
from utils.errors import NotFound

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection


def get_version(connection: Connection, user_id: int) -> int:
    """Get the data version.

    Raises:
        NotFound: there is no such user any more.
    """
    query = select(users.c.data_version).where(users.c.id == user_id)
    found = connection.execute(query).scalar()
    if found is None:
        raise NotFound
    return int(found)


def lock_version(connection: Connection, user_id: int) -> int:
    """Get the data version and hold it: one writer at a time per user.

    Taken first by whoever writes transactions, so that two never wait for each
    other; on SQLite a writing transaction holds the whole database anyway.

    Raises:
        NotFound: there is no such user any more.
    """
    query = select(users.c.data_version).where(users.c.id == user_id)
    found = connection.execute(query.with_for_update()).scalar()
    if found is None:
        raise NotFound
    return int(found)


def raise_version(connection: Connection, user_id: int) -> None:
    """Say that the user's transactions are not what they were."""
    connection.execute(
        update(users)
        .where(users.c.id == user_id)
        .values(data_version=users.c.data_version + 1)
    )
