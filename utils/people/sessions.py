"""Log-ins: each a random id in a browser and a row here that can be ended."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction, try_transaction
from utils.errors import NotFound
from utils.store import sessions as store
from utils.store.one_time_tokens import remove_all_tokens
from utils.store.tokens import revoke_all_tokens

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock

_TOUCH_EVERY: Final = dt.timedelta(minutes=1)
_AGENT_LENGTH: Final = 200
_ADDRESS_LENGTH: Final = 45


@dataclass(frozen=True, slots=True)
class Lifetime:
    """How long a log-in lasts: unused, and at most."""

    idle: dt.timedelta
    longest: dt.timedelta


@dataclass(frozen=True, slots=True)
class Browser:
    """Where somebody logs in from, as its owner sees it in the list."""

    address: str
    agent: str
    remember: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A log-in: its row, and the random id that only its browser knows."""

    session_id: int
    token: str = field(repr=False)


def open_session(
    engine: Engine, clock: Clock, lifetime: Lifetime, user_id: int, browser: Browser
) -> Opened:
    """Store a log-in."""
    token = secrets.token_urlsafe(32)
    new = store.NewSession(
        user_id=user_id,
        token_digest=_digest(token),
        created_at=clock.now(),
        remember=browser.remember,
        address=browser.address[:_ADDRESS_LENGTH],
        agent=browser.agent[:_AGENT_LENGTH],
    )

    def work(connection: Connection) -> int:
        limits = _limits(clock.now(), lifetime)
        store.remove_dead_sessions(connection, user_id, limits)
        return store.add_session(connection, new)

    return Opened(in_transaction(engine, work), token)


def find_owner(
    connection: Connection, clock: Clock, lifetime: Lifetime, token: str
) -> store.SessionOwner | None:
    """Find whose log-in this id is, unless it was ended or ran out."""
    limits = _limits(clock.now(), lifetime)
    return store.find_session_owner(connection, _digest(token), limits)


def find_former_owner(connection: Connection, token: str) -> int | None:
    """Find whose log-in this id was that ran out; None where it was ended."""
    return store.find_session_user(connection, _digest(token)) if token else None


def note_use(engine: Engine, clock: Clock, owner: store.SessionOwner) -> None:
    """Note that a log-in is in use, at most once a minute."""
    now = clock.now()
    if now - owner.last_seen_at >= _TOUCH_EVERY:
        try_transaction(engine, lambda db: store.touch(db, owner.session_id, now))


def list_sessions(
    connection: Connection, clock: Clock, lifetime: Lifetime, user_id: int
) -> list[store.Session]:
    """List a person's live log-ins."""
    return store.list_sessions(connection, user_id, _limits(clock.now(), lifetime))


def end_session(engine: Engine, user_id: int, session_id: int) -> None:
    """End one of a person's log-ins.

    Raises:
        NotFound: there is none of that id, or it is another's.
    """
    if not in_transaction(
        engine, lambda db: store.remove_session(db, user_id, session_id)
    ):
        raise NotFound


def end_everything(engine: Engine, clock: Clock, user_id: int) -> None:
    """End every log-in of somebody, begun ones too, and revoke every API token."""

    def work(connection: Connection) -> None:
        store.remove_all_sessions(connection, user_id)
        remove_all_tokens(connection, user_id)
        revoke_all_tokens(connection, user_id, clock.now())

    in_transaction(engine, work)


def _limits(now: dt.datetime, lifetime: Lifetime) -> store.Limits:
    return store.Limits(
        created_after=now - lifetime.longest, seen_after=now - lifetime.idle
    )


def _digest(token: str) -> bytes:
    # 256 random bits need no slow hash: nobody can go through them.
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
