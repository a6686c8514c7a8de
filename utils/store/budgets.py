"""Budgets: what a user wants to spend in a category in a month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from database.tables import budgets, categories
from utils.store.kept_rows import keep_rows

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

    from utils.store.undo_steps import Step


@dataclass(frozen=True, slots=True)
class Budget:
    """A monthly amount for one category, in minor units of the currency."""

    category_id: int
    category: str
    amount_minor: int
    currency: str
    updated_at: dt.datetime


def list_budgets(
    connection: Connection, user_id: int, category_id: int | None = None
) -> list[Budget]:
    """List the user's budgets by category, all or the one of a category."""
    query = (
        select(
            budgets.c.category_id,
            categories.c.name.label("category"),
            budgets.c.amount_minor,
            budgets.c.currency,
            budgets.c.updated_at,
        )
        .join(categories, categories.c.id == budgets.c.category_id)
        .where(budgets.c.user_id == user_id)
    )
    if category_id is not None:
        query = query.where(budgets.c.category_id == category_id)
    rows = connection.execute(query.order_by(budgets.c.category_id)).mappings()
    return [Budget(**row) for row in rows]


def save_budget(
    connection: Connection,
    user_id: int,
    category_id: int,
    amount_minor: int,
    currency: str,
    now: dt.datetime,
) -> bool:
    """Keep a budget in place of the one there was; tell whether there was none.

    The caller holds the user's data version, so that two do not add one at once.
    """
    values = {"amount_minor": amount_minor, "currency": currency, "updated_at": now}
    own = (budgets.c.user_id == user_id, budgets.c.category_id == category_id)
    if connection.execute(update(budgets).where(*own).values(values)).rowcount:
        return False
    connection.execute(
        insert(budgets).values(user_id=user_id, category_id=category_id, **values)
    )
    return True


def remove_budget(
    connection: Connection, user_id: int, category_id: int, step: Step
) -> bool:
    """Remove a budget, kept in a step; tell whether there was one."""
    own = (budgets.c.user_id == user_id, budgets.c.category_id == category_id)
    keep_rows(connection, user_id, step, budgets, *own)
    return bool(connection.execute(delete(budgets).where(*own)).rowcount)
