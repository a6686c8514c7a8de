"""The rows of an import: what the file says and what commit will do with each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import case, delete, func, select, update

from database.tables import import_rows
from utils.domain import CategorySource, Mode, RowStatus
from utils.store.bulk import insert_rows, iso

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.engine import Connection, Row


class ImportRow(NamedTuple):
    """One line of a statement with its plan; an unreadable one has no amount.

    A named tuple: a hundred thousand of them are made for one statement.
    """

    position: int
    line: str
    account_ref: str
    posting_date: dt.date | None
    value_date: dt.date | None
    amount_minor: int | None
    balance_minor: int | None
    narration: str
    payee: str
    payee_key: str
    mode: Mode
    bank_reference: str | None
    category_id: int | None
    category_source: CategorySource
    category_confidence: float | None
    status: RowStatus
    planned_status: RowStatus
    transaction_id: int | None
    occurrence: int | None
    reason: str


PLANNED: Final = (
    "status",
    "planned_status",
    "transaction_id",
    "occurrence",
    "reason",
)
"""What a plan says of a row: the last fields; those before are the file's."""

_COLUMNS: Final = tuple(import_rows.c[name] for name in ImportRow._fields)


def replace_rows(
    connection: Connection, import_id: int, rows: Iterable[ImportRow]
) -> None:
    """Store the rows of an import in place of those there are."""
    connection.execute(delete(import_rows).where(import_rows.c.import_id == import_id))
    insert_rows(
        connection,
        import_rows,
        ("import_id", *ImportRow._fields),
        (_written(import_id, row) for row in rows),
    )


def _written(import_id: int, row: ImportRow) -> tuple[int | float | str | None, ...]:
    """Give a row's values as the driver takes them."""
    return (
        import_id,
        *row[:3],
        iso(row.posting_date),
        iso(row.value_date),
        *row[5:10],
        str(row.mode),
        row.bank_reference,
        row.category_id,
        str(row.category_source),
        row.category_confidence,
        str(row.status),
        str(row.planned_status),
        *row[17:],
    )


def list_rows(
    connection: Connection,
    import_id: int,
    status: RowStatus | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
    after: int | None = None,
) -> list[ImportRow]:
    """List the rows of an import in the order of the file, all or those of a status.

    `after` is the position of the last row that is known already.
    """
    query = select(*_COLUMNS).where(import_rows.c.import_id == import_id)
    if after is not None:
        query = query.where(import_rows.c.position > after)
    if status is not None:
        query = query.where(import_rows.c.status == str(status))
    query = query.order_by(import_rows.c.position).limit(limit)
    rows = connection.execute(query.offset(offset) if offset else query)
    return list(map(_row, rows))


def find_row(connection: Connection, import_id: int, position: int) -> ImportRow | None:
    """Find the row at a position."""
    query = select(*_COLUMNS).where(
        import_rows.c.import_id == import_id, import_rows.c.position == position
    )
    row = connection.execute(query).first()
    return None if row is None else _row(row)


def change_row(
    connection: Connection, import_id: int, position: int, values: Mapping[str, Any]
) -> None:
    """Write columns of the row at a position."""
    connection.execute(
        update(import_rows)
        .where(import_rows.c.import_id == import_id, import_rows.c.position == position)
        .values(dict(values))
    )


def change_rows_of_payee(
    connection: Connection, import_id: int, payee_key: str, values: Mapping[str, Any]
) -> None:
    """Write columns of all readable rows of a payee."""
    connection.execute(
        update(import_rows)
        .where(
            import_rows.c.import_id == import_id,
            import_rows.c.payee_key == payee_key,
            import_rows.c.posting_date.is_not(None),
        )
        .values(dict(values))
    )


def count_by_status(connection: Connection, import_id: int) -> dict[RowStatus, int]:
    """Count the rows of each status; every status is there."""
    return counts_of_imports(connection, [import_id])[import_id]


def counts_of_imports(
    connection: Connection, import_ids: Sequence[int]
) -> dict[int, dict[RowStatus, int]]:
    """Count the rows of each status for several imports at once."""
    query = (
        select(import_rows.c.import_id, import_rows.c.status, func.count())
        .where(import_rows.c.import_id.in_(import_ids))
        .group_by(import_rows.c.import_id, import_rows.c.status)
    )
    counts = {id_: dict.fromkeys(RowStatus, 0) for id_ in import_ids}
    for import_id, status, count in connection.execute(query):
        counts[import_id][RowStatus(status)] = count
    return counts


@dataclass(frozen=True, slots=True)
class Totals:
    """What the rows of an import come to; the sums are by sign, in minor units."""

    rows: int
    unreadable: int
    money_in: int
    money_out: int
    first: dt.date | None
    last: dt.date | None


def totals_of(connection: Connection, import_id: int) -> Totals:
    """Sum the rows of an import, those left out too."""
    amount, day = import_rows.c.amount_minor, import_rows.c.posting_date
    unreadable = import_rows.c.status == str(RowStatus.UNREADABLE)
    query = select(
        func.count(day),
        func.coalesce(func.sum(case((unreadable, 1), else_=0)), 0),
        func.coalesce(func.sum(case((amount > 0, amount), else_=0)), 0),
        func.coalesce(func.sum(case((amount < 0, amount), else_=0)), 0),
        func.min(day),
        func.max(day),
    ).where(import_rows.c.import_id == import_id)
    rows, bad, money_in, money_out, first, last = connection.execute(query).one()
    # MariaDB sums integers as decimals.
    return Totals(rows, int(bad), int(money_in), int(money_out), first, last)


def count_of_payee(connection: Connection, import_id: int, payee_key: str) -> int:
    """Count the readable rows of a payee in an import."""
    query = select(func.count()).where(
        import_rows.c.import_id == import_id,
        import_rows.c.payee_key == payee_key,
        import_rows.c.posting_date.is_not(None),
    )
    return int(connection.execute(query).scalar_one())


def count_by_account(
    connection: Connection, import_id: int, status: RowStatus | None = None
) -> dict[str, int]:
    """Count the rows of each of the statement's accounts, by default all readable."""
    wanted = import_rows.c.status != str(RowStatus.UNREADABLE)
    if status is not None:
        wanted = import_rows.c.status == str(status)
    query = (
        select(import_rows.c.account_ref, func.count())
        .where(import_rows.c.import_id == import_id, wanted)
        .group_by(import_rows.c.account_ref)
    )
    return {ref: count for ref, count in connection.execute(query)}  # noqa: C416


def _row(row: Row[Any]) -> ImportRow:
    found = ImportRow._make(row)
    return found._replace(
        mode=Mode(found.mode),
        category_source=CategorySource(found.category_source),
        status=RowStatus(found.status),
        planned_status=RowStatus(found.planned_status),
    )
