"""A card's purchases and the bill that paid them are counted once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from tests.importing import Desk, new_user, row, statement
from utils import transactions
from utils.card_payments import EXPENSE, TRANSFER
from utils.db_utils import in_transaction, reading
from utils.domain import AccountKind
from utils.importing.commit import undo
from utils.store import categories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock
    from utils.domain import ParsedTransaction

BILL = "IB BILLPAY DR-HDFCCN"
RECEIPT = "PAYMENT RECEIVED, THANK YOU"
PAID = dt.date(2026, 2, 10)
PURCHASE = row(dt.date(2026, 1, 2), "-900", "UPI-SWIGGY")
NUMBERS = {"card": "XX9999", "bank": "XX1234"}


class CardCategoriser:
    """Knows bills and receipts by their words, as expense and as transfer."""

    def predict(self, rows: pd.DataFrame) -> pd.DataFrame:
        names = {BILL: EXPENSE, RECEIPT: TRANSFER}
        found = [names.get(text) for text in rows["description"]]
        return pd.DataFrame({"category": found, "confidence": 0.9})


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Desk]:
    desk = Desk(
        any_engine,
        clock,
        new_user(any_engine),
        categoriser=CardCategoriser(),  # type: ignore[arg-type]
    )
    yield desk
    desk.jobs.close()


def _bill(day: dt.date, amount: str = "-900") -> ParsedTransaction:
    return row(day, amount, BILL)


def _receipt(day: dt.date, amount: str = "900") -> ParsedTransaction:
    return row(day, amount, RECEIPT)


def _add(desk: Desk, kind: str, *rows: ParsedTransaction) -> int:
    import_id = desk.upload(
        statement(rows, number=NUMBERS[kind]), kind=AccountKind(kind)
    )
    desk.commit(import_id)
    return import_id


def _category_of_bill(desk: Desk) -> list[str]:
    with reading(desk.engine) as connection:
        names = {
            one.id: one.name
            for one in categories.list_categories(connection, desk.user_id)
        }
    desk.check_sums()
    return [names[one.category_id] for one in desk.stored() if one.narration == BILL]


def test_a_bill_of_a_card_that_is_not_here_is_an_expense(desk: Desk) -> None:
    _add(desk, "bank", _bill(PAID))
    assert _category_of_bill(desk) == [EXPENSE]


@pytest.mark.parametrize("order", [("bank", "card"), ("card", "bank")])
@pytest.mark.parametrize("days_later", [-1, 0, 3])
def test_a_bill_is_a_transfer_once_the_card_is_here(
    desk: Desk, order: tuple[str, str], days_later: int
) -> None:
    files = {
        "bank": [_bill(PAID)],
        "card": [PURCHASE, _receipt(PAID + dt.timedelta(days=days_later))],
    }
    for kind in order:
        _add(desk, kind, *files[kind])
    assert _category_of_bill(desk) == [TRANSFER]


def test_undoing_the_card_makes_the_bill_an_expense_again(desk: Desk) -> None:
    _add(desk, "bank", _bill(PAID))
    card = _add(desk, "card", PURCHASE, _receipt(PAID))
    undo(desk.engine, desk.user_id, card, desk.clock.now())
    assert _category_of_bill(desk) == [EXPENSE]


def test_deleting_the_receipt_makes_the_bill_an_expense_again(desk: Desk) -> None:
    _add(desk, "bank", _bill(PAID))
    _add(desk, "card", PURCHASE, _receipt(PAID))
    (receipt,) = (one.id for one in desk.stored() if one.narration == RECEIPT)
    in_transaction(
        desk.engine,
        lambda c: transactions.delete_transaction(
            c, desk.user_id, receipt, desk.clock.now()
        ),
    )
    assert _category_of_bill(desk) == [EXPENSE]


def test_a_bill_for_a_month_before_the_card_was_here_is_an_expense(
    desk: Desk,
) -> None:
    _add(desk, "bank", _bill(dt.date(2026, 1, 20)))
    _add(desk, "card", PURCHASE, _receipt(dt.date(2026, 1, 20)))
    assert _category_of_bill(desk) == [EXPENSE]


@pytest.mark.parametrize(
    "receipt", [_receipt(PAID, "901"), _receipt(PAID + dt.timedelta(days=9))]
)
def test_another_amount_or_week_is_another_payment(
    desk: Desk, receipt: ParsedTransaction
) -> None:
    _add(desk, "bank", _bill(PAID))
    _add(desk, "card", PURCHASE, receipt)
    assert _category_of_bill(desk) == [EXPENSE]


def test_one_receipt_settles_one_of_two_equal_bills(desk: Desk) -> None:
    _add(desk, "bank", _bill(PAID), _bill(PAID))
    _add(desk, "card", PURCHASE, _receipt(PAID))
    assert sorted(_category_of_bill(desk)) == [TRANSFER, EXPENSE]


def test_what_the_user_chose_for_a_bill_stays(desk: Desk) -> None:
    _add(desk, "bank", _bill(PAID))
    (bill,) = desk.stored()
    in_transaction(
        desk.engine,
        lambda c: transactions.set_category(
            c,
            desk.user_id,
            bill.id,
            bill.category_id,
            also_others=False,
            now=desk.clock.now(),
        ),
    )
    _add(desk, "card", PURCHASE, _receipt(PAID))
    assert _category_of_bill(desk) == [EXPENSE]
