"""Rows about paying card bills, on the paying and on the receiving side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from database.tables import accounts, transactions
from utils.domain import CategorySource
from utils.store.transaction_writes import change_transactions

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection

    from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class CardPayment:
    """A living row in one of the categories of card payments."""

    id: int
    account_id: int
    currency: str
    posting_date: dt.date
    amount_minor: int
    category_id: int
    is_suggested: bool


def list_card_payments(
    connection: Connection, user_id: int, category_ids: Collection[int]
) -> list[CardPayment]:
    """List a user's living rows of these categories, oldest first."""
    columns = transactions.c
    query = (
        select(
            columns.id,
            columns.account_id,
            accounts.c.currency,
            columns.posting_date,
            columns.amount_minor,
            columns.category_id,
            columns.category_source,
        )
        .join(accounts, accounts.c.id == columns.account_id)
        .where(
            columns.user_id == user_id,
            columns.category_id.in_(category_ids),
            columns.deleted_at.is_(None),
        )
    )
    suggested = str(CategorySource.MODEL)
    found = [
        CardPayment(*row[:-1], row[-1] == suggested)
        for row in connection.execute(query)
    ]
    # Asked to sort them, SQLite walks through all days instead of these categories.
    return sorted(found, key=lambda one: (one.posting_date, one.id))


def first_days(
    connection: Connection, user_id: int, account_ids: Collection[int]
) -> dict[int, dt.date]:
    """Give the day of the first living row of each of these accounts."""
    if not account_ids:
        return {}
    columns = transactions.c
    query = (
        select(columns.account_id, func.min(columns.posting_date))
        .where(
            columns.user_id == user_id,
            columns.account_id.in_(account_ids),
            columns.deleted_at.is_(None),
        )
        .group_by(columns.account_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def suggest_category(
    connection: Connection,
    user_id: int,
    transaction_ids: Collection[int],
    category_id: int,
    now: dt.datetime,
) -> int:
    """Put rows into another category as a suggestion; give their number."""
    return change_transactions(
        connection,
        user_id,
        (transactions.c.user_id == user_id, transactions.c.id.in_(transaction_ids)),
        {"category_id": category_id, "updated_at": now},
    )
