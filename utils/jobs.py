"""Work in the background whose state lives in the database.

A job is stored in the transaction that makes it necessary, then run by a thread of
this process, or of one apart that does nothing else (`leave_to_another`). Who runs it
renews a lease on it; when that process dies the lease runs out and the job is taken up
again, so what a job does must be safe to repeat.
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
from utils.letterbox import Letterbox
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
_LOOKS_S: Final = 0.05
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
    """Runs the jobs of this process, or sends them to the process that runs all.

    Threads start with the first job.

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
        self._letters: Letterbox | None = None
        self._takes_letters = False
        self._forget()

    def _forget(self) -> None:
        self._process = os.getpid()
        if self._letters is None:
            # Those who share a letterbox are one worker: whose job it is, is sure.
            self._worker = str(uuid.uuid4())
        self._pool: ThreadPoolExecutor | None = None
        self._closing = threading.Event()
        self._running: dict[int, Future[None]] = {}
        self._secrets: dict[int, str | None] = {}
        self._waiters = threading.BoundedSemaphore(_WAITERS)

    def leave_to_another(self) -> None:
        """Let one process run the jobs of all that will be forked from this one.

        It is the one that calls `take_letters`; until there is one, jobs wait.
        """
        self._letters = Letterbox()

    def take_letters(self, timeout_s: float) -> None:
        """Start the next job that was sent to this process, if one comes in time."""
        if self._letters is None:
            return
        self._takes_letters = True
        self._ensure_running()
        letter = self._letters.take(timeout_s)
        if letter is not None:
            self.start(*letter)

    @property
    def run_here(self) -> bool:
        """Whether it is this process that runs the jobs."""
        return self._letters is None or self._takes_letters

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
        if self._sent(job_id, secret):
            return
        pool = self._ensure_running()
        with self._lock:
            if job_id not in self._running:
                self._secrets[job_id] = secret
                self._running[job_id] = pool.submit(self._run, job_id)

    def _sent(self, job_id: int, secret: str | None) -> bool:
        """Send a job to the process that runs all, if that is another's work."""
        if self.run_here or self._letters is None:
            return False
        return self._letters.put(job_id, secret)

    def soon(self, work: Callable[[], None]) -> None:
        """Do something in the background that nobody misses when it is not done."""
        self._ensure_running().submit(work)

    def wait(self, job_id: int, timeout_s: float) -> bool:
        """Wait for a job that was started here; tell whether it is over.

        Where others wait already, it is only looked at.
        """
        is_over = self._is_over_here if self.run_here else self._is_over_apart
        if not self._waiters.acquire(blocking=False):
            return is_over(job_id, 0)
        try:
            return is_over(job_id, timeout_s)
        finally:
            self._waiters.release()

    def _is_over_here(self, job_id: int, timeout_s: float) -> bool:
        future = self._running.get(job_id)
        if future is None:
            return True
        try:
            future.result(timeout_s)
        except FutureTimeout:
            return False
        return True

    def _is_over_apart(self, job_id: int, timeout_s: float) -> bool:
        deadline = time.monotonic() + timeout_s
        while True:
            with reading(self._engine) as connection:
                if not store.is_open(connection, job_id):
                    return True
            if time.monotonic() >= deadline:
                return False
            time.sleep(_LOOKS_S)

    def recover(self) -> None:
        """Take up the jobs whose process died."""
        with reading(self._engine) as connection:
            abandoned = store.list_abandoned(connection, self._clock.now())
        for job_id in abandoned:
            self.start(job_id)

    def close(self) -> None:
        """Let running jobs end and start no other; send those back that were sent."""
        with self._lock:
            pool, self._pool = self._pool, None
            self._closing.set()
            waiting = [id_ for id_, future in self._running.items() if future.cancel()]
            secrets = {id_: self._forget_job(id_) for id_ in waiting}
        for message in secrets.items():
            if self._letters is not None:
                self._letters.put(*message)
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

    def _run(self, job_id: int) -> None:
        secret = self._secrets[job_id]
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
                self._forget_job(job_id)

    def _forget_job(self, job_id: int) -> str | None:
        del self._running[job_id]
        return self._secrets.pop(job_id)

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
