from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.statements import (
    layouts_abroad,
    layouts_booked,
    layouts_dated,
    layouts_short,
    layouts_titled,
)
from tests.statements.layouts import LAYOUTS, Layout
from utils.domain import AccountKind, ReadHints, ReadStatus
from utils.file_processor import read_statement

ALL = [
    *LAYOUTS,
    *layouts_abroad.LAYOUTS,
    *layouts_booked.LAYOUTS,
    *layouts_dated.LAYOUTS,
    *layouts_short.LAYOUTS,
    *layouts_titled.LAYOUTS,
]


@pytest.mark.parametrize("layout", ALL, ids=[layout.name for layout in ALL])
def test_a_layout_never_seen_is_read_right_or_asked_about(layout: Layout):
    hints = ReadHints(kind=AccountKind(layout.kind))

    parsed = read_statement(layout.text.encode(), hints)

    found = [(t.posting_date, t.amount) for t in parsed.transactions]
    assert found == [
        (dt.date.fromisoformat(day), Decimal(amount)) for day, amount in layout.rows
    ]
    if layout.currency:
        assert {t.currency for t in parsed.transactions} == {layout.currency}
    assert [question.kind for question in parsed.questions] == (
        [layout.asks] if layout.asks else []
    )
    assert parsed.status is (ReadStatus.QUESTION if layout.asks else ReadStatus.OK)
    assert len(parsed.row_errors) == layout.refused
