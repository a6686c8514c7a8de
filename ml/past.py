"""Households' rows up to a day, and what several models derive from them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

import pandas as pd

from ml.columns import Columns
from ml.forecasting.months import cut
from ml.forecasting.rows import ForecastRows
from ml.forecasting.series import series_of

if TYPE_CHECKING:
    from datetime import date

    import numpy as np
    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries


class Past:
    """What may be seen of one household on a day.

    Attributes:
        rows: history up to the day, by date.
        as_of: the day.
    """

    def __init__(self, together: Pasts, number: int) -> None:
        self._together, self._number = together, number
        self.rows = together.frames[number]
        self.as_of = together.days[number]

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def columns(self) -> Columns:
        """The rows as arrays."""
        return self._together.columns.part(self._number)

    @property
    def series(self) -> MonthlySeries:
        """The rows summed by month."""
        return self._together.series[self._number]


class Pasts(Sequence[Past]):
    """Households looked at together: what models need of them is made in one pass.

    Args:
        frames: history of each up to its day, by date.
        days: the last day that may be seen of each.
    """

    def __init__(self, frames: Sequence[pd.DataFrame], days: Sequence[date]) -> None:
        self.frames, self.days = frames, days
        self._each = [Past(self, number) for number in range(len(frames))]

    def __len__(self) -> int:
        return len(self._each)

    @overload
    def __getitem__(self, at: int) -> Past: ...
    @overload
    def __getitem__(self, at: slice) -> Pasts: ...
    def __getitem__(self, at: int | slice) -> Past | Pasts:
        if isinstance(at, slice):
            return Pasts(self.frames[at], self.days[at])
        return self._each[at]

    @cached_property
    def columns(self) -> Columns:
        """The rows of all households as arrays."""
        return Columns(*self.frames)

    @cached_property
    def series(self) -> list[MonthlySeries]:
        """The rows of each household summed by month."""
        return series_of(self.columns, self.days)

    @cached_property
    def forecast_rows(self) -> ForecastRows:
        """What forecasts are made from."""
        return ForecastRows(self.series)

    def without(self, rows: Sequence[NDArray[np.bool_]]) -> Pasts:
        """Leave some rows of each household out."""
        if not any(marked.any() for marked in rows):
            return self
        kept = zip(self.frames, rows, strict=True)
        return Pasts([frame[~marked] for frame, marked in kept], self.days)


def pasts_of(jobs: Sequence[tuple[pd.DataFrame, date]]) -> Pasts:
    """Prepare each (history of one household, as_of)."""
    frames = [cut(history, as_of) for history, as_of in jobs]
    return Pasts(frames, [pd.Timestamp(as_of).date() for _, as_of in jobs])
