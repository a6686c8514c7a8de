"""The transactions that an import adds, and their removal with it.

The caller holds the data version (`data_versions.lock_version`) and raises it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, delete, insert, literal, or_, select
from sqlalchemy.exc import IntegrityError

from database.tables import (
    TIMESTAMP,
    import_accounts,
    import_merges,
    import_rows,
    transactions,
)
from utils.domain import CategorySource, RowStatus
from utils.errors import PlanOutdated
from utils.store import monthly_sums
from utils.store.tags import has_tags
from utils.store.transaction_changes import keep_tombstones

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

# What a planned row and a transaction have in common, under one name.
_COPIED: Final = (
    "posting_date",
    "value_date",
    "amount_minor",
    "occurrence",
    "balance_minor",
    "narration",
    "payee",
    "payee_key",
    "mode",
    "bank_reference",
    "category_id",
    "category_source",
    "category_confidence",
)


def add_planned(
    connection: Connection, user_id: int, import_id: int, now: dt.datetime
) -> int:
    """Add the rows of an import that its plan calls new; give their number.

    They go from table to table inside the database, day by day and within a day in the
    order in which they happened, so that ids tell which balance was the last.

    Raises:
        PlanOutdated: a movement of the same key and occurrence is there already.
    """
    parts = select(import_accounts.c.account_id, import_accounts.c.ref).where(
        import_accounts.c.import_id == import_id,
        import_accounts.c.account_id.is_not(None),
    )
    added = 0
    for account_id, ref in sorted(tuple(row) for row in connection.execute(parts)):
        values = {
            "user_id": literal(user_id),
            "account_id": literal(account_id),
            "import_id": literal(import_id),
            "notes": literal(""),
            "by_hand": literal(value=False),
            "created_at": literal(now, TIMESTAMP),
            "updated_at": literal(now, TIMESTAMP),
        }
        added += _copy_new(connection, import_id, ref, values)
    own = transactions.c.import_id == import_id
    after = monthly_sums.cells_of(connection, user_id, own)
    monthly_sums.change(connection, user_id, after=after)
    return added


def remove_of_import(
    connection: Connection,
    user_id: int,
    import_id: int,
    now: dt.datetime,
    *,
    keep_edited: bool,
) -> int:
    """Remove what an import added, deleted rows too; give the number removed."""
    conditions: list[ColumnElement[bool]] = [
        transactions.c.user_id == user_id,
        _added_by(import_id),
    ]
    if keep_edited:
        conditions.append(~_edited())
    before = monthly_sums.cells_of(connection, user_id, *conditions)
    keep_tombstones(connection, user_id, now, *conditions)
    removed = connection.execute(delete(transactions).where(*conditions)).rowcount
    monthly_sums.change(connection, user_id, before=before)
    return removed


def edited_ids(connection: Connection, user_id: int, import_id: int) -> list[int]:
    """List the living transactions of an import that the user changed since."""
    query = select(transactions.c.id).where(
        transactions.c.user_id == user_id,
        _added_by(import_id),
        _edited(),
    )
    return list(connection.execute(query.order_by(transactions.c.id)).scalars())


def _copy_new(
    connection: Connection,
    import_id: int,
    ref: str,
    values: Mapping[str, ColumnElement[Any]],
) -> int:
    rows = import_rows.c
    # One table only: MariaDB 10.11 dies of sorting an empty join into another table.
    source = (
        select(*values.values(), *(rows[name] for name in _COPIED))
        .where(
            rows.import_id == import_id,
            rows.status == str(RowStatus.NEW),
            rows.account_ref == ref,
        )
        .order_by(rows.posting_date, _oldest_first(connection, import_id, ref))
    )
    statement = insert(transactions).from_select(
        [*values, *_COPIED], source, include_defaults=False
    )
    try:
        return connection.execute(statement).rowcount
    except IntegrityError:
        raise PlanOutdated from None


def _oldest_first(
    connection: Connection, import_id: int, ref: str
) -> ColumnElement[int]:
    """Give what orders the rows of a day: many banks write the newest row first."""
    position = import_rows.c.position
    days = select(import_rows.c.posting_date).where(
        import_rows.c.import_id == import_id,
        import_rows.c.account_ref == ref,
        import_rows.c.posting_date.is_not(None),
    )
    first = connection.execute(days.order_by(position).limit(1)).scalar()
    last = connection.execute(days.order_by(position.desc()).limit(1)).scalar()
    newest_first = first is not None and last is not None and first > last
    return position.desc() if newest_first else position.asc()


def _added_by(import_id: int) -> ColumnElement[bool]:
    """Leave out what was there before and only took over the bank's details."""
    merged = select(import_merges.c.transaction_id).where(
        import_merges.c.import_id == import_id
    )
    return and_(transactions.c.import_id == import_id, transactions.c.id.not_in(merged))


def _edited() -> ColumnElement[bool]:
    columns = transactions.c
    chosen = columns.category_source == str(CategorySource.USER)
    split = columns.category_source == str(CategorySource.SPLIT)
    return and_(
        columns.deleted_at.is_(None),
        # A category chosen in the preview came with the import.
        or_(
            and_(chosen, columns.updated_at > columns.created_at),
            columns.notes != "",
            split,
            has_tags(),
        ),
    )
