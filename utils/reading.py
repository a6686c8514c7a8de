"""Read statements in child processes that may crash, hang or run out of memory."""

from __future__ import annotations

import atexit
import contextlib
import gc
import logging
import os
import pickle
import resource
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

from utils.errors import StatementError, TooBusy
from utils.statements.wire import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from utils.domain import ParsedStatement, ReadHints
    from utils.statements.wire import Packed

_log = logging.getLogger(__name__)

MEMORY_BYTES = 1024**3
CPU_SECONDS = 20
WALL_SECONDS = 30.0
PROCESSES = 2
# A child is replaced after so many files, so that fragments of memory do not pile up.
FILES_PER_CHILD = 200
_LENGTH = struct.Struct("!Q")
_ROOT = Path(__file__).resolve().parent.parent
_READY = b"ready"


class StatementReader:
    """Reads statements in warm child processes with limits on memory and time.

    Safe to share between threads; each process that forks gets children of its own.
    Children start with the first file, or with `warm`, and hold no file on disk.

    Args:
        processes: how many files are read at once; others wait.
        wall_seconds: how long one file may take.
        cpu_seconds: how much processor time one file may take.
        memory_bytes: how much address space a child may take.
    """

    def __init__(
        self,
        *,
        processes: int = PROCESSES,
        wall_seconds: float = WALL_SECONDS,
        cpu_seconds: int = CPU_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
    ) -> None:
        self.processes = processes
        self.wall_seconds = wall_seconds
        self.cpu_seconds = cpu_seconds
        self.memory_bytes = memory_bytes
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(processes)
        self._idle: list[_Child] = []
        atexit.register(self.close)

    def read(self, content: bytes, hints: ReadHints) -> ParsedStatement:
        """Read a statement as `file_processor.read_statement` does, but apart.

        Raises:
            StatementError: what the file is at fault for; also timed_out and
                reader_crashed.
            TooBusy: no child became free for several files' time.
        """
        with self._child() as child:
            return child.read(content, hints, self.wall_seconds)

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

    def _start_afresh(self) -> None:
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(self.processes)
        for child in self._idle:
            child.forget()
        self._idle = []

    @contextlib.contextmanager
    def _child(self) -> Iterator[_Child]:
        if self._owner != os.getpid():
            # A forked worker must not talk through its parent's pipes.
            self._start_afresh()
        room = self._room
        if not room.acquire(timeout=self.wall_seconds * 4):
            raise TooBusy
        try:
            with self._lock:
                child = self._idle.pop() if self._idle else None
            if child is not None and not child.is_alive():
                child.stop()
                child = None
            if child is None:
                child = _Child(self.cpu_seconds, self.memory_bytes)
            try:
                yield child
            finally:
                self._put_back(child)
        finally:
            room.release()

    def _put_back(self, child: _Child) -> None:
        if child.is_alive() and child.files_read < FILES_PER_CHILD:
            with self._lock:
                self._idle.append(child)
        else:
            child.stop()


class _Child:
    """One reading process and the pipes to it."""

    def __init__(self, cpu_seconds: int, memory_bytes: int) -> None:
        self.files_read = 0
        environment = {
            name: value
            for name, value in os.environ.items()
            if name in ("PATH", "LANG", "LC_ALL", "TZ", "PYTHONHASHSEED")
        }
        # One thread per numeric library: their stacks count as address space.
        environment |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        arguments = [str(cpu_seconds), str(memory_bytes)]
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", "utils.reading", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=environment,
            bufsize=0,
            start_new_session=True,
        )
        try:
            self._receive(time.monotonic() + 60)
        except (EOFError, OSError, TimeoutError) as error:
            self.stop()
            raise StatementError("reader_crashed", _crash_sentence()) from error

    def is_alive(self) -> bool:
        """Say whether the process can take another file."""
        return self._process.poll() is None

    def read(
        self, content: bytes, hints: ReadHints, wall_seconds: float
    ) -> ParsedStatement:
        """Send one file and wait for what came out of it."""
        self.files_read += 1
        deadline = time.monotonic() + wall_seconds
        try:
            self._send(pickle.dumps((content, hints)), deadline)
            answer = pickle.loads(self._receive(deadline))  # noqa: S301 - our own child
        except TimeoutError as error:
            self.stop()
            raise StatementError("timed_out", _slow_sentence(wall_seconds)) from error
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            code = self._process.wait()
            _log.warning("reading process ended with %s", code)
            self.stop()
            if -code == signal.SIGXCPU:
                raise StatementError(
                    "timed_out", _slow_sentence(wall_seconds)
                ) from error
            raise StatementError("reader_crashed", _crash_sentence()) from error
        if isinstance(answer, StatementError):
            raise answer
        return unpack(answer)

    def stop(self) -> None:
        """End the process and close its pipes."""
        self._process.kill()
        self._process.wait()
        self.forget()

    def forget(self) -> None:
        """Close the pipes; the process ends when nobody holds the other end."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _send(self, message: bytes, deadline: float) -> None:
        pipe = _opened(self._process.stdin)
        rest = memoryview(_LENGTH.pack(len(message)) + message)
        while rest:
            # A pipe that is ready takes at least PIPE_BUF bytes without blocking.
            _wait([], [pipe.fileno()], deadline)
            rest = rest[os.write(pipe.fileno(), rest[: select.PIPE_BUF]) :]

    def _receive(self, deadline: float) -> bytes:
        (size,) = _LENGTH.unpack(self._receive_exactly(_LENGTH.size, deadline))
        return self._receive_exactly(size, deadline)

    def _receive_exactly(self, size: int, deadline: float) -> bytes:
        pipe = _opened(self._process.stdout)
        parts: list[bytes] = []
        while size:
            _wait([pipe.fileno()], [], deadline)
            part = os.read(pipe.fileno(), min(size, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def _opened(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None or pipe.closed:
        raise EOFError
    return pipe


def _wait(readers: list[int], writers: list[int], deadline: float) -> None:
    poller = select.poll()
    for number in readers:
        poller.register(number, select.POLLIN)
    for number in writers:
        poller.register(number, select.POLLOUT)
    left = deadline - time.monotonic()
    if left <= 0 or not poller.poll(left * 1000):
        raise TimeoutError


def _slow_sentence(wall_seconds: float) -> str:
    return (
        f"Reading this file took longer than {wall_seconds:.0f} seconds, so it was "
        "stopped. Please export a shorter period, or save it as CSV."
    )


def _crash_sentence() -> str:
    return (
        "This file could not be read: it is damaged or needs too much memory. Please "
        "download it from your bank again, or save it as CSV."
    )


def serve(requests: IO[bytes], answers: IO[bytes], cpu_seconds: int) -> None:
    """Answer reading requests until the pipe closes: the child's whole life."""
    from utils.file_processor import read_statement
    from utils.statements.wire import pack

    _reply(answers, _READY)
    while len(head := _read_fully(requests, _LENGTH.size)) == _LENGTH.size:
        content, hints = pickle.loads(  # noqa: S301 - our own parent
            _read_fully(requests, *_LENGTH.unpack(head))
        )
        _limit_cpu(cpu_seconds)
        answer: Packed | StatementError
        try:
            answer = pack(read_statement(content, hints))
        except StatementError as error:
            answer = StatementError(error.code, error.message, error.table)
        except (RecursionError, MemoryError):
            answer = StatementError("reader_crashed", _crash_sentence())
        except Exception:  # noqa: BLE001 - whatever a parser throws is a bad file
            answer = StatementError("unreadable", _crash_sentence())
        _reply(answers, pickle.dumps(answer))
        del content, answer
        gc.collect()


def _read_fully(pipe: IO[bytes], size: int) -> bytes:
    return pipe.read(size) or b""


def _reply(answers: IO[bytes], message: bytes) -> None:
    answers.write(_LENGTH.pack(len(message)))
    answers.write(message)
    answers.flush()


def _limit_cpu(seconds: int) -> None:
    """Allow so many seconds more than were used by earlier files."""
    used = time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds + 1, -1))


def main(arguments: list[str]) -> None:
    """Run a reading process: limits first, then files from standard input."""
    cpu_seconds, memory_bytes = map(int, arguments)
    # Garbage is collected between files; within one it only costs time.
    gc.disable()
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # A library that prints must not write into the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    serve(requests, answers, cpu_seconds)


if __name__ == "__main__":
    main(sys.argv[1:])
