"""Where the months of households stand when all households' stand end to end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ml.forecasting.months import (
    first_day,
    is_month_end,
    month_index,
    months_covered,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from ml.columns import Columns

KEEP_MONTHS: Final = 60
"""Older months say nothing about the next one, and cost time."""

_IDLE: Final = "nothing spent yet"


@dataclass(frozen=True)
class Slots:
    """Where the months of households stand: whole ones and, last, the running one.

    Attributes:
        months: whole months of each household.
        running: the running month of each; None on the last day of a month.
        last: the month that holds each household's day.
        left_out: months of each that are not whole, with the reason.
        width: (h,) months of each, the running one included.
        begin: (h,) slot of each household's first month.
        first: (h,) earliest month that rows may be of.
        offset: (h,) where each household's months begin in `table`.
        table: slot of each month from the first to the last, −1 where it is none.
    """

    months: list[NDArray[np.int64]]
    running: list[int | None]
    last: list[int]
    left_out: list[tuple[tuple[date, str], ...]]
    width: NDArray[np.int64]
    begin: NDArray[np.int64]
    first: NDArray[np.int64]
    offset: NDArray[np.int64]
    table: NDArray[np.int64]

    def of(
        self, household: NDArray[np.int64], month: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """Give the slot of each row, −1 where its month is none."""
        at = self.offset[household] + month - self.first[household]
        found: NDArray[np.int64] = self.table[at]
        return found

    def cut(self, values: NDArray[Any]) -> list[NDArray[Any]]:
        """Cut values by slot into those of each household."""
        return np.split(values, self.begin[1:])


def slots_of(rows: Columns, month: NDArray[np.int64], days: Sequence[date]) -> Slots:
    """Find the months of households and where they stand.

    Args:
        rows: up to each household's day, by date.
        month: of each row.
        days: the last day that may be seen of each household.
    """
    last = month_index(np.array(days, dtype="datetime64[D]"))
    running = [
        None if is_month_end(day) else int(month)
        for day, month in zip(days, last, strict=True)
    ]
    used, left_out = _whole_months(rows, month, days)
    width = np.array([len(months) + 1 for months in used], dtype=np.int64)
    begin = np.cumsum(width) - width
    empty = np.diff(rows.begins) == 0
    first = last.copy()
    first[~empty] = month[rows.begins[:-1][~empty]]
    size = last - first + 1
    offset = np.cumsum(size) - size
    slot = np.full(int(size.sum()), -1)
    whole = np.concatenate(used) if used else np.empty(0, dtype=np.int64)
    owner = np.repeat(np.arange(len(used)), width - 1)
    slot[offset[owner] + whole - first[owner]] = np.arange(len(whole)) + owner
    inside = np.flatnonzero([month is not None for month in running])
    slot[(offset + last - first)[inside]] = (begin + width - 1)[inside]
    return Slots(
        used, running, last.tolist(), left_out, width, begin, first, offset, slot
    )


def _whole_months(
    rows: Columns, month: NDArray[np.int64], days: Sequence[date]
) -> tuple[list[NDArray[np.int64]], list[tuple[tuple[date, str], ...]]]:
    """Find each household's whole months since it was in use, and the others."""
    spent = np.flatnonzero(rows.kind.are("expense") & (rows.amount < 0))
    begun = np.full(len(days), np.iinfo(np.int64).max)
    begun[rows.household[spent][::-1]] = month[spent][::-1]
    used, left_out = [], []
    borders = zip(rows.begins[:-1], rows.begins[1:], begun.tolist(), strict=True)
    for (start, stop, first), day in zip(borders, days, strict=True):
        covered = months_covered(rows.day[start:stop], day)
        idle = [(month, _IDLE) for month in covered.used if month < first]
        months = covered.used[len(idle) :][-KEEP_MONTHS:]
        used.append(np.array(months, dtype=np.int64))
        others = sorted((*covered.left_out, *idle))
        left_out.append(tuple((first_day(month), why) for month, why in others))
    return used, left_out
