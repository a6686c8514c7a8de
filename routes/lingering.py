"""Closing connections without anybody waiting for the other side to agree.

An answer may be cut off when a connection is closed while the client still sends, so
the server says that it has ended and waits for the client to say so too (RFC 9112
§9.6). gunicorn's threaded worker does that where it accepts connections: one client
that keeps its side open holds up all others of the process for two seconds.
"""

from __future__ import annotations

import selectors
import socket
import time
from functools import partial
from typing import TYPE_CHECKING, Final

from gunicorn.workers.gthread import ThreadWorker

if TYPE_CHECKING:
    from concurrent.futures import Future

    from gunicorn.workers.gthread import TConn

_AT_ONCE: Final = 65_536


class LingeringWorker(ThreadWorker):
    """A threaded worker that closes connections when they are ready for it."""

    def finish_request(self, conn: TConn, fs: Future[object]) -> None:
        """Go on with a connection whose request has been answered."""
        if fs.cancelled() or fs.exception() is not None or fs.result():
            super().finish_request(conn, fs)
            return
        try:
            conn.sock.shutdown(socket.SHUT_WR)
            conn.sock.setblocking(False)
            self.poller.register(
                conn.sock, selectors.EVENT_READ, partial(self._drain, conn)
            )
        except (OSError, ValueError):
            self._close(conn)
            return
        # Those that wait for data have as long; what is overdue is closed with them.
        conn.set_timeout()
        self.pending_conns.append(conn)

    def _drain(self, conn: TConn, _sock: socket.socket) -> None:
        """Take what a client still sends, and close when it has ended too."""
        try:
            has_ended = not conn.sock.recv(_AT_ONCE)
        except BlockingIOError:
            return
        except OSError:
            has_ended = True
        if has_ended or time.monotonic() >= conn.timeout:
            self.poller.unregister(conn.sock)
            self.pending_conns.remove(conn)
            self._close(conn)

    def _close(self, conn: TConn) -> None:
        self.nr_conns -= 1
        conn.close()
