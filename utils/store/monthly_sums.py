"""Monthly sums: money in and out per account, month and category, kept up to date.

Whoever changes transactions takes `cells_of` the rows concerned before and after,
and adds the difference in the same database transaction.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from sqlalchemy import case, delete, extract, func, select

from database.tables import monthly_sums, transactions
from utils.store.bulk import in_parts, insert_rows, iso
from utils.store.category_lines import AMOUNT_MINOR, CATEGORY_ID, COUNT, LINES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

Cell = tuple[int, dt.date, int]
"""Account id, first day of the month, category id (0: uncategorised)."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What moved in a cell; inflow and outflow are both positive, in minor units."""

    inflow_minor: int = 0
    outflow_minor: int = 0
    row_count: int = 0

    def __add__(self, other: Self) -> Sums:
        return Sums(
            self.inflow_minor + other.inflow_minor,
            self.outflow_minor + other.outflow_minor,
            self.row_count + other.row_count,
        )

    def __neg__(self) -> Sums:
        return Sums(-self.inflow_minor, -self.outflow_minor, -self.row_count)


@dataclass(frozen=True, slots=True)
class MonthlySum:
    """One stored cell; `category_id` is None for what is uncategorised."""

    account_id: int
    month: dt.date
    category_id: int | None
    inflow_minor: int
    outflow_minor: int
    row_count: int


def list_sums(connection: Connection, user_id: int) -> list[MonthlySum]:
    """List a user's cells by month."""
    columns = monthly_sums.c
    query = select(monthly_sums).where(columns.user_id == user_id)
    cell = (columns.month, columns.account_id, columns.category_id)
    rows = connection.execute(query.order_by(*cell))
    return [
        MonthlySum(
            account_id=row.account_id,
            month=row.month,
            category_id=row.category_id or None,
            inflow_minor=row.inflow_minor,
            outflow_minor=row.outflow_minor,
            row_count=row.row_count,
        )
        for row in rows
    ]


def cells_of(
    connection: Connection,
    user_id: int,
    *conditions: ColumnElement[bool],
    deleted: bool = False,
) -> dict[Cell, Sums]:
    """Sum the user's transactions that meet the conditions, cell by cell.

    Args:
        connection: to read from.
        user_id: whose transactions.
        conditions: which ones.
        deleted: those that are deleted instead of the living ones.
    """
    gone = transactions.c.deleted_at
    amount = AMOUNT_MINOR
    year = extract("year", transactions.c.posting_date)
    month = extract("month", transactions.c.posting_date)
    category = func.coalesce(CATEGORY_ID, 0)
    query = (
        select(
            transactions.c.account_id,
            year,
            month,
            category,
            func.sum(case((amount > 0, amount), else_=0)),
            func.sum(case((amount < 0, -amount), else_=0)),
            COUNT,
        )
        .select_from(LINES)
        .where(
            transactions.c.user_id == user_id,
            gone.is_not(None) if deleted else gone.is_(None),
            *conditions,
        )
        .group_by(transactions.c.account_id, year, month, category)
    )
    # MySQL sums to DECIMAL.
    return {
        (account_id, dt.date(int(y), int(m), 1), int(category_id)): Sums(
            int(inflow), int(outflow), count
        )
        for account_id, y, m, category_id, inflow, outflow, count in connection.execute(
            query
        )
    }


def change(
    connection: Connection,
    user_id: int,
    *,
    before: Mapping[Cell, Sums] | None = None,
    after: Mapping[Cell, Sums] | None = None,
) -> None:
    """Take `before` out of the stored cells and put `after` in."""
    difference = dict(after or {})
    for cell, sums in (before or {}).items():
        difference[cell] = difference.get(cell, Sums()) + -sums
    difference = {cell: sums for cell, sums in difference.items() if sums != Sums()}
    if not difference:
        return
    stored = _stored(connection, user_id, {cell[1] for cell in difference})
    # Written anew: drivers insert many rows at once, and change them one by one.
    _remove(connection, [stored[cell][0] for cell in difference if cell in stored])
    changed = {
        cell: sums + stored[cell][1] if cell in stored else sums
        for cell, sums in difference.items()
    }
    _insert(connection, user_id, changed)


def sum_anew(connection: Connection, user_id: int) -> None:
    """Write a user's cells anew, from the transactions."""
    own = monthly_sums.c.user_id == user_id
    connection.execute(delete(monthly_sums).where(own))
    change(connection, user_id, after=cells_of(connection, user_id))


def _stored(
    connection: Connection, user_id: int, months: set[dt.date]
) -> dict[Cell, tuple[int, Sums]]:
    columns = monthly_sums.c
    query = select(
        columns.account_id,
        columns.month,
        columns.category_id,
        columns.id,
        columns.inflow_minor,
        columns.outflow_minor,
        columns.row_count,
    ).where(
        columns.user_id == user_id,
        columns.month >= min(months),
        columns.month <= max(months),
    )
    return {
        (account_id, month, category_id): (id_, Sums(*sums))
        for account_id, month, category_id, id_, *sums in connection.execute(query)
    }


def _remove(connection: Connection, ids: list[int]) -> None:
    for some in in_parts(sorted(ids)):
        connection.execute(delete(monthly_sums).where(monthly_sums.c.id.in_(some)))


def _insert(connection: Connection, user_id: int, cells: Mapping[Cell, Sums]) -> None:
    names = (
        "user_id",
        "account_id",
        "month",
        "category_id",
        "inflow_minor",
        "outflow_minor",
        "row_count",
    )
    rows = [
        (
            user_id,
            account_id,
            iso(month),
            category_id,
            sums.inflow_minor,
            sums.outflow_minor,
            sums.row_count,
        )
        for (account_id, month, category_id), sums in sorted(cells.items())
        if sums.row_count
    ]
    insert_rows(connection, monthly_sums, names, rows)
