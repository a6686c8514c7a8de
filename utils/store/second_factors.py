"""The rows of second factors and of the recovery codes beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, select, update

from database.tables import recovery_codes, second_factors

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql import ColumnElement


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """A person's second factor; it counts once it is confirmed."""

    user_id: int
    secret_sealed: str = field(repr=False)
    last_step: int
    confirmed_at: dt.datetime | None


_COLUMNS = [second_factors.c[name] for name in SecondFactor.__dataclass_fields__]


def find_second_factor(connection: Connection, user_id: int) -> SecondFactor | None:
    """Find a person's second factor, confirmed or not."""
    query = select(*_COLUMNS).where(second_factors.c.user_id == user_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else SecondFactor(**row._asdict())


def has_second_factor(user_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Give the condition that the person of a row logs in with two steps."""
    return exists().where(
        second_factors.c.user_id == user_id, second_factors.c.confirmed_at.is_not(None)
    )


def begin_second_factor(
    connection: Connection, user_id: int, secret_sealed: str, now: dt.datetime
) -> bool:
    """Store a secret to be confirmed; False where one is confirmed already."""
    pending = second_factors.c.confirmed_at.is_(None)
    connection.execute(
        delete(second_factors).where(second_factors.c.user_id == user_id, pending)
    )
    if find_second_factor(connection, user_id) is not None:
        return False
    connection.execute(
        second_factors.insert().values(
            user_id=user_id, secret_sealed=secret_sealed, created_at=now, last_step=0
        )
    )
    return True


def confirm(connection: Connection, user_id: int, now: dt.datetime) -> None:
    """Let the second factor count from now on."""
    connection.execute(
        update(second_factors)
        .where(second_factors.c.user_id == user_id)
        .values(confirmed_at=now)
    )


def use_step(connection: Connection, user_id: int, step: int) -> bool:
    """Mark a step's code as used; False when it or a later one was used before."""
    result = connection.execute(
        update(second_factors)
        .where(second_factors.c.user_id == user_id, second_factors.c.last_step < step)
        .values(last_step=step)
    )
    return bool(result.rowcount)


def remove_second_factor(connection: Connection, user_id: int) -> None:
    """Forget a person's second factor and recovery codes."""
    for table in (recovery_codes, second_factors):
        connection.execute(delete(table).where(table.c.user_id == user_id))


def replace_recovery_codes(
    connection: Connection, user_id: int, digests: Iterable[bytes]
) -> None:
    """Keep these recovery codes and no other."""
    connection.execute(
        delete(recovery_codes).where(recovery_codes.c.user_id == user_id)
    )
    rows = [{"user_id": user_id, "code_digest": digest} for digest in digests]
    connection.execute(recovery_codes.insert(), rows)


def use_recovery_code(connection: Connection, user_id: int, digest: bytes) -> bool:
    """Take a recovery code away; False when there is none such."""
    result = connection.execute(
        delete(recovery_codes).where(
            recovery_codes.c.user_id == user_id, recovery_codes.c.code_digest == digest
        )
    )
    return bool(result.rowcount)


def count_recovery_codes(connection: Connection, user_id: int) -> int:
    """Count the recovery codes that a person has left."""
    query = (
        select(func.count())
        .select_from(recovery_codes)
        .where(recovery_codes.c.user_id == user_id)
    )
    return int(connection.execute(query).scalar_one())
