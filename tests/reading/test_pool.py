from __future__ import annotations

import os
import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest

from utils.domain import ReadHints
from utils.errors import StatementError, TooBusy
from utils.reading import child, pool
from utils.reading.limits import ReadingLimits
from utils.reading.pool import StatementReader

if TYPE_CHECKING:
    from collections.abc import Iterator

STATEMENT = b"Date,Narration,Amount\n13/01/2024,ATM,-5.00\n14/01/2024,PAY,7.00\n"


@pytest.fixture(scope="module")
def reader() -> Iterator[StatementReader]:
    made = StatementReader()
    yield made
    made.close()


def long(rows: int) -> bytes:
    return b"Date,Narration,Amount\n" + b"13/2/24,shop,-1.5\n" * rows


def child_of(reader: StatementReader) -> int:
    (child,) = reader._idle
    return child._process.pid


def test_a_statement_is_read_in_another_process(reader: StatementReader):
    parsed = reader.read(STATEMENT, ReadHints())

    assert len(parsed.transactions) == 2
    assert child_of(reader) != os.getpid()


def test_the_same_child_reads_the_next_file(reader: StatementReader):
    reader.read(STATEMENT, ReadHints())
    before = child_of(reader)

    reader.read(STATEMENT, ReadHints())

    assert child_of(reader) == before


def test_an_error_crosses_with_its_code_and_sentence(reader: StatementReader):
    with pytest.raises(StatementError) as caught:
        reader.read(b"", ReadHints())

    assert caught.value.code == "empty_file"
    assert "empty" in caught.value.message


def test_a_dead_child_is_replaced(reader: StatementReader):
    reader.warm()
    os.kill(child_of(reader), signal.SIGKILL)
    time.sleep(0.1)

    assert len(reader.read(STATEMENT, ReadHints()).transactions) == 2


def test_a_child_that_dies_while_reading_is_a_sentence(reader: StatementReader):
    reader.warm()
    pid = child_of(reader)
    os.kill(pid, signal.SIGSTOP)
    timer = threading.Timer(0.3, os.kill, (pid, signal.SIGKILL))
    timer.start()

    with pytest.raises(StatementError) as caught:
        reader.read(STATEMENT, ReadHints())

    timer.join()
    assert caught.value.code == "reader_crashed"
    assert len(reader.read(STATEMENT, ReadHints()).transactions) == 2


def test_whoever_waits_is_told_how_far_a_file_is():
    reader = StatementReader()
    told: list[int] = []

    parsed = reader.read(long(5_000), ReadHints(), told.append)

    assert len(parsed.transactions) == 5_000
    assert told == sorted(set(told))
    assert 0 < told[0] <= 50
    assert 90 <= told[-1] <= 100
    assert len(reader.read(STATEMENT, ReadHints()).transactions) == 2
    reader.close()


def test_a_child_that_does_not_answer_is_stopped():
    reader = StatementReader(ReadingLimits(wall_seconds=0.5))
    reader.warm()
    os.kill(child_of(reader), signal.SIGSTOP)

    with pytest.raises(StatementError) as caught:
        reader.read(STATEMENT, ReadHints())

    assert caught.value.code == "timed_out"
    assert reader._idle == []


def test_a_child_out_of_processor_time_is_stopped():
    reader = StatementReader()
    reader.warm()
    os.kill(child_of(reader), signal.SIGSTOP)
    timer = threading.Timer(0.2, os.kill, (child_of(reader), signal.SIGXCPU))
    timer.start()
    os.kill(child_of(reader), signal.SIGCONT)
    timer.join()

    time.sleep(0.1)
    with pytest.raises(StatementError) as caught:
        reader._idle[0].read(STATEMENT, ReadHints())

    assert caught.value.code == "timed_out"
    reader.close()


def test_a_child_that_cannot_start_is_not_the_files_fault(
    caplog: pytest.LogCaptureFixture,
):
    reader = StatementReader(ReadingLimits(memory_mb=40))

    with pytest.raises(StatementError) as caught:
        reader.read(STATEMENT, ReadHints())

    assert caught.value.code == "reader_unavailable"
    assert "try again" in caught.value.message
    assert "ended at once: " in caplog.text
    assert "exit code" not in caplog.text


def test_a_program_that_is_missing_is_not_the_files_fault(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(child.sys, "executable", "/nowhere/python")

    with pytest.raises(StatementError) as caught:
        StatementReader().warm()

    assert caught.value.code == "reader_unavailable"
    assert "/nowhere/python" in caplog.text


def test_a_child_that_dies_without_a_word_is_logged_with_its_code(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(child.sys, "executable", "/bin/false")

    with pytest.raises(StatementError):
        StatementReader().warm()

    assert "exit code" in caplog.text


def test_a_file_that_takes_too_much_memory_is_told_the_limit():
    reader = StatementReader(ReadingLimits(memory_mb=480))

    with pytest.raises(StatementError) as caught:
        reader.read(b"x" * 400_000_000, ReadHints())

    assert caught.value.code == "reader_crashed"
    assert "480 MB" in caught.value.message
    assert len(reader.read(STATEMENT, ReadHints()).transactions) == 2
    reader.close()


def test_a_file_that_takes_too_much_of_the_processor_is_told_the_limit():
    reader = StatementReader(ReadingLimits(cpu_seconds=0))
    rows = b"".join(
        b"1/%d/24,shop %d,-%d.5\n" % (n % 12 + 1, n, n) for n in range(90_000)
    )

    with pytest.raises(StatementError) as caught:
        reader.read(b"Date,Narration,Amount\n" + rows, ReadHints())

    assert caught.value.code == "timed_out"
    assert "0 seconds of the processor" in caught.value.message
    reader.close()


def test_a_file_that_takes_too_long_is_told_the_limit():
    reader = StatementReader(ReadingLimits(wall_seconds=0.2))
    reader.warm()

    with pytest.raises(StatementError, match=r"longer than 0\.2 seconds"):
        reader.read(long(99_000), ReadHints())

    reader.close()


def test_never_more_files_are_read_at_once_than_there_are_processes():
    reader = StatementReader(ReadingLimits(processes=2))
    threads = [
        threading.Thread(target=reader.read, args=(long(5_000), ReadHints()))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(reader._idle) == 2
    reader.close()


def test_who_waits_too_long_for_a_child_is_told_to_come_back():
    reader = StatementReader(ReadingLimits(processes=1, wall_seconds=0.05))
    reader._room.acquire()

    with pytest.raises(TooBusy):
        reader.read(STATEMENT, ReadHints())


def test_threads_share_the_children():
    reader = StatementReader(ReadingLimits(processes=2))
    found: list[int] = []

    def work() -> None:
        found.append(len(reader.read(STATEMENT, ReadHints()).transactions))

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [2] * 5
    assert len(reader._idle) <= 2
    reader.close()
    assert reader._idle == []


def test_a_forked_worker_gets_children_of_its_own(monkeypatch: pytest.MonkeyPatch):
    reader = StatementReader()
    reader.read(STATEMENT, ReadHints())
    parents_child = reader._idle[0]
    reader._owner = -1

    reader.close()
    assert parents_child.is_alive()
    assert len(reader.read(STATEMENT, ReadHints()).transactions) == 2
    assert reader._idle[0] is not parents_child

    parents_child.stop()
    reader.close()


def test_a_child_is_replaced_after_many_files(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pool, "FILES_PER_CHILD", 1)
    reader = StatementReader()

    reader.read(STATEMENT, ReadHints())

    assert reader._idle == []
