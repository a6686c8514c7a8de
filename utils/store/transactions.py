"""Transactions: finding, listing and counting them."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, func, or_, select

from database.tables import accounts, categories, transactions
from utils.domain import CategorySource, Mode
from utils.errors import InvalidInput, NotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection, RowMapping
    from sqlalchemy.sql.elements import ColumnElement

MOST_LISTED: Final = 200


@dataclass(frozen=True, slots=True)
class Transaction:
    """A living transaction with its currency and the name of its category."""

    id: int
    account_id: int
    import_id: int | None
    posting_date: dt.date
    value_date: dt.date | None
    amount_minor: int
    balance_minor: int | None
    narration: str
    payee: str
    payee_key: str
    mode: Mode
    bank_reference: str | None
    category_id: int | None
    category_source: CategorySource
    category_confidence: float | None
    notes: str
    by_hand: bool
    created_at: dt.datetime
    updated_at: dt.datetime
    currency: str
    account_name: str
    category: str | None


@dataclass(frozen=True, slots=True)
class TransactionFilter:
    """Which transactions; what is None does not narrow.

    Args:
        since: first day.
        until: last day.
        category_id: also finds the categories below it.
        uncategorised: only those without a category.
        q: text in narration, payee or notes, in any case of letters.
        min_minor: at least this signed amount.
        max_minor: at most this signed amount.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    account_id: int | None = None
    category_id: int | None = None
    uncategorised: bool = False
    import_id: int | None = None
    q: str = ""
    min_minor: int | None = None
    max_minor: int | None = None


@dataclass(frozen=True, slots=True)
class TransactionPage:
    """Some transactions, newest first, and the cursor of those that follow."""

    rows: tuple[Transaction, ...]
    next_cursor: str | None


_OWN: Final = [c for c in Transaction.__slots__ if c in transactions.c]
_COLUMNS: Final = (
    *(transactions.c[name] for name in _OWN),
    accounts.c.currency,
    accounts.c.name.label("account_name"),
    categories.c.name.label("category"),
)


def find_transaction(
    connection: Connection, user_id: int, transaction_id: int
) -> Transaction | None:
    """Find one of the user's living transactions."""
    query = _living(user_id).where(transactions.c.id == transaction_id)
    row = connection.execute(query).mappings().first()
    return None if row is None else _transaction(row)


def get_transaction(
    connection: Connection, user_id: int, transaction_id: int
) -> Transaction:
    """Get one of the user's living transactions.

    Raises:
        NotFound: there is none of this id, it is deleted, or it is another's.
    """
    found = find_transaction(connection, user_id, transaction_id)
    if found is None:
        raise NotFound
    return found


def list_transactions(
    connection: Connection,
    user_id: int,
    wanted: TransactionFilter | None = None,
    *,
    cursor: str | None = None,
    limit: int = 50,
) -> TransactionPage:
    """List transactions, newest first; the cost falls with `limit`.

    Raises:
        InvalidInput: the cursor is none that this function gave.
    """
    limit = min(limit, MOST_LISTED)
    query = _living(user_id).where(*_conditions(wanted or TransactionFilter()))
    if cursor is not None:
        query = query.where(_after(cursor))
    newest = query.order_by(
        transactions.c.posting_date.desc(), transactions.c.id.desc()
    ).limit(limit + 1)
    found = [_transaction(row) for row in connection.execute(newest).mappings()]
    more = len(found) > limit
    rows = tuple(found[:limit])
    return TransactionPage(rows, _cursor(rows[-1]) if more else None)


def count_transactions(
    connection: Connection, user_id: int, wanted: TransactionFilter | None = None
) -> int:
    """Count the living transactions that a filter finds."""
    query = (
        select(func.count())
        .select_from(transactions)
        .where(
            transactions.c.user_id == user_id,
            transactions.c.deleted_at.is_(None),
            *_conditions(wanted or TransactionFilter()),
        )
    )
    return int(connection.execute(query).scalar_one())


def find_same_payee_count(
    connection: Connection, user_id: int, transaction_id: int
) -> int:
    """Count the other transactions of this one's payee not categorised by the user.

    Raises:
        NotFound: there is no such living transaction of the user.
    """
    chosen = get_transaction(connection, user_id, transaction_id)
    query = (
        select(func.count())
        .select_from(transactions)
        .where(*same_payee_not_set_by_user(user_id, chosen.payee_key))
        .where(transactions.c.id != transaction_id)
    )
    return int(connection.execute(query).scalar_one())


def same_payee_not_set_by_user(
    user_id: int, payee_key: str
) -> Sequence[ColumnElement[bool]]:
    """Give the conditions of a payee's transactions that a rule may categorise."""
    return (
        transactions.c.user_id == user_id,
        transactions.c.payee_key == payee_key,
        transactions.c.deleted_at.is_(None),
        transactions.c.category_source != str(CategorySource.USER),
    )


def _living(user_id: int) -> Select[Any]:
    return (
        select(*_COLUMNS)
        .join(accounts, accounts.c.id == transactions.c.account_id)
        .outerjoin(categories, categories.c.id == transactions.c.category_id)
        .where(transactions.c.user_id == user_id, transactions.c.deleted_at.is_(None))
    )


def _conditions(wanted: TransactionFilter) -> list[ColumnElement[bool]]:
    columns = transactions.c
    limits: tuple[tuple[Any, Callable[[Any], ColumnElement[bool]]], ...] = (
        (wanted.since, columns.posting_date.__ge__),
        (wanted.until, columns.posting_date.__le__),
        (wanted.account_id, columns.account_id.__eq__),
        (wanted.import_id, columns.import_id.__eq__),
        (wanted.min_minor, columns.amount_minor.__ge__),
        (wanted.max_minor, columns.amount_minor.__le__),
        (wanted.category_id, _in_category),
        (wanted.q.strip() or None, _contains),
    )
    found = [compare(value) for value, compare in limits if value is not None]
    if wanted.uncategorised:
        found.append(columns.category_id.is_(None))
    return found


def _in_category(category_id: int) -> ColumnElement[bool]:
    below = select(categories.c.id).where(categories.c.parent_id == category_id)
    return or_(
        transactions.c.category_id == category_id,
        transactions.c.category_id.in_(below),
    )


def _contains(text: str) -> ColumnElement[bool]:
    columns = (transactions.c.narration, transactions.c.payee, transactions.c.notes)
    # Names are stored for byte-wise comparison, so both sides are lowered.
    return or_(
        *(func.lower(c).contains(text.lower(), autoescape=True) for c in columns)
    )


def _cursor(last: Transaction) -> str:
    text = f"{last.posting_date.isoformat()}/{last.id}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _after(cursor: str) -> ColumnElement[bool]:
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        text = base64.b64decode(padded, altchars=b"-_", validate=True).decode("ascii")
        day_text, _, id_text = text.partition("/")
        day, last_id = dt.date.fromisoformat(day_text), int(id_text[:18])
    except (ValueError, binascii.Error):
        raise InvalidInput(
            "This page of the list does not exist.", field="cursor"
        ) from None
    columns = transactions.c
    return or_(
        columns.posting_date < day,
        and_(columns.posting_date == day, columns.id < last_id),
    )


def _transaction(row: RowMapping) -> Transaction:
    return Transaction(
        **{
            **row,
            "mode": Mode(row["mode"]),
            "category_source": CategorySource(row["category_source"]),
            "by_hand": bool(row["by_hand"]),
        }
    )
