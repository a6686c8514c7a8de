"""One household's history as monthly and daily sums, ready for features."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.columns import Columns, pairs
from ml.forecasting.months import (
    cut,
    first_day,
    month_index,
    month_starts,
)
from ml.forecasting.recurring import Payments, recurring, sums_of
from ml.forecasting.slots import Slots, slots_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

NEEDED_MONTHS: Final = 2
"""Fewer whole months than this are too little to predict from."""


@dataclass(frozen=True)
class Flow:
    """Money of one direction: `n` whole months and, last, the running month.

    Attributes:
        total: (n,) sum of each whole month.
        count: (n,) number of payments in each.
        by_day: (n + 1, 31) sum up to and including each day of the month.
        due: (n + 1,) recurring amount to be expected before a month begins.
        still_due: (n + 1, 31) recurring amount not yet seen by the end of each day.
    """

    total: Floats
    count: NDArray[np.int64]
    by_day: Floats
    due: Floats
    still_due: Floats


@dataclass(frozen=True)
class MonthlySeries:
    """Sums of one household by whole month.

    Attributes:
        months: (n,) numbers of the whole months, oldest first.
        target: number of the month after the one that holds `as_of`.
        running: number of the running month; None on the last day of a month.
        day: day of the month of `as_of`.
        expense: money out, refunds deducted.
        income: money in.
        names: (c,) categories of kind expense.
        parts: (c, n) expense by category.
        parts_so_far: (c,) expense by category in the running month.
        left_out: months that are not whole, with the reason.
    """

    months: NDArray[np.int64]
    target: int
    running: int | None
    day: int
    expense: Flow
    income: Flow
    names: tuple[str, ...]
    parts: Floats
    parts_so_far: Floats
    left_out: tuple[tuple[date, str], ...]

    @cached_property
    def used(self) -> tuple[date, ...]:
        """First days of the whole months."""
        return tuple(first_day(int(month)) for month in self.months)


def monthly_series(history: pd.DataFrame, as_of: date) -> MonthlySeries:
    """Sum one household's rows up to `as_of` by whole month, day and category.

    Months before the first expense are left out: the account was not yet in use.
    """
    return series_of(Columns(cut(history, as_of)), [as_of])[0]


def series_of(rows: Columns, days: Sequence[date]) -> list[MonthlySeries]:
    """Do the work of `monthly_series` for households in one pass.

    Args:
        rows: up to each household's day, by date.
        days: the last day that may be seen of each household.
    """
    table = _Table(rows)
    slots = slots_of(rows, table.month, days)
    place = slots.of(rows.household, table.month)
    expense = _flows(table, slots, place, rows.kind.are("expense"), -rows.amount)
    income = _flows(table, slots, place, rows.kind.are("income"), rows.amount)
    parts = _by_category(rows, table, slots, place)
    return [
        MonthlySeries(
            months=slots.months[number],
            target=slots.last[number] + 1,
            running=slots.running[number],
            day=day.day,
            expense=expense[number],
            income=income[number],
            names=names,
            parts=sums[:, :-1],
            parts_so_far=sums[:, -1],
            left_out=slots.left_out[number],
        )
        for number, (day, (names, sums)) in enumerate(zip(days, parts, strict=True))
    ]


class _Table:
    """Month, day of the month from 0, and payee of each row."""

    def __init__(self, rows: Columns) -> None:
        self.month = month_index(rows.day.astype("datetime64[D]"))
        self.day = rows.day - month_starts(self.month)
        self.household, self.payee = rows.household, rows.payee


def _by_category(
    rows: Columns, table: _Table, slots: Slots, place: NDArray[np.int64]
) -> list[tuple[tuple[str, ...], Floats]]:
    """Give each household's categories by name, and their sums by month."""
    chosen = np.flatnonzero(rows.kind.are("expense") & (place >= 0))
    names = rows.category.names
    alphabetical = np.argsort(names.astype(str), kind="stable")
    rank = np.empty(len(names), dtype=np.int64)
    rank[alphabetical] = np.arange(len(names))
    household = table.household[chosen]
    pair = household * max(len(names), 1) + rank[rows.category.codes[chosen]]
    known, part = np.unique(pair, return_inverse=True)
    owner, name = np.divmod(known, max(len(names), 1))
    width = slots.width[owner]
    begin = np.cumsum(width) - width
    cell = begin[part] + place[chosen] - slots.begin[household]
    sums = sums_of(cell, -rows.amount[chosen], int(width.sum()))
    ordered = names[alphabetical][name]
    edges = np.searchsorted(owner, np.arange(len(slots.width) + 1))
    ends = np.append(begin, len(sums))
    return [
        (
            tuple(map(str, ordered[low:high])),
            sums[ends[low] : ends[high]].reshape(high - low, slots.width[number]),
        )
        for number, (low, high) in enumerate(
            zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
        )
    ]


def _flows(
    table: _Table,
    slots: Slots,
    place: NDArray[np.int64],
    kind: NDArray[np.bool_],
    amount: Floats,
) -> list[Flow]:
    chosen = np.flatnonzero(kind & (place >= 0))
    where, day, money = place[chosen], table.day[chosen], amount[chosen]
    size = int(slots.width.sum())
    by_day = (
        sums_of(31 * where + day, money, 31 * size).reshape(size, 31).cumsum(axis=1)
    )
    payee = pairs(table.household[chosen], table.payee.codes[chosen])
    expected = recurring(slots, Payments(payee, where, day, money))
    due = sums_of(expected.slot, expected.amount, size)
    columns = (by_day, np.bincount(where, minlength=size), due, expected.waited(size))
    return [
        Flow(each[:-1, -1], count[:-1], each, soon, late)
        for each, count, soon, late in zip(*map(slots.cut, columns), strict=True)
    ]


def usable(one: MonthlySeries) -> bool:
    """Whether there are enough whole months to predict from."""
    return len(one.months) >= NEEDED_MONTHS


def training_series(
    history: pd.DataFrame, held_out: int
) -> tuple[list[MonthlySeries], list[MonthlySeries]]:
    """Sum every household with a past to learn from; every n-th is held out.

    Returns:
        The households to fit on, and those to calibrate on. Too few to hold any out
        serve as both.
    """
    many = []
    for _, rows in history.groupby("household", sort=False):
        last = int(month_index(rows["date"].max().to_datetime64()))
        one = monthly_series(rows, first_day(last + 1) - timedelta(days=1))
        if len(one.months) > NEEDED_MONTHS:
            many.append(one)
    if not many:
        raise ValueError(f"no household has more than {NEEDED_MONTHS} whole months")
    calibrate = many[held_out - 1 :: held_out]
    learn = [one for i, one in enumerate(many) if i % held_out != held_out - 1]
    return (learn, calibrate) if calibrate else (many, many)
