"""From cut histories to described candidate streams, many households at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ml.bills.features import Outlook, category_classes, features, last_seen, look_ahead
from ml.bills.streams import (
    Chains,
    Events,
    collect_events,
    find_chains,
    group_codes,
)
from ml.columns import end_to_end

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ml.bills.calendar import FloatArray, IntArray
    from ml.columns import Columns
    from ml.past import Past


@dataclass(frozen=True, slots=True)
class Batch:
    """Cut histories with their candidate streams.

    Attributes:
        rows: the cut histories.
        events: their movements.
        chains: candidates.
        outlook: what each candidate expects next.
        job: per candidate, its position in `rows`.
        seen: per candidate, the day up to which its account is known.
        matrix: features of each candidate.
    """

    rows: list[Columns]
    events: Events
    chains: Chains
    outlook: Outlook
    job: IntArray
    seen: IntArray
    matrix: FloatArray

    def expected_day(self) -> IntArray:
        """Give the next due day, tomorrow where it has passed without an event."""
        return np.maximum(self.outlook.due, self.events.as_of[self.job] + 1)


def prepare(pasts: Sequence[Past]) -> Batch:
    """Find, date, size and describe the candidate streams of histories."""
    rows = [past.columns for past in pasts]
    codes = [group_codes(one) for one in rows]
    return describe(rows, [past.as_of for past in pasts], codes)


def describe(rows: list[Columns], as_of: list[date], codes: list[IntArray]) -> Batch:
    """Do the work of `prepare` on rows that are cut and grouped already."""
    events = collect_events(list(zip(rows, as_of, codes, strict=True)))
    chains = find_chains(events)
    start = chains.event[:, 0]
    job = events.job[start]
    begins = np.cumsum([0, *(len(one) for one in rows)])
    at = begins[job] + events.row[start]
    known = [
        last_seen(one, int(last)) for one, last in zip(rows, events.as_of, strict=True)
    ]
    seen = np.concatenate(known)[at] if len(at) else np.empty(0, dtype=np.int64)
    outlook = look_ahead(events, chains, seen)
    matrix = features(
        events,
        chains,
        outlook,
        end_to_end(rows, "amount")[at] > 0,
        category_classes(end_to_end(rows, "category")[at]),
    )
    return Batch(rows, events, chains, outlook, job, seen, matrix)


def only(batch: Batch, index: IntArray) -> Batch:
    """Give the batch with some of its candidates."""
    outlook, schedule = batch.outlook, batch.outlook.schedule
    return replace(
        batch,
        chains=batch.chains.take(index),
        job=batch.job[index],
        seen=batch.seen[index],
        matrix=batch.matrix[index],
        outlook=Outlook(
            **{
                name: getattr(outlook, name)[index]
                for name in Outlook.__slots__
                if name != "schedule"
            },
            schedule=type(schedule)(
                **{name: getattr(schedule, name)[index] for name in schedule.__slots__}
            ),
        ),
    )
