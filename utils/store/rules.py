"""Rules: the category a user wants for a payee, from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from database.tables import rules

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection


def category_by_payee(connection: Connection, user_id: int) -> dict[str, int]:
    """Give the category id of each payee key that has a rule."""
    query = select(rules.c.payee_key, rules.c.category_id)
    found = connection.execute(query.where(rules.c.user_id == user_id))
    return {row.payee_key: row.category_id for row in found}


def save_rule(
    connection: Connection,
    user_id: int,
    payee_key: str,
    category_id: int,
    now: dt.datetime,
) -> None:
    """Make the rule for a payee, in place of the one there was."""
    remove_rule(connection, user_id, payee_key)
    connection.execute(
        insert(rules).values(
            user_id=user_id,
            payee_key=payee_key,
            category_id=category_id,
            created_at=now,
        )
    )


def remove_rule(connection: Connection, user_id: int, payee_key: str) -> None:
    """Forget the rule for a payee, if there is one."""
    connection.execute(
        delete(rules).where(rules.c.user_id == user_id, rules.c.payee_key == payee_key)
    )
