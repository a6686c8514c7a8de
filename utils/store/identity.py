"""Stored transactions as identity sees them, found by the keys of a statement."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from database.tables import transactions
from utils.identity.rows import StoredRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
# What the key does not tell, and its number first.
_FETCHED: Final = (
    "k.n, t.id, t.occurrence, t.balance_minor, t.narration, t.bank_reference,"
    " t.by_hand, DATE(t.deleted_at)"
)
# SQLite joins at most 500 parts of a query.
_KEYS_AT_ONCE: Final = 400


def stored_matches(
    connection: Connection, user_id: int, keys: Iterable[Key]
) -> list[StoredRow]:
    """Give the user's transactions of any of these accounts, days and amounts.

    Deleted ones too. Each key is looked up in the index of the unique key, so that
    the time grows neither with the account nor with the period.
    """
    # In the order of the index, neighbours are found on the same page.
    wanted = sorted(set(keys))
    found: list[StoredRow] = []
    for start in range(0, len(wanted), _KEYS_AT_ONCE):
        part = wanted[start : start + _KEYS_AT_ONCE]
        values = (*chain.from_iterable(map(_written, part)), user_id)
        # Straight to the driver: a thousand named values take longer to prepare than
        # all these rows to find.
        rows = connection.exec_driver_sql(
            _by_keys(connection.dialect, len(part)), values
        )
        found += (_found(part[row[0]], row[1:]) for row in rows)
    return found


@lru_cache(maxsize=2 * _KEYS_AT_ONCE)
def _by_keys(dialect: Dialect, count: int) -> str:
    """Build the query for so many keys.

    The keys come first in the join, and the sum hides the index on the owner: an
    optimiser that knows little of a new table reads all rows of the owner instead,
    once for each key.
    """
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    first = f"SELECT 0 AS n, {mark} AS account_id, {mark} AS day, {mark} AS amount"
    more = (f"SELECT {n}, {mark}, {mark}, {mark}" for n in range(1, count))
    keys = " UNION ALL ".join([first, *more])
    join = "CROSS JOIN" if dialect.name == "sqlite" else "STRAIGHT_JOIN"
    # Nothing but numbers and places for values is written into the statement.
    return (
        f"SELECT {_FETCHED} FROM ({keys}) AS k {join} transactions AS t"  # noqa: S608
        " ON t.account_id = k.account_id AND t.posting_date = k.day"
        f" AND t.amount_minor = k.amount WHERE t.user_id + 0 = {mark}"
    )


def _written(key: Key) -> tuple[int, str, int]:
    account_id, day, amount_minor = key
    return account_id, day.isoformat(), amount_minor


def _found(key: Key, row: Sequence[Any]) -> StoredRow:
    """Make a stored row of `_FETCHED`, its key's number left out."""
    id_, occurrence, balance_minor, narration, reference, by_hand, deleted_on = row
    # SQLite gives the day of deletion as text, MariaDB as a day.
    gone = dt.date.fromisoformat(str(deleted_on)) if deleted_on else None
    return StoredRow(
        id_, *key, occurrence, balance_minor, narration, reference, bool(by_hand), gone
    )


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
