"""One household's rows up to a day, and what several models derive from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import pandas as pd

from ml.columns import Columns
from ml.forecasting.months import cut
from ml.forecasting.series import MonthlySeries, series_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Past:
    """What may be seen of a household on a day; sums are made once, when asked for.

    Attributes:
        rows: history up to the day, by date.
        as_of: the day.
    """

    rows: pd.DataFrame
    as_of: date

    @classmethod
    def of(cls, history: pd.DataFrame, as_of: date) -> Self:
        """Cut a history, and bring it into order where it is in none."""
        rows = cut(history, as_of)
        if not rows["date"].is_monotonic_increasing:
            rows = rows.sort_values("date", kind="stable")
        return cls(rows, pd.Timestamp(as_of).date())

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def columns(self) -> Columns:
        """The rows as arrays."""
        return Columns(self.rows)

    @cached_property
    def series(self) -> MonthlySeries:
        """The rows summed by month."""
        return series_of(self.columns, self.as_of)

    def without(self, rows: NDArray[np.bool_]) -> Past:
        """Leave some of the rows out."""
        return Past(self.rows[~rows], self.as_of) if rows.any() else self


def pasts_of(jobs: Sequence[tuple[pd.DataFrame, date]]) -> list[Past]:
    """Prepare each (history of one household, as_of)."""
    return [Past.of(history, as_of) for history, as_of in jobs]
