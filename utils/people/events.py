"""Record what concerns a person's safety, and notice log-ins from new places."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from utils.db_utils import in_transaction
from utils.people.agents import browser_name
from utils.people.throttle import network
from utils.store import security_events as store

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock

Kind = Literal[
    "log_in",
    "log_in_failed",
    "log_out",
    "session_ended",
    "password_changed",
    "reset_asked",
    "password_reset",
    "two_step_on",
    "two_step_off",
    "recovery_codes_made",
    "recovery_code_used",
    "token_made",
    "token_revoked",
    "data_exported",
    "data_imported",
    "statement_added",
    "statement_undone",
]
KEPT: Final = dt.timedelta(days=365)
SHOWN: Final = 50


@dataclass(frozen=True, slots=True)
class Place:
    """From where somebody acts."""

    address: str
    agent: str


def record(
    engine: Engine,
    clock: Clock,
    user_id: int,
    kind: Kind,
    place: Place,
    subject_id: int | None = None,
) -> None:
    """Record something that happened."""
    event = _event(user_id, kind, clock.now(), place, subject_id)
    in_transaction(engine, lambda db: store.add_event(db, event))


def record_log_in(
    engine: Engine, clock: Clock, user_id: int, place: Place, session_id: int
) -> bool:
    """Record a log-in; tell whether it is from where its owner never was before.

    The very first log-in is nobody's surprise.
    """
    event = _event(user_id, "log_in", clock.now(), place, session_id)

    def work(connection: Connection) -> bool:
        store.remove_before(connection, user_id, clock.now() - KEPT)
        ever, there = store.has_logged_in(
            connection, user_id, event.address, event.browser
        )
        surprising = ever and not there
        store.add_event(connection, replace(event, is_notice=surprising))
        return surprising

    return in_transaction(engine, work)


def _event(
    user_id: int, kind: Kind, now: dt.datetime, place: Place, subject_id: int | None
) -> store.NewEvent:
    return store.NewEvent(
        user_id=user_id,
        kind=kind,
        happened_at=now,
        # The household's part of an address: the rest changes by itself.
        address=network(place.address)[:45],
        browser=browser_name(place.agent),
        subject_id=subject_id,
    )
