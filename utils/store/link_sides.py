"""Transactions as they are looked at to tell which ones belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlalchemy.orm import aliased

from database.tables import accounts, categories, transactions
from utils.domain import CategorySource, Mode
from utils.store.parts import is_split

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection, RowMapping
    from sqlalchemy.sql.elements import ColumnElement

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Side:
    """What is looked at to tell whether two movements belong together."""

    id: int
    account_id: int
    currency: str
    number_masked: str | None
    posting_date: dt.date
    amount_minor: int
    narration: str
    payee: str
    payee_key: str
    mode: Mode
    bank_reference: str | None
    category_id: int | None
    category: str | None
    category_kind: str | None
    category_source: CategorySource
    category_confidence: float | None


def opposite_amounts(
    connection: Connection, user_id: int, first: dt.date, last: dt.date
) -> list[Side]:
    """List the living rows of these days whose opposite amount is there too."""
    days = _days(user_id, first, last)
    other = aliased(transactions)
    opposite = select(-other.c.amount_minor).where(
        other.c.user_id == user_id,
        other.c.deleted_at.is_(None),
        other.c.posting_date >= first,
        other.c.posting_date <= last,
    )
    query = _sides().where(*days, transactions.c.amount_minor.in_(opposite))
    return _list_sides(connection, query)


def money_in(
    connection: Connection, user_id: int, first: dt.date, last: dt.date
) -> list[Side]:
    """List the money that came in on these days and whose category is a suggestion."""
    suggested = (str(CategorySource.MODEL), str(CategorySource.NONE))
    query = _sides().where(
        *_days(user_id, first, last),
        transactions.c.amount_minor > 0,
        transactions.c.category_source.in_(suggested),
    )
    return _list_sides(connection, query)


def paid_to(
    connection: Connection,
    user_id: int,
    payee_keys: Sequence[str],
    first: dt.date,
    last: dt.date,
) -> list[Side]:
    """List what was paid to these payees on these days."""
    found = []
    for start in range(0, len(payee_keys), _AT_ONCE):
        some = payee_keys[start : start + _AT_ONCE]
        query = _sides().where(
            *_days(user_id, first, last),
            transactions.c.amount_minor < 0,
            transactions.c.payee_key.in_(some),
        )
        found += _list_sides(connection, query)
    return found


def sides_of(
    connection: Connection, user_id: int, transaction_ids: Collection[int]
) -> dict[int, Side]:
    """Give the living ones of these transactions, by id."""
    query = _sides().where(
        transactions.c.user_id == user_id,
        transactions.c.deleted_at.is_(None),
        transactions.c.id.in_(list(transaction_ids)),
    )
    return {side.id: side for side in _list_sides(connection, query)}


def _days(user_id: int, first: dt.date, last: dt.date) -> list[ColumnElement[bool]]:
    return [
        transactions.c.user_id == user_id,
        transactions.c.deleted_at.is_(None),
        transactions.c.posting_date >= first,
        transactions.c.posting_date <= last,
        # What is several things is no side of one pair.
        ~is_split(),
    ]


def _sides() -> Select[tuple[object, ...]]:
    own = [transactions.c[name] for name in Side.__slots__ if name in transactions.c]
    return (
        select(
            *own,
            accounts.c.currency,
            accounts.c.number_masked,
            categories.c.name.label("category"),
            categories.c.kind.label("category_kind"),
        )
        .join(accounts, accounts.c.id == transactions.c.account_id)
        .outerjoin(categories, categories.c.id == transactions.c.category_id)
        .order_by(transactions.c.posting_date, transactions.c.id)
    )


def _list_sides(
    connection: Connection, query: Select[tuple[object, ...]]
) -> list[Side]:
    return [_side(row) for row in connection.execute(query).mappings()]


def _side(row: RowMapping) -> Side:
    return Side(
        **{
            **row,
            "mode": Mode(row["mode"]),
            "category_source": CategorySource(row["category_source"]),
        }
    )
