from __future__ import annotations

import io
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from utils.domain import ReadHints
from utils.reading import serve as serving
from utils.reading.limits import ReadingLimits
from utils.reading.pipes import LENGTH
from utils.statements.wire import unpack

if TYPE_CHECKING:
    from utils.domain import ParsedStatement

STATEMENT = b"Date,Narration,Amount\n13/01/2024,ATM,-5.00\n14/01/2024,PAY,7.00\n"


def requested(*contents: bytes) -> io.BytesIO:
    messages = [pickle.dumps((content, ReadHints())) for content in contents]
    packed = [LENGTH.pack(len(message)) + message for message in messages]
    return io.BytesIO(b"".join(packed))


def answered(stream: io.BytesIO) -> list[Any]:
    """Give what was answered, without what was told of the progress."""
    stream.seek(0)
    found = []
    while head := stream.read(LENGTH.size):
        found.append(pickle.loads(stream.read(*LENGTH.unpack(head))))
    return [answer for answer in found if not isinstance(answer, int)]


def test_a_child_answers_every_request_until_the_pipe_closes(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(serving, "_limit_cpu", lambda _seconds: None)
    answers = io.BytesIO()

    serving.serve(requested(STATEMENT, b""), answers, ReadingLimits())

    good, bad = answered(answers)
    assert len(unpack(good).transactions) == 2
    assert bad.code == "empty_file"


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (MemoryError(), "reader_crashed"),
        (RecursionError(), "reader_crashed"),
        (ZeroDivisionError(), "unreadable"),
    ],
)
def test_whatever_a_parser_throws_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, problem: Exception, code: str
):
    def throw(*_arguments: object) -> ParsedStatement:
        raise problem

    monkeypatch.setattr(serving, "_limit_cpu", lambda _seconds: None)
    monkeypatch.setattr("utils.file_processor.read_statement", throw)
    answers = io.BytesIO()

    serving.serve(requested(STATEMENT), answers, ReadingLimits())

    assert answered(answers)[0].code == code
