"""Moving everything of one category to another one."""

from __future__ import annotations

import json
from dataclasses import astuple, replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from database.tables import (
    budgets,
    categories,
    import_rows,
    rules,
    transaction_links,
    transactions,
    undo_rows,
    usual_categories,
)
from utils.store.kept_rows import keep_references, keep_rows, keep_values
from utils.store.parts import NewPart, move_category
from utils.store.transaction_writes import recategorise

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.categories import Category
    from utils.store.undo_steps import Step


def move_all(
    connection: Connection,
    user_id: int,
    source: Category,
    target: Category,
    step: Step,
) -> int:
    """Move transactions, planned rows, rules and narrower categories, and forget it.

    All that changes is kept in the step.
    """
    keep_references(connection, user_id, step, categories, source.id)
    keep_rows(connection, user_id, step, categories, categories.c.id == source.id)
    moved = recategorise(
        connection,
        user_id,
        [transactions.c.category_id == source.id],
        {"category_id": target.id},
    )
    moved += move_category(connection, user_id, source.id, target.id)
    # Deleted transactions count nowhere, but may come back with an import.
    for column in (
        transactions.c.category_id,
        import_rows.c.category_id,
        rules.c.category_id,
        usual_categories.c.category_id,
        transaction_links.c.former_out_category_id,
        transaction_links.c.former_in_category_id,
        undo_rows.c.category_id,
    ):
        own = column == source.id
        connection.execute(update(column.table).where(own).values({column: target.id}))
    _merge_budgets(connection, user_id, source, target, step)
    _move_former_parts(connection, user_id, source, target, step)
    own_rows = categories.c.user_id == user_id
    if target.parent_id == source.id:
        _set_parent(connection, own_rows, categories.c.id == target.id, None)
    _set_parent(connection, own_rows, categories.c.parent_id == source.id, target.id)
    connection.execute(delete(categories).where(own_rows, categories.c.id == source.id))
    return moved


def _merge_budgets(
    connection: Connection,
    user_id: int,
    source: Category,
    target: Category,
    step: Step,
) -> None:
    """Move the budget, unless the target has one of its own."""
    own = budgets.c.user_id == user_id
    kept = select(budgets.c.category_id).where(own, budgets.c.category_id == target.id)
    this = own, budgets.c.category_id == source.id
    if connection.execute(kept).first() is None:
        connection.execute(update(budgets).where(*this).values(category_id=target.id))
        return
    keep_rows(connection, user_id, step, budgets, *this)
    connection.execute(delete(budgets).where(*this))


def _move_former_parts(
    connection: Connection,
    user_id: int,
    source: Category,
    target: Category,
    step: Step,
) -> None:
    """Move the parts that undoing an edit would bring back."""
    rows = undo_rows.c
    query = select(rows.id, rows.before).where(
        rows.user_id == user_id, rows.before.is_not(None)
    )
    for row_id, text in connection.execute(query).all():
        before = json.loads(text)
        parts = [NewPart(*part) for part in before["parts"]]
        if all(part.category_id != source.id for part in parts):
            continue
        keep_values(connection, user_id, step, (rows.before,), rows.id == row_id)
        before["parts"] = [
            astuple(
                replace(part, category_id=target.id)
                if part.category_id == source.id
                else part
            )
            for part in parts
        ]
        this = update(undo_rows).where(rows.user_id == user_id, rows.id == row_id)
        connection.execute(this.values(before=json.dumps(before)))


def _set_parent(
    connection: Connection,
    own_rows: ColumnElement[bool],
    wanted: ColumnElement[bool],
    parent_id: int | None,
) -> None:
    connection.execute(
        update(categories).where(own_rows, wanted).values(parent_id=parent_id)
    )
