"""Stored transactions as identity sees them, found by the keys of a statement."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select, text

from database.tables import transactions
from utils.identity.rows import StoredRow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from sqlalchemy import TextualSelect
    from sqlalchemy.engine import Connection

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
_NAMES: Final = ", ".join(f"t.{column.name}" for column in _COLUMNS)
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
        query = _by_keys(connection.dialect.name, len(part))
        values = {"user_id": user_id} | _parameters(part)
        found += map(_stored_row, connection.execute(query, values))
    return found


@lru_cache(maxsize=2 * _KEYS_AT_ONCE)
def _by_keys(dialect: str, count: int) -> TextualSelect:
    """Build the query for so many keys.

    The keys come first in the join, and the sum hides the index on the owner: an
    optimiser that knows little of a new table reads all rows of the owner instead,
    once for each key.
    """
    first = "SELECT :a0 AS account_id, :d0 AS posting_date, :m0 AS amount_minor"
    more = (f"SELECT :a{n}, :d{n}, :m{n}" for n in range(1, count))
    keys = " UNION ALL ".join([first, *more])
    join = "CROSS JOIN" if dialect == "sqlite" else "STRAIGHT_JOIN"
    # Nothing but numbered places is written into the statement.
    return text(
        f"SELECT {_NAMES} FROM ({keys}) AS k {join} transactions AS t"  # noqa: S608
        " ON t.account_id = k.account_id AND t.posting_date = k.posting_date"
        " AND t.amount_minor = k.amount_minor WHERE t.user_id + 0 = :user_id"
    ).columns(*_COLUMNS)


def _parameters(keys: Sequence[tuple[int, dt.date, int]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for n, (account_id, day, amount_minor) in enumerate(keys):
        # Days as text: a parameter in a text has no type that would convert it.
        values |= {f"a{n}": account_id, f"d{n}": day.isoformat(), f"m{n}": amount_minor}
    return values


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
