"""Features of a month that is not over: what came so far and what usually follows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.forecasting.features import (
    FEATURES,
    Origins,
    mirrored,
    nan_mean,
    nan_median,
    nan_sd,
    origins,
)
from ml.forecasting.months import month_starts
from ml.forecasting.windows import before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.series import Flow, MonthlySeries

    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class DayOrigins:
    """Origins inside a month: row r knows its month up to `day[r]`.

    Attributes:
        rows: what was known before the month began.
        day: (r,) day of the month, from 1.
        spent, received: (r,) expense and income so far.
        spent_before, received_before: (r, 12) by the same day of earlier months.
        due_out, due_in: (r,) recurring amounts not seen yet.
    """

    rows: Origins
    day: NDArray[np.int64]
    spent: Floats
    received: Floats
    spent_before: Floats
    received_before: Floats
    due_out: Floats
    due_in: Floats

    @property
    def remainders(self) -> Floats:
        """What followed that day in each earlier month, (r, 12)."""
        return self.rows.expense - self.spent_before

    @property
    def actual(self) -> Floats:
        """What followed in the month itself, (r,); NaN when not over."""
        return self.rows.actual_expense - self.spent


RUNNING_FEATURES: Final = (
    "share_of_month",
    "spent",
    "spent_usual",
    "spent_against_usual",
    "remainder_median_3",
    "remainder_median_6",
    "remainder_median_12",
    "remainder_mean_6",
    "remainder_last",
    "remainder_sd_6",
    "remainder_min_6",
    "remainder_max_6",
    "still_due_out",
    "received",
    "received_usual",
    "still_due_in",
    *FEATURES,
)
"""Names of the columns of `day_features`, in order."""


def day_origins(
    many: Sequence[MonthlySeries], rows: Origins, day: NDArray[np.int64]
) -> DayOrigins:
    """Add to origins what is known by a day of their month."""
    spent, spent_before, due_out = _by_day([one.expense for one in many], rows, day - 1)
    received, received_before, due_in = _by_day(
        [one.income for one in many], rows, day - 1
    )
    return DayOrigins(
        rows, day, spent, received, spent_before, received_before, due_out, due_in
    )


def _by_day(
    flows: Sequence[Flow], rows: Origins, column: NDArray[np.int64]
) -> tuple[Floats, Floats, Floats]:
    width = np.array([len(flow.by_day) for flow in flows])
    at = (np.cumsum(width) - width)[rows.series] + rows.index
    by_day = np.concatenate([flow.by_day for flow in flows])
    still_due = np.concatenate([flow.still_due for flow in flows])
    earlier = before(at, rows.index)
    past = np.where(earlier >= 0, by_day[earlier, column[:, None]], np.nan)
    return by_day[at, column], past, still_due[at, column]


def running_days(many: Sequence[MonthlySeries], last: int) -> DayOrigins:
    """Lay out the running months and the same day of the `last` months before."""
    rows = origins(many, last=last, ahead=True, running=True)
    day = np.array([one.day for one in many])[rows.series]
    return day_origins(many, rows, day)


def mirrored_days(days: DayOrigins) -> DayOrigins:
    """Exchange the roles of expense and income."""
    return replace(
        days,
        rows=mirrored(days.rows),
        spent=days.received,
        received=days.spent,
        spent_before=days.received_before,
        received_before=days.spent_before,
        due_out=days.due_in,
        due_in=days.due_out,
    )


def day_features(days: DayOrigins) -> Floats:
    """Give the (r, f) matrix of `RUNNING_FEATURES`."""
    scale = days.rows.scale
    rest = days.remainders / scale[:, None]
    usual = nan_median(days.spent_before[:, -6:])
    month = days.rows.month
    length = month_starts(month + 1) - month_starts(month)
    columns = [
        days.day / length,
        days.spent / scale,
        usual / scale,
        (days.spent - usual) / scale,
        *(nan_median(rest[:, -w:]) for w in (3, 6, 12)),
        nan_mean(rest[:, -6:]),
        rest[:, -1],
        nan_sd(rest[:, -6:]),
        np.nanmin(rest[:, -6:], axis=1),
        np.nanmax(rest[:, -6:], axis=1),
        days.due_out / scale,
        days.received / scale,
        nan_median(days.received_before[:, -6:]) / scale,
        days.due_in / scale,
    ]
    return np.hstack([np.stack(columns, axis=1), days.rows.features])
