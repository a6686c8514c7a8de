"""One process of the server does what takes long; the others answer people."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from routes import serving
from tests.chaos.browser import App


def _forked(server):
    number = len(server.WORKERS)
    worker = SimpleNamespace(in_background=False, age=number)
    serving.before_fork(server, worker)
    server.WORKERS[number] = worker
    return worker.in_background


@pytest.fixture
def server():
    return SimpleNamespace(WORKERS={})


def test_the_first_of_the_workers_is_in_the_background(server):
    assert [_forked(server) for _ in range(3)] == [True, False, False]


def test_whoever_replaces_it_is_in_the_background(server):
    for _ in range(3):
        _forked(server)
    server.WORKERS[0] = SimpleNamespace(in_background=False, age=0)
    assert [_forked(server), _forked(server)] == [True, False]


def test_a_reload_brings_a_new_one(server):
    for _ in range(3):
        _forked(server)
    serving.on_reload(server)
    assert [_forked(server) for _ in range(3)] == [True, False, False]


def test_of_too_many_workers_it_is_the_last_to_end(server):
    for _ in range(3):
        _forked(server)
    oldest_first = sorted(server.WORKERS.values(), key=lambda worker: worker.age)
    assert [worker.in_background for worker in oldest_first] == [False, False, True]


def test_a_reload_ends_the_old_one_before_any_new_worker(server):
    for _ in range(2):
        _forked(server)
    old = list(server.WORKERS.values())
    serving.on_reload(server)
    for _ in range(2):
        _forked(server)
    oldest_first = sorted(server.WORKERS.values(), key=lambda worker: worker.age)
    assert oldest_first[:2] == old


@pytest.mark.slow
def test_one_worker_fewer_is_one_fewer_that_answers(tmp_path):
    app = App(tmp_path, f"sqlite:///{tmp_path / 'serving.db'}", WEB_CONCURRENCY="2")
    usual = os.getpriority(os.PRIO_PROCESS, 0)
    app.start()
    try:
        app.send(signal.SIGTTOU)
        _until(lambda: len(app.workers()) == 2)
        assert _nicenesses(app)[1] > usual
    finally:
        app.kill()


@pytest.mark.slow
def test_only_the_one_in_the_background_gives_way(tmp_path):
    app = App(tmp_path, f"sqlite:///{tmp_path / 'serving.db'}", WEB_CONCURRENCY="2")
    usual = os.getpriority(os.PRIO_PROCESS, 0)
    below = min(19, usual + serving.BACKGROUND_NICENESS)
    app.start()
    try:
        # Workers come one after the other, and take their place once they run.
        _until(lambda: _nicenesses(app) == [usual, usual, below])
    finally:
        app.kill()


def _until(is_so):
    give_up = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < give_up
        time.sleep(0.05)


def _nicenesses(app):
    return sorted(map(_niceness, app.workers()))


def _niceness(pid):
    """Give that of all threads of a process, which Linux counts apart."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    (one,) = {os.getpriority(os.PRIO_PROCESS, int(each.name)) for each in threads}
    return one
