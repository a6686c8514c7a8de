"""A forgotten password: a link that works once sets another."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction, reading
from utils.errors import LinkExpired, NotFound, TooManyAttempts
from utils.mail import Letter
from utils.people import events, one_time
from utils.people.names import email_key
from utils.people.passwords import check_strength
from utils.people.throttle import attempting, letter_limits
from utils.sentences import sentence
from utils.store import one_time_tokens
from utils.store import sessions as session_store
from utils.store import tokens as token_store
from utils.store import users as store
from utils.store.security_events import count_events

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock
    from utils.mail import Mailer
    from utils.people.passwords import PasswordHasher


LETTERS_A_DAY: Final = 5


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks for a link, from where, and the letter: its text has ``{token}``."""

    email: str
    place: events.Place
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Reset:
    """The link's token and the new password."""

    token: str = field(repr=False)
    password: str = field(repr=False)


def make_reset_token(engine: Engine, clock: Clock, email: str) -> str:
    """Make the token of a link, for the operator.

    Raises:
        NotFound: nobody has this e-mail.
    """

    def work(connection: Connection) -> str:
        user = store.find_user_by_email_key(connection, email_key(email))
        if user is None:
            raise NotFound(sentence("Nobody is registered with this e-mail."))
        return one_time.issue(connection, clock.now(), "reset", user.id)

    return in_transaction(engine, work)


def send_reset_link(
    engine: Engine, clock: Clock, mailer: Mailer, request: Request
) -> None:
    """Send a link to whoever has that e-mail; to be called in the background.

    Nothing tells the asker whether there is such a person, or had enough letters.
    """
    with contextlib.suppress(NotFound, TooManyAttempts):
        with attempting(engine, clock, letter_limits(request.place.address)):
            user = _find_reader(engine, clock, request)
        token = make_reset_token(engine, clock, user.email)
        events.record(engine, clock, user.id, "reset_asked", request.place)
        # To the address as stored: what was typed may only look the same.
        text = request.text.replace("{token}", token)
        mailer.send(Letter(user.email, request.subject, text))


def _find_reader(engine: Engine, clock: Clock, request: Request) -> store.User:
    key = email_key(request.email)
    with reading(engine) as connection:
        user = store.find_user_by_email_key(connection, key) if key.isascii() else None
        if user is None:
            raise NotFound
        day_ago = clock.now() - dt.timedelta(days=1)
        if count_events(connection, user.id, "reset_asked", day_ago) >= LETTERS_A_DAY:
            raise TooManyAttempts
    return user


def works(engine: Engine, clock: Clock, token: str) -> bool:
    """Tell whether a link still works."""
    with reading(engine) as connection:
        return one_time.find(connection, clock.now(), "reset", token) is not None


def reset_password(
    engine: Engine, passwords: PasswordHasher, clock: Clock, reset: Reset
) -> int:
    """Set the password, end what the old one opened, and give whose it was.

    Raises:
        LinkExpired: the link ran out or was used.
        WeakPassword: the new password is too easy to guess; the link stays good.
    """
    with reading(engine) as connection:
        found = one_time.find(connection, clock.now(), "reset", reset.token)
        if found is None or found.user_id is None:
            raise LinkExpired
        user = store.get_user(connection, found.user_id)
    check_strength(reset.password, (user.email_key, user.display_name))
    kept = passwords.hash(reset.password)

    def work(connection: Connection) -> None:
        one_time.use(connection, clock.now(), "reset", reset.token)
        store.set_password(connection, user.id, kept.hash, kept.pepper_id)
        session_store.remove_all_sessions(connection, user.id)
        one_time_tokens.remove_all_tokens(connection, user.id)
        token_store.revoke_all_tokens(connection, user.id, clock.now())

    in_transaction(engine, work)
    return user.id
