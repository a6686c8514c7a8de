"""Say in words what a bill rests on.

Sentences carry plain numbers; `key` and `values` allow pages to say the same in the
reader's language, currency and grouping.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from ml.bills.values import Bill

TEMPLATES: Final = {
    "came": "came {count} times, {period}; last {amount:.2f} on {day}",
    "once": "came once, {amount:.2f} on {day}",
    "price_change": "{after:.2f} since {since}, {before:.2f} before",
    "varies": "the last {count} lay between {lowest:.2f} and {highest:.2f}",
    "late": "was due on {due} and has not come yet",
    "missed": "was due on {due} and did not come",
    "ended": "was due on {due}; nothing has come for so long that it seems to be over",
}
_STEADY: Final = 0.01


@dataclass(frozen=True, slots=True)
class BillReason:
    """One piece of evidence for a bill: a key of TEMPLATES and what goes into it."""

    key: str
    values: dict[str, Any]

    def __str__(self) -> str:
        return TEMPLATES[self.key].format(**self.values)


def reasons_for(bill: Bill) -> tuple[BillReason, ...]:
    """Give what speaks for a bill: its payments, its amounts, its state."""
    day, amount = bill.last[0]
    latest: dict[str, Any] = {"amount": abs(amount), "day": day.isoformat()}
    count = len(bill.rows)
    reasons = [
        BillReason("came", {"count": count, "period": bill.period, **latest})
        if count > 1
        else BillReason("once", latest)
    ]
    sizes = [abs(size) for _, size in bill.last]
    change = bill.price_change
    if change is not None:
        values = {
            "after": abs(change.after),
            "before": abs(change.before),
            "since": change.since.isoformat(),
        }
        reasons.append(BillReason("price_change", values))
    elif max(sizes) - min(sizes) > _STEADY * max(sizes):
        values = {"count": len(sizes), "lowest": min(sizes), "highest": max(sizes)}
        reasons.append(BillReason("varies", values))
    if not bill.is_expected and bill.state in TEMPLATES:
        reasons.append(BillReason(bill.state, {"due": bill.due.isoformat()}))
    return tuple(reasons)
