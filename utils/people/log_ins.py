"""What is known of log-ins that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils.db_utils import reading
from utils.people import events
from utils.people.names import email_key
from utils.store.users import find_user_by_email_key

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from utils.clock import Clock


def record_failure(
    engine: Engine, clock: Clock, email: str, place: events.Place
) -> None:
    """Record a wrong password for whoever has that e-mail, if anybody has."""
    key = email_key(email)
    with reading(engine) as connection:
        user = find_user_by_email_key(connection, key) if key.isascii() else None
    if user is not None:
        events.record(engine, clock, user.id, "log_in_failed", place)
