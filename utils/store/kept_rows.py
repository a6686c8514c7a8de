"""Rows and values of any table, kept before a step removes or changes them.

A merge or a removal touches many tables; to take it back, all of them are to be as
they were. Nothing here knows which: who makes a step names what it is about to change,
and the keys of the schema say what goes along.
"""

from __future__ import annotations

import datetime as dt
import json
import zlib
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from database.tables import (
    metadata,
    monthly_sums,
    transaction_parts,
    transaction_tags,
    transaction_tombstones,
    transactions,
    undo_records,
)
from utils.errors import Conflict
from utils.sentences import sentence
from utils.store.bulk import in_parts
from utils.store.owners import owned
from utils.store.undo_steps import Step, start_step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Column, Table
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    Row = dict[str, Any]

_IN_ONE_RECORD: Final = 20_000
# Summed anew instead.
_DERIVED: Final = frozenset({monthly_sums})
_PARTS_OF_TRANSACTIONS: Final = (transaction_parts, transaction_tags)


def start(
    connection: Connection, user_id: int, version: int | None, now: dt.datetime
) -> Step:
    """Begin a step that can be taken back while nothing else is changed.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose rows will change.
        version: the data version, which the change will raise by one; None where
            the rows fit in again whatever else is changed, or their keys say no.
        now: this moment.
    """
    return start_step(connection, user_id, "rows", now, data_version=version)


def keep_rows(
    connection: Connection,
    user_id: int,
    step: Step,
    table: Table,
    *wanted: ColumnElement[bool],
) -> None:
    """Keep whole rows that are about to be removed."""
    query = select(table).where(owned(table, user_id), *wanted)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    for some in in_parts(rows, _IN_ONE_RECORD):
        _record(connection, user_id, step, table, some, whole=True)


def keep_values(
    connection: Connection,
    user_id: int,
    step: Step,
    columns: Sequence[Column[Any]],
    *wanted: ColumnElement[bool],
) -> None:
    """Keep the values of columns that are about to be changed."""
    table = columns[0].table
    query = select(*columns, table.c.id).where(owned(table, user_id), *wanted)
    rows = connection.execute(query.order_by(*columns, table.c.id)).all()
    names = [column.name for column in columns]
    for some in in_parts(rows, _IN_ONE_RECORD):
        alike = groupby(some, key=lambda row: row[:-1])
        pairs = [
            (dict(zip(names, values, strict=True)), [row.id for row in each])
            for values, each in alike
        ]
        _record(connection, user_id, step, table, pairs, whole=False)


def keep_references(
    connection: Connection, user_id: int, step: Step, table: Table, row_id: int
) -> None:
    """Keep which rows point to one that is about to give them to another."""
    for column in _pointing_to(table):
        keep_values(connection, user_id, step, (column,), column == row_id)


def keep_removed(
    connection: Connection, user_id: int, step: Step, table: Table, ids: Sequence[int]
) -> None:
    """Keep rows that are about to be removed, and those that go with them."""
    for some in in_parts(ids):
        keep_rows(connection, user_id, step, table, table.c.id.in_(some))
        for column in _pointing_to(table):
            named = column.in_(some)
            (key,) = column.foreign_keys
            if key.ondelete == "CASCADE":
                keep_rows(connection, user_id, step, column.table, named)
            else:
                keep_values(connection, user_id, step, (column,), named)


def removed_rows(connection: Connection, step: Step, table: Table) -> list[Row]:
    """Give the rows of a table that a step removed."""
    return [
        row
        for content in _contents(connection, step, table, whole=True)
        for row in _rows(table, content)
    ]


def restore(connection: Connection, user_id: int, step: Step, now: dt.datetime) -> int:
    """Put everything that a step kept back in its place.

    Returns:
        How many transactions are as before.

    Raises:
        Conflict: something has taken the place since.
    """
    touched: set[int] = set()
    try:
        for table in metadata.sorted_tables:
            touched |= _insert(connection, user_id, step, table)
        for table in metadata.sorted_tables:
            touched |= _write_values(connection, user_id, step, table)
    except IntegrityError:
        raise changed_since() from None
    for some in in_parts(sorted(touched)):
        own = transactions.c.user_id == user_id, transactions.c.id.in_(some)
        connection.execute(update(transactions).where(*own).values(updated_at=now))
    return len(touched)


def changed_since() -> Conflict:
    """Say that a step cannot be taken back."""
    return Conflict(
        sentence(
            "Something else was changed since, so this cannot be taken back any more."
        )
    )


def _insert(connection: Connection, user_id: int, step: Step, table: Table) -> set[int]:
    """Insert the rows that were removed; give the transactions that are others now."""
    rows = removed_rows(connection, step, table)
    for some in in_parts(rows):
        connection.execute(insert(table), list(some))
    if table is not transactions:
        return _transactions_of(connection, table, [row["id"] for row in rows])
    ids = {row["id"] for row in rows}
    tombstones = transaction_tombstones.c
    for some in in_parts(sorted(ids)):
        back = tombstones.user_id == user_id, tombstones.transaction_id.in_(some)
        connection.execute(delete(transaction_tombstones).where(*back))
    return ids


def _write_values(
    connection: Connection, user_id: int, step: Step, table: Table
) -> set[int]:
    """Write former values; give the transactions that are others now."""
    touched: set[int] = set()
    for content in _contents(connection, step, table, whole=False):
        for values, ids in content:
            for some in in_parts(ids):
                own = owned(table, user_id), table.c.id.in_(some)
                connection.execute(update(table).where(*own).values(values))
            touched |= _transactions_of(connection, table, ids)
    return touched


def _transactions_of(
    connection: Connection, table: Table, ids: Sequence[int]
) -> set[int]:
    """Give the transactions that look different when these rows do."""
    if table is transactions:
        return set(ids)
    found: set[int] = set()
    if table in _PARTS_OF_TRANSACTIONS:
        for some in in_parts(ids):
            query = select(table.c.transaction_id).where(table.c.id.in_(some))
            found.update(connection.execute(query).scalars())
    return found


def _pointing_to(table: Table) -> Iterator[Column[Any]]:
    for other in metadata.sorted_tables:
        if other not in _DERIVED:
            yield from (
                key.parent for key in other.foreign_keys if key.column.table is table
            )


def _record(
    connection: Connection,
    user_id: int,
    step: Step,
    table: Table,
    content: Sequence[object],
    *,
    whole: bool,
) -> None:
    written = json.dumps(content, default=_iso, ensure_ascii=False)
    values = {
        "user_id": user_id,
        "step_id": step.id,
        "table_name": table.name,
        "whole": whole,
        "content": zlib.compress(written.encode()),
    }
    connection.execute(insert(undo_records).values(values))


def _contents(
    connection: Connection, step: Step, table: Table, *, whole: bool
) -> Iterator[list[Any]]:
    records = undo_records.c
    query = (
        select(records.content)
        .where(
            records.step_id == step.id,
            records.table_name == table.name,
            records.whole.is_(whole),
        )
        .order_by(records.id)
    )
    for content in connection.execute(query).scalars().all():
        yield json.loads(zlib.decompress(content))


def _rows(table: Table, content: Iterable[Row]) -> list[Row]:
    days = {
        column.name: kind
        for column in table.c
        if (kind := column.type.python_type) in (dt.date, dt.datetime)
    }
    return [
        {
            name: days[name].fromisoformat(value) if name in days and value else value
            for name, value in row.items()
        }
        for row in content
    ]


def _iso(value: dt.date) -> str:
    return value.isoformat()
