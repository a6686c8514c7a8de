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
    day_numbers,
    find_chains,
    group_codes,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from ml.bills.calendar import BoolArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True)
class Batch:
    """Cut histories with their candidate streams.

    Attributes:
        frames: the cut histories.
        events: their movements.
        chains: candidates.
        outlook: what each candidate expects next.
        seen: per candidate, the day up to which its account is known.
        matrix: features of each candidate.
    """

    frames: list[pd.DataFrame]
    events: Events
    chains: Chains
    outlook: Outlook
    seen: IntArray
    matrix: FloatArray

    @property
    def job(self) -> IntArray:
        """Give the position in `frames` per candidate."""
        return self.events.job[self.chains.event[:, 0]]

    def expected_day(self) -> IntArray:
        """Give the next due day, tomorrow where it has passed without an event."""
        return np.maximum(self.outlook.due, self.events.as_of[self.job] + 1)


def cut_history(history: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Give the rows up to as_of, in order of date."""
    frame = history[history["date"] <= as_of]
    if not frame["date"].is_monotonic_increasing:
        frame = frame.sort_values("date", kind="stable")
    return frame.reset_index(drop=True)


def _column_per_event(events: Events, columns: list[FloatArray]) -> FloatArray:
    """Bring per-row values of the frames into the order of the events."""
    sizes = np.array([len(column) for column in columns], dtype=np.int64)
    starts = np.cumsum(sizes) - sizes
    return np.asarray(np.concatenate(columns)[starts[events.job] + events.row])


def prepare(jobs: Sequence[tuple[pd.DataFrame, pd.Timestamp]]) -> Batch:
    """Find, date, size and describe the candidate streams of histories.

    Args:
        jobs: history frame of one household, and the last day that may be seen.
    """
    frames = [cut_history(history, as_of) for history, as_of in jobs]
    codes = [group_codes(frame) for frame in frames]
    return describe(frames, [as_of for _, as_of in jobs], codes)


def describe(
    frames: list[pd.DataFrame], as_of: list[pd.Timestamp], codes: list[IntArray]
) -> Batch:
    """Do the work of `prepare` on frames that are cut and grouped already."""
    events = collect_events(list(zip(frames, as_of, codes, strict=True)))
    chains = find_chains(events)
    start = chains.event[:, 0]
    signs = [frame["amount"].to_numpy(dtype=float) for frame in frames]
    money_in: BoolArray = _column_per_event(events, signs)[start] > 0
    classes = [category_classes(frame) for frame in frames]
    days = [day_numbers(frame["date"]) for frame in frames]
    known = [
        last_seen(frame, int(last), day).astype(float)
        for frame, last, day in zip(frames, events.as_of, days, strict=True)
    ]
    seen = _column_per_event(events, known)[start].astype(np.int64)
    outlook = look_ahead(events, chains, seen)
    matrix = features(
        events, chains, outlook, money_in, _column_per_event(events, classes)[start]
    )
    return Batch(frames, events, chains, outlook, seen, matrix)


def only(batch: Batch, index: IntArray) -> Batch:
    """Give the batch with some of its candidates."""
    outlook, schedule = batch.outlook, batch.outlook.schedule
    return replace(
        batch,
        chains=batch.chains.take(index),
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
