"""Find streams of recurring payments: chains of like events one period apart.

A candidate is a recent event and a period; walking back from it, period by period, the
event nearest in day and amount joins the chain. One payee may so carry several streams
(two SIPs of one fund house, a subscription among other purchases), and amounts may
drift without breaking a chain. All households of a call are walked in one pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

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
from ml.columns import pairs

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


@dataclass(frozen=True)
class Events:
    """Movements of one or many cut histories ("jobs"), by group and day.

    A group is one payee, direction and currency of one job; `row` counts through the
    rows of all jobs.
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

    @cached_property
    def key(self) -> IntArray:
        """The sort key of group and day."""
        return self.group * SPAN + self.day

    @cached_property
    def borders(self) -> tuple[IntArray, IntArray]:
        """Where the group of each event begins and ends."""
        edges = np.flatnonzero(np.diff(self.group, prepend=-1, append=-1))
        each = np.repeat(np.arange(len(edges[1:])), np.diff(edges))
        return edges[each], edges[each + 1]

    @cached_property
    def near_counts(self) -> IntArray:
        """The group's events whose amount is within ±10 % of each event's."""
        order = np.lexsort((self.log_amount, self.group))
        # Log amounts lie well inside ±100, so groups cannot overlap on the key.
        key = self.group[order] * 1000.0 + self.log_amount[order]
        low = np.searchsorted(key, key - _NEAR, side="left")
        high = np.searchsorted(key, key + _NEAR, side="right")
        count = np.empty(len(key), dtype=np.int64)
        count[order] = high - low
        return count

    @cached_property
    def observed_days(self) -> FloatArray:
        """Days from each group's first event to as_of, at least 30."""
        days = self.as_of[self.job] - self.day[self.borders[0]]
        return np.asarray(np.maximum(days, 30).astype(float))


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
    """Number the payee × direction × currency groups of each household's rows."""
    currency = pairs(rows.household, rows.currency.codes)
    codes = pairs(currency, rows.payee_key.codes)
    return codes * 2 + (rows.amount < 0)


def collect_events(rows: Columns, days: Sequence[date], codes: IntArray) -> Events:
    """Take the movements out of cut histories.

    Args:
        rows: up to each household's as_of, by date.
        days: as_of of each household.
        codes: of the rows' groups, of which no two households share one.
    """
    as_of = np.array(days, dtype="datetime64[D]").astype(np.int64)
    started, some = as_of.copy(), np.flatnonzero(np.diff(rows.begins))
    started[some] = rows.day[rows.begins[some]]
    recent = rows.day >= as_of[rows.household] - MEMORY_DAYS
    kept = np.flatnonzero(recent & (rows.amount != 0))
    # Rows stand by day already: sorting by group leaves them so.
    row = kept[np.argsort(codes[kept], kind="stable")]
    return Events(
        day=rows.day[row],
        log_amount=np.log(np.abs(rows.amount[row])),
        group=codes[row],
        job=rows.household[row],
        row=row,
        as_of=as_of,
        started=started,
    )


def _starts(events: Events) -> tuple[IntArray, IntArray]:
    """Pick (event, period) pairs that a chain could start from."""
    age = events.as_of[events.job] - events.day
    rate = events.near_counts / events.observed_days
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
    start, hits = chains.event[:, 0], chains.present.sum(axis=1)
    low, high = (border[start] for border in events.borders)
    lone = (chains.period == _MONTHLY) & (high - low <= 3)
    lone &= events.as_of[events.job[start]] - events.day[start] <= DAYS[_MONTHLY] + 6
    # Half of the candidates are a single event, which no other can hold.
    some = np.flatnonzero((hits >= 2) | lone)
    chains, hits, few = chains.take(some), hits[some], (high - low <= 3)[some]
    long_enough = (DAYS[chains.period] >= 30) | (hits >= 4)
    kept = np.flatnonzero(long_enough & ~_continued(events, chains))
    chains, hits, few = chains.take(kept), hits[kept], few[kept]
    return chains.take(few | _alike(events, chains, hits))


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
    hits = present.sum(axis=1)
    amounts = np.full(present.shape, np.nan)
    # Both sides go through the events of one chain after the other.
    amounts[np.arange(SLOTS) < hits[:, None]] = events.log_amount[chains.event[present]]
    return amounts


def _continued(events: Events, chains: Chains) -> BoolArray:
    """Say which chains start at an event from which another chain goes on.

    Only an equal amount proves that; else a chance purchase after a bill would
    hide the bill.
    """
    row, slot = np.nonzero(chains.event[:, 1:] >= 0)
    start, later = chains.event[:, 0], chains.event[row, slot + 1]
    amount = events.log_amount
    inner = np.abs(amount[later] - amount[start[row]]) <= 0.02
    code = later * len(PERIODS) + chains.period[row]
    held = np.zeros(len(amount) * len(PERIODS), dtype=np.bool_)
    held[code[inner]] = True
    return np.asarray(held[start * len(PERIODS) + chains.period])
