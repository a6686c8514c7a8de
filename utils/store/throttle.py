"""Counters of attempts, shared by all workers and kept over restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from database.tables import throttle_events

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection


def add_events(
    connection: Connection, buckets: Sequence[bytes], now: dt.datetime
) -> tuple[int, ...]:
    """Count an attempt in each bucket, and give the ids to take it back by."""
    return tuple(
        int(
            connection.execute(
                throttle_events.insert().values(bucket=bucket, happened_at=now)
            ).lastrowid
        )
        for bucket in buckets
    )


def remove_events(connection: Connection, event_ids: Sequence[int]) -> None:
    """Take attempts back."""
    connection.execute(
        delete(throttle_events).where(throttle_events.c.id.in_(event_ids))
    )


def remove_buckets(connection: Connection, buckets: Sequence[bytes]) -> None:
    """Forget what was counted under these names."""
    connection.execute(
        delete(throttle_events).where(throttle_events.c.bucket.in_(buckets))
    )


def count_events(
    connection: Connection, bucket: bytes, since: dt.datetime
) -> tuple[int, dt.datetime | None]:
    """Count a bucket's attempts after `since`, and tell when the first of them was."""
    query = select(func.count(), func.min(throttle_events.c.happened_at)).where(
        throttle_events.c.bucket == bucket, throttle_events.c.happened_at > since
    )
    count, first = connection.execute(query).one()
    return count, first


def remove_events_before(connection: Connection, moment: dt.datetime) -> None:
    """Clear away what no window reaches any more."""
    connection.execute(
        delete(throttle_events).where(throttle_events.c.happened_at <= moment)
    )
