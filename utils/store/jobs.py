"""Jobs: what runs in the background, kept so that nothing is lost with a process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, delete, func, insert, or_, select, update

from database.tables import jobs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

QUEUED: Final = "queued"
RUNNING: Final = "running"
DONE: Final = "done"
FAILED: Final = "failed"
_OPEN: Final = (QUEUED, RUNNING)


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do for `subject_id`; who holds the lease may do it."""

    id: int
    user_id: int
    kind: str
    subject_id: int
    status: str
    attempts: int
    worker: str | None
    lease_until: dt.datetime | None


_COLUMNS: Final = tuple(jobs.c[name] for name in Job.__slots__)


@dataclass(frozen=True, slots=True)
class Lease:
    """Who holds a job, and until when unless it is renewed."""

    worker: str
    now: dt.datetime
    until: dt.datetime


def enqueue(
    connection: Connection, user_id: int, kind: str, subject_id: int, lease: Lease
) -> int:
    """Store a job in place of an earlier one of the same subject; give its id.

    The worker that stores it has the first right to it: it may know a password.
    """
    connection.execute(
        delete(jobs).where(jobs.c.kind == kind, jobs.c.subject_id == subject_id)
    )
    result = connection.execute(
        insert(jobs).values(
            user_id=user_id,
            kind=kind,
            subject_id=subject_id,
            status=QUEUED,
            attempts=0,
            worker=lease.worker,
            lease_until=lease.until,
            progress_percent=0,
            created_at=lease.now,
        )
    )
    return int(result.lastrowid)


def count_open(connection: Connection) -> int:
    """Count everybody's jobs that wait or run."""
    query = select(func.count()).select_from(jobs).where(jobs.c.status.in_(_OPEN))
    return int(connection.execute(query).scalar_one())


def count_ahead(connection: Connection, user_id: int) -> int:
    """Count the open jobs of others from before the first one of this person."""
    is_open = jobs.c.status.in_(_OPEN)
    first = select(func.min(jobs.c.id)).where(jobs.c.user_id == user_id, is_open)
    ahead = select(func.count()).where(is_open, jobs.c.id < first.scalar_subquery())
    return int(connection.execute(ahead).scalar_one())


def is_open(connection: Connection, job_id: int) -> bool:
    """Tell whether a job waits or runs."""
    query = select(jobs.c.id).where(jobs.c.id == job_id, jobs.c.status.in_(_OPEN))
    return connection.execute(query).first() is not None


def take(connection: Connection, job_id: int, lease: Lease) -> Job | None:
    """Take a waiting job of one's own, or one whose holder let the lease run out."""
    own = and_(jobs.c.status == QUEUED, jobs.c.worker == lease.worker)
    taken = connection.execute(
        update(jobs)
        .where(jobs.c.id == job_id, or_(own, _abandoned(lease.now)))
        .values(
            status=RUNNING,
            worker=lease.worker,
            lease_until=lease.until,
            attempts=jobs.c.attempts + 1,
        )
    )
    if taken.rowcount != 1:
        return None
    row = connection.execute(select(*_COLUMNS).where(jobs.c.id == job_id)).one()
    return Job(*row)


def list_abandoned(connection: Connection, now: dt.datetime) -> list[int]:
    """List the open jobs whose holder let the lease run out, oldest first."""
    query = select(jobs.c.id).where(_abandoned(now)).order_by(jobs.c.id)
    return list(connection.execute(query).scalars())


def renew(connection: Connection, job_ids: Collection[int], lease: Lease) -> None:
    """Hold on to jobs that this worker has."""
    connection.execute(
        update(jobs)
        .where(
            jobs.c.id.in_(job_ids),
            jobs.c.worker == lease.worker,
            jobs.c.status.in_(_OPEN),
        )
        .values(lease_until=lease.until)
    )


def note_progress(
    connection: Connection, job_id: int, lease: Lease, percent: int
) -> None:
    """Keep how far a job of this worker is."""
    connection.execute(
        update(jobs)
        .where(jobs.c.id == job_id, jobs.c.worker == lease.worker)
        .values(progress_percent=percent)
    )


def progress_of(
    connection: Connection, kind: str, subject_ids: Collection[int]
) -> dict[int, int]:
    """Give the percent that is done of the open jobs of some subjects."""
    query = select(jobs.c.subject_id, jobs.c.progress_percent).where(
        jobs.c.kind == kind,
        jobs.c.subject_id.in_(subject_ids),
        jobs.c.status.in_(_OPEN),
    )
    return {subject: percent for subject, percent in connection.execute(query)}  # noqa: C416


def finish(connection: Connection, job_id: int, lease: Lease, status: str) -> None:
    """Close a job, unless another worker took it meanwhile."""
    connection.execute(
        update(jobs)
        .where(jobs.c.id == job_id, jobs.c.worker == lease.worker)
        .values(status=status, finished_at=lease.now, lease_until=None)
    )


def _abandoned(now: dt.datetime) -> ColumnElement[bool]:
    return and_(jobs.c.status.in_(_OPEN), jobs.c.lease_until < now)
