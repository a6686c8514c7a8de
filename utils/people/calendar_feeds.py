"""The secret address of a bill calendar: made, shown once, ended."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from utils.db_utils import in_transaction
from utils.errors import NotFound
from utils.store import calendar_feeds as store
from utils.store import users

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock
    from utils.store.users import User


def make_feed(engine: Engine, clock: Clock, user_id: int) -> str:
    """Make the address of a user's calendar; only its digest is kept.

    Returns:
        The secret part of the address, 256 random bits. One made before ends.
    """
    token = secrets.token_urlsafe(32)
    in_transaction(
        engine,
        lambda c: store.replace_feed(c, user_id, _digest(token), clock.now()),
    )
    return token


def end_feed(engine: Engine, user_id: int) -> None:
    """End a user's address; calendars that read it get nothing any more."""
    in_transaction(engine, lambda c: store.remove_feed(c, user_id))


def feed_owner(connection: Connection, token: str) -> User:
    """Give the user whose calendar an address is.

    Raises:
        NotFound: there is no such address, or it was ended.
    """
    user_id = store.find_owner(connection, _digest(token))
    if user_id is None:
        raise NotFound
    return users.get_user(connection, user_id)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
