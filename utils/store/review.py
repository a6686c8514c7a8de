"""Transactions without a category, by payee and direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from database.tables import transactions
from utils.store.transaction_filter import lacks_category

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement


@dataclass(frozen=True, slots=True)
class Group:
    """Uncategorised transactions of one payee in one direction."""

    payee_key: str
    is_out: bool
    count: int
    newest_id: int


def list_groups(connection: Connection, user_id: int) -> list[Group]:
    """List them, those with most transactions first."""
    columns = transactions.c
    is_out = case((columns.amount_minor < 0, 1), else_=0)
    count = func.count()
    query = (
        select(columns.payee_key, is_out, count, func.max(columns.id))
        .where(
            columns.user_id == user_id,
            lacks_category(),
            columns.deleted_at.is_(None),
        )
        .group_by(columns.payee_key, is_out)
        .order_by(count.desc(), columns.payee_key, is_out)
    )
    return [
        Group(key, bool(out), number, newest)
        for key, out, number, newest in connection.execute(query)
    ]


def in_group(payee_key: str, *, is_out: bool) -> list[ColumnElement[bool]]:
    """Give the conditions of a group's transactions."""
    columns = transactions.c
    amount = columns.amount_minor
    return [
        columns.payee_key == payee_key,
        lacks_category(),
        amount < 0 if is_out else amount >= 0,
    ]
