"""What changed since a moment: for programs that keep a copy of the transactions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, literal, select

from database.tables import (
    TIMESTAMP,
    accounts,
    categories,
    transaction_tombstones,
    transactions,
)
from utils.cursors import read_cursor, write_cursor
from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store.transaction_rows import COLUMNS, complete, transaction_of
from utils.store.transactions import MOST_LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Column, Row, Select
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.transaction_rows import Transaction

_ORDER: Final = "changes"
_TOMBSTONES: Final = transaction_tombstones.c


@dataclass(frozen=True, slots=True)
class Removed:
    """A transaction that was deleted by its user, or removed with its import."""

    id: int
    updated_at: dt.datetime

    @property
    def deleted(self) -> bool:
        """Whether it is gone."""
        return True


@dataclass(frozen=True, slots=True)
class ChangePage:
    """Some changes, the oldest first, and the cursor of those that follow."""

    rows: tuple[Transaction | Removed, ...]
    next_cursor: str | None


@dataclass(frozen=True, order=True, slots=True)
class _Place:
    """Where a change stands: rows before tombstones of the same moment."""

    moment: dt.datetime
    kind: int = 0
    id: int = 0


def list_changes(
    connection: Connection,
    user_id: int,
    since: dt.datetime,
    *,
    cursor: str | None = None,
    limit: int = 50,
) -> ChangePage:
    """List what changed or was deleted from a moment on, the oldest change first.

    Raises:
        InvalidInput: the cursor is none that this function gave.
    """
    limit = min(limit, MOST_LISTED)
    start = _Place(since) if cursor is None else _place(cursor)
    found = [
        *_changed_rows(connection, user_id, start, limit + 1),
        *_tombstones(connection, user_id, start, limit + 1),
    ]
    found.sort(key=lambda pair: pair[0])
    shown = found[:limit]
    more = len(found) > limit
    next_cursor = _cursor(shown[-1][0]) if more else None
    full = {
        row.id: row
        for row in complete(
            connection,
            (row for _, row in shown if not isinstance(row, Removed)),
        )
    }
    rows = tuple(row if isinstance(row, Removed) else full[row.id] for _, row in shown)
    return ChangePage(rows, next_cursor)


def keep_tombstones(
    connection: Connection,
    user_id: int,
    now: dt.datetime,
    *conditions: ColumnElement[bool],
) -> None:
    """Remember the transactions that are about to be removed for good."""
    gone = select(literal(user_id), transactions.c.id, literal(now, TIMESTAMP))
    names = ["user_id", "transaction_id", "removed_at"]
    connection.execute(
        insert(transaction_tombstones).from_select(
            names, gone.where(*conditions), include_defaults=False
        )
    )


def _changed_rows(
    connection: Connection, user_id: int, start: _Place, limit: int
) -> Iterator[tuple[_Place, Transaction | Removed]]:
    columns = transactions.c
    query = (
        select(*COLUMNS, columns.deleted_at)
        .join(accounts, accounts.c.id == columns.account_id)
        .outerjoin(categories, categories.c.id == columns.category_id)
        .where(columns.user_id == user_id)
    )
    # Tombstones of this moment come after all its rows.
    first_id = start.id if start.kind == 0 else None
    for row in _walk(
        connection,
        query,
        (columns.updated_at, columns.id),
        start.moment,
        first_id,
        limit,
    ):
        values: dict[str, Any] = row._asdict()
        gone = values.pop("deleted_at") is not None
        place = _Place(values["updated_at"], 0, values["id"])
        if gone:
            yield place, Removed(values["id"], values["updated_at"])
        else:
            yield place, transaction_of(values)


def _tombstones(
    connection: Connection, user_id: int, start: _Place, limit: int
) -> Iterator[tuple[_Place, Removed]]:
    query = select(
        _TOMBSTONES.id, _TOMBSTONES.transaction_id, _TOMBSTONES.removed_at
    ).where(_TOMBSTONES.user_id == user_id)
    order = (_TOMBSTONES.removed_at, _TOMBSTONES.id)
    first_id = start.id if start.kind == 1 else 0
    for row in _walk(connection, query, order, start.moment, first_id, limit):
        yield (
            _Place(row.removed_at, 1, row.id),
            Removed(row.transaction_id, row.removed_at),
        )


def _walk(
    connection: Connection,
    query: Select[Any],
    order: tuple[Column[dt.datetime], Column[int]],
    moment: dt.datetime,
    after_id: int | None,
    limit: int,
) -> Sequence[Row[Any]]:
    """Read on in an index of (moment, id): first the rest of a moment, then later.

    An import changes thousands of rows in one moment; one condition with OR would
    read all of them for each page.
    """
    when, number = order
    rows: list[Row[Any]] = []
    if after_id is not None:
        same = query.where(when == moment, number > after_id)
        rows += connection.execute(same.order_by(number).limit(limit))
    if len(rows) < limit:
        later = query.where(when > moment).order_by(when, number)
        rows += connection.execute(later.limit(limit - len(rows)))
    return rows


def _cursor(place: _Place) -> str:
    return write_cursor(_ORDER, place.moment.isoformat(), place.kind, place.id)


def _place(cursor: str) -> _Place:
    moment, kind, last_id = read_cursor(cursor, _ORDER, str, int, int)
    try:
        return _Place(_read_moment(str(moment)), int(kind), int(last_id))
    except ValueError:
        message = sentence("This list has no such page.")
        raise InvalidInput(message, field="cursor") from None


def _read_moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    # Cursors are written in UTC; another zone, or none, was made up.
    if moment.utcoffset() != dt.timedelta(0):
        raise ValueError(text)
    return moment
