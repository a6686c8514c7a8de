"""Other transactions of the same payee, which a rule could categorise as one was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, select

from database.tables import transactions, undo_rows
from utils.domain import CategorySource
from utils.store.transactions import get_transaction

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import FromClause
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement


@dataclass(frozen=True, slots=True)
class SamePayee:
    """A transaction that was changed, and how many others its payee has."""

    transaction_id: int
    payee: str
    others: int


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
        .where(
            _not_set_by_user(transactions, user_id),
            transactions.c.payee_key == chosen.payee_key,
            transactions.c.id != transaction_id,
        )
    )
    return int(connection.execute(query).scalar_one())


def list_same_payee(
    connection: Connection,
    user_id: int,
    step_id: int,
    *,
    but: Collection[str],
    limit: int,
) -> list[SamePayee]:
    """List payees of the transactions of a step that have others, most first.

    Args:
        connection: to read from.
        user_id: whose step it is.
        step_id: of a change of many, as it can be undone.
        but: payee keys that stand for more than one payee.
        limit: how many at most.
    """
    changed = (
        select(
            transactions.c.payee_key,
            func.max(transactions.c.payee).label("payee"),
            func.max(transactions.c.id).label("id"),
        )
        .join(undo_rows, undo_rows.c.transaction_id == transactions.c.id)
        .where(
            undo_rows.c.step_id == step_id,
            transactions.c.user_id == user_id,
            transactions.c.payee_key.not_in(["", *but]),
        )
        .group_by(transactions.c.payee_key)
        .subquery()
    )
    other = transactions.alias("other")
    count = func.count(other.c.id)
    query = (
        select(changed.c.id, changed.c.payee, count)
        .join(
            other,
            and_(
                _not_set_by_user(other, user_id),
                other.c.payee_key == changed.c.payee_key,
            ),
        )
        .group_by(changed.c.id, changed.c.payee)
        .order_by(count.desc(), changed.c.id)
        .limit(limit)
    )
    return [SamePayee(*row) for row in connection.execute(query)]


def _not_set_by_user(rows: FromClause, user_id: int) -> ColumnElement[bool]:
    """Give the condition of what a rule may categorise."""
    chosen = (CategorySource.USER, CategorySource.LINK, CategorySource.SPLIT)
    return and_(
        rows.c.user_id == user_id,
        rows.c.deleted_at.is_(None),
        rows.c.category_source.not_in(map(str, chosen)),
    )
