"""Card bills: a transfer where the card's own rows are here, else an expense."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from utils.store import card_payments as store
from utils.store import categories

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.engine import Connection

    from utils.store.card_payments import CardPayment

TRANSFER: Final = "Card bill payment"
EXPENSE: Final = "Card payment (unitemised)"
# Banks and cards book the same payment a few days apart, either one first.
_APART: Final = dt.timedelta(days=5)
# What a bill is for was bought in the month before it is paid.
_BILLED: Final = dt.timedelta(days=30)


def settle_card_payments(connection: Connection, user_id: int, now: dt.datetime) -> int:
    """Count each card purchase once: as the purchase, or as the bill that paid it.

    A payment is a transfer when the card's account received it and knows the month
    that was billed; otherwise it stands for that month's spending. What the user
    decided, for the row or for the payee, stays.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose rows are looked at.
        now: this moment.

    Returns:
        How many rows have changed their category.
    """
    by_name = categories.usual_ids(connection, user_id)
    if TRANSFER not in by_name or EXPENSE not in by_name:
        return 0
    transfer, expense = by_name[TRANSFER], by_name[EXPENSE]
    rows = store.list_card_payments(connection, user_id, (transfer, expense))
    payments = [row for row in rows if row.amount_minor < 0 and row.is_suggested]
    receipts = [row for row in rows if row.amount_minor > 0]
    known_from = store.first_days(
        connection, user_id, {row.account_id for row in receipts}
    )
    itemised = _itemised(payments, receipts, known_from)
    changed = 0
    for category_id, is_itemised in ((transfer, True), (expense, False)):
        moved = [
            row.id
            for row in payments
            if (row.id in itemised) is is_itemised and row.category_id != category_id
        ]
        if moved:
            changed += store.suggest_category(
                connection, user_id, moved, category_id, now
            )
    return changed


def _itemised(
    payments: Iterable[CardPayment],
    receipts: Sequence[CardPayment],
    known_from: Mapping[int, dt.date],
) -> set[int]:
    """Match payments with receipts one to one; give those whose purchases are known."""
    waiting: dict[tuple[str, int], list[CardPayment]] = {}
    for receipt in receipts:
        key = receipt.currency, receipt.amount_minor
        waiting.setdefault(key, []).append(receipt)
    found = set()
    for payment in payments:
        candidates = waiting.get((payment.currency, -payment.amount_minor), [])
        fitting = [one for one in candidates if _is_same_movement(payment, one)]
        if fitting:
            nearest = min(
                fitting, key=lambda one: abs(one.posting_date - payment.posting_date)
            )
            candidates.remove(nearest)
            if known_from[nearest.account_id] <= payment.posting_date - _BILLED:
                found.add(payment.id)
    return found


def _is_same_movement(payment: CardPayment, receipt: CardPayment) -> bool:
    apart = abs(receipt.posting_date - payment.posting_date)
    return receipt.account_id != payment.account_id and apart <= _APART
