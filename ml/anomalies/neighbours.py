"""What the last payments to the same payee say against a payment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ml.anomalies.payments import Payments
    from ml.estimators.trailing import Groups, Spread

    IntArray = NDArray[np.int64]
    FloatArray = NDArray[np.float64]

DUPLICATE_DAYS: Final = 3
_SAME: Final = 1e-6
_TWIN_WIDTH: Final = 12
_STEADY_WIDTH: Final = 6


def steadiness(
    payments: Payments, groups: Groups, payee: Spread
) -> dict[str, FloatArray]:
    """Say how steady amounts and days of the payee were, and how far off this is."""
    amount, usual, before = (
        each[groups.order]
        for each in (payments.log_amount, payee.middle, groups.before)
    )
    gap = np.diff(payments.day[groups.order], prepend=0).astype(float)
    size = np.minimum(before, _STEADY_WIDTH)
    gaps = np.maximum(size - 1, 1)
    mean_gap = _summed(lambda at, lag: gap[at - lag], size - 1) / gaps
    gap_error = _summed(lambda at, lag: np.abs(gap[at - lag] - mean_gap[at]), size - 1)
    widest, close = np.zeros(len(size)), np.zeros(len(size))
    for lag in range(1, _STEADY_WIDTH + 1):
        at = np.flatnonzero(size >= lag)
        apart = np.abs(amount[at - lag] - usual[at])
        widest[at] = np.maximum(widest[at], apart)
        close[at] += apart < 0.02
    known, enough = size > 0, size >= 3
    since = np.where(known, gap, np.nan)
    mean_gap_known = np.where(enough, np.maximum(mean_gap, 0.5), np.nan)
    columns = {
        "over_last": np.where(known, np.diff(amount, prepend=0.0), np.nan),
        "widest_before": np.where(enough, widest, np.nan),
        "steady_share": np.where(enough, close / size.clip(1), np.nan),
        "gap_share": since / mean_gap_known,
        "gap_error": gap_error / gaps / mean_gap_known,
        "mean_gap": np.log(mean_gap_known),
        "days_since": np.log1p(since),
    }
    return {name: each[groups.position] for name, each in columns.items()}


def _summed(term: Callable[[IntArray, int], FloatArray], lags: IntArray) -> FloatArray:
    """Sum a term of lags 1, 2 … up to each row's number of them."""
    total = np.zeros(len(lags))
    for lag in range(1, int(lags.max(initial=0)) + 1):
        at = np.flatnonzero(lags >= lag)
        total[at] += term(at, lag)
    return total


def duplicates(
    payments: Payments, by_payee: Groups, by_home: Groups
) -> tuple[dict[str, FloatArray], IntArray]:
    """Look for an equal payment to the same payee in the days before."""
    order = by_payee.order
    day, amount, text = (
        each[order] for each in (payments.day, payments.log_amount, payments.text)
    )
    size = np.minimum(by_payee.before[order], _TWIN_WIDTH)
    equal, near, latest = (np.zeros(len(order), dtype=np.int64) for _ in range(3))
    for lag in range(1, _TWIN_WIDTH + 1):
        at = np.flatnonzero(size >= lag)
        at = at[np.abs(amount[at] - amount[at - lag]) < _SAME]
        equal[at] += 1
        at = at[day[at] - day[at - lag] <= DUPLICATE_DAYS]
        near[at] += 1
        latest[at] = np.where(latest[at] > 0, latest[at], lag)
    found, twin = latest > 0, np.arange(len(order)) - latest
    ordered = {
        "twin_days": np.where(found, day - day[twin], np.nan),
        "twin_text": np.where(found, text == text[twin], np.nan),
        "twins": near.astype(float),
        "equal_share": (equal - near) / np.maximum(size - near, 1),
    }
    columns = {name: each[by_payee.position] for name, each in ordered.items()}
    partner = np.where(found, order[twin], -1)[by_payee.position]
    habit = (partner >= 0).astype(float)
    columns["payee_twin_rate"] = (by_payee.running(habit) + 0.1) / (
        by_payee.before + 1.0
    )
    columns["home_twin_rate"] = (by_home.running(habit) + 0.2) / (by_home.before + 10.0)
    return columns, partner
