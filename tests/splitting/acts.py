"""Splitting a transaction of the desk."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from utils.db_utils import reading
from utils.reports import read_ledger
from utils.splitting import TypedPart, split_transaction

if TYPE_CHECKING:
    from tests.editor import Editor
    from utils.store.transaction_rows import Transaction


def split(desk: Editor, *parts: tuple[str, str], at: int = 0) -> Transaction:
    """Split a transaction into (amount, category); give it."""
    one = desk.all()[at]
    typed = [
        TypedPart(Decimal(amount), desk.category(name), f"for {name}")
        for amount, name in parts
    ]
    desk.step = desk.do(split_transaction, one.id, typed)  # type: ignore[attr-defined]
    return desk.get(one.id)


def halves(desk: Editor) -> Transaction:
    return split(desk, ("-600", "Groceries"), ("-400", "Shopping"))


def spending(desk: Editor) -> dict[str, int]:
    with reading(desk.engine) as connection:
        ledger = read_ledger(connection, desk.user_id, "INR")
    return dict(ledger.spending[dt.date(2026, 1, 1)])
