from __future__ import annotations

import io
import os
import pickle
import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest

from utils import reading
from utils.domain import ParsedStatement, ReadHints
from utils.errors import StatementError, TooBusy
from utils.reading import StatementReader
from utils.statements.wire import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

STATEMENT = b"Date,Narration,Amount\n13/01/2024,ATM,-5.00\n14/01/2024,PAY,7.00\n"


@pytest.fixture(scope="module")
def reader() -> Iterator[StatementReader]:
    made = StatementReader()
    yield made
    made.close()


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


def test_a_child_that_does_not_answer_is_stopped():
    reader = StatementReader(wall_seconds=0.5)
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
        reader._idle[0].read(STATEMENT, ReadHints(), 5.0)

    assert caught.value.code == "timed_out"
    reader.close()


def test_a_child_that_cannot_start_is_a_sentence():
    reader = StatementReader(memory_bytes=1024 * 1024)

    with pytest.raises(StatementError) as caught:
        reader.read(STATEMENT, ReadHints())

    assert caught.value.code == "reader_crashed"


def test_who_waits_too_long_for_a_child_is_told_to_come_back():
    reader = StatementReader(processes=1, wall_seconds=0.05)
    reader._room.acquire()

    with pytest.raises(TooBusy):
        reader.read(STATEMENT, ReadHints())


def test_threads_share_the_children():
    reader = StatementReader(processes=2)
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
    monkeypatch.setattr(reading, "FILES_PER_CHILD", 1)
    reader = StatementReader()

    reader.read(STATEMENT, ReadHints())

    assert reader._idle == []


def requested(*contents: bytes) -> io.BytesIO:
    messages = [pickle.dumps((content, ReadHints())) for content in contents]
    packed = [reading._LENGTH.pack(len(message)) + message for message in messages]
    return io.BytesIO(b"".join(packed))


def answered(stream: io.BytesIO) -> list[bytes]:
    stream.seek(0)
    found = []
    while head := stream.read(reading._LENGTH.size):
        found.append(stream.read(*reading._LENGTH.unpack(head)))
    return found


def test_a_child_answers_every_request_until_the_pipe_closes(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(reading, "_limit_cpu", lambda _seconds: None)
    answers = io.BytesIO()

    reading.serve(requested(STATEMENT, b""), answers, 20)

    ready, good, bad = answered(answers)
    assert ready == reading._READY
    assert len(unpack(pickle.loads(good)).transactions) == 2
    assert pickle.loads(bad).code == "empty_file"


@pytest.mark.parametrize(
    ("problem", "code"),
    [(MemoryError(), "reader_crashed"), (ZeroDivisionError(), "unreadable")],
)
def test_whatever_a_parser_throws_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, problem: Exception, code: str
):
    def throw(content: bytes, hints: ReadHints) -> ParsedStatement:
        raise problem

    monkeypatch.setattr(reading, "_limit_cpu", lambda _seconds: None)
    monkeypatch.setattr("utils.file_processor.read_statement", throw)
    answers = io.BytesIO()

    reading.serve(requested(STATEMENT), answers, 20)

    assert pickle.loads(answered(answers)[1]).code == code
