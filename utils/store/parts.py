"""The parts of split transactions.

The caller holds the data version (`data_versions.lock_version`) and raises it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from database.tables import categories, transaction_parts, transactions
from utils.domain import CategorySource
from utils.store import monthly_sums
from utils.store.bulk import in_parts
from utils.store.category_lines import AMOUNT_MINOR, LINES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

_PARTS: Final = transaction_parts.c


@dataclass(frozen=True, slots=True)
class NewPart:
    """What a share of a transaction was for; the amount is signed."""

    amount_minor: int
    category_id: int
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A stored part, with the name of its category."""

    amount_minor: int
    category_id: int
    category: str
    notes: str
    currency: str


def parts_of(
    connection: Connection, transaction_ids: Sequence[int]
) -> dict[int, list[dict[str, Any]]]:
    """Give the parts of those of these transactions that are split, in order."""
    found: dict[int, list[dict[str, Any]]] = {}
    for some in in_parts(transaction_ids):
        query = (
            select(
                _PARTS.transaction_id,
                _PARTS.amount_minor,
                _PARTS.category_id,
                categories.c.name.label("category"),
                _PARTS.notes,
            )
            .join_from(
                transaction_parts, categories, categories.c.id == _PARTS.category_id
            )
            .where(_PARTS.transaction_id.in_(some))
            .order_by(_PARTS.id)
        )
        for row in connection.execute(query).mappings():
            values = dict(row)
            found.setdefault(values.pop("transaction_id"), []).append(values)
    return found


def list_parts(
    connection: Connection, user_id: int
) -> dict[int, list[tuple[int, int]]]:
    """Give all of a user's parts by transaction: category and amount of each."""
    query = select(_PARTS.transaction_id, _PARTS.category_id, _PARTS.amount_minor)
    found: dict[int, list[tuple[int, int]]] = {}
    owned = query.where(_PARTS.user_id == user_id).order_by(_PARTS.id)
    for transaction_id, category_id, amount in connection.execute(owned):
        found.setdefault(transaction_id, []).append((category_id, amount))
    return found


def replace_parts(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    parts: Sequence[NewPart],
    category: tuple[int | None, CategorySource, float | None],
    now: dt.datetime,
) -> None:
    """Give a transaction other parts, and itself a category where it has none left."""
    this = transactions.c.id == transaction_id
    category_id, source, confidence = category
    before = monthly_sums.cells_of(connection, user_id, this)
    connection.execute(
        delete(transaction_parts).where(
            _PARTS.user_id == user_id, _PARTS.transaction_id == transaction_id
        )
    )
    owner = {"user_id": user_id, "transaction_id": transaction_id}
    if parts:
        rows = [owner | asdict(part) for part in parts]
        connection.execute(insert(transaction_parts), rows)
    connection.execute(
        update(transactions)
        .where(transactions.c.user_id == user_id, this)
        .values(
            category_id=category_id,
            category_source=str(source),
            category_confidence=confidence,
            updated_at=now,
        )
    )
    after = monthly_sums.cells_of(connection, user_id, this)
    monthly_sums.change(connection, user_id, before=before, after=after)


def move_category(
    connection: Connection, user_id: int, source_id: int, target_id: int
) -> int:
    """Give the parts of one category to another; give the transactions concerned."""
    holding = select(_PARTS.transaction_id).where(_PARTS.category_id == source_id)
    ids = set(connection.execute(holding.where(_PARTS.user_id == user_id)).scalars())
    these = transactions.c.id.in_(ids)
    before = monthly_sums.cells_of(connection, user_id, these)
    connection.execute(
        update(transaction_parts)
        .where(_PARTS.user_id == user_id, _PARTS.category_id == source_id)
        .values(category_id=target_id)
    )
    after = monthly_sums.cells_of(connection, user_id, these)
    monthly_sums.change(connection, user_id, before=before, after=after)
    return len(ids)


def absorb(connection: Connection, transaction_ids: Collection[int]) -> None:
    """Let parts add up again after an amount changed: the largest takes the rest."""
    uneven = (
        select(_PARTS.transaction_id, transactions.c.amount_minor)
        .join_from(
            transaction_parts, transactions, transactions.c.id == _PARTS.transaction_id
        )
        .where(_PARTS.transaction_id.in_(transaction_ids))
        .group_by(_PARTS.transaction_id, transactions.c.amount_minor)
        .having(func.sum(_PARTS.amount_minor) != transactions.c.amount_minor)
    )
    for transaction_id, amount in connection.execute(uneven).all():
        own = _PARTS.transaction_id == transaction_id
        query = select(_PARTS.id, _PARTS.amount_minor).where(own).order_by(_PARTS.id)
        parts = connection.execute(query).all()
        largest = max(parts, key=lambda part: abs(part.amount_minor))
        rest = amount - sum(part.amount_minor for part in parts)
        connection.execute(
            update(transaction_parts)
            .where(_PARTS.id == largest.id)
            .values(amount_minor=largest.amount_minor + rest)
        )


def are_whole(connection: Connection, user_id: int) -> bool:
    """Tell whether all parts add up, and only split transactions have some."""
    split = transactions.c.category_source == str(CategorySource.SPLIT)
    query = (
        select(transactions.c.id)
        .select_from(LINES)
        .where(transactions.c.user_id == user_id)
        .group_by(
            transactions.c.id,
            transactions.c.amount_minor,
            transactions.c.category_source,
            transactions.c.category_id,
        )
        .having(
            (func.sum(AMOUNT_MINOR) != transactions.c.amount_minor)
            | ((func.count(_PARTS.id) > 0) != split)
            | (split & transactions.c.category_id.is_not(None))
        )
        .limit(1)
    )
    return connection.execute(query).first() is None


def is_split() -> ColumnElement[bool]:
    """Give the condition of split transactions."""
    return transactions.c.category_source == str(CategorySource.SPLIT)


def has_part_in(chosen: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """Give the condition of transactions with a part in one of these categories."""
    holding = select(_PARTS.transaction_id).where(_PARTS.category_id.in_(chosen))
    return transactions.c.id.in_(holding)
