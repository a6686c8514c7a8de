"""Transactions entered by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from utils.db_utils import reading
from utils.store.transactions import list_transactions

if TYPE_CHECKING:
    from routes.deps import Services
    from tests.people import Person
from tests.routes.upload.previews import Page, narrations


def test_transactions_can_be_entered_by_hand(
    alice: Person, page: Page, services: Services
) -> None:
    entry = {"date": "2026-11-01", "amount": "120.50", "direction": "out"}
    added = alice.submit("/upload/by-hand", {**entry, "payee": "Cobbler"})
    assert added.status_code == 303
    with reading(services.engine) as connection:
        (stored,) = list_transactions(connection, alice.user_id).rows
    assert (stored.amount_minor, stored.account_name) == (-12050, "Cash")
    assert (stored.by_hand, stored.import_id) == (True, None)
    income = {**entry, "direction": "in", "payee": "Refund"}
    alice.submit("/upload/by-hand", {**income, "account": str(stored.account_id)})
    with reading(services.engine) as connection:
        assert list_transactions(connection, alice.user_id).rows[0].amount_minor > 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": "0"},
        {"amount": "-5"},
        {"amount": "NaN"},
        {"amount": "1.234"},
        {"amount": "1e300"},
        {"amount": "1000000000000"},
        {"date": "2026-02-31"},
        {"date": "0206-11-01"},
        {"date": "2062-11-01"},
        {"payee": ""},
        {"payee": "  "},
        {"account": "999"},
        {"category": "999"},
        {"direction": "up"},
    ],
)
def test_a_wrong_entry_is_said_and_not_stored(
    alice: Person, services: Services, wrong: dict[str, str]
) -> None:
    entry = {"date": "2026-11-01", "amount": "12", "direction": "out", "payee": "A"}
    response = alice.submit("/upload/by-hand", {**entry, **wrong})
    assert response.status_code == 422
    assert narrations(services, alice) == []
