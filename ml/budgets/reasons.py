"""Say in words what a budget rests on.

Sentences carry plain numbers; `key` and `values` allow pages to say the same in the
reader's language, currency and grouping.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

TEMPLATES: Final = {
    "usual": (
        "{median:.2f} in a usual month; {within} of your last {months} months "
        "stayed within this"
    ),
    "fixed": (
        "mostly fixed payments: {median:.2f} in a usual month, "
        "{highest:.2f} in the dearest of the last {months}"
    ),
    "seldom": (
        "came in {seen} of your last {months} months, then {typical:.2f} on average"
    ),
    "short": (
        "you have {months} whole months so far ({mean:.2f} on average), so similar "
        "households count for more"
    ),
    "lowered": (
        "lowered from {wanted:.2f} so that all budgets fit your expected income "
        "of {income:.2f}"
    ),
    "lowered_for_goals": (
        "lowered from {wanted:.2f} so that all budgets fit {limit:.2f}, your "
        "expected income of {income:.2f} less {goals:.2f} for goals"
    ),
    "cut": "easiest to cut: your frugal months come to {frugal:.2f}",
}

SHORT_MONTHS: Final = 6
_SELDOM: Final = 0.5


@dataclass(frozen=True, slots=True)
class BudgetReason:
    """One reason for a budget: a key of TEMPLATES and what goes into it."""

    key: str
    values: dict[str, Any]

    def __str__(self) -> str:
        return TEMPLATES[self.key].format(**self.values)


@dataclass(frozen=True, slots=True)
class Frame:
    """What all budgets of a household have in common; None where income is unknown."""

    income: float | None
    goals: float

    @property
    def limit(self) -> float:
        """What the budgets may add up to."""
        return np.inf if self.income is None else max(self.income - self.goals, 0.0)


@dataclass(frozen=True, slots=True)
class Usual:
    """What a category's last months were like: all, their middle, frugal ones."""

    past: list[float]
    median: float
    frugal: float


def reasons_for(
    usual: Usual, amount: float, wanted: float, frame: Frame, *, fixed: bool, cut: bool
) -> tuple[BudgetReason, ...]:
    """Give the reasons for one category's budget, the weightiest first.

    Args:
        usual: its last months.
        amount: the budget.
        wanted: what it was before the sum had to fit.
        frame: income and goals.
        fixed: mostly fixed payments.
        cut: among the easiest to cut.
    """
    reasons = [_own(usual, amount, fixed=fixed)]
    if amount < wanted * (1 - 1e-9):
        values = {
            "wanted": wanted,
            "limit": frame.limit,
            "income": frame.income,
            "goals": frame.goals,
        }
        key = "lowered_for_goals" if frame.goals else "lowered"
        reasons.append(BudgetReason(key, values))
    if cut:
        reasons.append(BudgetReason("cut", {"frugal": usual.frugal}))
    return tuple(reasons)


def _own(usual: Usual, amount: float, *, fixed: bool) -> BudgetReason:
    past = usual.past
    months, spent = len(past), [month for month in past if month > 0]
    if months < SHORT_MONTHS:
        values: dict[str, Any] = {"months": months, "mean": float(np.mean(past))}
        return BudgetReason("short", values)
    if len(spent) < _SELDOM * months:
        typical = float(np.mean(spent)) if spent else 0.0
        values = {"seen": len(spent), "months": months, "typical": typical}
        return BudgetReason("seldom", values)
    if fixed:
        values = {"median": usual.median, "highest": max(past), "months": months}
        return BudgetReason("fixed", values)
    within = sum(month <= amount * (1 + 1e-9) for month in past)
    values = {"median": usual.median, "within": within, "months": months}
    return BudgetReason("usual", values)


def in_words(reasons: tuple[BudgetReason, ...]) -> str:
    """Join reasons to one sentence."""
    text = "; ".join(str(reason) for reason in reasons)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
