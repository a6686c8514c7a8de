"""Scale-free features of monthly series, shared by fitting and predicting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.forecasting.windows import SPAN, Calendar, before, chosen, laid_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

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

    @cached_property
    def features(self) -> Floats:
        """What models look at; see `month_features`."""
        return month_features(self)


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
    calendar = Calendar.of(many, running=running)
    length = calendar.length
    first = np.minimum(np.maximum(length - last, 2), length)
    count = length - first + ahead
    series = np.repeat(np.arange(len(many)), count)
    index = np.arange(len(series)) + np.repeat(first + count - np.cumsum(count), count)
    at = calendar.begin[series] + index
    return _rows_at(many, calendar, series, index, at)


def _rows_at(
    many: Sequence[MonthlySeries],
    calendar: Calendar,
    series: NDArray[np.int64],
    index: NDArray[np.int64],
    at: NDArray[np.int64],
) -> Origins:
    """Take what is known at some places of a calendar."""
    spent = laid_out([one.expense.total for one in many])
    received = laid_out([one.income.total for one in many])
    payments = laid_out([one.expense.count for one in many])
    window, year_ago = before(at, index), calendar.year_before(at)
    month = calendar.key[at] - series * SPAN
    expense, income = chosen(spent, window), chosen(received, window)
    return Origins(
        series=series,
        index=index,
        month=month,
        expense=expense,
        income=income,
        expense_year_ago=chosen(spent, year_ago),
        income_year_ago=chosen(received, year_ago),
        due_out=np.concatenate([one.expense.due for one in many])[at],
        due_in=np.concatenate([one.income.due for one in many])[at],
        gap=calendar.key[at] - calendar.key[at - 1],
        actual_expense=spent[at],
        actual_income=received[at],
        payments=nan_mean(chosen(payments, window)),
        scale=money_unit(expense, income),
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


def month_features(rows: Origins) -> Floats:
    """Give the (r, f) matrix of `FEATURES`; NaN where history is too short."""
    unit = rows.scale[:, None]
    e = rows.expense / unit
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
        *_of_income(rows, e),
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


def _of_income(rows: Origins, expense: Floats) -> tuple[Floats, ...]:
    """Describe the other side of the account, and what is left over."""
    income = rows.income / rows.scale[:, None]
    net = income - expense
    return (
        *(income[:, -lag] for lag in range(1, 4)),
        rows.income_year_ago / rows.scale,
        *(nan_mean(income[:, -w:]) for w in (3, 6, 12)),
        nan_median(income[:, -6:]),
        nan_sd(income[:, -6:]),
        *(nan_mean(net[:, -w:]) for w in (1, 3, 6, 12)),
    )


def _year_shape(rows: Origins) -> tuple[Floats, Floats]:
    """Compare a year ago, and last month, with the mean of the window."""
    mean = nan_mean(rows.expense)
    mean = np.where(np.abs(mean) > 0, mean, 1.0)
    return rows.expense_year_ago / mean, rows.expense[:, -1] / mean
