"""Making budgets fit the money there is, and telling fixed from flexible ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from ml.columns import pairs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from ml.columns import Columns

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

LEVELS: Final = (0.25, 0.5, 0.8)
"""Quantiles between which the common level is lowered."""

FIXED_BY_NATURE: Final = frozenset({"Housing", "Loans", "Insurance", "Taxes"})
STEADY_SHARE: Final = 0.7
"""A category is fixed when this part of it goes to payees that never vary."""

_STEADY_SPREAD: Final = 0.1
_INCOME_MONTHS: Final = 6
_LARGEST_INCOME: Final = 2.0
"""A month's income counts up to this multiple of the median month's."""


def expected_income(income: Floats) -> float | None:
    """Expect the mean of the last six months, a bonus counted only in part.

    Returns:
        None where no income was seen: then nothing can be said about fitting it.
    """
    recent = income[-_INCOME_MONTHS:]
    if not len(recent) or recent.sum() <= 0:
        return None
    usual = float(np.median(recent))
    if usual <= 0:
        return float(recent.mean())
    return float(np.minimum(recent, _LARGEST_INCOME * usual).mean())


def fit_into(quantiles: Floats, fixed: Bools, limit: float) -> Floats:
    """Lower one common quantile level until the budgets' sum fits.

    Args:
        quantiles: (c, len(LEVELS)) amounts by category, rising along the levels.
        fixed: (c,) categories that are lowered last.
        limit: what the sum may come to.

    Returns:
        (c,) amounts whose sum is at most `limit` (or 0 where that is negative).
    """
    sums = quantiles.sum(axis=0)
    if sums[-1] <= limit:
        return quantiles[:, -1]
    for upper in range(len(LEVELS) - 1, 0, -1):
        lower = upper - 1
        if sums[lower] <= limit:
            part = (limit - sums[lower]) / (sums[upper] - sums[lower])
            step = quantiles[:, upper] - quantiles[:, lower]
            return _at_most(quantiles[:, lower] + part * step, limit)
    return _at_most(_below_lowest(quantiles[:, 0], fixed, max(limit, 0.0)), limit)


def _below_lowest(amounts: Floats, fixed: Bools, limit: float) -> Floats:
    needed = float(amounts[fixed].sum())
    spare = float(amounts[~fixed].sum())
    if needed >= limit:
        return np.where(fixed, amounts * (limit / max(needed, 1e-300)), 0.0)
    return np.where(fixed, amounts, amounts * ((limit - needed) / spare))


def _at_most(amounts: Floats, limit: float) -> Floats:
    """Take away what rounding put above the limit."""
    total = float(amounts.sum())
    return amounts * (max(limit, 0.0) / total) if total > max(limit, 0.0) else amounts


def fixed_categories(
    rows: Columns, names: Sequence[tuple[str, ...]], since: Sequence[date]
) -> list[Bools]:
    """Find the categories that are fixed by nature or by their payees' amounts.

    Args:
        rows: of households.
        names: the categories asked about in each.
        since: older rows of each are not looked at.
    """
    firm = _steady_categories(rows, since)
    return [
        np.array([n in FIXED_BY_NATURE or (home, n) in firm for n in each], dtype=bool)
        for home, each in enumerate(names)
    ]


def _steady_categories(
    rows: Columns, since: Sequence[date]
) -> frozenset[tuple[int, str]]:
    """Find the households' categories that mostly go to payees that never vary."""
    begin = np.array(since, dtype="datetime64[D]").astype(np.int64)
    recent = rows.day >= begin[rows.household]
    paid = np.flatnonzero(recent & rows.kind.are("expense") & (rows.amount < 0))
    amount, household = -rows.amount[paid], rows.household[paid]
    category = pairs(household, rows.category.codes[paid])
    pair = pairs(category, rows.payee.codes[paid])
    order = np.lexsort((amount, pair))
    ordered = pair[order]
    first, last = (np.searchsorted(ordered, pair, side) for side in ("left", "right"))
    low, high = (first + last - 1) // 2, (first + last) // 2
    median = (amount[order[low]] + amount[order[high]]) / 2
    close = np.abs(amount / median - 1) <= _STEADY_SPREAD
    steady = np.where(close & (last - first >= 2), amount, 0.0)
    share = np.bincount(category, steady) / np.bincount(category, amount)
    found = np.flatnonzero((share >= STEADY_SHARE)[category])
    named = map(rows.category.__getitem__, paid[found].tolist())
    return frozenset(zip(household[found].tolist(), named, strict=True))


def easiest_to_cut(
    amounts: Floats, frugal: Floats, fixed: Bools, *, at_most: int = 2
) -> Bools:
    """Mark the flexible budgets furthest above the household's own frugal months.

    Args:
        amounts: (c,) budgets.
        frugal: (c,) what frugal months came to.
        fixed: (c,) budgets that cannot be cut soon.
        at_most: how many to mark.
    """
    room = np.where(fixed, 0.0, amounts - frugal)
    worth = room > 0.02 * max(float(amounts.sum()), 1e-300)
    marked = np.zeros(len(amounts), dtype=np.bool_)
    marked[np.argsort(-room, kind="stable")[:at_most]] = True
    return marked & worth
