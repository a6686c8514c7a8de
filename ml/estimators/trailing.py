"""Statistics of what came before each row, for all rows at once.

Rows are in order of time; a group is named by an integer code per row. Nothing here
looks at the row itself or at later ones, so later rows can never change an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    IntArray = NDArray[np.int64]
    FloatArray = NDArray[np.float64]

SPAN: Final = 1_000_000
_CHUNK: Final = 20_000
_SHORT: Final = 1 << 16
"""Numbers below it fit into two bytes."""
_QUARTILES_APART: Final = 1.349
"""Distance of the quartiles of a bell curve, in standard deviations."""
_REACH: Final = 4096.0
"""Far above any log amount or count; a power of two keeps sums exact."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Rows by group: who precedes whom.

    Attributes:
        order: row numbers by group, then time.
        position: where each row stands in `order`.
        before: number of earlier rows of its group, per row.
    """

    order: IntArray
    position: IntArray
    before: IntArray

    @classmethod
    def of(cls, codes: IntArray) -> Groups:
        """Sort rows by group."""
        # Short codes are sorted by their bits, many times faster than by comparing.
        short = codes.max(initial=0) < _SHORT
        order = np.argsort(codes.astype(np.uint16) if short else codes, kind="stable")
        place = np.arange(len(order))
        position = np.empty_like(order)
        position[order] = place
        begins = np.diff(codes[order], prepend=-1) != 0
        before = np.empty_like(order)
        before[order] = place - np.maximum.accumulate(np.where(begins, place, 0))
        return cls(order, position, before)

    def previous(
        self, rows: IntArray, width: int
    ) -> tuple[IntArray, NDArray[np.bool_]]:
        """Give the last `width` rows of each row's group before it, latest first.

        Returns:
            row numbers, and which of them exist (the others are 0).
        """
        back = np.arange(1, width + 1)
        known = back <= self.before[rows][:, None]
        place = np.where(known, self.position[rows][:, None] - back, 0)
        return self.order[place], known

    def first(self) -> IntArray:
        """Give the first row of each row's group."""
        return np.asarray(self.order[self.position - self.before])

    def running(self, values: FloatArray) -> FloatArray:
        """Sum the values of the group's earlier rows."""
        ordered = np.cumsum(values[self.order])
        total = ordered[self.position] - values
        first = self.first()
        return np.asarray(total - (ordered[self.position[first]] - values[first]))

    def highest(self, values: FloatArray) -> FloatArray:
        """Give the maximum over the group's earlier rows, −inf for none."""
        # Groups stand one after the other: lift each far above the one before it,
        # and the running maximum of the whole is that of each group.
        group = np.cumsum(self.before[self.order] == 0)
        lifted = np.maximum.accumulate(values[self.order] + group * _REACH)
        earlier = np.concatenate([[0.0], lifted[:-1]]) - group * _REACH
        result = np.where(self.before[self.order] > 0, earlier, -np.inf)
        return np.asarray(result[self.position])


def counts_within(
    codes: IntArray, day: IntArray, groups: Groups, spans: Sequence[int]
) -> list[IntArray]:
    """Count the group's rows of some last days, up to and with each row.

    Args:
        codes: the groups.
        day: of each row.
        groups: of `codes`.
        spans: numbers of days; the answers are in this order.
    """
    key = (codes * SPAN + day)[groups.order]
    begins = np.diff(key, prepend=-1) != 0
    start, run = np.flatnonzero(begins), np.cumsum(begins) - 1
    days, place = key[start], np.arange(len(start))
    found = []
    for span in spans:
        # Of the days before with rows, at most span - 1 can be near enough.
        back = np.zeros(len(start), dtype=np.int64)
        for lag in range(1, min(span, len(start))):
            back[lag:] += days[lag:] - days[:-lag] < span
        first = start[place - back][run]
        found.append(groups.position - first[groups.position] + 1)
    return found


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the last values of each row's group lay; NaN where there are none."""

    count: IntArray
    middle: FloatArray
    deviation: FloatArray
    """Distance of the quartiles / 1.349: the standard deviation of a bell curve."""
    high: FloatArray
    """Upper quantile."""


def spread(
    groups: Groups, values: FloatArray, width: int, quantile: float = 0.9
) -> Spread:
    """Describe the last `width` values of each row's group.

    Args:
        groups: of the rows.
        values: one per row.
        width: how far back, in rows of the group.
        quantile: of `high`.
    """
    count = np.minimum(groups.before, width)
    width = int(count.max(initial=0))
    found = np.full((4, len(values)), np.nan)
    in_order, counts = values[groups.order], count[groups.order]
    padded = np.concatenate([np.full(width, np.inf), in_order])
    back = np.arange(width, 0, -1)
    for begin in range(0, len(values) if width else 0, _CHUNK):
        some = counts[begin : begin + _CHUNK]
        window = np.lib.stride_tricks.sliding_window_view(padded, width)
        ordered = window[begin : begin + len(some)].copy()
        few = np.flatnonzero(some < width)
        ordered[few] = np.where(back <= some[few, None], ordered[few], np.inf)
        ordered.sort(axis=1)
        for row, level in enumerate((0.5, 0.25, 0.75, quantile)):
            found[row, begin : begin + len(some)] = _quantile(ordered, some, level)
    middle, low, upper, high = found[:, groups.position]
    return Spread(count, middle, (upper - low) / _QUARTILES_APART, high)


def share_above(groups: Groups, values: FloatArray, width: int) -> FloatArray:
    """Give the share of the last `width` values of each row's group that reach its own.

    It is what a conformal test would call the chance of so high a value; half a value
    is added to both sides, so that it is never zero.
    """
    count = np.minimum(groups.before, width)
    width = int(count.max(initial=0))
    in_order, counts = values[groups.order], count[groups.order]
    padded = np.concatenate([np.full(width, -np.inf), in_order])
    reached = np.zeros(len(values), dtype=np.int64)
    for begin in range(0, len(values) if width else 0, _CHUNK):
        some = slice(begin, begin + _CHUNK)
        reached[some] = _reached(padded[begin:][: _CHUNK + width], counts[some])
    share = (reached + 0.5) / (counts + 1.0)
    return np.asarray(share[groups.position])


def times_reached(
    groups: Groups, values: FloatArray, level: float, width: int
) -> tuple[IntArray, IntArray]:
    """Count how often each value above a level was reached just before.

    Returns:
        the rows above the level, and how many of the last `width` rows of the group
        reach the value of each.
    """
    # What reaches a value above the level lies above it too: only such rows count.
    rows = groups.order[values[groups.order] > level]
    group, place, value = groups.first()[rows], groups.before[rows], values[rows]
    found = np.zeros(len(rows), dtype=np.int64)
    for lag in range(1, len(rows)):
        near = (group[lag:] == group[:-lag]) & (place[lag:] - place[:-lag] <= width)
        if not near.any():
            break
        found[lag:] += near & (value[:-lag] >= value[lag:])
    return rows, found


def _reached(values: FloatArray, counts: IntArray) -> NDArray[np.uint16]:
    """Count, for each of the last values, how many just before it reach it.

    Args:
        values: as many as are looked back on, then one for each of `counts`.
        counts: how far each of these looks back.
    """
    # Ranks compare as the values do, and eight fit where one of those does.
    width = len(values) - len(counts)
    ranks = np.unique(values, return_inverse=True)[1]
    ranks = ranks.astype(np.uint16 if len(ranks) < _SHORT else np.uint32)
    own, known = ranks[width:], counts.astype(np.uint16)
    found = np.zeros(len(counts), dtype=np.uint16)
    for lag in range(1, width + 1):
        found += (ranks[width - lag : len(ranks) - lag] >= own) & (known >= lag)
    return found


def _quantile(ordered: FloatArray, count: IntArray, level: float) -> FloatArray:
    """Take a quantile of the first `count` of each sorted row; NaN of none."""
    last = np.maximum(count - 1, 0)
    place = level * last
    low = place.astype(np.int64)
    begin = np.arange(0, ordered.size, ordered.shape[1])
    values = ordered.ravel()
    least = np.where(count > 0, values[begin + low], np.nan)
    step = np.where(count > 0, values[begin + np.minimum(low + 1, last)], np.nan)
    return np.asarray(least + (place - low) * (step - least))
