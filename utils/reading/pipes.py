"""Messages through pipes: the size first, and no waiting beyond a deadline."""

from __future__ import annotations

import os
import select
import struct
import time
from typing import IO

LENGTH = struct.Struct("!Q")
_PIECE = 1 << 20


def send(pipe: IO[bytes] | None, message: bytes, deadline: float) -> None:
    """Write a message, piece by piece, into a pipe whose writes do not block.

    Raises:
        EOFError: the pipe is closed.
        OSError: nobody reads it any more.
        TimeoutError: it was not all taken by the deadline of the monotonic clock.
    """
    opened = _opened(pipe)
    rest = memoryview(LENGTH.pack(len(message)) + message)
    while rest:
        _wait(opened, select.POLLOUT, deadline)
        rest = rest[os.write(opened.fileno(), rest[:_PIECE]) :]


def receive(pipe: IO[bytes] | None, deadline: float) -> bytes:
    """Read a message.

    Raises:
        EOFError: the pipe is closed, or was in mid-message.
        TimeoutError: it did not all come by the deadline of the monotonic clock.
    """
    opened = _opened(pipe)
    (size,) = LENGTH.unpack(_exactly(opened, LENGTH.size, deadline))
    return _exactly(opened, size, deadline)


def _exactly(pipe: IO[bytes], size: int, deadline: float) -> bytes:
    parts: list[bytes] = []
    while size:
        _wait(pipe, select.POLLIN, deadline)
        part = os.read(pipe.fileno(), min(size, _PIECE))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _opened(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None or pipe.closed:
        raise EOFError
    return pipe


def _wait(pipe: IO[bytes], event: int, deadline: float) -> None:
    poller = select.poll()
    poller.register(pipe.fileno(), event)
    left = deadline - time.monotonic()
    if left <= 0 or not poller.poll(left * 1000):
        raise TimeoutError
