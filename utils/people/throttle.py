"""Hold back those who guess: per account, per address and over all."""

from __future__ import annotations

import datetime as dt
import hashlib
import ipaddress
import math
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction, reading
from utils.errors import TooManyAttempts
from utils.store import throttle as store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock

WINDOW: Final = dt.timedelta(minutes=5)
GUESSES_PER_ACCOUNT: Final = 10
GUESSES_PER_ADDRESS: Final = 20
GUESSES_OVER_ALL: Final = 1000
SIGN_UPS_PER_ADDRESS: Final = 15
WRONG_TOKENS_PER_ADDRESS: Final = 10
CODES_PER_ACCOUNT: Final = 5
LETTERS_PER_ADDRESS: Final = 20


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many attempts per window under that name."""

    name: str
    at_most: int

    @property
    def bucket(self) -> bytes:
        """The name as stored: of fixed length, and not to be read as an e-mail."""
        return hashlib.sha256(self.name.encode("utf-8", "surrogatepass")).digest()


class Attempt:
    """An attempt under way; it counts unless it is said to have succeeded."""

    def __init__(self) -> None:
        self.succeeded = False


def password_limits(account: str, address: str) -> tuple[Limit, ...]:
    """Give the limits of every path on which a password is asked for."""
    return (
        Limit(f"password account {account}", GUESSES_PER_ACCOUNT),
        Limit(f"password address {network(address)}", GUESSES_PER_ADDRESS),
        Limit("password", GUESSES_OVER_ALL),
    )


def account_buckets(user_id: int, account: str) -> list[bytes]:
    """Give the names, as stored, under which one person's attempts are counted."""
    limits = (password_limits(account, "")[0], code_limits(user_id, "")[0])
    return [limit.bucket for limit in limits]


def sign_up_limits(address: str) -> tuple[Limit, ...]:
    """Give the limits of registering: each try tells whether an e-mail is taken."""
    return (Limit(f"sign-up address {network(address)}", SIGN_UPS_PER_ADDRESS),)


def token_limits(address: str) -> tuple[Limit, ...]:
    """Give the limits of presenting API tokens that are none."""
    return (Limit(f"token address {network(address)}", WRONG_TOKENS_PER_ADDRESS),)


def code_limits(user_id: int, address: str) -> tuple[Limit, ...]:
    """Give the limits of typing a code of the second step."""
    return (
        Limit(f"code account {user_id}", CODES_PER_ACCOUNT),
        Limit(f"password address {network(address)}", GUESSES_PER_ADDRESS),
    )


def letter_limits(address: str) -> tuple[Limit, ...]:
    """Give the limits of asking for letters from one address."""
    return (Limit(f"letter address {network(address)}", LETTERS_PER_ADDRESS),)


@contextmanager
def attempting(
    engine: Engine, clock: Clock, limits: Sequence[Limit]
) -> Iterator[Attempt]:
    """Count an attempt before it is judged, and take it back if it succeeded.

    Counting first keeps a hundred attempts at once from all being judged before the
    first of them is counted. What is refused here is not counted: whoever waits for
    the window to pass gets in, however hard others knock.

    Raises:
        TooManyAttempts: a limit is reached; says for how long.
    """
    events = in_transaction(engine, lambda db: _count(db, clock.now(), limits))
    attempt = Attempt()
    try:
        yield attempt
    finally:
        if attempt.succeeded:
            in_transaction(engine, lambda db: store.remove_events(db, events))


def note_failure(engine: Engine, clock: Clock, limits: Sequence[Limit]) -> None:
    """Count something that failed already.

    Raises:
        TooManyAttempts: a limit was reached before.
    """
    with reading(engine) as connection:
        # Once the limit is reached nothing more is written.
        _check(connection, clock.now(), limits)
    in_transaction(engine, lambda db: _count(db, clock.now(), limits))


def network(address: str) -> str:
    """Give what one household or server has to itself: an IPv4 address, an IPv6 /64."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((int(parsed), 64), strict=False))


def _count(
    connection: Connection, now: dt.datetime, limits: Sequence[Limit]
) -> tuple[int, ...]:
    store.remove_events_before(connection, now - WINDOW)
    _check(connection, now, limits)
    return store.add_events(connection, [limit.bucket for limit in limits], now)


def _check(connection: Connection, now: dt.datetime, limits: Sequence[Limit]) -> None:
    for limit in limits:
        count, first = store.count_events(connection, limit.bucket, now - WINDOW)
        if first is not None and count >= limit.at_most:
            wait_s = math.ceil((first + WINDOW - now).total_seconds())
            raise TooManyAttempts(retry_after_s=max(1, wait_s))
