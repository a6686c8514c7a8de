"""A reading child that was taken over cannot make the server run anything."""

from __future__ import annotations

import datetime as dt
import os
import pickle
from decimal import Decimal

import pytest

from tests.importing import row, statement
from utils.errors import StatementError
from utils.reading.answers import read_answer
from utils.sentences import Sentence
from utils.statements import wire


class _Harmful:
    def __init__(self, call, *arguments):
        self.call, self.arguments = call, arguments

    def __reduce__(self):
        return self.call, self.arguments


def test_what_children_answer_is_read():
    packed = wire.pack(statement([row(1, "-50")]))
    for answer in (
        packed,
        StatementError("no_table", Sentence("No table here.")),
        [dt.date(2026, 11, 1), Decimal("1.20"), None, 1.5, "text"],
    ):
        read = read_answer(pickle.dumps(answer))
        assert type(read) is type(answer)


@pytest.mark.parametrize(
    "answer",
    [
        _Harmful(os.system, "true"),
        _Harmful(eval, "1"),
        _Harmful(getattr, "x", "upper"),
        _Harmful(wire.pack, statement([])),
        [1, {"x": _Harmful(os.unlink, "/nowhere")}],
    ],
)
def test_calls_are_refused(answer):
    with pytest.raises(pickle.UnpicklingError):
        read_answer(pickle.dumps(answer))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\x80\x05",
        b"nonsense",
        b"cutils.statements.wire\npickle.loads\n.",
        b"cutils.domain\nStrEnum\n.",
        b"cutils.statements.nothing\nX\n.",
    ],
)
def test_what_is_no_answer_is_refused(answer):
    with pytest.raises(pickle.UnpicklingError):
        read_answer(answer)
