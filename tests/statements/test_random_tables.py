"""Never silently wrong: each layout drawn is read as it was written, or asked about."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.statements.random_tables import table
from utils.domain import ReadHints, ReadStatus
from utils.file_processor import read_statement


@pytest.mark.parametrize("seed", range(150))
def test_a_table_of_any_layout_is_read_as_it_was_written(seed: int):
    drawn = table(seed)

    parsed = read_statement(drawn.content, ReadHints("statement"))

    found = Counter((t.posting_date, t.amount) for t in parsed.transactions)
    missing = Counter(drawn.truth) - found
    assert parsed.status is ReadStatus.OK, drawn.said
    assert found - Counter(drawn.truth) == Counter(), drawn.said
    assert missing.total() == len(parsed.row_errors) <= drawn.may_lose, drawn.said
