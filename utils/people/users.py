"""People: registering, proving who they are, profile and password."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction, reading
from utils.errors import InvalidInput, RegistrationClosed, WrongCredentials
from utils.people import one_time
from utils.people.names import (
    NAME_LENGTH,
    email_key,
    parse_display_name,
    parse_email,
)
from utils.people.passwords import StoredPassword, check_strength
from utils.people.throttle import attempting, password_limits, sign_up_limits
from utils.sentences import sentence
from utils.store import categories, one_time_tokens
from utils.store import sessions as session_store
from utils.store import tokens as token_store
from utils.store import users as store

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock
    from utils.people.passwords import PasswordHasher

DEFAULT_CURRENCY: Final = "INR"
DEFAULT_LOCALE: Final = "en_IN"
DEFAULT_LANGUAGE: Final = "en"
LANGUAGES: Final = (DEFAULT_LANGUAGE, "hi", "kn")


@dataclass(frozen=True, slots=True)
class Registration:
    """What somebody says who registers, and from which address."""

    email: str
    display_name: str
    password: str = field(repr=False)
    address: str = ""
    invitation: str = field(default="", repr=False)
    language: str = DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class Credentials:
    """What somebody says who logs in, and from which address."""

    email: str
    password: str = field(repr=False)
    address: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What people may change about themselves."""

    display_name: str
    currency: str
    locale: str
    language: str = DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class PasswordChange:
    """Who wants another password, in which session, and from which address."""

    user_id: int
    session_id: int
    current: str = field(repr=False)
    new: str = field(repr=False)
    address: str


def register(
    engine: Engine,
    passwords: PasswordHasher,
    clock: Clock,
    registration: Registration,
    *,
    policy: str = "open",
) -> int:
    """Store a new person with the usual categories, and give their id.

    `policy` is open, first (only while nobody is registered), invite or closed.

    Raises:
        InvalidInput: e-mail, name or password needs another look.
        EmailTaken: somebody has this e-mail.
        RegistrationClosed: the operator lets nobody in, or nobody any more.
        TooManyAttempts: too many tried from that address.
    """
    key = parse_email(registration.email)
    name = parse_display_name(registration.display_name) or key.partition("@")[0]
    check_strength(registration.password, (key, name))
    with reading(engine) as connection:
        if not is_open(connection, clock, policy, registration.invitation):
            raise RegistrationClosed
    with attempting(engine, clock, sign_up_limits(registration.address)):
        kept = passwords.hash(registration.password)
    new = store.NewUser(
        email=registration.email,
        email_key=key,
        display_name=name[:NAME_LENGTH],
        password_hash=kept.hash,
        pepper_id=kept.pepper_id,
        currency=DEFAULT_CURRENCY,
        locale=DEFAULT_LOCALE,
        language=registration.language,
        created_at=clock.now(),
    )

    def work(connection: Connection) -> int:
        if policy == "invite":
            one_time.use(connection, clock.now(), "invite", registration.invitation)
        return _add(connection, new, policy)

    return in_transaction(engine, work)


def is_open(
    connection: Connection, clock: Clock, policy: str, invitation: str = ""
) -> bool:
    """Tell whether somebody new may register now."""
    if policy == "invite":
        found = one_time.find(connection, clock.now(), "invite", invitation)
        return found is not None
    return policy == "open" or (policy == "first" and not store.has_users(connection))


def invite(engine: Engine, clock: Clock) -> str:
    """Make the token of an invitation: who has it may register, once."""
    return in_transaction(
        engine, lambda db: one_time.issue(db, clock.now(), "invite", None)
    )


def check_password(
    engine: Engine,
    passwords: PasswordHasher,
    clock: Clock,
    user_id: int,
    credentials: Credentials,
) -> None:
    """Ask somebody who is logged in for the password once more.

    Raises:
        WrongCredentials: it is another.
        TooManyAttempts: too many wrong ones.
    """
    with reading(engine) as connection:
        user = store.get_user(connection, user_id)
    limits = password_limits(user.email_key, credentials.address)
    with attempting(engine, clock, limits) as attempt:
        if not passwords.verify(credentials.password, _stored(user)):
            raise WrongCredentials(sentence("The current password is not right."))
        attempt.succeeded = True


def authenticate(
    engine: Engine, passwords: PasswordHasher, clock: Clock, credentials: Credentials
) -> int:
    """Check an e-mail and a password, and give whose they are.

    Unknown people take one password check too, and get the same answer.

    Raises:
        WrongCredentials: one of the two is wrong.
        TooManyAttempts: too many wrong ones, for this account or from that address.
    """
    key = email_key(credentials.email)
    limits = password_limits(key, credentials.address)
    with attempting(engine, clock, limits) as attempt:
        with reading(engine) as connection:
            # Nobody's e-mail holds other signs, and not every database takes all.
            known = key.isascii()
            user = store.find_user_by_email_key(connection, key) if known else None
        if not passwords.verify(credentials.password, _stored(user)) or user is None:
            raise WrongCredentials
        attempt.succeeded = True
    if passwords.is_outdated(StoredPassword(user.password_hash, user.pepper_id)):
        _set_password(engine, user.id, passwords.hash(credentials.password))
    return user.id


def change_password(
    engine: Engine, passwords: PasswordHasher, clock: Clock, change: PasswordChange
) -> None:
    """Replace a password; ends every other session, API token, link and first step.

    Raises:
        WrongCredentials: the current password is another.
        WeakPassword: the new one is too easy to guess.
        TooManyAttempts: too many wrong ones.
    """
    with reading(engine) as connection:
        user = store.get_user(connection, change.user_id)
    check_strength(change.new, (user.email_key, user.display_name))
    asked = Credentials(user.email, change.current, change.address)
    check_password(engine, passwords, clock, user.id, asked)
    kept = passwords.hash(change.new)

    def work(connection: Connection) -> None:
        store.set_password(connection, user.id, kept.hash, kept.pepper_id)
        session_store.remove_other_sessions(connection, user.id, change.session_id)
        one_time_tokens.remove_all_tokens(connection, user.id)
        token_store.revoke_all_tokens(connection, user.id, clock.now())

    in_transaction(engine, work)


def save_profile(engine: Engine, user_id: int, profile: Profile) -> None:
    """Replace a person's name, currency, locale and language.

    Raises:
        InvalidInput: there is no name, or it holds what cannot be shown.
    """
    name = parse_display_name(profile.display_name)
    if not name:
        raise InvalidInput(
            sentence("Please say what to call you."), field="display_name"
        )
    values = asdict(replace(profile, display_name=name))
    in_transaction(
        engine, lambda connection: store.set_profile(connection, user_id, values)
    )


def _add(connection: Connection, new: store.NewUser, policy: str) -> int:
    user_id = store.add_user(connection, new)
    if policy == "first" and store.count_users(connection) > 1:
        raise RegistrationClosed
    categories.ensure_defaults(connection, user_id)
    return user_id


def _stored(user: store.User | None) -> StoredPassword | None:
    return None if user is None else StoredPassword(user.password_hash, user.pepper_id)


def _set_password(engine: Engine, user_id: int, kept: StoredPassword) -> None:
    in_transaction(
        engine,
        lambda connection: store.set_password(
            connection, user_id, kept.hash, kept.pepper_id
        ),
    )
