"""The months that a set of households lives through, as matrices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Days = NDArray[np.datetime64]

DAY = "datetime64[D]"
MONTH = "datetime64[M]"


@dataclass(frozen=True)
class Grid:
    """Households × months; column 0 is each household's first month.

    Args:
        first: each household's first month, counted from January 1970.
        months: how many months each household's history has.
    """

    first: Ints
    months: Ints

    @property
    def n_households(self) -> int:
        """Count the households."""
        return len(self.first)

    @property
    def width(self) -> int:
        """Give the number of columns: the longest history, in months."""
        return int(self.months.max())

    @property
    def shape(self) -> tuple[int, int]:
        """Give households × months."""
        return self.n_households, self.width

    @property
    def alive(self) -> Bools:
        """Mark the cells that belong to a history."""
        return np.arange(self.width) < self.months[:, None]

    @property
    def absolute(self) -> Ints:
        """Number each cell's month from January 1970."""
        return self.first[:, None] + np.arange(self.width)

    @property
    def month_of_year(self) -> Ints:
        """Give each cell's calendar month, 0 for January."""
        return self.absolute % 12

    @property
    def year(self) -> Ints:
        """Give each cell's calendar year."""
        return self.absolute // 12 + 1970

    def day_in(self, household: Ints, month: Ints, day: Ints) -> Days:
        """Give the date of a 1-based day; days past the month's end mean its end."""
        number = self.first[household] + month
        start = number.astype(MONTH).astype(DAY)
        length = (number + 1).astype(MONTH).astype(DAY) - start
        last = length.astype(np.int64) - 1
        return np.asarray(start + np.clip(day - 1, 0, last))

    def month_of(self, household: Ints, day: Days) -> Ints:
        """Give the column that holds a date; it may lie outside the history."""
        number = day.astype(MONTH).astype(np.int64)
        return np.asarray(number - self.first[household])

    def cells(self, mask: Bools) -> tuple[Ints, Ints]:
        """List household and month of the marked cells, household by household."""
        household, month = np.nonzero(mask & self.alive)
        return household.astype(np.int64), month.astype(np.int64)


def weekday(day: Days) -> Ints:
    """Give the day of the week, 0 for Monday."""
    return np.asarray((day.astype(DAY).astype(np.int64) + 3) % 7)


def roll_forward(day: Days) -> Days:
    """Move Saturdays and Sundays to the Monday after."""
    return np.asarray(day + np.maximum(0, 7 - weekday(day)) % 7 * (weekday(day) > 4))


def roll_back(day: Days) -> Days:
    """Move Saturdays and Sundays to the Friday before."""
    return np.asarray(day - np.maximum(0, weekday(day) - 4))
