"""Transactions as they are read: their columns and what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from database.tables import accounts, categories, transaction_links, transactions
from utils.domain import CategorySource, Mode
from utils.store.parts import Part, parts_of
from utils.store.tags import tags_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement


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
    tags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

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


def living(user_id: int) -> Select[Any]:
    """Select `COLUMNS` of the user's transactions that are not deleted."""
    return (
        select(*COLUMNS)
        .join(accounts, accounts.c.id == transactions.c.account_id)
        .outerjoin(categories, categories.c.id == transactions.c.category_id)
        .where(transactions.c.user_id == user_id, transactions.c.deleted_at.is_(None))
    )


def read_transactions(connection: Connection, query: Select[Any]) -> list[Transaction]:
    """Read the transactions of a query of `COLUMNS`, with their tags."""
    return complete(
        connection, map(transaction_of, connection.execute(query).mappings())
    )


def complete(connection: Connection, rows: Iterable[Transaction]) -> list[Transaction]:
    """Add what is kept beside transactions, for all of them at once."""
    found = list(rows)
    tags = tags_of(connection, [row.id for row in found])
    split = [row.id for row in found if row.category_source is CategorySource.SPLIT]
    parts = parts_of(connection, split)
    return [
        replace(
            row, tags=tags.get(row.id, ()), parts=_parts(row, parts.get(row.id, ()))
        )
        if row.id in tags or row.id in parts
        else row
        for row in found
    ]


def _parts(row: Transaction, found: Iterable[Mapping[str, Any]]) -> tuple[Part, ...]:
    return tuple(Part(**values, currency=row.currency) for values in found)


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
