"""What is said of a recurring payment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from datetime import date

BillState = Literal["upcoming", "due", "late", "missed", "ended"]


@dataclass(frozen=True, slots=True)
class PriceChange:
    """A recurring amount that was steady and is now another."""

    before: float
    after: float
    since: date


@dataclass(frozen=True, slots=True)
class Bill:
    """One expected, late, missed or ended payment of a recurring stream.

    Attributes:
        payee: as in the latest row.
        payee_key: what groups its spellings.
        due: the day it is expected (upcoming, due) or was (late, missed, ended).
        window: first and last day on which it would not surprise.
        amount: signed, negative = money out.
        lower80: lower end of the 80 % range of `amount`.
        upper80: upper end.
        period: weekly, fortnightly, monthly, two-monthly, quarterly, half-yearly,
            yearly.
        period_days: mean days between two payments.
        probability: that it comes on its day; 0 for late, missed and ended.
        state: upcoming, due, late, missed or ended.
        category: of the latest row.
        currency: of the latest row.
        last: latest payments, latest first.
        rows: positions in the history cut at as_of that this rests on.
        price_change: the step to the present amount, where there was one.
    """

    payee: str
    payee_key: str
    due: date
    window: tuple[date, date]
    amount: float
    lower80: float
    upper80: float
    period: str
    period_days: float
    probability: float
    state: BillState
    category: str
    currency: str
    last: tuple[tuple[date, float], ...]
    rows: tuple[int, ...]
    price_change: PriceChange | None = None

    @property
    def is_expected(self) -> bool:
        """Say whether it is still to come (and so belongs into a forecast)."""
        return self.state in {"upcoming", "due"}

    def to_json(self) -> dict[str, Any]:
        """Give the bill as JSON types; dates are ISO strings."""
        change = self.price_change
        return {
            "payee": self.payee,
            "due": self.due.isoformat(),
            "window": [day.isoformat() for day in self.window],
            "amount": self.amount,
            "lower80": self.lower80,
            "upper80": self.upper80,
            "period": self.period,
            "period_days": self.period_days,
            "probability": self.probability,
            "state": self.state,
            "category": self.category,
            "currency": self.currency,
            "last": [[day.isoformat(), amount] for day, amount in self.last],
            "rows": list(self.rows),
            "price_change": change
            and {
                "before": change.before,
                "after": change.after,
                "since": change.since.isoformat(),
            },
        }
