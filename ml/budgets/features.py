"""What is known of a category when its budget is set, free of scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.budgets.plan import LEVELS
from ml.taxonomy import EXPENSE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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

_DEVIATION: Final = BUDGET_FEATURES.index("sd") - BUDGET_FEATURES.index("lag_1")
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
        own: (c, len(LEVELS)) quantiles of the past.
        median: (c,) of the past.
        deviation: (c,) of the past, relative to the usual.
    """

    names: tuple[str, ...]
    past: Floats
    whole: Floats
    usual: Floats
    weight: Floats
    features: Floats
    own: Floats
    median: Floats
    deviation: Floats


def category_pasts(
    cases: Sequence[tuple[MonthlySeries, int]],
) -> list[CategoryPast | None]:
    """Describe the categories of each household's first so many whole months.

    Returns:
        None for a household without spending to budget for.
    """
    spent = [_spent(one, upto) for one, upto in cases]
    found = [each for each in spent if each is not None]
    own = by_length([each.past for each in found], _own_quantiles)
    median = by_length([each.past for each in found], _medians)
    scaled = [each.past / each.usual[:, None] for each in found]
    looks = by_length(scaled, _own_features)
    described = (
        _described(each, *parts)
        for each, *parts in zip(found, looks, own, median, strict=True)
    )
    return [None if each is None else next(described) for each in spent]


def by_length(
    blocks: Sequence[Floats], describe: Callable[..., Floats]
) -> list[Floats]:
    """Describe the rows of blocks of like length together.

    Args:
        blocks: (c, n) each.
        describe: gives one answer per row of (r, n).
    """
    lengths = np.array([block.shape[1] for block in blocks], dtype=np.int64)
    found: list[Floats] = [np.empty(0)] * len(blocks)
    for length in np.unique(lengths):
        some = np.flatnonzero(lengths == length).tolist()
        stack = np.concatenate([blocks[at] for at in some])
        ends = np.cumsum([len(blocks[at]) for at in some])[:-1]
        for at, part in zip(some, np.split(describe(stack), ends), strict=True):
            found[at] = part
    return found


def _own_quantiles(past: Floats) -> Floats:
    return np.quantile(past, LEVELS, axis=1).T


def _medians(past: Floats) -> Floats:
    return np.median(past, axis=1)


@dataclass(frozen=True)
class _Spent:
    """What a household spent up to a month, by category."""

    one: MonthlySeries
    upto: int
    names: tuple[str, ...]
    whole: Floats
    past: Floats
    usual: Floats


def _spent(one: MonthlySeries, upto: int) -> _Spent | None:
    parts = np.maximum(one.parts[:, :upto], 0.0)
    known = np.flatnonzero(parts[:, -PAST_MONTHS:].sum(axis=1) > 0)
    if upto < 1 or not len(known):
        return None
    names = tuple(one.names[at] for at in known.tolist())
    whole = parts[known]
    past = parts[known, -PAST_MONTHS:]
    return _Spent(one, upto, names, whole, past, past.mean(axis=1))


def _described(
    spent: _Spent, looks: Floats, own: Floats, median: Floats
) -> CategoryPast:
    usual, names = spent.usual, spent.names
    scale = float(usual.sum())
    weight = usual / scale
    features = np.empty((len(names), len(BUDGET_FEATURES)))
    features[:, CATEGORY] = [_NUMBER.get(name, np.nan) for name in names]
    features[:, 1] = weight
    season = 2 + looks.shape[1]
    features[:, 2:season] = looks
    features[:, season : season + 2] = _season(spent) / usual[:, None]
    features[:, season + 2 :] = _money(spent.one, spent.upto, scale)
    # Rounding errors differ between currencies and must not reach the trees.
    rounded = features.round(_DECIMALS)
    deviation = looks[:, _DEVIATION]
    return CategoryPast(
        names, spent.past, spent.whole, usual, weight, rounded, own, median, deviation
    )


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


def _season(spent: _Spent) -> Floats:
    """Give what the planned months cost a year ago: mean and largest, or missing."""
    months = spent.one.months[: spent.upto]
    begin = int(months[-1]) + 1 - 12
    first, last = np.searchsorted(months, [begin, begin + PLANNED_MONTHS])
    if first == last:
        return np.full((len(spent.whole), 2), np.nan)
    then = spent.whole[:, first:last]
    return np.stack([then.mean(axis=1), then.max(axis=1)], axis=1)


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
