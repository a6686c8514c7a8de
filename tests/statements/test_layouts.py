from __future__ import annotations

import pytest

from tests.statements import layouts_abroad
from tests.statements.layouts import LAYOUTS, Layout
from utils.domain import AccountKind, ReadHints, ReadStatus
from utils.file_processor import read_statement

ALL = [*LAYOUTS, *layouts_abroad.LAYOUTS]


@pytest.mark.parametrize("layout", ALL, ids=[layout.name for layout in ALL])
def test_a_layout_never_seen_is_read_right_or_asked_about(layout: Layout):
    hints = ReadHints(kind=AccountKind(layout.kind))

    parsed = read_statement(layout.text.encode(), hints)

    found = [
        (t.posting_date.isoformat(), f"{t.amount:.2f}") for t in parsed.transactions
    ]
    assert found == layout.rows
    assert [question.kind for question in parsed.questions] == (
        [layout.asks] if layout.asks else []
    )
    assert parsed.status is (ReadStatus.QUESTION if layout.asks else ReadStatus.OK)
    assert len(parsed.row_errors) == layout.refused
