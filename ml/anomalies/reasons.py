"""Say in words why a payment stands out.

Sentences carry plain numbers; `key` and `values` allow pages to say the same in the
reader's language, currency and grouping.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from ml.anomalies.evidence import Evidence
    from ml.anomalies.payments import Payments

TEMPLATES: Final = {
    "unusual_amount": (
        "{amount:.2f} at {payee}: {times:.1f}× your usual {usual:.2f} ({visits} visits)"
    ),
    "unusual_amount_once": (
        "{amount:.2f} at {payee}: {times:.1f}× your only payment there before, "
        "{usual:.2f}"
    ),
    "unusual_for_category": (
        "{amount:.2f} at {payee}: {times:.1f}× what you usually spend at once "
        "on {category}"
    ),
    "unusual_for_you": "{amount:.2f} at {payee}: unusually large for you",
    "duplicate": (
        "{amount:.2f} at {payee}: the same amount was paid on {other_date}, "
        "{day_words} before"
    ),
    "duplicate_same_day": (
        "{amount:.2f} at {payee}: the same amount was paid on the same day"
    ),
    "new_payee": (
        "{amount:.2f} at {payee}: your first payment there, {times:.1f}× "
        "your usual payment of {usual:.2f}"
    ),
    "price_jump": (
        "{amount:.2f} at {payee}: it was {usual:.2f} before (+{percent:.0f} %)"
    ),
    "new_fee": "{amount:.2f} {payee}: a fee or interest that was not there before",
    "rare_fee": "{amount:.2f} {payee}: the first fee or interest in {day_words}",
    "frequency": "{payee}: {count} payments within {day_words}, more often than usual",
    "charged_early": (
        "{amount:.2f} at {payee}: {day_words} after the last one, usually {gap:.0f}"
    ),
    "reported": "{amount:.2f} at {payee}: you called this a problem",
    "reported_before": (
        "{amount:.2f} at {payee}: you called {usual:.2f} there on {other_date} "
        "a problem"
    ),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a payment stands out: a key of TEMPLATES and what goes into it."""

    key: str
    values: dict[str, Any]

    def __str__(self) -> str:
        days = self.values.get("days", 0)
        day_words = "1 day" if days == 1 else f"{days} days"
        return TEMPLATES[self.key].format(**self.values, day_words=day_words)


@dataclass(frozen=True, slots=True)
class _Case:
    """One payment with all that is known of it."""

    payments: Payments
    evidence: Evidence
    index: int

    def __getitem__(self, name: str) -> float:
        return float(self.evidence.columns[name][self.index])

    @property
    def usual(self) -> float:
        return math.exp(self.evidence.usual[self.index])


def explain(payments: Payments, evidence: Evidence, index: int, kind: str) -> Reason:
    """Choose the sentence for one payment that was found anomalous.

    Args:
        payments: of some households.
        evidence: of those payments.
        index: of the payment in `payments`.
        kind: the kind of evidence that spoke loudest.
    """
    key, values = _SAY[kind](_Case(payments, evidence, index))
    amount = float(payments.size[index])
    payee = payments.names[index] or payments.narrations[index]
    return Reason(key, {"amount": amount, "payee": payee} | values)


def _amount(case: _Case) -> tuple[str, dict[str, Any]]:
    visits = int(case.evidence.visits[case.index])
    if visits and case["over_payee"] > 0.2:
        values: dict[str, Any] = {
            "times": math.exp(case["over_payee"]),
            "usual": case.usual,
        }
        if visits == 1:
            return "unusual_amount_once", values
        return "unusual_amount", values | {"visits": visits}
    over = case["over_category"]
    if over > 0.2:
        category = case.payments.categories[case.index]
        return "unusual_for_category", {"times": math.exp(over), "category": category}
    return "unusual_for_you", {}


def _duplicate(case: _Case) -> tuple[str, dict[str, Any]]:
    days = int(case["twin_days"])
    if days == 0:
        return "duplicate_same_day", {}
    partner = int(case.evidence.partner[case.index])
    other = np.datetime_as_string(case.payments.day[partner].astype("datetime64[D]"))
    return "duplicate", {"other_date": str(other), "days": days}


def _new_payee(case: _Case) -> tuple[str, dict[str, Any]]:
    household = math.exp(case["over_home"])
    amount = math.exp(float(case.payments.log_amount[case.index]))
    return "new_payee", {"times": household, "usual": amount / household}


def _price_jump(case: _Case) -> tuple[str, dict[str, Any]]:
    percent = 100 * (math.exp(case["over_payee"]) - 1)
    return "price_jump", {"usual": case.usual, "percent": percent}


def _new_fee(case: _Case) -> tuple[str, dict[str, Any]]:
    before = case["fees_before"]
    if before <= 0:
        return "new_fee", {}
    return "rare_fee", {"days": round(math.expm1(case["days_since_fee"]))}


def _frequency(case: _Case) -> tuple[str, dict[str, Any]]:
    days = max((1, 3, 7), key=lambda width: case[f"payee_surprise_{width}"])
    count = int(case[f"payee_in_{days}"])
    if count > 1:
        return "frequency", {"count": count, "days": days}
    since = round(math.expm1(case["days_since"]))
    return "charged_early", {"days": since, "gap": math.exp(case["mean_gap"])}


_SAY: Final[dict[str, Callable[[_Case], tuple[str, dict[str, Any]]]]] = {
    "unusual_amount": _amount,
    "duplicate": _duplicate,
    "new_payee": _new_payee,
    "price_jump": _price_jump,
    "new_fee": _new_fee,
    "frequency": _frequency,
}
