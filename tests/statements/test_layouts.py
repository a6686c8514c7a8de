from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.statements import (
    layouts_abroad,
    layouts_booked,
    layouts_dated,
    layouts_several,
    layouts_short,
    layouts_titled,
    layouts_told,
    layouts_worded,
)
from tests.statements.layouts import LAYOUTS, Layout
from utils.domain import AccountKind, ReadHints, ReadStatus
from utils.file_processor import read_statement

ALL = [
    *LAYOUTS,
    *layouts_worded.LAYOUTS,
    *layouts_abroad.LAYOUTS,
    *layouts_booked.LAYOUTS,
    *layouts_dated.LAYOUTS,
    *layouts_several.LAYOUTS,
    *layouts_short.LAYOUTS,
    *layouts_titled.LAYOUTS,
    *layouts_told.LAYOUTS,
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


@pytest.mark.parametrize("other", ["INR", "Billed", "Equivalent", "Settled"])
def test_a_code_stays_with_the_amount_unless_a_name_or_balance_says_whose_it_is(
    other: str,
):
    text = f"""Date,Description,Currency,Amount,{other}
14/03/2026,SHOP,USD,-1.00,-83.00
15/03/2026,SHOP,INR,-100.00,-100.00
16/03/2026,SHOP,INR,-50.00,-50.00
"""
    parsed = read_statement(text.encode(), ReadHints())

    found = [(t.amount, t.currency) for t in parsed.transactions]
    assert found[0] in {(Decimal(-1), "USD"), (Decimal(-83), "INR")}
    assert found[1:] == [(Decimal(-100), "INR"), (Decimal(-50), "INR")]
