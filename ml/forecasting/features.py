"""Scale-free features of monthly series, shared by fitting and predicting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

WINDOW: Final = 12
SHORT: Final = 6


@dataclass(frozen=True)
class Origins:
    """Points in time from which a month is predicted, of one or many households.

    Row r knows the `length[r]` whole months before its target month and nothing
    else; windows hold the last 12 of them, oldest first, NaN where history is
    shorter.

    Attributes:
        series: (r,) which of the households a row belongs to.
        index: (r,) position of the target among the household's whole months; equal
            to their number for a month that is not over.
        month: (r,) number of the target month.
        expense, income: (r, 12) windows.
        expense_year_ago, income_year_ago: (r,) the target's month a year before.
        due_out, due_in: (r,) recurring amounts expected in the target month.
        gap: (r,) months between the last whole month and the target.
        actual_expense, actual_income: (r,) what came; NaN when not over.
        payments: (r,) payments out in a month, on average of the window.
        scale: (r,) mean monthly expense of the last six whole months, the money
            unit of the row; income stands in where nothing was spent.
    """

    series: NDArray[np.int64]
    index: NDArray[np.int64]
    month: NDArray[np.int64]
    expense: Floats
    income: Floats
    expense_year_ago: Floats
    income_year_ago: Floats
    due_out: Floats
    due_in: Floats
    gap: NDArray[np.int64]
    actual_expense: Floats
    actual_income: Floats
    payments: Floats
    scale: Floats


FEATURES: Final = (
    *(f"expense_lag_{lag}" for lag in range(1, 7)),
    "expense_year_ago",
    "expense_mean_3",
    "expense_mean_12",
    "expense_median_3",
    "expense_median_6",
    "expense_median_12",
    "expense_min_6",
    "expense_max_6",
    "expense_max_12",
    "expense_sd_6",
    "expense_sd_12",
    "expense_trend",
    *(f"income_lag_{lag}" for lag in range(1, 4)),
    "income_year_ago",
    "income_mean_3",
    "income_mean_6",
    "income_mean_12",
    "income_median_6",
    "income_sd_6",
    "net_1",
    "net_3",
    "net_6",
    "net_12",
    "due_out",
    "due_in",
    "payments",
    "length",
    "gap",
    "month_sin",
    "month_cos",
    "year_shape_now",
    "year_shape_last",
)
"""Names of the columns of `month_features`, in order."""

MONEY_FEATURES: Final = tuple(
    i for i, name in enumerate(FEATURES) if name.startswith(("income", "net", "due_in"))
)
CALENDAR_FEATURES: Final = tuple(
    i
    for i, name in enumerate(FEATURES)
    if name.startswith(("month_", "year_shape")) or name.endswith("year_ago")
)


def nan_mean(windows: Floats) -> Floats:
    """Mean over the last axis without NaN; NaN where there is nothing."""
    count = np.isfinite(windows).sum(axis=-1)
    total = np.where(np.isfinite(windows), windows, 0.0).sum(axis=-1)
    mean: Floats = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return mean


def nan_median(windows: Floats) -> Floats:
    """Median over the last axis without NaN; NaN where there is nothing."""
    ordered = np.sort(windows, axis=-1)
    count = np.isfinite(ordered).sum(axis=-1)
    low = np.maximum((count - 1) // 2, 0)[..., None]
    high = np.maximum(count // 2, 0).clip(max=windows.shape[-1] - 1)[..., None]
    middle: Floats = (
        np.take_along_axis(ordered, low, -1) + np.take_along_axis(ordered, high, -1)
    )[..., 0] / 2
    middle[count == 0] = np.nan
    return middle


def nan_sd(windows: Floats) -> Floats:
    """Standard deviation over the last axis without NaN."""
    centred = windows - nan_mean(windows)[..., None]
    deviation: Floats = np.sqrt(nan_mean(centred**2))
    return deviation


def trailing(values: Floats, positions: NDArray[np.int64], width: int) -> Floats:
    """Give the `width` values before each position, NaN before the first.

    Args:
        values: (…, n).
        positions: (r,) between 0 and n.
        width: number of values.

    Returns:
        (…, r, width), oldest first.
    """
    pad = [(0, 0)] * (values.ndim - 1) + [(width, 0)]
    padded = np.pad(values, pad, constant_values=np.nan)
    view = np.lib.stride_tricks.sliding_window_view(padded, width, axis=-1)
    windows: Floats = view[..., positions, :]
    return windows


def year_ago(
    values: Floats, months: NDArray[np.int64], target: NDArray[np.int64]
) -> Floats:
    """Find the value twelve calendar months before each target month."""
    if not len(months):
        return np.full(len(target), np.nan)
    found = np.searchsorted(months, target - 12).clip(max=len(months) - 1)
    hit = months[found] == target - 12
    return np.where(hit, values[found], np.nan)


def money_unit(expense: Floats, income: Floats) -> Floats:
    """Give the amount that a household's figures are divided by; never zero."""
    unit = np.abs(nan_mean(expense[..., -SHORT:]))
    for other in (expense, income):
        mean = nan_mean(np.abs(other))
        unit = np.where(unit > 0, unit, mean)
    return np.where(unit > 0, unit, 1.0)


def origins(
    many: Sequence[MonthlySeries], *, last: int, ahead: bool, running: bool = False
) -> Origins:
    """Lay out the origins of many households.

    Args:
        many: series with at least one whole month each.
        last: how many past origins per household at most; needs two months before.
        ahead: whether to add the month to be predicted: the one after `as_of`, or
        running: the month that holds it.
    """
    blocks = [
        _origins_of(number, one, last=last, ahead=ahead, running=running)
        for number, one in enumerate(many)
    ]
    return Origins(
        **{
            name: np.concatenate([block[name] for block in blocks])
            for name in blocks[0]
        }
    )


def mirrored(rows: Origins) -> Origins:
    """Exchange the roles of expense and income, so that income is what is predicted."""
    return replace(
        rows,
        expense=rows.income,
        income=rows.expense,
        expense_year_ago=rows.income_year_ago,
        income_year_ago=rows.expense_year_ago,
        due_out=rows.due_in,
        due_in=rows.due_out,
        actual_expense=rows.actual_income,
        actual_income=rows.actual_expense,
        scale=money_unit(rows.income, rows.expense),
    )


def _origins_of(
    number: int, one: MonthlySeries, *, last: int, ahead: bool, running: bool
) -> dict[str, NDArray[np.generic]]:
    n = len(one.months)
    past = np.arange(max(2, n - last), n)
    index = np.append(past, n) if ahead else past
    goal = one.running if running else one.target
    month = np.append(one.months, goal or one.target)[index]
    expense = trailing(one.expense.total, index, WINDOW)
    income = trailing(one.income.total, index, WINDOW)
    return {
        "series": np.full(len(index), number),
        "index": index,
        "month": month,
        "expense": expense,
        "income": income,
        "expense_year_ago": year_ago(one.expense.total, one.months, month),
        "income_year_ago": year_ago(one.income.total, one.months, month),
        "due_out": one.expense.due[index],
        "due_in": one.income.due[index],
        "gap": month - one.months[index - 1],
        "actual_expense": np.append(one.expense.total, np.nan)[index],
        "payments": nan_mean(trailing(one.expense.count.astype(float), index, WINDOW)),
        "actual_income": np.append(one.income.total, np.nan)[index],
        "scale": money_unit(expense, income),
    }


def month_features(rows: Origins) -> Floats:
    """Give the (r, f) matrix of `FEATURES`; NaN where history is too short."""
    unit = rows.scale[:, None]
    e, i = rows.expense / unit, rows.income / unit
    net = i - e
    angle = 2 * np.pi * (rows.month % 12) / 12
    shape = _year_shape(rows)
    columns = [
        *(e[:, -lag] for lag in range(1, 7)),
        rows.expense_year_ago / rows.scale,
        *(nan_mean(e[:, -w:]) for w in (3, 12)),
        *(nan_median(e[:, -w:]) for w in (3, 6, 12)),
        np.nanmin(e[:, -6:], axis=1),
        *(np.nanmax(e[:, -w:], axis=1) for w in (6, 12)),
        *(nan_sd(e[:, -w:]) for w in (6, 12)),
        nan_mean(e[:, -3:]) - nan_mean(e[:, -6:-3]),
        *(i[:, -lag] for lag in range(1, 4)),
        rows.income_year_ago / rows.scale,
        *(nan_mean(i[:, -w:]) for w in (3, 6, 12)),
        nan_median(i[:, -6:]),
        nan_sd(i[:, -6:]),
        *(nan_mean(net[:, -w:]) for w in (1, 3, 6, 12)),
        rows.due_out / rows.scale,
        rows.due_in / rows.scale,
        np.log1p(rows.payments),
        np.isfinite(rows.expense).sum(axis=1),
        rows.gap,
        np.sin(angle),
        np.cos(angle),
        *shape,
    ]
    matrix: Floats = np.stack(columns, axis=1).astype(np.float64)
    return matrix


def _year_shape(rows: Origins) -> tuple[Floats, Floats]:
    """Compare a year ago, and last month, with the mean of the window."""
    mean = nan_mean(rows.expense)
    mean = np.where(np.abs(mean) > 0, mean, 1.0)
    return rows.expense_year_ago / mean, rows.expense[:, -1] / mean
