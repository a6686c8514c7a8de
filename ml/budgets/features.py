"""What is known of a category when its budget is set, free of scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.taxonomy import EXPENSE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

PAST_MONTHS: Final = 12
HALF_LIFE: Final = 9.0
"""Months after which a month counts half for what is usual."""

PLANNED_MONTHS: Final = 3
"""A budget is made for the coming month and judged on this many."""

CATEGORY: Final = 0
"""Column of the category's number; missing for the user's own categories."""

BUDGET_FEATURES: Final = (
    "category",
    "share_of_total",
    *(f"lag_{lag}" for lag in (1, 2, 3)),
    "mean_3",
    "mean_6",
    "median_6",
    "quantile_80",
    "highest",
    "mean_when_spent",
    "sd",
    "share_of_months",
    "months_since",
    "year_ago_mean",
    "year_ago_highest",
    "income_mean_6",
    "net_3",
    "net_1",
    "total_1",
    "total_3",
    "month_sin",
    "month_cos",
    "length",
)
"""Names of the columns of `CategoryPast.features`, in order."""

_DECIMALS: Final = 7
_NUMBER: Final = {name: float(at) for at, name in enumerate(EXPENSE)}


@dataclass(frozen=True)
class CategoryPast:
    """One household's categories up to a month.

    Attributes:
        names: (c,) categories with any spending.
        past: (c, n) expense of the last `PAST_MONTHS` whole months at most.
        whole: (c, m) expense of all whole months.
        usual: (c,) mean of those months; what the model sees and says is relative
            to it, so that small and large categories teach each other.
        weight: (c,) the category's part of the household's spending.
        features: (c, f) what the model sees.
    """

    names: tuple[str, ...]
    past: Floats
    whole: Floats
    usual: Floats
    weight: Floats
    features: Floats


def category_past(one: MonthlySeries, upto: int) -> CategoryPast | None:
    """Describe the categories of the first `upto` whole months.

    Returns:
        None when there is no spending to budget for.
    """
    parts = np.maximum(one.parts[:, :upto], 0.0)
    known = np.flatnonzero(parts[:, -PAST_MONTHS:].sum(axis=1) > 0)
    if upto < 1 or not len(known):
        return None
    past = parts[known, -PAST_MONTHS:]
    usual = past.mean(axis=1)
    weight = usual / usual.sum()
    names = tuple(one.names[at] for at in known)
    own = _own_features(past / usual[:, None])
    season = _season(one, parts[known], upto) / usual[:, None]
    money = _money(one, upto, float(usual.sum()))
    repeated = np.broadcast_to(money, (len(known), len(money)))
    numbers = np.array([_NUMBER.get(name, np.nan) for name in names])
    features = np.column_stack([numbers, weight, own, season, repeated])
    # Rounding errors differ between currencies and must not reach the trees.
    rounded = features.round(_DECIMALS)
    return CategoryPast(names, past, parts[known], usual, weight, rounded)


def recent_quantiles(months: Floats, levels: tuple[float, ...]) -> Floats:
    """Give quantiles of what was spent in which recent months count for more.

    Method: weighted Hazen quantiles; a month weighs half of one `HALF_LIFE` later.

    Args:
        months: (c, n), oldest first, one month at least.
        levels: between 0 and 1.

    Returns:
        (c, len(levels)).
    """
    count = months.shape[1]
    # Equal months stand in order of time in every currency, whatever rounding did.
    part = months / np.maximum(months.max(axis=1, keepdims=True), 1e-300)
    order = np.argsort(part.round(_DECIMALS), axis=1, kind="stable")
    ordered = np.take_along_axis(months, order, axis=1)
    weight = 0.5 ** (np.arange(count)[::-1] / HALF_LIFE)[order]
    place = (weight.cumsum(axis=1) - weight / 2) / weight.sum(axis=1, keepdims=True)
    # Level by level: the months on its two sides, and how far it is between them.
    above = (place[:, None, :] < np.array(levels)[:, None]).sum(axis=2)
    high, low = np.minimum(above, count - 1), np.maximum(above - 1, 0)
    start, end = (np.take_along_axis(place, at, axis=1) for at in (low, high))
    share = (np.array(levels) - start) / np.where(end > start, end - start, 1.0)
    lower, upper = (np.take_along_axis(ordered, at, axis=1) for at in (low, high))
    quantiles: Floats = lower + share.clip(0.0, 1.0) * (upper - lower)
    return quantiles


def _own_features(past: Floats) -> Floats:
    count = past.shape[1]
    padded = np.full((len(past), PAST_MONTHS), np.nan)
    padded[:, PAST_MONTHS - count :] = past
    seen = past > 0
    since = np.argmax(seen[:, ::-1], axis=1)
    return np.column_stack(
        [
            padded[:, -1],
            padded[:, -2],
            padded[:, -3],
            past[:, -3:].mean(axis=1),
            past[:, -6:].mean(axis=1),
            np.median(past[:, -6:], axis=1),
            np.quantile(past, 0.8, axis=1),
            past.max(axis=1),
            past.sum(axis=1) / np.maximum(seen.sum(axis=1), 1),
            past.std(axis=1),
            seen.mean(axis=1),
            since,
        ]
    )


def _season(one: MonthlySeries, parts: Floats, upto: int) -> Floats:
    """Give what the planned months cost a year ago: mean and largest, or missing."""
    planned = one.months[upto - 1] + 1 + np.arange(PLANNED_MONTHS)
    found = np.isin(one.months[:upto], planned - 12)
    if not found.any():
        return np.full((len(parts), 2), np.nan)
    then = parts[:, found]
    return np.column_stack([then.mean(axis=1), then.max(axis=1)])


def _money(one: MonthlySeries, upto: int, scale: float) -> Floats:
    """Give income, left-over money, recent spending, calendar, length of history."""
    expense = one.expense.total[:upto] / scale
    income = one.income.total[:upto] / scale
    angle = 2 * np.pi * ((one.months[upto - 1] + 1) % 12) / 12
    return np.array(
        [
            income[-6:].mean(),
            (income - expense)[-3:].mean(),
            (income - expense)[-1],
            expense[-1],
            expense[-3:].mean(),
            np.sin(angle),
            np.cos(angle),
            min(upto, 24),
        ]
    )
