"""What a person changed last, kept so that it can be taken back.

The caller holds the data version (`data_versions.lock_version`) and raises it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, insert, literal, or_, select, update

from database.tables import transaction_links, transactions, undo_rows
from utils.domain import CategorySource
from utils.errors import NotFound
from utils.store import monthly_sums
from utils.store.undo_steps import Step, StepKind, start_step

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

_CATEGORY: Final = ("category_id", "category_source", "category_confidence")


def add_step(
    connection: Connection,
    user_id: int,
    kind: StepKind,
    now: dt.datetime,
    *wanted: ColumnElement[bool],
    tag_id: int | None = None,
) -> Step:
    """Keep what the living transactions that meet the conditions have now.

    Must come before the change.
    """
    step = start_step(connection, user_id, kind, now, tag_id=tag_id)
    columns = transactions.c
    names = ["user_id", "step_id", "transaction_id", *_CATEGORY]
    rows = select(
        literal(user_id),
        literal(step.id),
        columns.id,
        *(columns[name] for name in _CATEGORY),
    ).where(columns.user_id == user_id, columns.deleted_at.is_(None), *wanted)
    connection.execute(insert(undo_rows).from_select(names, rows))
    _keep_links(connection, user_id, step)
    return step


def keep_before(
    connection: Connection, step: Step, transaction_id: int, before: Mapping[str, Any]
) -> None:
    """Keep more of one transaction of a step, as JSON."""
    rows = undo_rows.c
    connection.execute(
        update(undo_rows)
        .where(rows.step_id == step.id, rows.transaction_id == transaction_id)
        .values(before=json.dumps(before))
    )


def find_before(connection: Connection, step: Step) -> tuple[int, dict[str, Any]]:
    """Give the one transaction of a step, and what was kept of it.

    Raises:
        NotFound: the transaction was removed with its import.
    """
    rows = undo_rows.c
    query = select(rows.transaction_id, rows.before).where(rows.step_id == step.id)
    row = connection.execute(query).first()
    if row is None:
        raise NotFound
    return row.transaction_id, json.loads(row.before)


def count_rows(connection: Connection, step: Step) -> int:
    """Count the transactions of a step."""
    query = select(func.count()).where(undo_rows.c.step_id == step.id)
    return int(connection.execute(query).scalar_one())


def of_step(step: Step) -> ColumnElement[bool]:
    """Give the condition of a step's transactions."""
    chosen = select(undo_rows.c.transaction_id).where(undo_rows.c.step_id == step.id)
    return transactions.c.id.in_(chosen)


def untouched(step: Step) -> ColumnElement[bool]:
    """Give the condition of what has not been changed again since a step."""
    return transactions.c.updated_at == step.created_at


def linked_ids(connection: Connection, user_id: int, step: Step) -> list[int]:
    """List the transactions of a step that have links."""
    links = transaction_links.c
    own = links.user_id == user_id
    query = (
        select(undo_rows.c.transaction_id)
        .where(
            undo_rows.c.step_id == step.id,
            or_(
                undo_rows.c.transaction_id.in_(select(links.out_id).where(own)),
                undo_rows.c.transaction_id.in_(select(links.in_id).where(own)),
            ),
        )
        .order_by(undo_rows.c.transaction_id)
    )
    return list(connection.execute(query).scalars())


def count_by_link(connection: Connection, step: Step) -> dict[int, int]:
    """Give the links that gave untouched transactions a category, and how many."""
    query = (
        select(undo_rows.c.link_id, func.count())
        .join(transactions, transactions.c.id == undo_rows.c.transaction_id)
        .where(
            undo_rows.c.step_id == step.id,
            undo_rows.c.link_id.is_not(None),
            untouched(step),
        )
        .group_by(undo_rows.c.link_id)
    )
    return {link_id: count for link_id, count in connection.execute(query)}  # noqa: C416


def restore_categories(
    connection: Connection, user_id: int, step: Step, now: dt.datetime
) -> int:
    """Give a step's untouched transactions their categories back; say how many.

    What a link had given is left out: the link itself has to come back.
    """
    rows = undo_rows.c
    former = {
        name: select(rows[name])
        .where(rows.step_id == step.id, rows.transaction_id == transactions.c.id)
        .scalar_subquery()
        for name in _CATEGORY
    }
    by_link = select(rows.transaction_id).where(
        rows.step_id == step.id, rows.link_id.is_not(None)
    )
    wanted = (
        transactions.c.user_id == user_id,
        transactions.c.deleted_at.is_(None),
        of_step(step),
        untouched(step),
        transactions.c.id.not_in(by_link),
    )
    before = monthly_sums.cells_of(connection, user_id, *wanted)
    # The moment stays until the sums are read again: it tells which rows were meant.
    restored = connection.execute(
        update(transactions).where(*wanted).values(**former)
    ).rowcount
    after = monthly_sums.cells_of(connection, user_id, *wanted)
    monthly_sums.change(connection, user_id, before=before, after=after)
    connection.execute(update(transactions).where(*wanted).values(updated_at=now))
    return restored


def former_category(
    connection: Connection, step: Step, transaction_id: int
) -> tuple[int | None, CategorySource, float | None]:
    """Give the category that a transaction of a step had, and where from."""
    rows = undo_rows.c
    query = select(*(rows[name] for name in _CATEGORY)).where(
        rows.step_id == step.id, rows.transaction_id == transaction_id
    )
    category_id, source, confidence = connection.execute(query).one()
    return category_id, CategorySource(source), confidence


def delete_all(
    connection: Connection, user_id: int, step: Step, now: dt.datetime
) -> None:
    """Delete a step's transactions, keeping their places."""
    wanted = (
        transactions.c.user_id == user_id,
        transactions.c.deleted_at.is_(None),
        of_step(step),
    )
    before = monthly_sums.cells_of(connection, user_id, *wanted)
    values = {"deleted_at": now, "updated_at": now}
    connection.execute(update(transactions).where(*wanted).values(values))
    monthly_sums.change(connection, user_id, before=before)


def restore_deleted(
    connection: Connection, user_id: int, step: Step, now: dt.datetime
) -> tuple[int, tuple[dt.date, dt.date] | None]:
    """Bring a step's deleted transactions back; say how many, and of which days."""
    day = transactions.c.posting_date
    wanted = (
        transactions.c.user_id == user_id,
        transactions.c.deleted_at == step.created_at,
        of_step(step),
    )
    first, last = connection.execute(
        select(func.min(day), func.max(day)).where(*wanted)
    ).one()
    values = {"deleted_at": None, "updated_at": now}
    after = monthly_sums.cells_of(connection, user_id, *wanted, deleted=True)
    restored = connection.execute(
        update(transactions).where(*wanted).values(values)
    ).rowcount
    monthly_sums.change(connection, user_id, after=after)
    return restored, None if first is None else (first, last)


def mark_changed(
    connection: Connection, user_id: int, step: Step, now: dt.datetime
) -> int:
    """Let programs that keep a copy hear of a step; give the living rows' number."""
    wanted = (
        transactions.c.user_id == user_id,
        transactions.c.deleted_at.is_(None),
        of_step(step),
    )
    return connection.execute(
        update(transactions).where(*wanted).values(updated_at=now)
    ).rowcount


def _keep_links(connection: Connection, user_id: int, step: Step) -> None:
    """Keep which links gave categories; each transaction is part of one at most."""
    links, rows = transaction_links.c, undo_rows.c
    by_link = (
        rows.step_id == step.id,
        rows.category_source == str(CategorySource.LINK),
    )
    chosen = select(rows.transaction_id).where(*by_link).subquery()
    query = select(links.id, links.out_id, links.in_id).where(
        links.user_id == user_id,
        links.state == "accepted",
        or_(
            links.out_id.in_(select(chosen.c.transaction_id)),
            links.in_id.in_(select(chosen.c.transaction_id)),
        ),
    )
    for link_id, out_id, in_id in connection.execute(query).all():
        ends = rows.transaction_id.in_((out_id, in_id))
        connection.execute(
            update(undo_rows).where(*by_link, ends).values(link_id=link_id)
        )
