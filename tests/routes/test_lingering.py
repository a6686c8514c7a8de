"""Connections are closed when both sides have ended, and nobody waits for one."""

from __future__ import annotations

import selectors
import socket
from collections import deque
from concurrent.futures import Future
from types import SimpleNamespace

import pytest

from routes.lingering import LingeringWorker


class Connection:
    """What gunicorn holds of a client, but for its parser."""

    def __init__(self, sock):
        self.sock = sock
        self.timeout = float("inf")

    def set_timeout(self):
        self.timeout = float("inf")

    def close(self):
        self.sock.close()


@pytest.fixture
def worker():
    worker = LingeringWorker.__new__(LingeringWorker)
    worker.poller = selectors.DefaultSelector()
    worker.pending_conns = deque()
    worker.nr_conns = 1
    yield worker
    worker.poller.close()


@pytest.fixture
def ends():
    here, there = socket.socketpair()
    there.settimeout(5)
    yield here, there
    here.close()
    there.close()


def answered(*, keep=False):
    future = Future()
    future.set_result(keep)
    return future


def turn(worker):
    """Do what the sockets that can be read ask for."""
    for key, _ in worker.poller.select(timeout=0):
        key.data(key.fileobj)


def test_a_client_that_keeps_its_side_open_is_not_waited_for(worker, ends):
    here, there = ends
    worker.finish_request(Connection(here), answered())
    # It is told that the answer has ended, and may still say something itself.
    assert there.recv(10) == b""
    there.send(b"more")
    turn(worker)
    assert (here.fileno() >= 0, worker.nr_conns) == (True, 1)
    there.shutdown(socket.SHUT_WR)
    turn(worker)
    assert (here.fileno(), worker.nr_conns) == (-1, 0)
    assert not worker.pending_conns


def test_a_client_that_never_ends_is_closed_with_those_who_say_nothing(worker, ends):
    here, _ = ends
    connection = Connection(here)
    worker.finish_request(connection, answered())
    connection.timeout = 0.0
    worker.murder_pending()
    assert (here.fileno(), worker.nr_conns) == (-1, 0)


def test_a_client_that_never_stops_sending_is_closed_in_time(worker, ends):
    here, there = ends
    connection = Connection(here)
    worker.finish_request(connection, answered())
    connection.timeout = 0.0
    there.send(b"on and on")
    turn(worker)
    assert (here.fileno(), worker.nr_conns) == (-1, 0)


def test_a_client_that_is_gone_is_closed_at_once(worker, ends):
    here, _ = ends
    here.close()
    worker.finish_request(Connection(here), answered())
    assert (worker.nr_conns, list(worker.pending_conns)) == (0, [])


def test_a_connection_that_is_kept_waits_for_the_next_request(worker, ends):
    here, _ = ends
    connection = Connection(here)
    connection.parser = SimpleNamespace(
        unreader=SimpleNamespace(buf=SimpleNamespace(getvalue=lambda: b""))
    )
    worker.keepalived_conns = deque()
    worker.alive = True
    worker.finish_request(connection, answered(keep=True))
    assert list(worker.keepalived_conns) == [connection]
