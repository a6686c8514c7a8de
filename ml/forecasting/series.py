"""One household's history as monthly and daily sums, ready for features."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from ml.columns import Columns
from ml.forecasting.months import (
    cut,
    first_day,
    is_month_end,
    month_index,
    month_starts,
    months_covered,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

KEEP_MONTHS: Final = 60
"""Older months say nothing about the next one, and cost time."""

NEEDED_MONTHS: Final = 2
"""Fewer whole months than this are too little to predict from."""

_NEVER: Final = 99
"""Day of a payment that did not come in a month; after every real day."""


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

    @property
    def used(self) -> tuple[date, ...]:
        """First days of the whole months."""
        return tuple(first_day(int(month)) for month in self.months)


def monthly_series(history: pd.DataFrame, as_of: date) -> MonthlySeries:
    """Sum one household's rows up to `as_of` by whole month, day and category.

    Months before the first expense are left out: the account was not yet in use.
    """
    return series_of(Columns(cut(history, as_of)), as_of)


def series_of(rows: Columns, as_of: date) -> MonthlySeries:
    """Do the work of `monthly_series` on rows that are cut already."""
    whole = months_covered(rows.day, as_of)
    table = _Rows(rows)
    months, idle = _in_use(table, whole.used)
    end = int(month_index(np.datetime64(as_of, "D")))
    running = None if is_month_end(as_of) else end
    positions = np.append(months, end if running is not None else -1)
    place = _positions(table.month, positions)
    names, parts = _by_category(table, place, len(positions))
    left_out = [(first_day(month), reason) for month, reason in whole.left_out]
    return MonthlySeries(
        months=months,
        target=end + 1,
        running=running,
        day=as_of.day,
        expense=_flow(table, place, len(positions), table.expense, -table.amount),
        income=_flow(table, place, len(positions), table.income, table.amount),
        names=names,
        parts=parts[:, :-1],
        parts_so_far=parts[:, -1],
        left_out=tuple(sorted((*left_out, *idle))),
    )


class _Rows:
    """The columns that are summed."""

    def __init__(self, rows: Columns) -> None:
        self.month = month_index(rows.day.astype("datetime64[D]"))
        self.day = rows.day - month_starts(self.month)
        self.amount = rows.amount
        self.expense: NDArray[np.bool_] = rows.kind == "expense"
        self.income: NDArray[np.bool_] = rows.kind == "income"
        self.payee, self.category = rows.payee, rows.category


def _in_use(
    table: _Rows, whole: Sequence[int]
) -> tuple[NDArray[np.int64], list[tuple[date, str]]]:
    months = np.array(whole, dtype=np.int64)
    spent = table.month[table.expense & (table.amount < 0)]
    start = int(spent.min()) if len(spent) else np.iinfo(np.int64).max
    idle = [(first_day(month), "nothing spent yet") for month in whole if month < start]
    return months[months >= start][-KEEP_MONTHS:], idle


def _positions(
    month: NDArray[np.int64], positions: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Give each row's place in `positions`, −1 where its month is not there."""
    order = np.argsort(positions, kind="stable")
    found = order[np.searchsorted(positions[order], month).clip(max=len(order) - 1)]
    return np.where(positions[found] == month, found, -1)


def _sums(cell: NDArray[np.int64], money: Floats, shape: tuple[int, int]) -> Floats:
    """Sum money by cell of a table, cells numbered row by row."""
    flat = np.bincount(cell, money, shape[0] * shape[1])
    return flat.astype(np.float64, copy=False).reshape(shape)


def _by_category(
    table: _Rows, place: NDArray[np.int64], width: int
) -> tuple[tuple[str, ...], Floats]:
    chosen = table.expense & (place >= 0)
    codes, names = pd.factorize(table.category[chosen], sort=True)
    cell = codes * width + place[chosen]
    parts = _sums(cell, -table.amount[chosen], (len(names), width))
    return tuple(str(name) for name in names), parts


def _flow(
    table: _Rows,
    place: NDArray[np.int64],
    width: int,
    kind: NDArray[np.bool_],
    amount: Floats,
) -> Flow:
    chosen = kind & (place >= 0)
    where, day, money = place[chosen], table.day[chosen], amount[chosen]
    by_day = _sums(31 * where + day, money, (width, 31)).cumsum(axis=1)
    usual, seen_on = _recurring(table.payee[chosen], where, day, money, width)
    return Flow(
        total=by_day[:-1, -1],
        count=np.bincount(where, minlength=width)[:-1],
        by_day=by_day,
        due=usual.sum(axis=0),
        still_due=_waiting(usual, seen_on),
    )


def _waiting(usual: Floats, seen_on: NDArray[np.int64]) -> Floats:
    """Sum by month what has not come by the end of each day, (width, 31)."""
    width = usual.shape[1]
    payee, month = np.nonzero(usual)
    # An amount is waited for on every day before the one on which it is seen.
    last = np.minimum(seen_on[payee, month], 31)
    ends = _sums(32 * month + last, usual[payee, month], (width, 32))
    return ends[:, ::-1].cumsum(axis=1)[:, ::-1][:, 1:]


def _recurring(
    payee: NDArray[Any],
    where: NDArray[np.int64],
    day: NDArray[np.int64],
    money: Floats,
    width: int,
) -> tuple[Floats, NDArray[np.int64]]:
    """Find what each payee is expected to move in each month, from the past only.

    A payee is expected when it came in three of the last four months (both of the
    last two in a short history) at most twice a month; its amount is the mean of
    those months.

    Returns:
        Expected amounts (payees, width), and the day (0-based) on which each payee
        first came in each month, `_NEVER` where it did not.
    """
    codes, names = pd.factorize(payee)
    size = (len(names), width)
    cell = codes * width + where
    counts = np.bincount(cell, minlength=len(names) * width).reshape(size)
    sums = _sums(cell, money, size)
    first = np.full(len(names) * width, _NEVER)
    np.minimum.at(first, cell, day)
    first = first.reshape(size)
    came = (counts > 0) & (counts <= 2) & (sums > 0)
    keep = came[:, :-1].sum(axis=1) >= 2
    came, sums, first = came[keep], sums[keep], first[keep]
    times, paid = _last_four(came), _last_four(np.where(came, sums, 0.0))
    needed = np.where(np.arange(width) < 4, 2, 3)
    usual = np.where(times >= needed, paid / np.maximum(times, 1), 0.0)
    return usual, first


def _last_four(values: NDArray[Any]) -> Floats:
    """Sum the four values before each, along the second axis."""
    width = values.shape[1]
    padded = np.hstack([np.zeros((len(values), 4)), values])
    total: Floats = np.sum([padded[:, lag : lag + width] for lag in range(4)], axis=0)
    return total


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
