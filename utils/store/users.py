"""The rows of people."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from database.tables import users
from utils.errors import EmailTaken, NotFound

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection, Row


@dataclass(frozen=True, slots=True)
class User:
    """A person as stored."""

    id: int
    email: str
    email_key: str
    display_name: str
    password_hash: str = field(repr=False)
    pepper_id: str
    currency: str
    locale: str
    language: str
    created_at: dt.datetime


@dataclass(frozen=True, slots=True)
class NewUser:
    """A person to be stored."""

    email: str
    email_key: str
    display_name: str
    password_hash: str = field(repr=False)
    pepper_id: str
    currency: str
    locale: str
    created_at: dt.datetime
    language: str = "en"


_COLUMNS = [users.c[name] for name in User.__dataclass_fields__]


def add_user(connection: Connection, new: NewUser) -> int:
    """Store a person and give their id.

    Raises:
        EmailTaken: the unique key says so, also when two register at once.
    """
    values = {name: getattr(new, name) for name in NewUser.__dataclass_fields__}
    try:
        result = connection.execute(users.insert().values(**values))
    except IntegrityError as error:
        raise EmailTaken from error
    return int(result.lastrowid)


def find_user_by_email_key(connection: Connection, email_key: str) -> User | None:
    """Find a person by the normal form of their e-mail."""
    query = select(*_COLUMNS).where(users.c.email_key == email_key)
    return _user(connection.execute(query).one_or_none())


def get_user(connection: Connection, user_id: int) -> User:
    """Give a person.

    Raises:
        NotFound: there is none with that id.
    """
    query = select(*_COLUMNS).where(users.c.id == user_id)
    found = _user(connection.execute(query).one_or_none())
    if found is None:
        raise NotFound
    return found


def count_users(connection: Connection) -> int:
    """Count everybody, waiting for those who are being stored right now."""
    # Locking rows that are not committed yet makes two who would each be the first
    # wait for one another; one of them is then told to begin again and counts both.
    counted = connection.execute(select(users.c.id).with_for_update()).all()
    return len(counted)


def has_users(connection: Connection) -> bool:
    """Tell whether anybody is registered."""
    return bool(connection.execute(select(func.count()).select_from(users)).scalar())


def set_password(
    connection: Connection, user_id: int, password_hash: str, pepper_id: str
) -> None:
    """Replace the password hash."""
    connection.execute(
        update(users)
        .where(users.c.id == user_id)
        .values(password_hash=password_hash, pepper_id=pepper_id)
    )


def set_profile(
    connection: Connection, user_id: int, profile: Mapping[str, str]
) -> None:
    """Replace what people say about themselves: name, currency, locale, language."""
    connection.execute(update(users).where(users.c.id == user_id).values(profile))


def set_language(connection: Connection, user_id: int, language: str) -> None:
    """Replace the language of the pages."""
    set_profile(connection, user_id, {"language": language})


def _user(row: Row[tuple[object, ...]] | None) -> User | None:
    return None if row is None else User(**row._asdict())
