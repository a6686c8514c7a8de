"""From cut histories to described candidate streams, many households at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ml.bills.features import category_classes, features
from ml.bills.outlook import Outlook, last_seen, look_ahead
from ml.bills.streams import (
    Chains,
    Events,
    collect_events,
    find_chains,
    group_codes,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ml.bills.calendar import FloatArray, IntArray
    from ml.columns import Columns
    from ml.past import Pasts


@dataclass(frozen=True, slots=True)
class Batch:
    """Cut histories with their candidate streams.

    Attributes:
        rows: the cut histories.
        events: their movements.
        chains: candidates.
        outlook: what each candidate expects next.
        job: per candidate, the number of its household in `rows`.
        seen: per candidate, the day up to which its account is known.
        matrix: features of each candidate.
    """

    rows: Columns
    events: Events
    chains: Chains
    outlook: Outlook
    job: IntArray
    seen: IntArray
    matrix: FloatArray

    def expected_day(self) -> IntArray:
        """Give the next due day, tomorrow where it has passed without an event."""
        return np.maximum(self.outlook.due, self.events.as_of[self.job] + 1)


def prepare(pasts: Pasts) -> Batch:
    """Find, date, size and describe the candidate streams of histories."""
    return describe(pasts.columns, pasts.days, group_codes(pasts.columns))


def describe(rows: Columns, as_of: Sequence[date], codes: IntArray) -> Batch:
    """Do the work of `prepare` on rows that are cut and grouped already."""
    events = collect_events(rows, as_of, codes)
    chains = find_chains(events)
    start = chains.event[:, 0]
    job, at = events.job[start], events.row[start]
    seen = last_seen(rows, events.as_of)[at]
    outlook = look_ahead(events, chains, seen)
    matrix = features(
        events,
        chains,
        outlook,
        rows.amount[at] > 0,
        category_classes(rows.category.at(at)),
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
            schedule=schedule.take(index),
        ),
    )
