"""Dates of recurring payments: periods, month arithmetic, weekend roll, next due day.

Days are integers (days since 1970-01-01), months integers (months since 1970-01), so
that thousands of streams are dated in one vectorised pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

MONTH_END: Final = 31
ROLLS: Final = (0, 1, -1)
"""A due day on a weekend stays, moves to Monday, or moves to Friday."""


@dataclass(frozen=True, slots=True)
class Period:
    """How often a stream recurs.

    Attributes:
        name: what people call it.
        months: whole months between two events, 0 where it counts days.
        days: mean days between two events.
        tolerance: days an event may be off the expected day and still belong.
        reach: days without an event after which the stream is forgotten.
        misses: expected events that may fail in a row inside a stream.
    """

    name: str
    months: int
    days: float
    tolerance: int
    reach: int
    misses: int


PERIODS: Final = (
    Period("weekly", 0, 7.0, 1, 25, 2),
    Period("fortnightly", 0, 14.0, 3, 48, 2),
    Period("monthly", 1, 30.44, 6, 190, 2),
    Period("two-monthly", 2, 60.88, 8, 160, 1),
    Period("quarterly", 3, 91.31, 10, 220, 1),
    Period("half-yearly", 6, 182.62, 12, 420, 1),
    Period("yearly", 12, 365.25, 15, 560, 0),
)


def column(attribute: str) -> NDArray[Any]:
    """Give one attribute of all periods as an array, to be indexed by period."""
    return np.array([getattr(period, attribute) for period in PERIODS])


MONTHS: Final[IntArray] = column("months")
DAYS: Final[FloatArray] = column("days")
TOLERANCE: Final[IntArray] = column("tolerance")
REACH: Final[IntArray] = column("reach")
MISSES: Final[IntArray] = column("misses")


# Tables are many times faster than date arithmetic on millions of slots.
_BEGIN: Final = int(np.datetime64("1900-01-01", "D").astype(np.int64))
_FIRST_MONTH: Final = int(np.datetime64("1900-01", "M").astype(np.int64))
_MONTH_STARTS: Final[IntArray] = (
    np.arange("1900-01", "2200-01", dtype="datetime64[M]")
    .astype("datetime64[D]")
    .astype(np.int64)
)
_MONTH_OF_DAY: Final[IntArray] = (
    np.arange("1900-01-01", "2200-01-01", dtype="datetime64[D]")
    .astype("datetime64[M]")
    .astype(np.int64)
)


def month_of(day: IntArray) -> IntArray:
    """Give the month that holds each day (years 1900 to 2199)."""
    return _MONTH_OF_DAY.take(day - _BEGIN, mode="clip")


def first_day(month: IntArray) -> IntArray:
    """Give the first day of each month (years 1900 to 2199)."""
    return _MONTH_STARTS.take(month - _FIRST_MONTH, mode="clip")


def day_of_month(day: IntArray) -> IntArray:
    """Give 1 for the first of a month, and so on."""
    return day - first_day(month_of(day)) + 1


def day_in(month: IntArray, number: IntArray) -> IntArray:
    """Give the `number`-th day of a month, its last where it has fewer."""
    start = first_day(month)
    length = first_day(month + 1) - start
    return np.asarray(start + np.minimum(number, length) - 1)


def shift(day: IntArray, period: IntArray, steps: int) -> IntArray:
    """Move days by whole periods; calendar periods keep the day of the month."""
    month = month_of(day)
    number = day - first_day(month) + 1
    calendar = day_in(month + steps * MONTHS[period], number)
    fixed = day + steps * DAYS[period].astype(np.int64)
    return np.where(MONTHS[period] > 0, calendar, fixed)


# From Monday on; 1970-01-01 was a Thursday.
_ROLLED: Final = {
    0: np.zeros(7, dtype=np.int64),
    1: np.array([0, 0, 0, 0, 0, 2, 1], dtype=np.int64),
    -1: np.array([0, 0, 0, 0, 0, -1, -2], dtype=np.int64),
}
_ROLL_TABLE: Final = np.stack([_ROLLED[roll] for roll in (0, 1, -1)])


def roll_weekend(day: IntArray, roll: int | IntArray) -> IntArray:
    """Move Saturdays and Sundays to Monday (1) or Friday (−1), or leave them (0)."""
    if isinstance(roll, int):
        return day if roll == 0 else day + _ROLLED[roll][(day + 3) % 7]
    return day + _ROLL_TABLE[roll, (day + 3) % 7]


def nearest_nominal(
    day: IntArray, number: IntArray, roll: int | IntArray
) -> tuple[IntArray, IntArray]:
    """Find the month whose due day is nearest to a day, and how many days it is off.

    A salary of the 1st that comes on the 30th belongs to the month it precedes.
    """
    month = month_of(day)
    off = day - roll_weekend(day_in(month, number), roll)
    other = month + np.where(off > 0, 1, -1)
    other_off = day - roll_weekend(day_in(other, number), roll)
    nearer = np.abs(other_off) < np.abs(off)
    return np.where(nearer, other, month), np.where(nearer, other_off, off)
