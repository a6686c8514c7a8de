"""Goals: what a user saves for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from database.tables import goals
from utils.errors import NameTaken, NotFound
from utils.store.kept_rows import keep_removed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection

    from utils.store.undo_steps import Step


@dataclass(frozen=True, slots=True)
class Goal:
    """An amount to reach, by a day where there is one; in minor units."""

    id: int
    name: str
    target_minor: int
    saved_minor: int
    currency: str
    due_date: dt.date | None
    created_at: dt.datetime
    updated_at: dt.datetime


_COLUMNS: Final = tuple(goals.c[name] for name in Goal.__slots__)


def list_goals(connection: Connection, user_id: int) -> list[Goal]:
    """List the user's goals, the oldest first."""
    query = select(*_COLUMNS).where(goals.c.user_id == user_id).order_by(goals.c.id)
    return [Goal(**row) for row in connection.execute(query).mappings()]


def get_goal(connection: Connection, user_id: int, goal_id: int) -> Goal:
    """Get one of the user's goals.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    query = select(*_COLUMNS).where(goals.c.user_id == user_id, goals.c.id == goal_id)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return Goal(**row)


def add_goal(
    connection: Connection,
    user_id: int,
    values: Mapping[str, Any],
    now: dt.datetime,
) -> int:
    """Store a goal and give its id.

    Raises:
        NameTaken: the user has a goal of this name.
    """
    new = insert(goals).values(
        user_id=user_id, created_at=now, updated_at=now, **values
    )
    try:
        return int(connection.execute(new).lastrowid)
    except IntegrityError:
        raise NameTaken from None


def change_goal(
    connection: Connection,
    user_id: int,
    goal_id: int,
    values: Mapping[str, Any],
    now: dt.datetime,
) -> None:
    """Write what changed of a goal.

    Raises:
        NameTaken: the user has another goal of this name.
    """
    change = update(goals).where(goals.c.user_id == user_id, goals.c.id == goal_id)
    try:
        connection.execute(change.values(updated_at=now, **values))
    except IntegrityError:
        raise NameTaken from None


def remove_goal(connection: Connection, user_id: int, goal_id: int, step: Step) -> None:
    """Remove a goal, kept in a step."""
    keep_removed(connection, user_id, step, goals, [goal_id])
    connection.execute(
        delete(goals).where(goals.c.user_id == user_id, goals.c.id == goal_id)
    )
