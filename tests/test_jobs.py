"""Jobs survive their process, are never run twice at once, and give up in the end."""

from __future__ import annotations

import datetime as dt
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from database.tables import jobs as table
from tests.importing import new_user
from utils.db_utils import in_transaction, reading
from utils.jobs import LEASE, MOST_ATTEMPTS, Jobs
from utils.store import jobs as store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock
    from utils.jobs import Tell


class Diary:
    """Work that writes down what it is asked to do, and can be made to fail."""

    def __init__(self) -> None:
        self.done: list[tuple[int, str | None]] = []
        self.given_up: list[int] = []
        self.fails = False
        self.percents: tuple[int, ...] = ()
        self.may_end = threading.Event()
        self.may_end.set()

    def run(self, subject_id: int, secret: str | None, tell: Tell) -> None:
        self.done.append((subject_id, secret))
        for percent in self.percents:
            tell(percent)
        self.may_end.wait(20)
        if self.fails:
            raise RuntimeError("the machine is on fire")

    def give_up(self, subject_id: int) -> None:
        self.given_up.append(subject_id)


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def start(
    any_engine: Engine, clock: FixedClock, diary: Diary
) -> Iterator[Callable[[], Jobs]]:
    """Start a worker, as another process would be."""
    made: list[Jobs] = []

    def make() -> Jobs:
        jobs = Jobs(any_engine, clock)
        jobs.handle("write", diary)
        made.append(jobs)
        return jobs

    yield make
    for jobs in made:
        jobs.close()


def _add(engine: Engine, jobs: Jobs, subject_id: int = 7) -> int:
    user_id = new_user(engine)
    return in_transaction(engine, lambda c: jobs.add(c, user_id, "write", subject_id))


def _finish(jobs: Jobs) -> None:
    jobs.recover()
    for job_id in list(jobs._running):
        assert jobs.wait(job_id, 20)


def test_a_job_gets_its_subject_and_its_secret(start, any_engine, diary) -> None:
    jobs = start()
    job_id = _add(any_engine, jobs)
    jobs.start(job_id, "secret")
    assert jobs.wait(job_id, 20)
    assert diary.done == [(7, "secret")]
    assert jobs.wait(job_id, 0)


def test_the_secret_is_not_in_the_database(start, any_engine) -> None:
    jobs = start()
    job_id = _add(any_engine, jobs)
    jobs.start(job_id, "open sesame")
    assert jobs.wait(job_id, 20)
    with reading(any_engine) as connection:
        assert "open sesame" not in str(connection.execute(table.select()).all())


def test_a_job_whose_worker_died_is_taken_up_without_the_secret(
    start, any_engine, diary, clock
) -> None:
    dead, other = start(), start()
    _add(any_engine, dead)
    _finish(other)
    assert diary.done == []
    clock.advance(LEASE + dt.timedelta(seconds=1))
    _finish(other)
    assert diary.done == [(7, None)]
    _finish(other)
    assert len(diary.done) == 1


def test_how_far_a_job_is_can_be_seen_until_it_is_done(
    start, any_engine, diary, monkeypatch
) -> None:
    monkeypatch.setattr("utils.jobs._TELLS_S", 0.0)
    jobs, seen = start(), []

    def run(subject_id, secret, tell) -> None:
        for percent in (10, 40):
            tell(percent)
            with reading(any_engine) as connection:
                seen.append(store.progress_of(connection, "write", [7]))

    diary.run = run
    job_id = _add(any_engine, jobs)
    with reading(any_engine) as connection:
        assert store.progress_of(connection, "write", [7, 8]) == {7: 0}
    jobs.start(job_id)
    assert jobs.wait(job_id, 20)
    assert seen == [{7: 10}, {7: 40}]
    with reading(any_engine) as connection:
        assert store.progress_of(connection, "write", [7]) == {}


def test_what_is_done_within_a_moment_writes_no_progress(
    start, any_engine, diary, monkeypatch
) -> None:
    written = []
    monkeypatch.setattr(store, "note_progress", lambda *told: written.append(told))
    diary.percents = (1, 2, 3)
    jobs = start()
    job_id = _add(any_engine, jobs)
    jobs.start(job_id)
    assert jobs.wait(job_id, 20)
    assert len(diary.done) == 1
    assert written == []


def test_a_worker_that_lives_keeps_its_job(start, any_engine, diary, clock) -> None:
    jobs, other = start(), start()
    gate = threading.Event()
    diary.run = lambda *_: gate.wait(20)
    job_id = _add(any_engine, jobs)
    jobs.start(job_id)
    _until_running(any_engine)
    clock.advance(LEASE - dt.timedelta(seconds=1))
    jobs.beat()
    clock.advance(dt.timedelta(seconds=2))
    with reading(any_engine) as connection:
        assert store.list_abandoned(connection, clock.now()) == []
    other.recover()
    assert other._running == {}
    gate.set()
    assert jobs.wait(job_id, 20)


def _until_running(engine: Engine) -> None:
    from database.tables import jobs as table

    for _ in range(200):
        with reading(engine) as connection:
            if connection.execute(table.select()).one().status == store.RUNNING:
                return
        threading.Event().wait(0.02)
    pytest.fail("the job has not started")


def test_a_job_that_fails_again_and_again_is_given_up(
    start, any_engine, diary, clock
) -> None:
    jobs = start()
    diary.fails = True
    jobs.start(_add(any_engine, jobs))
    for _ in range(MOST_ATTEMPTS + 2):
        _finish(jobs)
        clock.advance(LEASE + dt.timedelta(seconds=1))
    assert len(diary.done) == MOST_ATTEMPTS
    assert diary.given_up == [7]


def test_two_workers_never_run_one_job(start, any_engine, diary, clock) -> None:
    dead, one, other = start(), start(), start()
    _add(any_engine, dead)
    clock.advance(LEASE + dt.timedelta(seconds=1))
    one.recover()
    other.recover()
    _finish(one)
    _finish(other)
    assert len(diary.done) == 1


def test_a_child_process_starts_with_workers_of_its_own(start, any_engine) -> None:
    jobs = start()
    user_id = new_user(any_engine)
    in_transaction(any_engine, lambda c: jobs.add(c, user_id, "write", 7))
    before = jobs._worker
    jobs._process = -1
    in_transaction(any_engine, lambda c: jobs.add(c, user_id, "write", 8))
    assert jobs._worker != before


def test_only_a_few_wait_so_that_others_are_answered(start, any_engine, diary) -> None:
    jobs = start()
    diary.may_end.clear()
    job_id = _add(any_engine, jobs)
    jobs.start(job_id)
    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(jobs.wait, job_id, 20) for _ in range(2)]
        while jobs._waiters._value:
            time.sleep(0.01)
        assert not jobs.wait(job_id, 3600)
        diary.may_end.set()
        assert all(one.result() for one in waiting)
    assert jobs.wait(job_id, 0)


@pytest.fixture
def apart(start) -> Iterator[tuple[Jobs, Jobs]]:
    """Give who sends the jobs, and who runs them, as two processes of one server."""
    sender, runner = start(), start()
    sender.leave_to_another()
    runner._letters, runner._worker = sender._letters, sender._worker
    yield sender, runner
    sender._letters.close()


def test_a_job_is_run_by_the_process_that_takes_letters(
    apart, any_engine, diary
) -> None:
    sender, runner = apart
    job_id = _add(any_engine, sender)
    sender.start(job_id, "secret")
    assert not sender.run_here
    assert not sender.wait(job_id, 0.1)
    assert diary.done == []
    runner.take_letters(5)
    assert runner.run_here
    assert sender.wait(job_id, 20)
    assert diary.done == [(7, "secret")]


def test_what_was_sent_but_not_begun_is_left_to_the_next(
    apart, start, any_engine, diary
) -> None:
    sender, runner = apart
    runner._threads = 1
    user_id = new_user(any_engine)
    diary.may_end.clear()
    ids = [
        in_transaction(
            any_engine, lambda c, s=subject: sender.add(c, user_id, "write", s)
        )
        for subject in (7, 8)
    ]
    for job_id in ids:
        sender.start(job_id, f"secret {job_id}")
        runner.take_letters(5)
    while not diary.done:
        time.sleep(0.01)
    threading.Timer(0.2, diary.may_end.set).start()
    runner.close()
    assert diary.done == [(7, f"secret {ids[0]}")]
    successor = start()
    successor._letters, successor._worker = sender._letters, sender._worker
    successor.take_letters(5)
    assert sender.wait(ids[1], 20)
    assert diary.done[1:] == [(8, f"secret {ids[1]}")]


def test_where_the_letterbox_is_full_a_job_runs_where_it_was_made(
    apart, any_engine, diary
) -> None:
    sender, _runner = apart
    while sender._letters.put(0):
        pass
    job_id = _add(any_engine, sender)
    sender.start(job_id, "secret")
    assert sender.wait(job_id, 20)
    assert diary.done == [(7, "secret")]


def test_without_another_process_no_letters_are_taken(start) -> None:
    jobs = start()
    jobs.take_letters(0)
    assert jobs.run_here
