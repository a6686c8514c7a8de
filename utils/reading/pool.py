"""Warm reading processes that a server's threads share."""

from __future__ import annotations

import atexit
import contextlib
import os
import threading
from typing import TYPE_CHECKING

from utils.errors import TooBusy
from utils.reading.child import Child
from utils.reading.limits import ReadingLimits
from utils.statements.progress import nobody

if TYPE_CHECKING:
    from collections.abc import Iterator

    from utils.domain import ParsedStatement, ReadHints
    from utils.statements.progress import Tell

# A child is replaced after so many files, so that fragments of memory do not pile up.
FILES_PER_CHILD = 200
_PATIENCE = 4  # times what one file may take, for whoever waits for a free child


class StatementReader:
    """Reads statements in warm child processes with limits on memory and time.

    Safe to share between threads; each process that forks gets children of its own.
    Children start with the first file, or with `warm`, and hold no file on disk.

    Args:
        limits: what a child may use, and how many there are.
    """

    def __init__(self, limits: ReadingLimits | None = None) -> None:
        self.limits = limits or ReadingLimits()
        self._own()
        atexit.register(self.close)

    def _own(self) -> None:
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(self.limits.processes)
        self._idle: list[Child] = []

    def read(
        self, content: bytes, hints: ReadHints, tell: Tell = nobody
    ) -> ParsedStatement:
        """Read a statement as `file_processor.read_statement` does, but apart.

        `tell` is called with the percent that is done.

        Raises:
            StatementError: what the file is at fault for; also timed_out,
                reader_crashed, and reader_unavailable where no child can be started.
            TooBusy: no child became free for several files' time.
        """
        with self._child() as child:
            return child.read(content, hints, tell)

    def warm(self) -> None:
        """Start one child before the first file comes."""
        with self._child():
            pass

    def close(self) -> None:
        """End all children; a later read starts new ones."""
        if self._owner != os.getpid():
            return
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.stop()

    @contextlib.contextmanager
    def _child(self) -> Iterator[Child]:
        if self._owner != os.getpid():
            # A forked worker must not talk through its parent's pipes.
            for child in self._idle:
                child.forget()
            self._own()
        room = self._room
        if not room.acquire(timeout=self.limits.wall_seconds * _PATIENCE):
            raise TooBusy
        try:
            child = self._idle_child() or Child(self.limits)
            try:
                yield child
            finally:
                self._put_back(child)
        finally:
            room.release()

    def _idle_child(self) -> Child | None:
        with self._lock:
            child = self._idle.pop() if self._idle else None
        if child is not None and not child.is_alive():
            child.stop()
            return None
        return child

    def _put_back(self, child: Child) -> None:
        if child.is_alive() and child.files_read < FILES_PER_CHILD:
            with self._lock:
                self._idle.append(child)
        else:
            child.stop()
