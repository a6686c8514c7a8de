"""Any layout is read right or not at all."""

from __future__ import annotations

import pytest

from tests.statements.printed.random_prints import printed_statement
from tests.statements.printed.reading import read


@pytest.mark.parametrize("seed", range(48))
def test_a_printed_statement_of_any_layout_is_read_right_or_not_at_all(seed: int):
    printed = printed_statement(seed)

    parsed = read(printed.content, kind=printed.kind)

    found = [
        (t.posting_date, t.amount, t.narration.replace(" ", ""))
        for t in parsed.transactions
    ]
    wanted = [(row.day, row.amount, row.text) for row in printed.rows]
    assert found == wanted, printed.layout
    assert parsed.questions == ()
    assert parsed.row_errors == ()
