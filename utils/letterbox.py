"""Short messages from several processes to the one that reads them."""

from __future__ import annotations

import json
import select
import socket
from typing import Any, Final

_LONGEST_BYTES: Final = 60_000


class Letterbox:
    """A queue in the system's memory, shared by all that were forked after it.

    What nobody has read yet outlives the process that was to read it.
    """

    def __init__(self) -> None:
        self._into, self._out_of = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._into.setblocking(False)
        # Another that reads too may be quicker.
        self._out_of.setblocking(False)

    def put(self, *message: Any) -> bool:  # noqa: ANN401 - whatever JSON can write
        """Leave a message of JSON values; tell whether there was room for it."""
        written = json.dumps(message).encode()
        if len(written) > _LONGEST_BYTES:
            return False
        try:
            self._into.send(written)
        except OSError:
            # Full, as nobody reads.
            return False
        return True

    def take(self, timeout_s: float) -> list[Any] | None:
        """Wait for a message so long and take it; None when there came none."""
        poller = select.poll()
        poller.register(self._out_of, select.POLLIN)
        poller.poll(timeout_s * 1000)
        try:
            message: list[Any] = json.loads(self._out_of.recv(_LONGEST_BYTES))
        except BlockingIOError:
            return None
        return message

    def close(self) -> None:
        """Close this process's ends."""
        self._into.close()
        self._out_of.close()
