"""A person's rows in all tables, whatever the tables are: read, written, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from database.tables import imports, metadata, transactions, users
from utils.store.owners import owned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Column, Table
    from sqlalchemy.engine import Connection

    Row = Mapping[str, Any]

LEFT_OUT: Final[Mapping[str, str]] = {
    "users": "goes along as the profile, without the password's hash",
    "sessions": "log-ins of this server",
    "throttle_events": "belongs to nobody in particular",
    "api_tokens": "signed by this server",
    "second_factors": "sealed by this server",
    "recovery_codes": "only digests, of this server",
    "one_time_tokens": "only digests, of this server",
    "jobs": "work of this server",
    "calendar_feeds": "only a digest, of an address of this server",
    "idempotency_keys": "answers of this server to programs",
    "transaction_tombstones": "ids of this server",
    "undo_steps": "what was changed last, to be taken back here",
    "undo_rows": "what was changed last, to be taken back here",
    "undo_records": "what was changed last, to be taken back here",
    "monthly_sums": "summed anew from the transactions",
}
"""Tables that do not go along, and why; every other one does."""

EXPORT_ONLY: Final = frozenset({"security_events"})
"""Tables that a person is given, but that mean nothing on another server."""

BATCH: Final = 500


def portable_tables() -> list[Table]:
    """List the tables that go along, parents before children."""
    return [table for table in metadata.sorted_tables if table.name not in LEFT_OUT]


def is_referenced(table: Table) -> bool:
    """Tell whether rows of other tables, or of its own, point to a table's."""
    return any(
        key.column.table is table
        for other in portable_tables()
        for key in other.foreign_keys
    )


def read_rows(connection: Connection, table: Table, user_id: int) -> Iterator[Row]:
    """Read a person's rows of a table in the order in which they were made."""
    query = select(table).where(owned(table, user_id)).order_by(*table.primary_key)
    with connection.execute(query.execution_options(yield_per=BATCH)) as result:
        for row in result.mappings():
            yield dict(row)


def is_empty(connection: Connection, user_id: int) -> bool:
    """Tell whether a person has neither transactions nor imports yet."""
    return not any(
        connection.execute(
            select(table.c.id).where(table.c.user_id == user_id).limit(1)
        ).first()
        for table in (transactions, imports)
    )


def clear(connection: Connection, user_id: int) -> None:
    """Take away what somebody new has by default, such as the categories."""
    for table in reversed(portable_tables()):
        if table.name not in EXPORT_ONLY:
            connection.execute(delete(table).where(owned(table, user_id)))


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> list[int]:
    """Store rows; give their new ids, in order, where others point to them.

    Those go in one by one: not every database tells the ids of many at once.
    """
    if not is_referenced(table):
        connection.execute(insert(table), list(rows))
        return []
    return [
        int(connection.execute(insert(table).values(**row)).lastrowid) for row in rows
    ]


def set_reference(
    connection: Connection, column: Column[int], row_id: int, target_id: int
) -> None:
    """Point a row at another of its own table, once that is there."""
    connection.execute(
        update(column.table)
        .where(column.table.c.id == row_id)
        .values({column.name: target_id})
    )


def leave_versions_behind(connection: Connection, user_id: int) -> None:
    """Raise the data version above that of every prediction that was taken in."""
    predictions = metadata.tables["predictions"]
    newest = connection.execute(
        select(func.max(predictions.c.data_version)).where(
            predictions.c.user_id == user_id
        )
    ).scalar()
    connection.execute(
        update(users)
        .where(users.c.id == user_id)
        .values(data_version=users.c.data_version + (newest or 0) + 1)
    )


def remove_person(connection: Connection, user_id: int) -> None:
    """Remove somebody and all that is theirs."""
    # The database would do it by itself; said here, each table is one statement and
    # not one per row.
    for table in reversed(metadata.sorted_tables):
        if table.name != "users":
            connection.execute(delete(table).where(owned(table, user_id)))
    connection.execute(delete(users).where(users.c.id == user_id))
