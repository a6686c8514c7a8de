"""The steps that a person can take back: the newest changes, a few of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sqlalchemy import delete, insert, select, update

from database.tables import undo_steps
from utils.errors import NotFound
from utils.sentences import sentence

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

StepKind = Literal["edit", "category", "tag", "untag", "delete", "rows"]
KEPT_STEPS: Final = 20


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be taken back.

    `tag_id` is of what was put on or off transactions; `data_version` the one before
    the change, where it can be taken back only while nothing else is changed.
    """

    id: int
    kind: StepKind
    tag_id: int | None
    created_at: dt.datetime
    data_version: int | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """How many transactions a change met, and the step that takes it back."""

    count: int
    step_id: int


def start_step(
    connection: Connection,
    user_id: int,
    kind: StepKind,
    now: dt.datetime,
    *,
    tag_id: int | None = None,
    data_version: int | None = None,
) -> Step:
    """Begin a step; older ones than the newest few are forgotten."""
    values = {
        "kind": kind,
        "tag_id": tag_id,
        "created_at": now,
        "data_version": data_version,
    }
    result = connection.execute(insert(undo_steps).values(user_id=user_id, **values))
    _forget_old(connection, user_id)
    return Step(int(result.lastrowid), kind, tag_id, now, data_version)


def get_step(connection: Connection, user_id: int, step_id: int) -> Step:
    """Get one of the user's steps.

    Raises:
        NotFound: there is none of this id, it was taken back, or it is another's.
    """
    query = select(*(undo_steps.c[name] for name in Step.__slots__)).where(
        undo_steps.c.user_id == user_id, undo_steps.c.id == step_id
    )
    row = connection.execute(query).mappings().first()
    if row is None:
        message = sentence(
            "This was taken back already, or so much was changed since that it is"
            " forgotten."
        )
        raise NotFound(message)
    return Step(**row)


def remove_step(connection: Connection, step: Step) -> None:
    """Forget a step."""
    connection.execute(delete(undo_steps).where(undo_steps.c.id == step.id))


def let_follow(connection: Connection, user_id: int, step: Step, version: int) -> None:
    """Let the step before one that was taken back be the newest change again.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose steps they are.
        step: what was taken back; the rows are now as they were before it.
        version: the data version that taking back is going to raise by one.
    """
    steps = undo_steps.c
    # All by as much: what stood between two of them still does.
    later = version + 1 - (step.data_version or 0)
    connection.execute(
        update(undo_steps)
        .where(
            steps.user_id == user_id,
            steps.id < step.id,
            steps.data_version.is_not(None),
        )
        .values(data_version=steps.data_version + later)
    )


def _forget_old(connection: Connection, user_id: int) -> None:
    steps = undo_steps.c
    newest = (
        select(steps.id)
        .where(steps.user_id == user_id)
        .order_by(steps.id.desc())
        .limit(KEPT_STEPS)
    )
    kept = list(connection.execute(newest).scalars())
    connection.execute(
        delete(undo_steps).where(steps.user_id == user_id, steps.id < min(kept))
    )
