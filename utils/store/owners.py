"""Whose a row is, also where the table does not say it itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import false, or_, select

if TYPE_CHECKING:
    from sqlalchemy import Table
    from sqlalchemy.sql import ColumnElement


def owned(table: Table, user_id: int) -> ColumnElement[bool]:
    """Give the condition under which a row is a person's, by whichever way."""
    if "user_id" in table.c:
        return table.c.user_id == user_id
    ways = [
        key.parent.in_(select(key.column).where(owned(key.column.table, user_id)))
        for key in table.foreign_keys
        if key.column.table is not table and not key.parent.nullable
    ]
    return or_(false(), *ways)
