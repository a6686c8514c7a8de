"""Features of one category of one household, where months without it are common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ml.forecasting.features import (
    Origins,
    nan_mean,
    nan_median,
    nan_sd,
)
from ml.forecasting.windows import Calendar, before, chosen

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
    calendar = Calendar.of(many, running=False)
    width = calendar.length + 1
    sizes = np.array([len(one.names) for one in many], dtype=np.int64)
    category, origin = _all_pairs(sizes, rows)
    series, index = rows.series[origin], rows.index[origin]
    # Every category has its household's calendar, one after the other.
    begin = np.cumsum(sizes * width) - sizes * width
    begin = begin[series] + category * width[series]
    values = _end_to_end(many)
    windows = chosen(values, before(begin + index, index))
    used = np.flatnonzero(np.nan_to_num(windows).any(axis=1))
    windows, origin, begin = windows[used], origin[used], begin[used]
    place = calendar.begin[rows.series]
    year_ago = calendar.year_before(place + rows.index)
    year_ago = np.where(year_ago >= 0, year_ago - place, -1)[origin]
    return PartRows(
        origin=origin,
        category=category[used],
        windows=windows,
        last_year=chosen(values, np.where(year_ago >= 0, begin + year_ago, -1)),
        actual=values[begin + rows.index[origin]],
        unit=nan_mean(np.abs(windows)),
    )


def _all_pairs(
    sizes: NDArray[np.int64], rows: Origins
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pair each household's categories with its origins, category by category."""
    first = np.searchsorted(rows.series, np.arange(len(sizes) + 1))
    times = np.diff(first)
    pairs = sizes * times
    household = np.repeat(np.arange(len(sizes)), pairs)
    number = np.arange(len(household)) - (np.cumsum(pairs) - pairs)[household]
    category, origin = np.divmod(number, times[household])
    return category, first[household] + origin


def _end_to_end(many: Sequence[MonthlySeries]) -> Floats:
    """Lay out the months of all categories, each followed by one not known yet."""
    padded = [
        np.hstack([one.parts, np.full((len(one.parts), 1), np.nan)]).ravel()
        for one in many
    ]
    return np.concatenate(padded)


def part_features(parts: PartRows, rows: Origins) -> Floats:
    """Give the (p, f) matrix of `PART_FEATURES`."""
    w = parts.windows / parts.unit[:, None]
    at = parts.origin
    expense, income = rows.expense[at], rows.income[at]
    scale = rows.scale[at]
    angle = 2 * np.pi * (rows.month[at] % 12) / 12
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
        *_of_gaps(w),
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


def _of_gaps(w: Floats) -> tuple[NDArray[Any], ...]:
    """Describe how often the category came, and how much it was then."""
    spent = np.where(w == 0, np.nan, w)
    came = np.where(np.isnan(w), np.nan, w != 0)
    return (
        _latest(spent),
        nan_mean(spent),
        *(nan_mean(came[:, -months:]) for months in (3, 6, 12)),
        np.argmax(np.isfinite(spent)[:, ::-1], axis=1),
    )


def _latest(windows: Floats) -> Floats:
    """Give the last value of each row that is not NaN."""
    back = np.argmax(np.isfinite(windows)[:, ::-1], axis=1)
    latest: Floats = windows[np.arange(len(windows)), windows.shape[1] - 1 - back]
    return latest
