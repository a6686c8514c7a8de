from __future__ import annotations

import pytest

from utils.domain import ReadHints
from utils.errors import StatementError
from utils.reading.limits import ReadingLimits
from utils.reading.pool import StatementReader
from utils.statements.limits import Limits


def test_limits_reach_another_process_whole():
    limits = ReadingLimits(3, 1.5, 7, 600, Limits(rows=4, columns=11))

    assert ReadingLimits.load(limits.dump()) == limits


def test_the_reading_process_keeps_to_the_operators_limits():
    reader = StatementReader(ReadingLimits(file=Limits(columns=11)))
    wide = b"Date,Narration,Amount" + b",x" * 19 + b"\n"

    with pytest.raises(StatementError, match="at most 11 are read"):
        reader.read(wide * 3, ReadHints())

    reader.close()
