"""One process of the server does what takes long; the others answer people."""

from __future__ import annotations

import os
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from routes import serving
from tests.chaos.browser import App


def _forked(server):
    worker = SimpleNamespace(in_background=False)
    serving.before_fork(server, worker)
    server.WORKERS[len(server.WORKERS)] = worker
    return worker.in_background


@pytest.fixture
def server():
    return SimpleNamespace(WORKERS={})


def test_the_first_of_the_workers_is_in_the_background(server):
    assert [_forked(server) for _ in range(3)] == [True, False, False]


def test_whoever_replaces_it_is_in_the_background(server):
    for _ in range(3):
        _forked(server)
    server.WORKERS[0] = SimpleNamespace(in_background=False)
    assert [_forked(server), _forked(server)] == [True, False]


def test_a_reload_brings_a_new_one(server):
    for _ in range(3):
        _forked(server)
    serving.on_reload(server)
    assert [_forked(server) for _ in range(3)] == [True, False, False]


@pytest.mark.slow
def test_only_the_one_in_the_background_gives_way(tmp_path):
    app = App(tmp_path, f"sqlite:///{tmp_path / 'serving.db'}", WEB_CONCURRENCY="2")
    usual = os.getpriority(os.PRIO_PROCESS, 0)
    below = min(19, usual + serving.BACKGROUND_NICENESS)
    niceness: list[int] = []
    app.start()
    try:
        # Workers come one after the other, and take their place once they run.
        give_up = time.monotonic() + 60
        while niceness != [usual, usual, below] and time.monotonic() < give_up:
            niceness = sorted(map(_niceness, app.workers()))
            time.sleep(0.05)
    finally:
        app.kill()
    assert niceness == [usual, usual, below]


def _niceness(pid):
    """Give that of all threads of a process, which Linux counts apart."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    (one,) = {os.getpriority(os.PRIO_PROCESS, int(each.name)) for each in threads}
    return one


def test_the_heaps_of_another_c_library_are_its_own_business(monkeypatch):
    serving.share_heaps()
    monkeypatch.setattr(serving.ctypes, "CDLL", lambda _name: SimpleNamespace())
    serving.share_heaps()
