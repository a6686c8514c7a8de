"""Hand-entered transactions that take over a bank's details, and get theirs back.

The caller holds the data version (`data_versions.lock_version`) and raises it.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError

from database.tables import import_merges, import_rows, transactions
from utils.domain import RowStatus
from utils.errors import PlanOutdated
from utils.store.transaction_writes import change_transactions, free_occurrence

if TYPE_CHECKING:
    from sqlalchemy import RowMapping
    from sqlalchemy.engine import Connection

# What the bank knows better; payee, category and notes stay the user's.
_FROM_BANK: Final = (
    "posting_date",
    "value_date",
    "amount_minor",
    "occurrence",
    "balance_minor",
    "narration",
    "mode",
    "bank_reference",
)
_WRITTEN: Final = (*_FROM_BANK, "import_id", "by_hand")
WRITTEN: Final = tuple(transactions.c[name] for name in _WRITTEN)
"""What an import writes over, and what is kept to give it back."""
_DAYS: Final = ("posting_date", "value_date")


def merge_same(
    connection: Connection, user_id: int, import_id: int, now: dt.datetime
) -> int:
    """Give transactions that the user says are rows of the import the bank's details.

    Raises:
        PlanOutdated: one of them is gone, or another has its place.
    """
    rows = import_rows.c
    query = select(rows.transaction_id, *(rows[name] for name in _FROM_BANK)).where(
        rows.import_id == import_id, rows.status == str(RowStatus.SAME)
    )
    same = list(connection.execute(query).mappings())
    for row in same:
        _merge(connection, user_id, import_id, row, now)
    return len(same)


def restore_merged(
    connection: Connection, user_id: int, import_id: int, now: dt.datetime
) -> int:
    """Give them back what they had before the import; say how many they were."""
    query = select(import_merges.c.transaction_id, import_merges.c.before).where(
        import_merges.c.import_id == import_id
    )
    found = list(connection.execute(query))
    for transaction_id, text in found:
        before = _load(text)
        before["occurrence"] = free_occurrence(connection, transaction_id, before)
        own = transactions.c.user_id == user_id, transactions.c.id == transaction_id
        change_transactions(connection, user_id, own, {**before, "updated_at": now})
    connection.execute(
        delete(import_merges).where(import_merges.c.import_id == import_id)
    )
    return len(found)


def _merge(
    connection: Connection,
    user_id: int,
    import_id: int,
    row: RowMapping,
    now: dt.datetime,
) -> None:
    living = (
        transactions.c.user_id == user_id,
        transactions.c.id == row["transaction_id"],
        transactions.c.deleted_at.is_(None),
    )
    query = select(*WRITTEN).where(*living)
    before = connection.execute(query).mappings().first()
    if before is None:
        raise PlanOutdated
    values: dict[str, Any] = {name: row[name] for name in _FROM_BANK}
    values |= {"import_id": import_id, "by_hand": False, "updated_at": now}
    try:
        change_transactions(connection, user_id, living, values)
    except IntegrityError:
        raise PlanOutdated from None
    connection.execute(
        insert(import_merges).values(
            import_id=import_id,
            transaction_id=row["transaction_id"],
            before=json.dumps(dict(before), default=dt.date.isoformat),
        )
    )


def _load(text: str) -> dict[str, Any]:
    kept = json.loads(text)
    # Only these, whatever the text holds: whose the row is never changes.
    found: dict[str, Any] = {name: kept[name] for name in _WRITTEN}
    for name in _DAYS:
        if found[name]:
            found[name] = dt.date.fromisoformat(found[name])
    return found
