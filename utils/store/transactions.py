"""Transactions: finding, listing and counting them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, func, or_, select

from database.tables import transactions
from utils.cursors import read_cursor, write_cursor
from utils.errors import InvalidInput, NotFound
from utils.sentences import sentence
from utils.store.transaction_filter import TransactionFilter, conditions
from utils.store.transaction_rows import living, read_transactions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.transaction_rows import Transaction

MOST_LISTED: Final = 200
# Beyond it a person does not care, and counting would cost more than listing.
MOST_COUNTED: Final = 1000
# Rows of an export that are held at a time.
_AT_ONCE: Final = 1000
_ORDER: Final = "newest"


@dataclass(frozen=True, slots=True)
class TransactionPage:
    """Some transactions, newest first, and the cursor of those that follow."""

    rows: tuple[Transaction, ...]
    next_cursor: str | None


def find_transaction(
    connection: Connection, user_id: int, transaction_id: int
) -> Transaction | None:
    """Find one of the user's living transactions."""
    query = living(user_id).where(transactions.c.id == transaction_id)
    return next(iter(read_transactions(connection, query)), None)


def find_transactions(
    connection: Connection, user_id: int, transaction_ids: Sequence[int]
) -> list[Transaction]:
    """Find those of the user's living transactions that have one of these ids."""
    if not transaction_ids:
        return []
    query = living(user_id).where(transactions.c.id.in_(transaction_ids))
    return read_transactions(connection, query)


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
    found = conditions(wanted or TransactionFilter())
    return _page(connection, user_id, found, cursor, min(limit, MOST_LISTED))


def list_where(
    connection: Connection,
    user_id: int,
    wanted: Sequence[ColumnElement[bool]],
    *,
    limit: int | None = None,
) -> list[Transaction]:
    """List the living transactions that meet the conditions, newest first."""
    query = (
        living(user_id)
        .where(*wanted)
        .order_by(transactions.c.posting_date.desc(), transactions.c.id.desc())
        .limit(limit)
    )
    return read_transactions(connection, query)


def count_where(
    connection: Connection, user_id: int, wanted: Sequence[ColumnElement[bool]]
) -> int:
    """Count the living transactions that meet the conditions."""
    query = (
        select(func.count())
        .select_from(transactions)
        .where(transactions.c.user_id == user_id, transactions.c.deleted_at.is_(None))
        .where(*wanted)
    )
    return int(connection.execute(query).scalar_one())


def count_transactions(
    connection: Connection,
    user_id: int,
    wanted: TransactionFilter | None = None,
    *,
    most: int = MOST_COUNTED,
) -> int:
    """Count the living transactions that a filter finds, no further than `most`."""
    some = (
        select(transactions.c.id)
        .where(
            transactions.c.user_id == user_id,
            transactions.c.deleted_at.is_(None),
            *conditions(wanted or TransactionFilter()),
        )
        .limit(most)
        .subquery()
    )
    query = select(func.count()).select_from(some)
    return int(connection.execute(query).scalar_one())


def iterate_transactions(
    connection: Connection, user_id: int, wanted: TransactionFilter
) -> Iterator[Transaction]:
    """Go through all that a filter finds, newest first, a few at a time."""
    cursor, found = None, conditions(wanted)
    while True:
        page = _page(connection, user_id, found, cursor, _AT_ONCE)
        yield from page.rows
        cursor = page.next_cursor
        if cursor is None:
            return


def find_external(
    connection: Connection, user_id: int, account_id: int, external_id: str
) -> int | None:
    """Find the transaction that a program gave this id, a deleted one too."""
    query = select(transactions.c.id).where(
        transactions.c.user_id == user_id,
        transactions.c.account_id == account_id,
        transactions.c.external_id == external_id,
    )
    return connection.execute(query).scalar()


def list_payees(
    connection: Connection, user_id: int, beginning: str, *, limit: int
) -> list[str]:
    """List payees whose key begins so, by key; the cost falls with `limit`."""
    if not beginning:
        return []
    columns, named = transactions.c, transactions.alias()
    keys = (
        select(columns.payee_key)
        .where(
            columns.user_id == user_id,
            # A range of the index, which a pattern would not be on every database.
            columns.payee_key >= beginning,
            columns.payee_key < beginning + "\U0010ffff",
            columns.deleted_at.is_(None),
        )
        .distinct()
        .order_by(columns.payee_key)
        .limit(limit)
        .subquery()
    )
    name = (
        select(named.c.payee)
        .where(named.c.user_id == user_id, named.c.payee_key == keys.c.payee_key)
        .limit(1)
        .scalar_subquery()
    )
    query = select(name).select_from(keys).order_by(keys.c.payee_key)
    return list(connection.execute(query).scalars())


def _page(
    connection: Connection,
    user_id: int,
    wanted: Sequence[ColumnElement[bool]],
    cursor: str | None,
    limit: int,
) -> TransactionPage:
    after = wanted if cursor is None else [*wanted, _after(cursor)]
    found = list_where(connection, user_id, after, limit=limit + 1)
    rows = tuple(found[:limit])
    return TransactionPage(rows, cursor_after(rows[-1]) if len(found) > limit else None)


def cursor_after(last: Transaction) -> str:
    """Give the cursor of the page that follows a transaction."""
    return write_cursor(_ORDER, last.posting_date.isoformat(), last.id)


def _after(cursor: str) -> ColumnElement[bool]:
    day_text, last_id = read_cursor(cursor, _ORDER, str, int)
    try:
        day = dt.date.fromisoformat(str(day_text))
    except ValueError:
        message = sentence("This list has no such page.")
        raise InvalidInput(message, field="cursor") from None
    columns = transactions.c
    # The first condition alone tells the index where to begin.
    return and_(
        columns.posting_date <= day,
        or_(columns.posting_date < day, columns.id < last_id),
    )
