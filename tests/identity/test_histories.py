"""Histories cut into statements, planned without a database: many examples fast."""

from __future__ import annotations

from hypothesis import given, settings

from tests.histories import History, histories
from tests.properties import examples
from utils.domain import RowStatus
from utils.identity.planning import plan
from utils.identity.rows import StatementRow, StoredRow


@settings(max_examples=examples(400))
@given(histories())
def test_any_order_of_statements_gives_each_row_once(history: History) -> None:
    stored: list[StoredRow] = []
    for told in [*history.told, *history.told]:
        rows = [
            StatementRow(
                position,
                1,
                one.posting_date,
                int(one.amount * 100),
                None if one.balance is None else int(one.balance * 100),
                one.narration,
                one.bank_reference,
            )
            for position, one in enumerate(told)
        ]
        for row, planned in zip(rows, plan(rows, stored), strict=True):
            if planned.status is RowStatus.NEW:
                stored.append(
                    StoredRow(
                        len(stored),
                        row.account_id,
                        row.posting_date,
                        row.amount_minor,
                        planned.occurrence,
                        row.balance_minor,
                        row.narration,
                        row.bank_reference,
                    )
                )
    found = sorted((one.posting_date, one.amount_minor) for one in stored)
    assert found == sorted(
        (one.posting_date, int(one.amount * 100)) for one in history.truth
    )
