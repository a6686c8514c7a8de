"""Recurring payments and incomes: when each falls due and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from ml.households.grid import (
    DAY,
    MONTH,
    Bools,
    Days,
    Floats,
    Grid,
    Ints,
    roll_back,
    roll_forward,
)
from ml.households.rows import Rows, make_rows

if TYPE_CHECKING:
    from numpy.random import Generator

ROLL_NONE: Final = 0
ROLL_FORWARD: Final = 1
ROLL_BACK: Final = 2

DAYS_OF_MONTHS: Final = {1: 30, 2: 61, 3: 91, 6: 182, 12: 365}
LAST_DAY: Final = 31


@dataclass(frozen=True)
class Streams:
    """One entry per stream; amounts signed.

    Args:
        household: row of the grid.
        base: amount at the start.
        category, payee, mode, account: as in `Rows`.
        period: months between payments; 0 when `step_days` counts.
        step_days: 7 or 14 for weekly and fortnightly streams, else 0.
        phase: column in which a payment falls due (modulo the period).
        day: 1-based day of the month; `LAST_DAY` for its end.
        roll: what happens on weekends.
        jitter: standard deviation of the day, in days.
        spread: standard deviation of log amount.
        start, stop: first column and the one after the last.
        rise: growth of the amount per year.
        change_at, change: column of a price change and its factor.
        skip: chance that a payment is missing.
        cent: the amounts are whole multiples of it.
    """

    household: Ints
    base: Floats
    category: Ints
    payee: Ints
    mode: Ints
    account: Ints
    period: Ints
    step_days: Ints
    phase: Ints
    day: Ints
    roll: Ints
    jitter: Floats
    spread: Floats
    start: Ints
    stop: Ints
    rise: Floats
    change_at: Ints
    change: Floats
    skip: Floats
    cent: Floats

    def __len__(self) -> int:
        return len(self.household)

    def take(self, chosen: Bools) -> Self:
        """Keep the chosen streams."""
        return replace(
            self, **{f.name: getattr(self, f.name)[chosen] for f in fields(self)}
        )


def join_streams(parts: list[Streams]) -> Streams:
    """Put several sets of streams one after the other."""
    return Streams(
        **{
            f.name: np.concatenate([getattr(part, f.name) for part in parts])
            for f in fields(Streams)
        }
    )


def expand(rng: Generator, grid: Grid, streams: Streams) -> Rows:
    """Turn streams into the payments that fall inside each history."""
    by_month = streams.step_days == 0
    number = np.arange(len(streams))
    stream_m, month_m, day_m = _monthly_dates(
        rng, grid, streams.take(by_month), number[by_month]
    )
    stream_d, month_d, day_d = _stepped_dates(
        grid, streams.take(~by_month), number[~by_month]
    )
    which = np.concatenate([stream_m, stream_d])
    month = np.concatenate([month_m, month_d])
    day = np.concatenate([day_m, day_d])
    kept = rng.random(len(which)) >= streams.skip[which]
    return _payments(rng, streams, which[kept], month[kept], day[kept])


def _monthly_dates(
    rng: Generator, grid: Grid, streams: Streams, number: Ints
) -> tuple[Ints, Ints, Days]:
    column = np.arange(grid.width)
    due = (column - streams.phase[:, None]) % streams.period[:, None] == 0
    due &= (column >= streams.start[:, None]) & (column < streams.stop[:, None])
    due &= column < grid.months[streams.household][:, None]
    which, month = np.nonzero(due)
    household = streams.household[which]
    day = grid.day_in(household, month, streams.day[which])
    roll = streams.roll[which]
    day = np.where(roll == ROLL_FORWARD, roll_forward(day), day)
    day = np.where(roll == ROLL_BACK, roll_back(day), day)
    shift = np.rint(rng.normal(0, 1, len(which)) * streams.jitter[which])
    return number[which], month, day + shift.astype(np.int64)


def _stepped_dates(
    grid: Grid, streams: Streams, number: Ints
) -> tuple[Ints, Ints, Days]:
    first = grid.first[streams.household].astype(MONTH).astype(DAY)
    steps = np.arange(grid.width * 5)
    day = first[:, None] + (streams.day % streams.step_days)[:, None]
    day = day + steps * streams.step_days[:, None]
    owner = np.broadcast_to(np.arange(len(streams))[:, None], day.shape).ravel()
    flat = day.ravel()
    month = grid.month_of(streams.household[owner], flat)
    end = np.minimum(streams.stop, grid.months[streams.household])
    inside = (month >= streams.start[owner]) & (month < end[owner])
    return number[owner[inside]], month[inside], flat[inside]


def _payments(
    rng: Generator, streams: Streams, which: Ints, month: Ints, day: Days
) -> Rows:
    years = (month - streams.start[which]) // 12
    level = streams.base[which] * (1 + streams.rise[which]) ** years
    level = level * np.where(
        month >= streams.change_at[which], streams.change[which], 1.0
    )
    noise = np.exp(rng.normal(0, 1, len(which)) * streams.spread[which])
    cent = streams.cent[which]
    amount = np.rint(level * noise / cent) * cent
    months = streams.period[which]
    period_days = np.select(
        [months == m for m in DAYS_OF_MONTHS], list(DAYS_OF_MONTHS.values()), 0
    )
    return make_rows(
        streams.household[which],
        day,
        amount,
        streams.category[which],
        streams.payee[which],
        streams.mode[which],
        account=streams.account[which],
        stream=which,
        period_days=np.where(months > 0, period_days, streams.step_days[which]),
    )
