"""Find streams of recurring payments: chains of like events one period apart.

A candidate is a recent event and a period; walking back from it, period by period, the
event nearest in day and amount joins the chain. One payee may so carry several streams
(two SIPs of one fund house, a subscription among other purchases), and amounts may
drift without breaking a chain. All households of a call are walked in one pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from ml.bills.calendar import (
    DAYS,
    MISSES,
    PERIODS,
    REACH,
    TOLERANCE,
    BoolArray,
    FloatArray,
    IntArray,
    shift,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ml.columns import Columns

SLOTS: Final = 12
"""Expected events looked back at, the last event included."""
MEMORY_DAYS: Final = 1200
SPAN: Final = 1_000_000
_NEAR: Final = 0.10
_LOOKED_AT: Final = 10
_ALIKE: Final = 0.3
"""Mean log change between neighbours up to which payments may be one stream."""
_TWO_ALIKE: Final = 0.15
"""The same where there are only two payments to tell from."""
_MONTHLY: Final = next(i for i, p in enumerate(PERIODS) if p.name == "monthly")


@dataclass(frozen=True, slots=True)
class Events:
    """Movements of one or many cut histories ("jobs"), by group and day.

    A group is one payee, direction and currency of one job.
    """

    day: IntArray
    log_amount: FloatArray
    group: IntArray
    job: IntArray
    row: IntArray
    as_of: IntArray
    """Per job."""
    started: IntArray
    """First day of each job's history."""

    @property
    def key(self) -> IntArray:
        """Give the sort key of group and day."""
        return self.group * SPAN + self.day


@dataclass(frozen=True, slots=True)
class Chains:
    """Candidate streams: per row the events of its slots, latest first.

    Attributes:
        event: index into Events per slot, −1 where the slot stayed empty.
        walked: slots that were looked at (the rest lies before the history).
        period: index into PERIODS.
    """

    event: IntArray
    walked: IntArray
    period: IntArray

    @property
    def present(self) -> BoolArray:
        """Say which slots an event filled."""
        return np.asarray(self.event >= 0)

    def take(self, index: IntArray | BoolArray) -> Chains:
        """Give some of the chains."""
        return Chains(self.event[index], self.walked[index], self.period[index])


def group_codes(rows: Columns) -> IntArray:
    """Number the payee × direction × currency groups of a household's rows."""
    key = pd.factorize(rows.payee_key)[0]
    currency = pd.factorize(rows.currency)[0]
    whole = key * (int(currency.max(initial=0)) + 1) + currency
    codes: IntArray = pd.factorize(whole)[0].astype(np.int64)
    return codes * 2 + (rows.amount < 0)


def collect_events(
    jobs: Sequence[tuple[Columns, date, IntArray]],
) -> Events:
    """Put cut histories side by side.

    Args:
        jobs: rows, as_of and the rows' group codes; rows after as_of must have been
            cut off.
    """
    parts, started, offset = [], [], 0
    as_of = np.array([_day(when) for _, when, _ in jobs], dtype=np.int64)
    for number, (rows, _, codes) in enumerate(jobs):
        day, amount = rows.day, np.abs(rows.amount)
        started.append(int(day.min()) if len(day) else int(as_of[number]))
        kept = (day >= as_of[number] - MEMORY_DAYS) & (amount > 0)
        row = np.flatnonzero(kept)
        group = codes[row] + offset
        offset += int(codes.max()) + 1 if len(codes) else 0
        job = np.full(len(row), number, dtype=np.int64)
        parts.append((day[row], np.log(amount[row]), group, job, row))
    columns = [np.concatenate(part) for part in zip(*parts, strict=True)]
    order = np.lexsort((columns[4], columns[0], columns[2]))
    day, log_amount, group, job, row = (column[order] for column in columns)
    return Events(day, log_amount, group, job, row, as_of, np.array(started))


def _day(when: date) -> int:
    return int(np.datetime64(when, "D").astype(np.int64))


def near_counts(events: Events) -> IntArray:
    """Count the group's events whose amount is within ±10 % of each event's."""
    order = np.lexsort((events.log_amount, events.group))
    # Log amounts lie well inside ±100, so groups cannot overlap on the key.
    key = events.group[order] * 1000.0 + events.log_amount[order]
    low = np.searchsorted(key, key - _NEAR, side="left")
    high = np.searchsorted(key, key + _NEAR, side="right")
    count = np.empty(len(key), dtype=np.int64)
    count[order] = high - low
    return count


def observed_days(events: Events) -> FloatArray:
    """Give the days from each group's first event to as_of, at least 30."""
    start = np.searchsorted(events.group, events.group, side="left")
    days = events.as_of[events.job] - events.day[start]
    return np.asarray(np.maximum(days, 30).astype(float))


def _starts(events: Events) -> tuple[IntArray, IntArray]:
    """Pick (event, period) pairs that a chain could start from."""
    age = events.as_of[events.job] - events.day
    rate = near_counts(events) / observed_days(events)
    found = []
    for index, period in enumerate(PERIODS):
        # So many like events within a period are a habit, not a bill.
        crowd = 2.5 if period.days < 30 else 6.0 if period.days < 31 else 3.0
        fits = (age <= REACH[index]) & (rate * period.days <= crowd)
        event = np.flatnonzero(fits)
        found.append((event, np.full(len(event), index, dtype=np.int64)))
    return (
        np.concatenate([event for event, _ in found]),
        np.concatenate([period for _, period in found]),
    )


def _match(
    events: Events, key: IntArray, last: IntArray, expected: IntArray, slack: IntArray
) -> IntArray:
    """Find per chain the event of its group nearest to a day and to its amount."""
    base = events.group[last] * SPAN + expected
    low = np.searchsorted(key, base - slack, side="left")
    high = np.searchsorted(key, base + slack, side="right")
    best = np.full(len(last), -1, dtype=np.int64)
    cost = np.full(len(last), np.inf)
    count = np.minimum(high - low, _LOOKED_AT)
    rows = np.arange(len(last))
    for step in range(int(count.max(initial=0))):
        rows = rows[count[rows] > step]
        at = low[rows] + step
        apart = np.abs(events.log_amount[at] - events.log_amount[last[rows]])
        late = np.abs(events.day[at] - expected[rows]) / slack[rows]
        this = np.minimum(apart / 0.25, 2.0) + late
        better = (apart < 1.4) & (this < cost[rows])
        best[rows[better]], cost[rows[better]] = at[better], this[better]
    return best


def find_chains(events: Events) -> Chains:
    """Walk back from every recent event by every period that could hold it."""
    start, period = _starts(events)
    key = events.key
    slots = np.full((len(start), SLOTS), -1, dtype=np.int64)
    slots[:, 0] = start
    walked = np.ones(len(start), dtype=np.int64)
    last, expected = start.copy(), events.day[start]
    missed = np.zeros(len(start), dtype=np.int64)
    active = np.arange(len(start))
    for slot in range(1, SLOTS):
        kind = period[active]
        day = shift(expected[active], kind, -1)
        slack = TOLERANCE[kind]
        inside = day + slack >= events.started[events.job[start[active]]]
        active, day, slack = active[inside], day[inside], slack[inside]
        if not len(active):
            break
        found = _match(events, key, last[active], day, slack)
        hit = found >= 0
        slots[active, slot] = found
        walked[active] = slot + 1
        last[active] = np.where(hit, found, last[active])
        expected[active] = np.where(hit, events.day[found], day)
        missed[active] = np.where(hit, 0, missed[active] + 1)
        active = active[missed[active] <= MISSES[period[active]]]
    return _worth_keeping(events, Chains(slots, walked, period))


def _worth_keeping(events: Events, chains: Chains) -> Chains:
    """Drop chains inside longer ones, and of one event unless a month may begin."""
    chains = chains.take(~_continued(events, chains))
    hits = chains.present.sum(axis=1)
    start = chains.event[:, 0]
    low = np.searchsorted(events.group, events.group[start], side="left")
    high = np.searchsorted(events.group, events.group[start], side="right")
    lone = (chains.period == _MONTHLY) & (high - low <= 3)
    lone &= events.as_of[events.job[start]] - events.day[start] <= DAYS[_MONTHLY] + 6
    frequent = DAYS[chains.period] < 30
    some = np.where(frequent, hits >= 4, (hits >= 2) | lone)
    return chains.take(some & ((high - low <= 3) | _alike(events, chains, hits)))


def _alike(events: Events, chains: Chains, hits: IntArray) -> BoolArray:
    """Say which chains hold together by amounts and fill half of their slots.

    What chance strings together among many payments to a shop is not worth being
    dated, described and judged.
    """
    steps = np.diff(latest_amounts(events, chains), axis=1)
    change = np.nansum(np.abs(steps), axis=1) / np.maximum(hits - 1, 1)
    near = change <= np.where(hits == 2, _TWO_ALIKE, _ALIKE)
    return np.asarray(near & (2 * hits >= chains.walked))


def latest_amounts(events: Events, chains: Chains) -> FloatArray:
    """Give the log amounts of each chain without gaps, latest first, then NaN."""
    present = chains.present
    amounts = np.where(present, events.log_amount[chains.event], np.nan)
    order = np.argsort(~present, axis=1, kind="stable")
    return np.take_along_axis(amounts, order, axis=1)


def _continued(events: Events, chains: Chains) -> BoolArray:
    """Say which chains start at an event from which another chain goes on.

    Only an equal amount proves that; else a chance purchase after a bill would
    hide the bill.
    """
    start = chains.event[:, 0]
    later = chains.event[:, 1:]
    apart = np.abs(events.log_amount[later] - events.log_amount[start][:, None])
    inner = (later >= 0) & (apart <= 0.02)
    code = later * len(PERIODS) + chains.period[:, None]
    return np.isin(start * len(PERIODS) + chains.period, code[inner])
