"""Work in the background whose state lives in the database.

A job is stored in the transaction that makes it necessary, then run by a thread of
this process. The process renews its lease on the jobs it has; when it dies the lease
runs out and another process takes them up, so what a job does must be safe to repeat.
What is secret is handed over in memory only and is lost with the process.

The interface is small enough for a queue of another make, such as Celery: `handle`
names the work, `add` and `start` send it, `wait` looks for its end.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import threading
import time
import uuid
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import TYPE_CHECKING, Final, Protocol

from utils.db_utils import in_transaction, reading
from utils.store import jobs as store

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock

    Tell = Callable[[int], None]

LEASE: Final = dt.timedelta(seconds=30)
MOST_ATTEMPTS: Final = 3
_HEARTBEAT_S: Final = 5.0
_TELLS_S: Final = 1.0
# Whoever waits for a job keeps a thread of the server from answering others.
_WAITERS: Final = 2
_log: Final = logging.getLogger(__name__)


class Work(Protocol):
    """What a job of one kind does for its subject, and how it gives up."""

    def run(self, subject_id: int, secret: str | None, tell: Tell) -> None:
        """Do it; may be called again for the same subject.

        `tell` is called with the percent that is done, in no transaction.
        """

    def give_up(self, subject_id: int) -> None:
        """Say to whoever waits that it will not be done."""


class Jobs:
    """Runs the jobs of this process; threads start with the first one.

    Args:
        engine: of the database that keeps the jobs.
        clock: decides whose lease has run out.
        threads: how many jobs run at once in this process.
    """

    def __init__(self, engine: Engine, clock: Clock, *, threads: int = 2) -> None:
        self._engine = engine
        self._clock = clock
        self._threads = threads
        self._works: dict[str, Work] = {}
        self._lock = threading.Lock()
        self._forget()

    def _forget(self) -> None:
        self._process = os.getpid()
        self._worker = str(uuid.uuid4())
        self._pool: ThreadPoolExecutor | None = None
        self._closing = threading.Event()
        self._running: dict[int, Future[None]] = {}
        self._waiters = threading.BoundedSemaphore(_WAITERS)

    def handle(self, kind: str, work: Work) -> None:
        """Name the work that jobs of `kind` are."""
        self._works[kind] = work

    def add(
        self, connection: Connection, user_id: int, kind: str, subject_id: int
    ) -> int:
        """Store a job, to be started once the transaction is committed."""
        self._ensure_running()
        return store.enqueue(connection, user_id, kind, subject_id, self._lease())

    def start(self, job_id: int, secret: str | None = None) -> None:
        """Run a stored job in the background, with what it must know."""
        pool = self._ensure_running()
        with self._lock:
            if job_id not in self._running:
                self._running[job_id] = pool.submit(self._run, job_id, secret)

    def soon(self, work: Callable[[], None]) -> None:
        """Do something in the background that nobody misses when it is not done."""
        self._ensure_running().submit(work)

    def wait(self, job_id: int, timeout_s: float) -> bool:
        """Wait for a job of this process; tell whether it is over.

        Where others wait already, it is only looked at.
        """
        future = self._running.get(job_id)
        if future is None:
            return True
        if not self._waiters.acquire(blocking=False):
            return future.done()
        try:
            future.result(timeout_s)
        except FutureTimeout:
            return False
        finally:
            self._waiters.release()
        return True

    def recover(self) -> None:
        """Take up the jobs whose process died."""
        with reading(self._engine) as connection:
            abandoned = store.list_abandoned(connection, self._clock.now())
        for job_id in abandoned:
            self.start(job_id)

    def close(self) -> None:
        """Let running jobs end and start no other."""
        with self._lock:
            pool, self._pool = self._pool, None
            self._closing.set()
        if pool is not None:
            pool.shutdown(cancel_futures=True)

    def _ensure_running(self) -> ThreadPoolExecutor:
        with self._lock:
            if self._process != os.getpid():
                # Threads stay behind in a fork; nothing of the parent's is ours.
                self._forget()
            if self._pool is None:
                self._closing.clear()
                self._pool = ThreadPoolExecutor(self._threads, "jobs")
                threading.Thread(
                    target=self._keep_alive, args=(self._pool,), daemon=True
                ).start()
            return self._pool

    def _keep_alive(self, pool: ThreadPoolExecutor) -> None:
        """Renew the leases and look after other processes' jobs, until closed."""
        while not self._closing.wait(_HEARTBEAT_S) and self._pool is pool:
            try:
                self.beat()
                self.recover()
            except Exception as error:  # noqa: BLE001 - must outlive any fault
                # The database may be away; the next beat finds it back.
                _log.warning("cannot look after jobs: %s", type(error).__name__)

    def beat(self) -> None:
        """Renew the lease of every job that this process has."""
        with self._lock:
            mine = [id_ for id_, future in self._running.items() if not future.done()]
        if mine:
            self._write(lambda connection: store.renew(connection, mine, self._lease()))

    def _run(self, job_id: int, secret: str | None) -> None:
        try:
            job = in_transaction(
                self._engine, lambda c: store.take(c, job_id, self._lease())
            )
            if job is not None:
                status = self._outcome(job, secret)
                self._write(lambda c: store.finish(c, job_id, self._lease(), status))
        except Exception:  # noqa: BLE001 - whatever it was, the job is not lost
            # Not closed: the lease runs out and the job is tried again.
            _log.exception("background job %s was interrupted", job_id)
        finally:
            with self._lock:
                self._running.pop(job_id, None)

    def _outcome(self, job: store.Job, secret: str | None) -> str:
        work = self._works[job.kind]
        if job.attempts > MOST_ATTEMPTS:
            work.give_up(job.subject_id)
            return store.FAILED
        work.run(job.subject_id, secret, self._teller(job.id))
        return store.DONE

    def _teller(self, job_id: int) -> Tell:
        """Keep how far a job is, often enough for people and seldom for a database."""
        told = time.monotonic()

        def tell(percent: int) -> None:
            nonlocal told
            if time.monotonic() - told >= _TELLS_S:
                told = time.monotonic()
                self._write(
                    lambda c: store.note_progress(c, job_id, self._lease(), percent)
                )

        return tell

    def _write(self, work: Callable[[Connection], None]) -> None:
        in_transaction(self._engine, work)

    def _lease(self) -> store.Lease:
        now = self._clock.now()
        return store.Lease(self._worker, now, now + LEASE)
