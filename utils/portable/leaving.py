"""Leave for good: remove somebody with every trace in database and write-ahead log."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from utils.db_utils import erase_remains, in_transaction, reading
from utils.errors import InvalidInput
from utils.people.throttle import account_buckets
from utils.people.users import Credentials, check_password
from utils.sentences import sentence
from utils.store import data_versions, portable, throttle
from utils.store.users import get_user

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock
    from utils.people.passwords import PasswordHasher

WORD: Final = "DELETE"


@dataclass(frozen=True, slots=True)
class Farewell:
    """Who wants to leave, the password, the word they typed, and the address."""

    user_id: int
    password: str = field(repr=False)
    word: str
    address: str


def delete_account(
    engine: Engine, passwords: PasswordHasher, clock: Clock, farewell: Farewell
) -> None:
    """Remove somebody, after asking for the password once more.

    Raises:
        InvalidInput: the word is another.
        WrongCredentials: the password is another.
        TooManyAttempts: too many wrong ones.
    """
    if farewell.word.strip().upper() != WORD:
        raise InvalidInput(
            sentence("Please type the word %(word)s.", word=WORD), field="word"
        )
    with reading(engine) as connection:
        user = get_user(connection, farewell.user_id)
    asked = Credentials(user.email, farewell.password, farewell.address)
    check_password(engine, passwords, clock, user.id, asked)

    def work(connection: Connection) -> None:
        # Whoever writes this person's rows right now comes first or finds nobody.
        data_versions.lock_version(connection, user.id)
        portable.remove_person(connection, user.id)
        throttle.remove_buckets(connection, account_buckets(user.id, user.email_key))

    in_transaction(engine, work)
    erase_remains(engine)
