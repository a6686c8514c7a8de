"""Money out and the same amount in on another account, found without their words.

What changed is looked up among the rest by the index of the identity: an index on
amounts alone would find it in fewer steps, and cost more to keep than it saves.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import (
    Date,
    and_,
    func,
    literal,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import aliased
from sqlalchemy.sql.functions import FunctionElement

from database.tables import accounts, imports, transactions
from utils.store.bulk import in_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Select, Subquery
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.compiler import SQLCompiler
    from sqlalchemy.sql.elements import ColumnElement

LATER_DAYS: Final = 4
"""Banks book the two sides of a transfer up to a long weekend apart …"""
EARLIER_DAYS: Final = 1
"""… and the receiving one may be first."""
Days = tuple[dt.date, dt.date]

# Reading a row that is next in the index costs a part of finding one by its key.
_READ_PER_KEY: Final = 3
_DAYS_PER_ROW: Final = LATER_DAYS + EARLIER_DAYS + 1


class Movement(NamedTuple):
    """What is looked at first; there may be a hundred thousand of them."""

    id: int
    account_id: int
    posting_date: dt.date
    amount_minor: int


def of_import(user_id: int, import_id: int) -> ColumnElement[bool]:
    """Give the condition of an import's living rows."""
    # Asked for its owner as well, SQLite walks through all that the user has.
    own = select(imports.c.id).where(
        imports.c.user_id == user_id, imports.c.id == import_id
    )
    return and_(
        transactions.c.import_id == own.scalar_subquery(),
        transactions.c.deleted_at.is_(None),
    )


def on_days(user_id: int, days: Days) -> ColumnElement[bool]:
    """Give the condition of the user's living rows from one day to another."""
    return and_(
        transactions.c.user_id == user_id,
        transactions.c.posting_date.between(*days),
        transactions.c.deleted_at.is_(None),
    )


def with_ids(user_id: int, ids: Collection[int]) -> ColumnElement[bool]:
    """Give the condition of these living rows of the user."""
    return and_(
        transactions.c.user_id == user_id,
        transactions.c.id.in_(list(ids)),
        transactions.c.deleted_at.is_(None),
    )


def days_of(connection: Connection, changed: ColumnElement[bool]) -> Days | None:
    """Give the first and last day of rows; None without any."""
    day = transactions.c.posting_date
    query = select(func.min(day), func.max(day)).where(changed)
    first, last = connection.execute(query).one()
    return None if first is None else (first, last)


def among(
    connection: Connection, changed: ColumnElement[bool], ids: Sequence[int]
) -> set[int]:
    """Tell which of these rows are among those that changed."""
    return {
        id_
        for some in in_parts(ids)
        for id_ in connection.execute(
            select(transactions.c.id).where(changed, transactions.c.id.in_(some))
        ).scalars()
    }


def opposites(
    connection: Connection,
    user_id: int,
    changed: ColumnElement[bool],
    days: Days,
    account_ids: Collection[int],
) -> list[Movement]:
    """List living rows that may be sides of a transfer with one that changed.

    With them comes whatever may be a side in place of one of those, so that it can be
    told how sure a pair is; perhaps others of those days too. The time grows with the
    rows that changed, neither with the accounts nor with the period.

    Args:
        connection: to read from.
        user_id: whose rows they are.
        changed: the condition of the rows that changed.
        days: their first and last one.
        account_ids: all accounts of the user.
    """
    count = select(func.count()).select_from(transactions).where(changed)
    steps = int(connection.execute(count).scalar_one()) * _DAYS_PER_ROW
    more = _READ_PER_KEY * steps * (len(account_ids) - 1)
    around = _around(days)
    if not _has_more(connection, account_ids, around, more):
        return _movements(connection, _on_days(user_id, account_ids, around))
    found = set(_movements(connection, near_opposites(user_id, changed)))
    for some in in_parts([one.id for one in found]):
        these = with_ids(user_id, some)
        found.update(_movements(connection, near_opposites(user_id, these)))
    return list(found)


def near_opposites(user_id: int, changed: ColumnElement[bool]) -> Select[Any]:
    """Select the rows of the opposite amount, other account and a near day.

    Each is one step into the index of the identity: for each row that changed as many
    as there are other accounts and days.
    """
    other = aliased(transactions, name="other")
    wanted = _wanted(changed)
    elsewhere = and_(
        accounts.c.user_id == user_id, accounts.c.id != wanted.c.account_id
    )
    same = and_(
        other.c.account_id == accounts.c.id,
        other.c.posting_date == wanted.c.day,
        other.c.amount_minor == wanted.c.amount_minor,
        other.c.deleted_at.is_(None),
    )
    return (
        select(*(other.c[name] for name in Movement._fields))
        .select_from(wanted.join(accounts, elsewhere).join(other, same))
        .distinct()
    )


def _wanted(changed: ColumnElement[bool]) -> Subquery:
    """Select what the other sides of rows that changed would be, each once."""
    names = ("account_id", "amount_minor", "posting_date")
    each = select(*(transactions.c[name] for name in names)).where(changed)
    row = each.distinct().subquery("changed").c
    shifts = range(-LATER_DAYS, LATER_DAYS + 1)
    shift = union_all(
        *(select(literal_column(str(days)).label("days")) for days in shifts)
    ).subquery("shift")
    in_time = or_(
        and_(row.amount_minor < 0, shift.c.days >= -EARLIER_DAYS),
        and_(row.amount_minor > 0, shift.c.days <= EARLIER_DAYS),
    )
    day = _Shifted(row.posting_date, shift.c.days).label("day")
    return (
        select(row.account_id, (-row.amount_minor).label("amount_minor"), day)
        .join(shift, in_time)
        .distinct()
        .subquery("wanted")
    )


class _Shifted(FunctionElement[dt.date]):
    """A day, so many days later."""

    type = Date()
    inherit_cache = True


@compiles(_Shifted)
def _shifted(element: _Shifted, compiler: SQLCompiler, **kw: object) -> str:
    day, days = (compiler.process(one, **kw) for one in element.clauses)
    if compiler.dialect.name == "sqlite":
        return f"date({day}, {days} || ' days')"
    return f"DATE_ADD({day}, INTERVAL {days} DAY)"


def _around(days: Days) -> Days:
    margin = dt.timedelta(days=LATER_DAYS)
    return days[0] - margin, days[1] + margin


def _has_more(
    connection: Connection, account_ids: Collection[int], days: Days, count: int
) -> bool:
    """Tell whether these accounts have more rows on some days than `count`."""
    query = select(literal(1)).where(
        transactions.c.account_id.in_(account_ids),
        transactions.c.posting_date.between(*days),
    )
    return connection.execute(query.limit(1).offset(count)).first() is not None


def _on_days(user_id: int, account_ids: Collection[int], days: Days) -> Select[Any]:
    """Select the rows of some days whose opposite amount is there too.

    The sum hides the index on the owner, in which amounts do not stand.
    """
    other = aliased(transactions)
    opposite = select(-other.c.amount_minor).where(
        other.c.account_id.in_(account_ids), other.c.posting_date.between(*days)
    )
    return select(*(transactions.c[name] for name in Movement._fields)).where(
        transactions.c.account_id.in_(account_ids),
        transactions.c.posting_date.between(*days),
        transactions.c.amount_minor.in_(opposite),
        transactions.c.deleted_at.is_(None),
        (transactions.c.user_id + 0) == user_id,
    )


def _movements(connection: Connection, query: Select[Any]) -> list[Movement]:
    return list(map(Movement._make, connection.execute(query)))
