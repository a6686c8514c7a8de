"""What a person does to the rows of an import and of an account."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.importing import Desk, row
from utils import transactions
from utils.db_utils import in_transaction
from utils.importing import edits as statement_edits

if TYPE_CHECKING:
    from utils.importing.edits import RowChange


def delete(desk: Desk, transaction_id: int) -> None:
    in_transaction(
        desk.engine,
        lambda c: transactions.delete_transaction(
            c, desk.user_id, transaction_id, desk.clock.now()
        ),
    )


def edit_row(desk: Desk, import_id: int, position: int, change: RowChange) -> None:
    in_transaction(
        desk.engine,
        lambda c: statement_edits.edit_row(
            c, desk.user_id, import_id, position, change
        ),
    )


def enter_cobbler(desk: Desk) -> None:
    """Enter 500 for the cobbler by hand on the tenth of January."""
    desk.add(row(1, "-50", "TEA"))
    entry = transactions.Entry(
        dt.date(2026, 1, 10),
        -row(1, "500").amount,
        "Cobbler",
        account_id=desk.stored()[0].account_id,
    )
    in_transaction(
        desk.engine,
        lambda c: transactions.enter_by_hand(
            c, desk.user_id, entry, "INR", desk.clock.now()
        ),
    )
