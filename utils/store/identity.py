"""Stored transactions as identity sees them, found by the keys of a statement."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import literal, select

from database.tables import transactions
from utils.identity.rows import StoredRow
from utils.store.bulk import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy.engine import Connection, Dialect

    from utils.identity.rows import Key

# In the order of StoredRow; the moment of deletion becomes its day.
_COLUMNS: Final = (
    transactions.c.id,
    transactions.c.account_id,
    transactions.c.posting_date,
    transactions.c.amount_minor,
    transactions.c.occurrence,
    transactions.c.balance_minor,
    transactions.c.narration,
    transactions.c.bank_reference,
    transactions.c.by_hand,
    transactions.c.deleted_at,
)
# What the key does not tell.
_MORE: Final = (
    "t.occurrence, t.balance_minor, t.narration, t.bank_reference, t.by_hand,"
    " DATE(t.deleted_at)"
)
# SQLite joins at most 500 parts of a query.
_KEYS_AT_ONCE: Final = 400
# Reading a row that is next in the index costs a part of finding one by its key.
_READ_PER_KEY: Final = 3


def stored_matches(
    connection: Connection, user_id: int, keys: Iterable[Key]
) -> list[StoredRow]:
    """Give the user's transactions of any of these accounts, days and amounts.

    Deleted ones too, and perhaps others of those days. The time grows with the number
    of keys, neither with the account nor with the period.
    """
    # In the order of the index, neighbours are found on the same page.
    wanted = sorted(set(keys))
    found: list[StoredRow] = []
    for account_id, part in groupby(wanted, key=itemgetter(0)):
        of_account = list(part)
        days = _Days(account_id, of_account[0][1], of_account[-1][1])
        if _has_more(connection, days, _READ_PER_KEY * len(of_account)):
            found += _at_keys(connection, user_id, of_account)
        else:
            found += _on_days(connection, user_id, days)
    return found


class _Days(NamedTuple):
    """The days of an account from the first to the last."""

    account_id: int
    first: dt.date
    last: dt.date


def _has_more(connection: Connection, days: _Days, count: int) -> bool:
    """Tell whether there are more transactions on some days than `count`."""
    query = select(literal(1)).where(
        transactions.c.account_id == days.account_id,
        transactions.c.posting_date >= days.first,
        transactions.c.posting_date <= days.last,
    )
    return connection.execute(query.limit(1).offset(count)).first() is not None


def _on_days(connection: Connection, user_id: int, days: _Days) -> list[StoredRow]:
    """Read all transactions of some days."""
    mark = _mark(connection.dialect)
    query = (
        f"SELECT t.id, t.posting_date, t.amount_minor, {_MORE}"  # noqa: S608
        f" FROM transactions AS t WHERE t.account_id = {mark}"
        f" AND t.posting_date >= {mark} AND t.posting_date <= {mark}"
        f" AND t.user_id + 0 = {mark}"
    )
    account_id, first, last = days
    values = account_id, first.isoformat(), last.isoformat(), user_id
    rows = connection.exec_driver_sql(query, values)
    return [_found(id_, (account_id, _day(d), a), rest) for id_, d, a, *rest in rows]


def _at_keys(
    connection: Connection, user_id: int, keys: Sequence[Key]
) -> Iterator[StoredRow]:
    """Look each key up in the index of the unique key."""
    for part in in_parts(keys, _KEYS_AT_ONCE):
        values = (*chain.from_iterable(map(_written, part)), user_id)
        # Straight to the driver: a thousand named values take longer to prepare than
        # all these rows to find.
        rows = connection.exec_driver_sql(
            _by_keys(connection.dialect, len(part)), values
        )
        yield from (_found(id_, part[n], rest) for n, id_, *rest in rows)


@lru_cache(maxsize=2 * _KEYS_AT_ONCE)
def _by_keys(dialect: Dialect, count: int) -> str:
    """Build the query for so many keys.

    The keys come first in the join, and the sum hides the index on the owner: an
    optimiser that knows little of a new table reads all rows of the owner instead,
    once for each key.
    """
    mark = _mark(dialect)
    first = f"SELECT 0 AS n, {mark} AS account_id, {mark} AS day, {mark} AS amount"
    more = (f"SELECT {n}, {mark}, {mark}, {mark}" for n in range(1, count))
    keys = " UNION ALL ".join([first, *more])
    join = "CROSS JOIN" if dialect.name == "sqlite" else "STRAIGHT_JOIN"
    # Nothing but numbers and places for values is written into the statement.
    return (
        f"SELECT k.n, t.id, {_MORE} FROM ({keys}) AS k {join} transactions AS t"  # noqa: S608
        " ON t.account_id = k.account_id AND t.posting_date = k.day"
        f" AND t.amount_minor = k.amount WHERE t.user_id + 0 = {mark}"
    )


def _written(key: Key) -> tuple[int, str, int]:
    account_id, day, amount_minor = key
    return account_id, day.isoformat(), amount_minor


def _mark(dialect: Dialect) -> str:
    return "?" if dialect.paramstyle == "qmark" else "%s"


def _found(id_: int, key: Key, rest: Sequence[Any]) -> StoredRow:
    """Make a stored row; `rest` is what `_MORE` gives."""
    occurrence, balance_minor, narration, reference, by_hand, deleted_on = rest
    gone = _day(deleted_on) if deleted_on else None
    return StoredRow(
        id_, *key, occurrence, balance_minor, narration, reference, bool(by_hand), gone
    )


@lru_cache(maxsize=8192)
def _day(written: str | dt.date) -> dt.date:
    """Read a day, which SQLite gives as text and MariaDB as a day."""
    return dt.date.fromisoformat(written) if isinstance(written, str) else written


def stored_by_hand(
    connection: Connection, user_id: int, account_ids: Iterable[int]
) -> list[StoredRow]:
    """Give the user's living hand-entered transactions of these accounts."""
    query = select(*_COLUMNS).where(
        # Few have come without an import: the index on that finds them. The sum hides
        # the index on the owner, which finds everything.
        transactions.c.import_id.is_(None),
        transactions.c.account_id.in_(list(account_ids)),
        transactions.c.by_hand,
        (transactions.c.user_id + 0) == user_id,
        transactions.c.deleted_at.is_(None),
    )
    return [_stored_row(row) for row in connection.execute(query)]


def _stored_row(row: Any) -> StoredRow:  # noqa: ANN401 - a row of _COLUMNS
    *values, moment = row
    return StoredRow(*(*values, None if moment is None else moment.date()))
