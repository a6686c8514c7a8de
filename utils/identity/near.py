"""Hand-entered rows that a statement's row may be: another day, a near amount."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from utils.identity.rows import Match, StatementRow, StoredRow

NEAR_DAYS: Final = 3
NEAR_AMOUNT_PERCENT: Final = 5
# Among thousands of equal entries only so many are compared with each other.
_MOST_COMPARED: Final = 50


def near_matches(rows: Sequence[StatementRow], by_hand: Sequence[StoredRow]) -> Match:
    """Match rows with hand-entered ones of another day or a slightly other amount."""
    if not by_hand:
        return {}
    by_amount: dict[tuple[int, int], list[StoredRow]] = defaultdict(list)
    by_day: dict[tuple[int, dt.date], list[StoredRow]] = defaultdict(list)
    for transaction in by_hand:
        by_amount[transaction.account_id, transaction.amount_minor].append(transaction)
        by_day[transaction.account_id, transaction.posting_date].append(transaction)
    found: Match = {}
    taken: set[int] = set()
    for row in rows:
        options = (
            *by_amount.get((row.account_id, row.amount_minor), ())[:_MOST_COMPARED],
            *by_day.get((row.account_id, row.posting_date), ())[:_MOST_COMPARED],
        )
        best = min(
            (one for one in options if one.id not in taken and _near(row, one)),
            key=lambda one: (abs(row.posting_date - one.posting_date), one.id),
            default=None,
        )
        if best is not None:
            found[row.position] = best
            taken.add(best.id)
    return found


def _near(row: StatementRow, entered: StoredRow) -> bool:
    days = abs((row.posting_date - entered.posting_date).days)
    if row.amount_minor == entered.amount_minor:
        return days <= NEAR_DAYS
    difference = abs(row.amount_minor - entered.amount_minor)
    same_side = (row.amount_minor < 0) == (entered.amount_minor < 0)
    limit = abs(entered.amount_minor) * NEAR_AMOUNT_PERCENT
    return days == 0 and same_side and difference * 100 <= limit
