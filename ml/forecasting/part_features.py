"""Features of one category of one household, where months without it are common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.forecasting.features import (
    WINDOW,
    Origins,
    nan_mean,
    nan_median,
    nan_sd,
    trailing,
    year_ago,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

PART_FEATURES: Final = (
    *(f"lag_{lag}" for lag in range(1, 7)),
    "year_ago",
    "mean_3",
    "mean_6",
    "median_3",
    "median_6",
    "median_12",
    "max_12",
    "sd_12",
    "last_when_spent",
    "mean_when_spent",
    "share_of_months_3",
    "share_of_months_6",
    "share_of_months_12",
    "months_since",
    "share_of_total",
    "total_against_mean",
    "income_against_mean",
    "net_1",
    "length",
    "month_sin",
    "month_cos",
)
"""Names of the columns of `part_features`, in order."""


@dataclass(frozen=True)
class PartRows:
    """Categories at origins: row p is one category at `origin[p]`.

    Attributes:
        origin: (p,) row among the origins.
        category: (p,) position among the household's categories.
        windows: (p, 12) earlier months, oldest first.
        last_year: (p,) the target's month a year before.
        actual: (p,) what came; NaN when not over.
        unit: (p,) mean absolute amount of the window, the money unit of the row.
    """

    origin: NDArray[np.int64]
    category: NDArray[np.int64]
    windows: Floats
    last_year: Floats
    actual: Floats
    unit: Floats

    @property
    def slack(self) -> Floats:
        """Usual deviation from the median, (p,)."""
        middle = nan_median(self.windows)[:, None]
        return nan_mean(np.abs(self.windows - middle))


def part_rows(many: Sequence[MonthlySeries], rows: Origins) -> PartRows:
    """Lay out every category that was used within the window of each origin."""
    blocks = []
    edges = np.searchsorted(rows.series, np.arange(len(many) + 1))
    for one, start, stop in zip(many, edges[:-1], edges[1:], strict=True):
        index, month = rows.index[start:stop], rows.month[start:stop]
        windows = trailing(one.parts, index, WINDOW)
        outcome = np.pad(one.parts, ((0, 0), (0, 1)), constant_values=np.nan)
        before = [year_ago(part, one.months, month) for part in one.parts]
        category, origin = np.nonzero(np.nan_to_num(windows).any(axis=2))
        last_year = np.array(before).reshape(len(before), len(index))
        blocks.append(
            (
                origin + start,
                category,
                windows[category, origin],
                last_year[category, origin],
                outcome[category, index[origin]],
            )
        )
    origin, category, windows, last_year, actual = (
        np.concatenate(column) for column in zip(*blocks, strict=True)
    )
    unit = nan_mean(np.abs(windows))
    return PartRows(origin, category, windows, last_year, actual, unit)


def part_features(parts: PartRows, rows: Origins) -> Floats:
    """Give the (p, f) matrix of `PART_FEATURES`."""
    w = parts.windows / parts.unit[:, None]
    at = parts.origin
    expense, income = rows.expense[at], rows.income[at]
    scale = rows.scale[at]
    angle = 2 * np.pi * (rows.month[at] % 12) / 12
    spent = np.where(w == 0, np.nan, w)
    came = np.where(np.isnan(w), np.nan, w != 0)
    columns = [
        *(w[:, -lag] for lag in range(1, 7)),
        parts.last_year / parts.unit,
        nan_mean(w[:, -3:]),
        nan_mean(w[:, -6:]),
        nan_median(w[:, -3:]),
        nan_median(w[:, -6:]),
        nan_median(w),
        np.nanmax(w, axis=1),
        nan_sd(w),
        _latest(spent),
        nan_mean(spent),
        nan_mean(came[:, -3:]),
        nan_mean(came[:, -6:]),
        nan_mean(came),
        np.argmax(np.isfinite(spent)[:, ::-1], axis=1),
        parts.unit / scale,
        expense[:, -1] / scale,
        income[:, -1] / scale,
        (income[:, -1] - expense[:, -1]) / scale,
        np.isfinite(w).sum(axis=1),
        np.sin(angle),
        np.cos(angle),
    ]
    matrix: Floats = np.stack(columns, axis=1).astype(np.float64)
    return matrix


def _latest(windows: Floats) -> Floats:
    """Give the last value of each row that is not NaN."""
    back = np.argmax(np.isfinite(windows)[:, ::-1], axis=1)
    latest: Floats = windows[np.arange(len(windows)), windows.shape[1] - 1 - back]
    return latest
