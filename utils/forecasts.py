"""Predictions as the app shows them, read back from their stored JSON."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from utils.currencies import exponent
from utils.model_words import alert_reason, budget_reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from utils.sentences import Sentence


@dataclass(frozen=True)
class Forecast:
    """A predicted amount with its 80 % range; `value` is None when too early."""

    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    method: str
    baseline: Decimal | None
    needs: str | None
    months_used: tuple[dt.date, ...] = ()
    months_left_out: tuple[tuple[dt.date, str], ...] = ()


@dataclass(frozen=True)
class RunningMonth:
    """The month that is not over: what is known, and its likely end."""

    month: dt.date
    so_far: Decimal
    likely: Forecast


@dataclass(frozen=True)
class MonthForecast:
    """Next month's total and parts, and the running month where there is one.

    `record` is what would have been said of each whole month before it began.
    """

    month: dt.date
    total: Forecast
    by_category: Mapping[str, Forecast]
    running: RunningMonth | None
    record: Mapping[dt.date, Forecast] = field(default_factory=dict)


@dataclass(frozen=True)
class Bill:
    """A recurring payment (amount negative) or income (positive)."""

    payee: str
    payee_key: str
    due: dt.date
    window: tuple[dt.date, dt.date]
    amount: Decimal
    lower: Decimal
    upper: Decimal
    period: str
    state: str
    probability: float | None
    category: str
    last: tuple[tuple[dt.date, Decimal], ...]
    transaction_ids: tuple[int, ...]
    price_change: PriceChange | None = None

    @property
    def least(self) -> Decimal:
        """Smaller end of the 80 % range, without its sign."""
        return min(abs(self.lower), abs(self.upper))

    @property
    def most(self) -> Decimal:
        """Larger end of the 80 % range, without its sign."""
        return max(abs(self.lower), abs(self.upper))

    @property
    def is_expected(self) -> bool:
        """Whether it is still to come."""
        return self.state in {"upcoming", "due"}


@dataclass(frozen=True)
class PriceChange:
    """A steady amount that became another; both signed."""

    before: Decimal
    after: Decimal
    since: dt.date


@dataclass(frozen=True)
class Anomaly:
    """A transaction unlike the user's others, with the reason in words."""

    transaction_id: int | None
    day: dt.date
    amount: Decimal
    narration: str
    kind: str
    reason: Sentence
    score: float


@dataclass(frozen=True)
class Budget:
    """What to plan for one category in the coming month."""

    category: str
    amount: Decimal
    reasons: tuple[Sentence, ...]
    fixed: bool
    easiest_to_cut: bool


@dataclass(frozen=True, slots=True)
class RecentSpending:
    """What was spent around the newest month, summed when it was predicted.

    `days` begins some months before `month`, in minor units; `payees` are name, key,
    minor units and visits of those who got most in it.
    """

    month: dt.date
    days: Mapping[dt.date, int]
    payees: tuple[tuple[str, str, int, int], ...]


@dataclass(frozen=True)
class Predictions:
    """The five predictions of one user and day; `notices` names failed models."""

    as_of: dt.date
    currency: str
    expense: MonthForecast
    savings: MonthForecast
    bills: tuple[Bill, ...]
    anomalies: tuple[Anomaly, ...]
    budgets: tuple[Budget, ...]
    notices: tuple[str, ...] = ()
    spending: RecentSpending | None = None


def read_predictions(payload: Mapping[str, Any], currency: str) -> Predictions:
    """Read what `ml.predict` wrote; amounts get the decimals of `currency`."""
    amounts = _Amounts(currency)
    return Predictions(
        as_of=_day(payload["as_of"]),
        currency=currency,
        expense=_month_forecast(payload["expense"], amounts),
        savings=_month_forecast(payload["savings"], amounts),
        bills=tuple(
            _bill(part, amounts) for part in (*payload["bills"], *payload["past_bills"])
        ),
        anomalies=tuple(_anomaly(part, amounts) for part in payload["anomalies"]),
        budgets=tuple(_budget(part, amounts) for part in payload["budgets"]),
        notices=tuple(payload.get("notices", ())),
        spending=_recent_spending(payload.get("spending")),
    )


def write_spending(spending: RecentSpending) -> dict[str, Any]:
    """Turn sums into JSON types, as `read_predictions` takes them."""
    return {
        "month": spending.month.isoformat(),
        "days": {day.isoformat(): spent for day, spent in spending.days.items()},
        "payees": [list(payee) for payee in spending.payees],
    }


def _recent_spending(part: Mapping[str, Any] | None) -> RecentSpending | None:
    # Predictions of earlier versions hold none.
    if part is None:
        return None
    return RecentSpending(
        _day(part["month"]),
        {_day(day): spent for day, spent in part["days"].items()},
        tuple(
            (payee, key, spent, visits) for payee, key, spent, visits in part["payees"]
        ),
    )


class _Amounts:
    def __init__(self, currency: str) -> None:
        self.currency = currency
        self._step = Decimal(1).scaleb(-exponent(currency))

    def get(self, number: float) -> Decimal:
        return Decimal(repr(float(number))).quantize(self._step)

    def find(self, number: float | None) -> Decimal | None:
        return None if number is None else self.get(number)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text[:10])


def _forecast(part: Mapping[str, Any], amounts: _Amounts) -> Forecast:
    return Forecast(
        value=amounts.find(part["value"]),
        lower=amounts.find(part["lower80"]),
        upper=amounts.find(part["upper80"]),
        method=part.get("method", ""),
        baseline=amounts.find(part.get("baseline")),
        needs=part.get("needs"),
        months_used=tuple(_day(month) for month in part.get("months_used", ())),
        months_left_out=tuple(
            (_day(left["month"]), left["reason"])
            for left in part.get("months_left_out", ())
        ),
    )


def _month_forecast(part: Mapping[str, Any], amounts: _Amounts) -> MonthForecast:
    running = part.get("running_month")
    return MonthForecast(
        month=_day(part["month"]),
        total=_forecast(part, amounts),
        by_category={
            name: _forecast(inner, amounts)
            for name, inner in (part.get("by_category") or {}).items()
        },
        running=None
        if running is None
        else RunningMonth(
            _day(running["month"]),
            amounts.get(running["so_far"]),
            _forecast(running, amounts),
        ),
        record={
            _day(past["month"]): _forecast(past, amounts)
            for past in part.get("record", ())
        },
    )


def _price_change(
    part: Mapping[str, Any] | None, amounts: _Amounts
) -> PriceChange | None:
    if part is None:
        return None
    before, after = amounts.get(part["before"]), amounts.get(part["after"])
    return PriceChange(before, after, _day(part["since"]))


def _bill(part: Mapping[str, Any], amounts: _Amounts) -> Bill:
    return Bill(
        payee=part["payee"],
        payee_key=part.get("payee_key", ""),
        due=_day(part["due"]),
        window=(_day(part["window"][0]), _day(part["window"][1])),
        amount=amounts.get(part["amount"]),
        lower=amounts.get(part["lower80"]),
        upper=amounts.get(part["upper80"]),
        period=str(part.get("period", "")),
        state=str(part.get("state", "upcoming")),
        probability=part.get("probability"),
        category=part.get("category") or "",
        last=tuple(
            (_day(day), amounts.get(amount)) for day, amount in part.get("last", ())
        ),
        transaction_ids=tuple(part.get("transaction_ids", ())),
        price_change=_price_change(part.get("price_change"), amounts),
    )


def _anomaly(part: Mapping[str, Any], amounts: _Amounts) -> Anomaly:
    return Anomaly(
        transaction_id=part.get("transaction_id"),
        day=_day(part["date"]),
        amount=amounts.get(part["amount"]),
        narration=part.get("description", ""),
        kind=part.get("kind") or "",
        reason=alert_reason(part, amounts.currency),
        score=part.get("score", 0.0),
    )


def _budget(part: Mapping[str, Any], amounts: _Amounts) -> Budget:
    return Budget(
        category=part["category"],
        amount=amounts.get(part["amount"]),
        reasons=budget_reasons(part, amounts.currency),
        fixed=bool(part.get("fixed", False)),
        easiest_to_cut=bool(part.get("easiest_to_cut", False)),
    )
