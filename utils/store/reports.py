"""What reports read: monthly sums, days of spending, payees, coverage of accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, extract, func, or_, select

from database.tables import (
    accounts,
    categories,
    import_accounts,
    imports,
    monthly_sums,
    transactions,
)
from utils.store.category_lines import AMOUNT_MINOR, CATEGORY_ID, COUNT, LINES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql import ColumnElement, FromClause


@dataclass(frozen=True, slots=True)
class Cell:
    """Sums of one month, account and top-level category, in minor units.

    `category` and `kind` are empty, and `category_id` 0, where the rows have none.
    """

    month: dt.date
    account_id: int
    currency: str
    category_id: int
    category: str
    kind: str
    inflow: int
    outflow: int
    rows: int


@dataclass(frozen=True, slots=True)
class PayeeSum:
    """What one payee got in a period, in minor units, money out positive."""

    payee: str
    payee_key: str
    spent: int
    visits: int


@dataclass(frozen=True, slots=True)
class StatementSpan:
    """The days that one committed statement speaks of, and its closing balance."""

    account_id: int
    first_date: dt.date | None
    last_date: dt.date | None
    closing: int | None


def list_cells(connection: Connection, user_id: int) -> list[Cell]:
    """List the kept monthly sums, sub-categories under their parent's name."""
    parent = categories.alias("parent")
    query = (
        select(
            monthly_sums.c.month,
            monthly_sums.c.account_id,
            accounts.c.currency,
            func.coalesce(parent.c.id, categories.c.id, 0),
            func.coalesce(parent.c.name, categories.c.name, ""),
            func.coalesce(categories.c.kind, ""),
            monthly_sums.c.inflow_minor,
            monthly_sums.c.outflow_minor,
            monthly_sums.c.row_count,
        )
        .join(accounts, accounts.c.id == monthly_sums.c.account_id)
        .outerjoin(
            categories,
            and_(
                categories.c.id == monthly_sums.c.category_id,
                categories.c.user_id == user_id,
            ),
        )
        .outerjoin(parent, parent.c.id == categories.c.parent_id)
        .where(monthly_sums.c.user_id == user_id, monthly_sums.c.row_count > 0)
        .order_by(
            monthly_sums.c.month, monthly_sums.c.account_id, monthly_sums.c.category_id
        )
    )
    return [Cell(*row) for row in connection.execute(query)]


def list_statement_spans(connection: Connection, user_id: int) -> list[StatementSpan]:
    """List what the committed statements cover, oldest first."""
    query = (
        select(
            import_accounts.c.account_id,
            import_accounts.c.first_date,
            import_accounts.c.last_date,
            import_accounts.c.closing_minor,
        )
        .join(imports, imports.c.id == import_accounts.c.import_id)
        .where(
            imports.c.user_id == user_id,
            imports.c.status == "committed",
            import_accounts.c.account_id.is_not(None),
        )
        .order_by(import_accounts.c.last_date, import_accounts.c.id)
    )
    return [StatementSpan(*row) for row in connection.execute(query)]


def list_row_spans(
    connection: Connection, user_id: int, account_ids: Sequence[int]
) -> dict[int, tuple[dt.date, dt.date]]:
    """Find first and last posting date of each of these accounts that has rows."""
    if not account_ids:
        return {}
    # Each end is one step into an index; min and max would read all rows.
    day = transactions.c.posting_date
    of_account = (
        select(day)
        .where(
            transactions.c.account_id == accounts.c.id,
            transactions.c.deleted_at.is_(None),
        )
        .limit(1)
    )
    first = of_account.order_by(day).scalar_subquery()
    last = of_account.order_by(day.desc()).scalar_subquery()
    query = select(accounts.c.id, first, last).where(
        accounts.c.user_id == user_id, accounts.c.id.in_(account_ids)
    )
    found = connection.execute(query)
    return {account: (begin, end) for account, begin, end in found if begin}


def sum_after(
    connection: Connection,
    user_id: int,
    anchors: Sequence[tuple[int, dt.date, dt.date]],
) -> dict[int, int]:
    """Sum amounts per account after a day and before another, in minor units.

    Args:
        connection: to read from.
        user_id: whose rows.
        anchors: account, last day that is not counted, first day not counted again.
    """
    if not anchors:
        return {}
    ranges = [
        and_(
            transactions.c.account_id == account,
            transactions.c.posting_date > after,
            transactions.c.posting_date < before,
        )
        for account, after, before in anchors
    ]
    query = (
        select(transactions.c.account_id, func.sum(transactions.c.amount_minor))
        .where(_living(user_id), or_(*ranges))
        .group_by(transactions.c.account_id)
    )
    return {account: int(total) for account, total in connection.execute(query)}


def list_daily_spending(
    connection: Connection, user_id: int, currency: str, start: dt.date, end: dt.date
) -> dict[dt.date, int]:
    """Sum expense per day of `[start, end)`, refunds taken off, in minor units."""
    query = (
        select(transactions.c.posting_date, func.sum(-AMOUNT_MINOR))
        .select_from(_with_category())
        .where(_spending(user_id, currency, start, end))
        .group_by(transactions.c.posting_date)
        .order_by(transactions.c.posting_date)
    )
    return {day: int(total) for day, total in connection.execute(query)}


def sum_categories(
    connection: Connection,
    user_id: int,
    currency: str,
    period: tuple[dt.date, dt.date],
    until_day: int,
) -> dict[str, int]:
    """Sum spending by top-level category, of days of the month up to `until_day`.

    Args:
        connection: for reading.
        user_id: whose.
        currency: of the accounts.
        period: half-open.
        until_day: 1 to 31.
    """
    top = categories.alias("top")
    name = func.coalesce(top.c.name, categories.c.name)
    query = (
        select(name, func.sum(-AMOUNT_MINOR))
        .select_from(
            _with_category().outerjoin(top, top.c.id == categories.c.parent_id)
        )
        .where(
            _spending(user_id, currency, *period),
            categories.c.id.is_not(None),
            extract("day", transactions.c.posting_date) <= until_day,
        )
        .group_by(name)
    )
    return {category: int(total) for category, total in connection.execute(query)}


def list_top_payees(
    connection: Connection,
    user_id: int,
    currency: str,
    *,
    period: tuple[dt.date, dt.date],
    limit: int,
) -> list[PayeeSum]:
    """List who got most in the half-open period, refunds taken off."""
    spent = func.sum(-AMOUNT_MINOR)
    query = (
        select(
            func.max(transactions.c.payee),
            transactions.c.payee_key,
            spent,
            COUNT,
        )
        .select_from(_with_category())
        .where(_spending(user_id, currency, *period), transactions.c.payee_key != "")
        .group_by(transactions.c.payee_key)
        .having(spent > 0)
        .order_by(spent.desc(), transactions.c.payee_key)
        .limit(limit)
    )
    return [
        PayeeSum(payee, key, int(total), visits)
        for payee, key, total, visits in connection.execute(query)
    ]


def _living(user_id: int) -> ColumnElement[bool]:
    return and_(transactions.c.user_id == user_id, transactions.c.deleted_at.is_(None))


def _with_category() -> FromClause:
    return LINES.join(accounts, accounts.c.id == transactions.c.account_id).outerjoin(
        categories, categories.c.id == CATEGORY_ID
    )


def _spending(
    user_id: int, currency: str, start: dt.date, end: dt.date
) -> ColumnElement[bool]:
    # Without a category the sign decides, as it does in the models.
    return and_(
        _living(user_id),
        transactions.c.posting_date >= start,
        transactions.c.posting_date < end,
        accounts.c.currency == currency,
        or_(
            categories.c.kind == "expense",
            and_(categories.c.id.is_(None), AMOUNT_MINOR < 0),
        ),
    )
