"""Transactions as they are looked at to tell which ones belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import Date, and_, func, select

from database.tables import accounts, categories, transactions
from utils.domain import CategorySource, Mode
from utils.store.bulk import in_parts
from utils.store.opposites import with_ids
from utils.store.parts import is_split

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection, RowMapping
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.opposites import Days

_SUGGESTED_IN: Final = (
    transactions.c.amount_minor > 0,
    transactions.c.category_source.in_(
        (str(CategorySource.MODEL), str(CategorySource.NONE))
    ),
)


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


def money_in(connection: Connection, changed: ColumnElement[bool]) -> list[Side]:
    """List the money in, of what changed, whose category is a suggestion."""
    return _list_sides(connection, _sides().where(changed, *_SUGGESTED_IN))


def money_in_from(
    connection: Connection, user_id: int, payee_keys: Sequence[str], days: Days
) -> list[Side]:
    """List the money that came from these payees and whose category is a suggestion."""
    return [
        side
        for some in _of_payees(user_id, payee_keys, days)
        for side in _list_sides(connection, _sides().where(some, *_SUGGESTED_IN))
    ]


def payees_paid(connection: Connection, changed: ColumnElement[bool]) -> list[str]:
    """List the payees that were paid something by what changed."""
    query = select(transactions.c.payee_key).where(
        changed, transactions.c.amount_minor < 0
    )
    return list(connection.execute(query.distinct()).scalars())


def paid_to(
    connection: Connection, user_id: int, payee_keys: Sequence[str], days: Days
) -> list[Side]:
    """List what was paid to these payees on these days."""
    out = transactions.c.amount_minor < 0, ~is_split()
    return [
        side
        for some in _of_payees(user_id, payee_keys, days)
        for side in _list_sides(connection, _sides().where(some, *out))
    ]


def sides_of(
    connection: Connection, user_id: int, transaction_ids: Collection[int]
) -> dict[int, Side]:
    """Give the living ones of these transactions, by id."""
    return {
        side.id: side
        for some in in_parts(list(transaction_ids))
        for side in _list_sides(connection, _sides().where(with_ids(user_id, some)))
    }


def _of_payees(
    user_id: int, payee_keys: Sequence[str], days: Days
) -> Iterator[ColumnElement[bool]]:
    """Give the conditions of the living rows of payees, some hundred at a time.

    The function hides the index on days, which finds all payees.
    """
    day = func.date(transactions.c.posting_date, type_=Date)
    for some in in_parts(payee_keys):
        yield and_(
            transactions.c.user_id == user_id,
            transactions.c.payee_key.in_(some),
            day.between(*days),
            transactions.c.deleted_at.is_(None),
        )


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
    )


def _list_sides(
    connection: Connection, query: Select[tuple[object, ...]]
) -> list[Side]:
    # Asked to sort them, SQLite walks through all days instead of what is looked for.
    found = [_side(row) for row in connection.execute(query).mappings()]
    return sorted(found, key=lambda side: (side.posting_date, side.id))


def _side(row: RowMapping) -> Side:
    return Side(
        **{
            **row,
            "mode": Mode(row["mode"]),
            "category_source": CategorySource(row["category_source"]),
        }
    )
