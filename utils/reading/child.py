"""One reading process, seen from the server that started it."""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from utils.errors import StatementError
from utils.reading.answers import read_answer
from utils.reading.limits import unavailable
from utils.reading.pipes import receive, send
from utils.statements.progress import nobody
from utils.statements.wire import unpack

if TYPE_CHECKING:
    from utils.domain import ParsedStatement, ReadHints
    from utils.reading.limits import ReadingLimits
    from utils.statements.progress import Tell

_log = logging.getLogger(__name__)

_START_SECONDS = 60
_ROOT = Path(__file__).resolve().parent.parent.parent
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "PYTHONHASHSEED")
_ADDED = {
    # One thread per numeric library: their stacks count as address space.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


class Child:
    """A reading process and the pipes to it.

    Raises:
        StatementError: reader_unavailable, where it could not be started.
    """

    def __init__(self, limits: ReadingLimits) -> None:
        self.files_read = 0
        self._limits = limits
        try:
            self._process = self._start()
        except OSError as error:
            _log.exception("the reading process cannot be started")
            raise unavailable() from error
        if self._process.stdin is not None:
            # A write takes what there is room for, not just 4 KB at a time.
            os.set_blocking(self._process.stdin.fileno(), False)
        try:
            receive(self._process.stdout, time.monotonic() + _START_SECONDS)
        except (EOFError, OSError, TimeoutError) as error:
            self._process.kill()
            _log.error("the reading process ended at once: %s", self._last_words())
            self.stop()
            raise unavailable() from error

    def _start(self) -> subprocess.Popen[bytes]:
        kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        return subprocess.Popen(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", "utils.reading.serve", self._limits.dump()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=_ROOT,
            env=kept | _ADDED,
            bufsize=0,
            # Ctrl+C at the server's terminal is not for it. A session of its own would
            # give it as much of the processor as the whole server has.
            process_group=0,
        )

    def _last_words(self) -> str:
        """Give the last line that it wrote before it was ready."""
        said = self._process.stderr.read(4096) if self._process.stderr else b""
        lines = (said or b"").decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"exit code {self._process.wait()}"

    def is_alive(self) -> bool:
        """Say whether the process can take another file."""
        return self._process.poll() is None

    def read(
        self, content: bytes, hints: ReadHints, tell: Tell = nobody
    ) -> ParsedStatement:
        """Send one file and wait for what comes out of it.

        `tell` is called with the percent that is done.

        Raises:
            StatementError: what the file is at fault for; also timed_out and
                reader_crashed.
        """
        self.files_read += 1
        deadline = time.monotonic() + self._limits.wall_seconds
        try:
            send(self._process.stdin, pickle.dumps((content, hints)), deadline)
            while isinstance(answer := self._next_answer(deadline), int):
                tell(min(max(answer, 0), 100))
        except TimeoutError as error:
            self.stop()
            raise self._limits.too_slow() from error
        except pickle.UnpicklingError as error:
            self.stop()
            raise self._limits.crashed() from error
        except (EOFError, OSError) as error:
            raise self._ended() from error
        if isinstance(answer, StatementError):
            raise answer
        return unpack(answer)

    def _next_answer(self, deadline: float) -> Any:  # noqa: ANN401 - whatever it says
        return read_answer(receive(self._process.stdout, deadline))

    def _ended(self) -> StatementError:
        """Say why it ended in the middle of a file."""
        code = self._process.wait()
        _log.warning("the reading process ended with %s", code)
        self.stop()
        if -code == signal.SIGXCPU:
            return self._limits.too_laborious()
        return self._limits.crashed()

    def stop(self) -> None:
        """End the process and close its pipes."""
        self._process.kill()
        self._process.wait()
        self.forget()

    def forget(self) -> None:
        """Close the pipes; the process ends when nobody holds the other end."""
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
