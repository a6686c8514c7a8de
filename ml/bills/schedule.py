"""The due rule of streams: which day, what a weekend does, or every so many days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from ml.bills.calendar import (
    DAYS,
    MONTH_END,
    MONTHS,
    ROLLS,
    BoolArray,
    FloatArray,
    IntArray,
    day_in,
    day_of_month,
    nearest_nominal,
    roll_weekend,
)

_ABOVE: Final = 1 << 12
"""Above every day of a month and every number of days between two events."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When streams fall due: one entry per stream.

    Attributes:
        number: day of the month (31 = its end), for calendar streams.
        roll: what a weekend does.
        gap: days between events where the stream counts days, else 0.
        residual: mean days by which past events were off.
        last_month: month to which the last event belongs.
        last_day: day of the last event.
        period: index into PERIODS.
    """

    number: IntArray
    roll: IntArray
    gap: IntArray
    residual: FloatArray
    last_month: IntArray
    last_day: IntArray
    period: IntArray

    def take(self, index: IntArray) -> Schedule:
        """Give some of the streams."""
        return Schedule(*(getattr(self, name)[index] for name in self.__slots__))

    def due(self, step: int | IntArray) -> IntArray:
        """Give the day of the `step`-th event after the last one."""
        month = self.last_month + step * MONTHS[self.period]
        calendar = roll_weekend(day_in(month, self.number), self.roll)
        return np.where(self.gap > 0, self.last_day + step * self.gap, calendar)


@dataclass(frozen=True, slots=True)
class _Filled:
    """The filled slots of streams, one stream's after the other's.

    Attributes:
        day: of the events.
        stream: number of the stream of each.
        count, begin: per stream, how many they are and where they begin.
    """

    day: IntArray
    stream: IntArray
    count: IntArray
    begin: IntArray

    @classmethod
    def of(cls, days: IntArray, present: BoolArray) -> _Filled:
        count = present.sum(axis=1)
        stream = np.repeat(np.arange(len(days)), count)
        return cls(days[present], stream, count, np.cumsum(count) - count)

    def of_streams(self, chosen: BoolArray) -> _Filled:
        """Leave the other streams out."""
        inside, count = chosen[self.stream], self.count[chosen]
        stream = np.repeat(np.arange(len(count)), count)
        return _Filled(self.day[inside], stream, count, np.cumsum(count) - count)


def _middles(
    values: IntArray, stream: IntArray, count: IntArray, begin: IntArray
) -> FloatArray:
    """Take each stream's median of whole numbers below `_ABOVE`; NaN of none."""
    ordered = np.sort(stream * _ABOVE + values) % _ABOVE
    ordered = np.append(ordered, 0)
    middle = ordered[begin + (count - 1) // 2] + ordered[begin + count // 2]
    return np.where(count > 0, middle / 2, np.nan)


def _fit_gaps(
    days: IntArray, present: BoolArray, period: IntArray
) -> tuple[IntArray, FloatArray]:
    """Fit "every so many days": the usual gap and how far the gaps are off it.

    `days` holds one event per expected slot, latest first; only gaps between
    neighbouring slots count.
    """
    both = present[:, :-1] & present[:, 1:]
    count = both.sum(axis=1)
    stream = np.repeat(np.arange(len(days)), count)
    gaps = (days[:, :-1] - days[:, 1:])[both]
    gap = _middles(gaps, stream, count, np.cumsum(count) - count)
    gap = np.where(np.isnan(gap), DAYS[period], gap)
    off = np.bincount(stream, np.abs(gaps - gap[stream]), len(days))
    return np.rint(gap).astype(np.int64), off / np.maximum(count, 1)


def _commonest(numbers: IntArray, filled: _Filled) -> IntArray:
    """Give each stream's commonest day of the month, of equals the latest."""
    key = filled.stream * (MONTH_END + 1) + numbers
    votes = np.bincount(key)[key]
    slot = np.arange(len(key)) - filled.begin[filled.stream]
    # Votes decide, then the slot; the number itself is carried along.
    rank = (votes * _ABOVE - slot) * _ABOVE + numbers
    return np.asarray(np.maximum.reduceat(rank, filled.begin) % _ABOVE)


def _anchor_choices(numbers: IntArray, filled: _Filled) -> tuple[IntArray, ...]:
    """Propose days of the month: commonest, median, last, month end."""
    middle = _middles(numbers, filled.stream, filled.count, filled.begin)
    end = np.full(len(filled.begin), MONTH_END, dtype=np.int64)
    return (
        _commonest(numbers, filled),
        np.rint(middle).astype(np.int64),
        numbers[filled.begin],
        end,
    )


def _days_off(filled: _Filled, number: IntArray, rule: int) -> IntArray:
    """Sum by stream how far its events are from a day of the month."""
    _, off = nearest_nominal(filled.day, number[filled.stream], rule)
    # One early or late payment must not outvote the rest.
    return np.asarray(np.add.reduceat(np.minimum(np.abs(off), 5), filled.begin))


def _fit_days(filled: _Filled) -> tuple[IntArray, IntArray, FloatArray]:
    """Fit a day of the month and a roll; days off are summed by stream."""
    streams = len(filled.count)
    best = np.full(streams, np.inf)
    number, roll = np.ones(streams, np.int64), np.zeros(streams, np.int64)
    if not streams:
        return number, roll, best
    for choice in _anchor_choices(day_of_month(filled.day), filled):
        cost = _days_off(filled, choice, 0)
        number = np.where(cost < best, choice, number)
        best = np.minimum(best, cost)
    for rule in ROLLS[1:]:
        # What is right already needs no other rule.
        unsure = best > 0
        if unsure.any():
            cost = _days_off(filled.of_streams(unsure), number[unsure], rule)
            better = np.flatnonzero(unsure)[cost < best[unsure] - 0.5]
            roll[better] = rule
            best[unsure] = np.where(cost < best[unsure] - 0.5, cost, best[unsure])
    return number, roll, best


def fit_schedule(days: IntArray, present: BoolArray, period: IntArray) -> Schedule:
    """Find the due rule that fits the past events of each stream best.

    Args:
        days: one row per stream, one column per expected slot, latest first.
        present: where an event filled the slot; the first column always is.
        period: index into PERIODS per stream.
    """
    filled = _Filled.of(days, present)
    number, roll, off = _fit_days(filled)
    residual = off / np.maximum(filled.count, 1)
    monthly = (MONTHS[period] == 1) & (filled.count >= 4)
    some = np.flatnonzero((MONTHS[period] == 0) | monthly)
    fitted, error = _fit_gaps(days[some], present[some], period[some])
    by_days = ~monthly[some] | (error < 0.6 * residual[some] - 0.2)
    gap = np.zeros(len(days), dtype=np.int64)
    gap[some[by_days]] = fitted[by_days]
    residual[some[by_days]] = error[by_days]
    month, _ = nearest_nominal(days[:, 0], number, roll)
    return Schedule(number, roll, gap, residual, month, days[:, 0], period)
