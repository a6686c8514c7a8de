"""Transactions: finding, listing and counting them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, func, or_, select

from database.tables import accounts, categories, transaction_links, transactions
from utils.cursors import read_cursor, write_cursor
from utils.domain import CategorySource, Mode
from utils.errors import InvalidInput, NotFound
from utils.store.transaction_filter import TransactionFilter, conditions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

MOST_LISTED: Final = 200
# Beyond it a person does not care, and counting would cost more than listing.
MOST_COUNTED: Final = 1000
_ORDER: Final = "newest"


@dataclass(frozen=True, slots=True)
class Partner:
    """The other side of a transfer, or a purchase or its refund."""

    transaction_id: int
    kind: str


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
    external_id: str | None
    created_at: dt.datetime
    updated_at: dt.datetime
    currency: str
    account_name: str
    category: str | None
    linked_id: int | None = None
    linked_kind: str | None = None

    @property
    def linked(self) -> Partner | None:
        """The transaction that this one belongs together with."""
        if self.linked_id is None or self.linked_kind is None:
            return None
        return Partner(self.linked_id, self.linked_kind)

    @property
    def deleted(self) -> bool:
        """Whether it is gone; beside this type stands `Removed`, which is."""
        return False


@dataclass(frozen=True, slots=True)
class TransactionPage:
    """Some transactions, newest first, and the cursor of those that follow."""

    rows: tuple[Transaction, ...]
    next_cursor: str | None


def _partner(column: str) -> ColumnElement[Any]:
    """Look up a column of the link that a row is a side of; the first one's."""
    links = transaction_links.c
    wanted = {"id": (links.in_id, links.out_id), "kind": (links.kind, links.kind)}
    ways = zip((links.out_id, links.in_id), wanted[column], strict=True)
    return func.coalesce(
        *(
            select(value)
            .where(here == transactions.c.id, links.state == "accepted")
            .order_by(links.id)
            .limit(1)
            .scalar_subquery()
            for here, value in ways
        )
    ).label(f"linked_{column}")


_OWN: Final = [c for c in Transaction.__slots__ if c in transactions.c]
COLUMNS: Final = (
    *(transactions.c[name] for name in _OWN),
    accounts.c.currency,
    accounts.c.name.label("account_name"),
    categories.c.name.label("category"),
    _partner("id"),
    _partner("kind"),
)


def find_transaction(
    connection: Connection, user_id: int, transaction_id: int
) -> Transaction | None:
    """Find one of the user's living transactions."""
    query = _living(user_id).where(transactions.c.id == transaction_id)
    row = connection.execute(query).mappings().first()
    return None if row is None else transaction_of(row)


def find_transactions(
    connection: Connection, user_id: int, transaction_ids: Sequence[int]
) -> list[Transaction]:
    """Find those of the user's living transactions that have one of these ids."""
    if not transaction_ids:
        return []
    query = _living(user_id).where(transactions.c.id.in_(transaction_ids))
    return [transaction_of(row) for row in connection.execute(query).mappings()]


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
    query = _living(user_id).where(*conditions(wanted or TransactionFilter()))
    if cursor is not None:
        query = query.where(_after(cursor))
    newest = query.order_by(
        transactions.c.posting_date.desc(), transactions.c.id.desc()
    ).limit(limit + 1)
    found = [transaction_of(row) for row in connection.execute(newest).mappings()]
    more = len(found) > limit
    rows = tuple(found[:limit])
    return TransactionPage(rows, _cursor(rows[-1]) if more else None)


def list_where(
    connection: Connection,
    user_id: int,
    wanted: Sequence[ColumnElement[bool]],
    *,
    limit: int | None = None,
) -> list[Transaction]:
    """List the living transactions that meet the conditions, newest first."""
    query = (
        _living(user_id)
        .where(*wanted)
        .order_by(transactions.c.posting_date.desc(), transactions.c.id.desc())
        .limit(limit)
    )
    return [transaction_of(row) for row in connection.execute(query).mappings()]


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
    query = (
        _living(user_id)
        .where(*conditions(wanted))
        .order_by(transactions.c.posting_date.desc(), transactions.c.id.desc())
        .execution_options(yield_per=1000)
    )
    yield from map(transaction_of, connection.execute(query).mappings())


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
        .where(*_same_payee_not_set_by_user(user_id, chosen.payee_key))
        .where(transactions.c.id != transaction_id)
    )
    return int(connection.execute(query).scalar_one())


def _same_payee_not_set_by_user(
    user_id: int, payee_key: str
) -> Sequence[ColumnElement[bool]]:
    """Give the conditions of a payee's transactions that a rule may categorise."""
    return (
        transactions.c.user_id == user_id,
        transactions.c.payee_key == payee_key,
        transactions.c.deleted_at.is_(None),
        transactions.c.category_source.not_in(
            (str(CategorySource.USER), str(CategorySource.LINK))
        ),
    )


def _living(user_id: int) -> Select[Any]:
    return (
        select(*COLUMNS)
        .join(accounts, accounts.c.id == transactions.c.account_id)
        .outerjoin(categories, categories.c.id == transactions.c.category_id)
        .where(transactions.c.user_id == user_id, transactions.c.deleted_at.is_(None))
    )


def _cursor(last: Transaction) -> str:
    return write_cursor(_ORDER, last.posting_date.isoformat(), last.id)


def _after(cursor: str) -> ColumnElement[bool]:
    day_text, last_id = read_cursor(cursor, _ORDER, str, int)
    try:
        day = dt.date.fromisoformat(str(day_text))
    except ValueError:
        message = "This list has no such page."
        raise InvalidInput(message, field="cursor") from None
    columns = transactions.c
    # The first condition alone tells the index where to begin.
    return and_(
        columns.posting_date <= day,
        or_(columns.posting_date < day, columns.id < last_id),
    )


def transaction_of(row: Mapping[Any, Any]) -> Transaction:
    """Build a transaction from a row of `COLUMNS`."""
    return Transaction(
        **{
            **row,
            "mode": Mode(row["mode"]),
            "category_source": CategorySource(row["category_source"]),
            "by_hand": bool(row["by_hand"]),
        }
    )
