"""Examples for the classifier of recurring payments: did the next one come?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from ml.bills.batch import Batch, describe
from ml.bills.streams import SPAN, group_codes
from ml.columns import Columns, pairs

if TYPE_CHECKING:
    from ml.bills.calendar import BoolArray, FloatArray, IntArray

DAYS_OFF: Final = 3
LOG_OFF: Final = 0.35
LOG_HIT: Final = 0.0953
"""log 1.1: within ±10 %."""
_HORIZON: Final = 30
_LOOKED_AT: Final = 8


@dataclass(frozen=True, slots=True)
class Examples:
    """Candidate streams whose next due day is past by now.

    Attributes:
        batch: the candidates, as seen on their as_of.
        came: whether an event of the same stream came within ±3 days.
        hit: whether its amount was within ±10 % too.
        log_error: of the amount, NaN where nothing came.
        truths: events of recurring streams in the 30 days after each as_of, all
            jobs together.
    """

    batch: Batch
    came: BoolArray
    hit: BoolArray
    log_error: FloatArray
    truths: int


@dataclass(frozen=True, slots=True)
class _Future:
    """All rows of all households by group and day: what the past is asked about."""

    key: IntArray
    day: IntArray
    log_amount: FloatArray
    stream: IntArray


def origins(day: IntArray, count: int, rng: np.random.Generator) -> IntArray:
    """Draw days that have past and a month of future inside a history."""
    first, last = int(day[0]) + 20, int(day[-1]) - _HORIZON
    if last <= first:
        return np.empty(0, dtype=np.int64)
    return np.sort(rng.integers(first, last, size=count))


def _streams(frame: pd.DataFrame) -> IntArray:
    """Give the true stream per row; without that truth all like rows are one."""
    if "stream" in frame:
        return frame["stream"].to_numpy(dtype=np.int64)
    return np.zeros(len(frame), dtype=np.int64)


def _future(history: pd.DataFrame, codes: IntArray) -> _Future:
    rows = Columns(history)
    day, amount = rows.day, np.abs(rows.amount)
    order = np.lexsort((day, codes))
    return _Future(
        key=(codes * SPAN + day)[order],
        day=day[order],
        log_amount=np.log(np.maximum(amount, 1e-12))[order],
        stream=_streams(history)[order],
    )


def collect_examples(
    history: pd.DataFrame, per_household: int, rng: np.random.Generator
) -> Examples:
    """Cut histories at random days and look whether the candidates came true.

    Args:
        history: households with, where known, the true `stream` of each row.
        per_household: days drawn from each.
        rng: source of chance.
    """
    history = history.reset_index(drop=True)
    household = pd.factorize(history["household"])[0].astype(np.int64)
    rows = Columns(history)
    codes = pd.factorize(household * SPAN + group_codes(rows))[0].astype(np.int64)
    day = rows.day
    frames, as_of, cut_codes, begins = [], [], [], []
    truths = 0
    starts = np.flatnonzero(np.diff(household, prepend=-1))
    for start, end in zip(starts, [*starts[1:], len(history)], strict=True):
        for today in origins(day[start:end], per_household, rng).tolist():
            stop = start + int(np.searchsorted(day[start:end], today, side="right"))
            later = slice(stop, end)
            near = day[later] <= today + _HORIZON
            truths += int((near & (_streams(history.iloc[later]) >= 0)).sum())
            frames.append(history.iloc[start:stop])
            as_of.append(date(1970, 1, 1) + timedelta(days=today))
            cut_codes.append(codes[start:stop])
            begins.append(start)
    cut = Columns(*frames)
    batch = describe(cut, as_of, pairs(cut.household, np.concatenate(cut_codes)))
    moved = np.array(begins) - cut.begins[:-1]
    origin_row = moved[batch.job] + batch.events.row[batch.chains.event[:, 0]]
    wanted = codes[origin_row], _streams(history)[origin_row]
    error = _nearest(batch, _future(history, codes), *wanted)
    came = np.abs(error) <= LOG_OFF
    return Examples(batch, came, np.abs(error) <= LOG_HIT, error, truths)


def _nearest(
    batch: Batch, future: _Future, code: IntArray, stream: IntArray
) -> FloatArray:
    """Give the log error of the amount that came on each due day, NaN for none."""
    due = batch.expected_day()
    today = batch.events.as_of[batch.job]
    first = np.maximum(due - DAYS_OFF, today + 1)
    low = np.searchsorted(future.key, code * SPAN + first, side="left")
    high = np.searchsorted(future.key, code * SPAN + due + DAYS_OFF, side="right")
    best = np.full(len(due), np.nan)
    for step in range(min(_LOOKED_AT, int((high - low).max(initial=0)))):
        at = np.minimum(low + step, len(future.key) - 1)
        error = future.log_amount[at] - batch.outlook.log_amount
        fits = (low + step < high) & (future.stream[at] == stream) & (stream >= 0)
        better = fits & ~(np.abs(best) <= np.abs(error))
        best = np.where(better, error, best)
    return best
