"""The reading process itself: limits first, then files from standard input."""

from __future__ import annotations

import gc
import os
import pickle
import resource
import sys
import time
from typing import IO, TYPE_CHECKING

from utils.errors import StatementError
from utils.reading.limits import ReadingLimits, unreadable
from utils.reading.pipes import LENGTH
from utils.statements.progress import told_to

if TYPE_CHECKING:
    from utils.domain import ReadHints
    from utils.statements.wire import Packed

READY = b"ready"
_MB = 1024 * 1024


def serve(requests: IO[bytes], answers: IO[bytes], limits: ReadingLimits) -> None:
    """Answer reading requests until the pipe closes: the process's whole life.

    While a file is read, numbers say how many percent of it are done.
    """
    while len(head := _read_fully(requests, LENGTH.size)) == LENGTH.size:
        content, hints = pickle.loads(  # noqa: S301 - our own parent
            _read_fully(requests, *LENGTH.unpack(head))
        )
        _limit_cpu(limits.cpu_seconds)
        with told_to(lambda percent: reply(answers, pickle.dumps(percent))):
            answer = _answer(content, hints, limits)
        reply(answers, pickle.dumps(answer))
        del content, answer
        gc.collect()


def _answer(
    content: bytes, hints: ReadHints, limits: ReadingLimits
) -> Packed | StatementError:
    from utils.file_processor import read_statement
    from utils.statements.wire import pack

    try:
        return pack(read_statement(content, hints, limits.file))
    except StatementError as error:
        return StatementError(error.code, error.said, error.table)
    except MemoryError:
        return limits.too_big()
    except RecursionError:
        return limits.crashed()
    except Exception:  # noqa: BLE001 - whatever a parser throws is a bad file
        return unreadable()


def _read_fully(pipe: IO[bytes], size: int) -> bytes:
    return pipe.read(size) or b""


def reply(answers: IO[bytes], message: bytes) -> None:
    """Write a message to the server."""
    answers.write(LENGTH.pack(len(message)))
    answers.write(message)
    answers.flush()


def _limit_cpu(seconds: int) -> None:
    """Allow so many seconds more than were used by earlier files."""
    used = time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds + 1, -1))


def main(arguments: list[str]) -> None:
    """Run a reading process.

    Args:
        arguments: the limits, as `ReadingLimits.dump` writes them.
    """
    limits = ReadingLimits.load(*arguments)
    # Garbage is collected between files; within one it only costs time.
    gc.disable()
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    # A library that prints must not write into the answers.
    os.dup2(nowhere, 1)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    memory_bytes = limits.memory_mb * _MB
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    # Loaded before the first file, so that it waits for nothing.
    import utils.file_processor  # noqa: F401

    # What is loaded stays: looking for garbage in it costs more than most files do.
    gc.collect()
    gc.freeze()
    reply(answers, READY)
    # Nobody listens to complaints once it runs.
    os.dup2(nowhere, 2)
    serve(requests, answers, limits)


if __name__ == "__main__":
    main(sys.argv[1:])
