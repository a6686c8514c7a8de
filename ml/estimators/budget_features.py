"""What is known of a category when its budget is set, free of scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.taxonomy import EXPENSE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.series import MonthlySeries

    Floats = NDArray[np.float64]

PAST_MONTHS: Final = 12
PLANNED_MONTHS: Final = 3
"""A budget is made for the coming month and judged on this many."""

CATEGORY: Final = 0
"""Column of the category's number; missing for the user's own categories."""

_NUMBER: Final = {name: float(at) for at, name in enumerate(EXPENSE)}
_LEAST_SHARE: Final = 1e-6


@dataclass(frozen=True)
class CategoryPast:
    """One household's categories up to a month.

    Attributes:
        names: (c,) categories with any spending.
        past: (c, n) expense of the last `PAST_MONTHS` whole months at most.
        scale: usual monthly expense of the household; amounts are divided by it.
        features: (c, f) what the model sees.
    """

    names: tuple[str, ...]
    past: Floats
    scale: float
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
    scale = float(past.sum(axis=0).mean())
    names = tuple(one.names[at] for at in known)
    own = _own_features(past / scale)
    season = _season(one, parts[known], upto) / scale
    money = np.broadcast_to(_money(one, upto, scale), (len(known), 8))
    numbers = np.array([_NUMBER.get(name, np.nan) for name in names])
    features = np.column_stack([numbers, own, season, money])
    return CategoryPast(names, past, scale, features)


def _own_features(past: Floats) -> Floats:
    count = past.shape[1]
    padded = np.full((len(past), PAST_MONTHS), np.nan)
    padded[:, PAST_MONTHS - count :] = past
    seen = past > 0
    since = np.argmax(seen[:, ::-1], axis=1)
    mean = past.mean(axis=1)
    deviation = past.std(axis=1)
    return np.column_stack(
        [
            padded[:, -1],
            padded[:, -2],
            padded[:, -3],
            past[:, -3:].mean(axis=1),
            past[:, -6:].mean(axis=1),
            mean,
            np.median(past[:, -6:], axis=1),
            np.quantile(past, 0.8, axis=1),
            past.max(axis=1),
            past.sum(axis=1) / np.maximum(seen.sum(axis=1), 1),
            deviation,
            deviation / np.maximum(mean, _LEAST_SHARE),
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
