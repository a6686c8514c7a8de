"""Writing transactions; every change keeps the monthly sums in step.

The caller holds the data version (`data_versions.lock_version`) and raises it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, or_, select, update

from database.tables import transactions
from utils.domain import CategorySource, Mode
from utils.store import monthly_sums
from utils.store.bulk import in_parts
from utils.store.kept_rows import keep_values
from utils.store.parts import absorb, is_split

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.undo_steps import Step


@dataclass(frozen=True, slots=True)
class HandEntry:
    """A transaction that somebody typed in."""

    account_id: int
    posting_date: dt.date
    amount_minor: int
    payee: str
    payee_key: str
    category_id: int | None
    category_source: CategorySource
    notes: str = ""
    external_id: str | None = None


def add_by_hand(
    connection: Connection, user_id: int, entry: HandEntry, now: dt.datetime
) -> int:
    """Add one transaction with the next free occurrence; give its id."""
    columns = transactions.c
    last = select(func.coalesce(func.max(columns.occurrence), 0)).where(
        columns.account_id == entry.account_id,
        columns.posting_date == entry.posting_date,
        columns.amount_minor == entry.amount_minor,
    )
    occurrence = int(connection.execute(last).scalar_one()) + 1
    result = connection.execute(
        insert(transactions).values(
            user_id=user_id,
            **asdict(entry),
            occurrence=occurrence,
            narration=entry.payee,
            mode=str(Mode.OTHER),
            by_hand=True,
            created_at=now,
            updated_at=now,
        )
    )
    transaction_id = int(result.lastrowid)
    after = monthly_sums.cells_of(connection, user_id, columns.id == transaction_id)
    monthly_sums.change(connection, user_id, after=after)
    return transaction_id


def set_category(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    category_id: int | None,
    now: dt.datetime,
) -> int:
    """Give one transaction the category that the user chose."""
    return change_transactions(
        connection,
        user_id,
        (
            transactions.c.user_id == user_id,
            transactions.c.id == transaction_id,
            transactions.c.deleted_at.is_(None),
        ),
        {
            "category_id": category_id,
            "category_source": str(CategorySource.USER),
            "category_confidence": None,
            "updated_at": now,
        },
    )


def recategorise(
    connection: Connection,
    user_id: int,
    conditions: Sequence[ColumnElement[bool]],
    values: Mapping[str, Any],
) -> int:
    """Give one category to all living rows that meet the conditions, at once.

    Split ones keep their parts.
    The time grows with the cells they are in, hardly with their number.

    Args:
        connection: in a writing transaction.
        user_id: whose rows they are.
        conditions: which ones.
        values: the columns to write, `category_id` among them.
    """
    wanted = (
        transactions.c.user_id == user_id,
        transactions.c.deleted_at.is_(None),
        # Sums are moved as if each row were in one category.
        ~is_split(),
        *conditions,
    )
    before = monthly_sums.cells_of(connection, user_id, *wanted)
    written = update(transactions).where(*wanted).values(**values)
    changed = connection.execute(written).rowcount
    after: dict[monthly_sums.Cell, monthly_sums.Sums] = {}
    for (account_id, month, _), sums in before.items():
        cell = account_id, month, values["category_id"] or 0
        after[cell] = after.get(cell, monthly_sums.Sums()) + sums
    monthly_sums.change(connection, user_id, before=before, after=after)
    return changed


def differs_from_choice(
    category_id: int | None, source: CategorySource
) -> ColumnElement[bool]:
    """Give the condition of what has another category, or not by this choice."""
    columns = transactions.c
    return or_(
        columns.category_id.is_distinct_from(category_id),
        columns.category_source != str(source),
    )


def with_ids(ids: Sequence[int]) -> Iterator[tuple[ColumnElement[bool]]]:
    """Give the conditions of these rows, some hundred at a time."""
    for some in in_parts(ids):
        yield (transactions.c.id.in_(some),)


def keep_choices(
    connection: Connection, user_id: int, step: Step, ids: Sequence[int]
) -> None:
    """Keep the categories and payees of transactions before a step changes them."""
    names = "category_id", "category_source", "category_confidence", "payee"
    choice = [transactions.c[name] for name in names]
    for some in with_ids(ids):
        keep_values(connection, user_id, step, choice, *some)


def mark_deleted(
    connection: Connection, user_id: int, transaction_id: int, now: dt.datetime
) -> int:
    """Delete one transaction, keeping its place so that an import can speak of it."""
    conditions = (
        transactions.c.user_id == user_id,
        transactions.c.id == transaction_id,
        transactions.c.deleted_at.is_(None),
    )
    return change_transactions(
        connection, user_id, conditions, {"deleted_at": now, "updated_at": now}
    )


def free_occurrence(
    connection: Connection, transaction_id: int, wanted: Mapping[str, Any]
) -> int:
    """Find a transaction's place among equal movements of its account.

    Args:
        connection: to read from.
        transaction_id: it does not stand in its own way.
        wanted: `posting_date` and `amount_minor`, and the `occurrence` that is kept
            where it is free.
    """
    columns = transactions.c
    account = select(columns.account_id).where(columns.id == transaction_id)
    query = select(columns.occurrence).where(
        columns.account_id == account.scalar_subquery(),
        columns.posting_date == wanted["posting_date"],
        columns.amount_minor == wanted["amount_minor"],
        columns.id != transaction_id,
    )
    taken = set(connection.execute(query).scalars())
    old: int = wanted["occurrence"]
    return max(taken) + 1 if old in taken else old


def change_transactions(
    connection: Connection,
    user_id: int,
    conditions: Sequence[ColumnElement[bool]],
    values: dict[str, Any],
) -> int:
    """Write values into the rows that meet the conditions; give their number."""
    # The conditions may no longer hold once the values are written.
    ids = list(
        connection.execute(select(transactions.c.id).where(*conditions)).scalars()
    )
    changed = 0
    for (these,) in with_ids(ids):
        before = monthly_sums.cells_of(connection, user_id, these)
        changed += connection.execute(
            update(transactions).where(these).values(values)
        ).rowcount
        if "amount_minor" in values:
            absorb(connection, ids)
        after = monthly_sums.cells_of(connection, user_id, these)
        monthly_sums.change(connection, user_id, before=before, after=after)
    return changed
