"""What recurring payments let expect of a month before it begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.forecasting.slots import Slots

    Floats = NDArray[np.float64]

_LOOKED_BACK: Final = 4
"""Months whose payments tell which are to be expected."""

_NEVER: Final = 99
"""Day of a payment that did not come in a month; after every real day."""


def sums_of(cell: NDArray[np.int64], money: Floats, size: int) -> Floats:
    """Sum money by cell."""
    return np.bincount(cell, money, size).astype(np.float64, copy=False)


@dataclass(frozen=True, slots=True)
class Payments:
    """Payments of one direction: whose, in which slot, on which day, how much."""

    payee: NDArray[np.int64]
    slot: NDArray[np.int64]
    day: NDArray[np.int64]
    money: Floats


@dataclass(frozen=True, slots=True)
class Expected:
    """Amounts expected in slots, and the day (0-based) on which each was seen."""

    slot: NDArray[np.int64]
    amount: Floats
    seen_on: NDArray[np.int64]

    def waited(self, size: int) -> Floats:
        """Sum by slot what has not come by the end of each day, (size, 31)."""
        # An amount is waited for on every day before the one on which it is seen.
        last = np.minimum(self.seen_on, 31)
        ends = sums_of(32 * self.slot + last, self.amount, 32 * size).reshape(size, 32)
        return ends[:, ::-1].cumsum(axis=1)[:, ::-1][:, 1:]


def recurring(slots: Slots, paid: Payments) -> Expected:
    """Find what each payee is expected to move in each month, from the past only.

    A payee is expected when it came in three of the last four months (both of the
    last two in a short history) at most twice a month; its amount is the mean of
    those months.
    """
    often = np.bincount(paid.payee) >= 2
    rows = np.flatnonzero(often[paid.payee])
    number = np.cumsum(often) - 1
    payee = number[paid.payee[rows]]
    owner = np.zeros(int(often.sum()), dtype=np.int64)
    owner[payee] = np.searchsorted(slots.begin, paid.slot[rows], side="right") - 1
    # Four empty cells before each payee's months spare asking where they begin.
    width = slots.width[owner] + _LOOKED_BACK
    begin = np.cumsum(width) - width + _LOOKED_BACK
    shift = begin - slots.begin[owner]
    cell, size = shift[payee] + paid.slot[rows], int(width.sum())
    counts = np.bincount(cell, minlength=size)
    sums = sums_of(cell, paid.money[rows], size)
    first = np.full(size, _NEVER)
    np.minimum.at(first, cell, paid.day[rows])
    came = (counts > 0) & (counts <= 2) & (sums > 0)
    times = _last_four(came.astype(np.float64))
    total = _last_four(np.where(came, sums, 0.0))
    month = np.arange(size) - np.repeat(begin, width)
    expected = (month >= 0) & (times >= np.where(month < _LOOKED_BACK, 2, 3))
    at = np.flatnonzero(expected)
    slot = at - np.repeat(shift, width)[at]
    return Expected(slot, total[at] / times[at], first[at])


def _last_four(values: Floats) -> Floats:
    """Sum the four values before each."""
    padded = np.concatenate([np.zeros(_LOOKED_BACK), values])
    lagged = [padded[lag : lag + len(values)] for lag in range(_LOOKED_BACK)]
    total: Floats = np.sum(lagged, axis=0)
    return total
