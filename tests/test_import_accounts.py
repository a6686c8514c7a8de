"""Which accounts the rows of a statement go to."""

from __future__ import annotations

import pytest

from tests.importing import Desk, row, statement
from utils.db_utils import in_transaction, reading
from utils.domain import (
    AccountKind,
    ImportStatus,
    ParsedAccount,
)
from utils.errors import InvalidInput
from utils.importing import edits as statement_edits
from utils.store import accounts, import_accounts


def _accounts(desk: Desk) -> list[accounts.Account]:
    with reading(desk.engine) as connection:
        return accounts.list_accounts(connection, desk.user_id)


def _parts(desk: Desk, import_id: int) -> list[import_accounts.ImportAccount]:
    with reading(desk.engine) as connection:
        return import_accounts.list_import_accounts(connection, import_id)


def test_an_account_is_known_by_its_number(desk: Desk) -> None:
    desk.add(row(1, "-50"), number="50100001234", layout="csv")
    desk.add(row(2, "-50"), number="XXXXXXX1234", layout="xls")
    desk.add(row(3, "-50"), number="XXXXXXX9999", layout="xls")
    names = [one.name for one in _accounts(desk)]
    assert names == ["HDFC Bank 1234", "HDFC Bank 9999"]


def test_an_account_without_a_number_is_known_by_its_layout(desk: Desk) -> None:
    desk.add(row(1, "-50"), number=None, layout="csv")
    desk.add(row(2, "-50"), number=None, layout="csv")
    desk.add(row(2, "-50"), number=None, layout="another")
    assert [one.name for one in _accounts(desk)] == ["Bank account", "Bank account (2)"]


def test_a_number_told_later_is_learned(desk: Desk) -> None:
    desk.add(row(1, "-50"), number=None, layout="csv")
    desk.add(row(2, "-50"), number="XX1234", layout="csv")
    (only,) = _accounts(desk)
    assert (only.number_masked, only.bank) == ("XX1234", "HDFC Bank")


def test_a_layout_of_another_kind_is_another_account(desk: Desk) -> None:
    desk.add(row(1, "-50"), number=None)
    import_id = desk.upload(
        statement([row(2, "-50")], number=None), kind=AccountKind.CARD
    )
    assert _parts(desk, import_id)[0].account_id is None


def test_a_statement_of_two_accounts_and_currencies_fills_both(desk: Desk) -> None:
    both = [
        ParsedAccount("1", "HDFC Bank", "XX1234", "INR"),
        ParsedAccount("2", "HDFC Bank", "XX1234", "USD"),
    ]
    rows = [row(1, "-50"), row(1, "-50", account="2", currency="USD")]
    assert desk.add(*rows, accounts=both) == 2
    assert desk.add(*rows, accounts=both) == 0
    assert sorted(one.currency for one in _accounts(desk)) == ["INR", "USD"]


def test_a_statement_without_a_currency_has_that_of_the_account_chosen_for_it(
    desk: Desk,
) -> None:
    dollars = ParsedAccount("1", "Chase", "XX5555", "USD")
    desk.add(row(1, "-50", currency="USD"), accounts=[dollars])
    (account,) = _accounts(desk)
    desk.upload(statement([row(2, "-50", currency="USD")]), account_id=account.id)
    assert [hints.currency for hints in desk.reader.hints] == ["INR", "USD"]


def test_rows_cannot_go_to_an_account_of_another_currency(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    (rupees,) = _accounts(desk)
    dollars = ParsedAccount("1", "Chase", "XX5555", "USD")
    import_id = desk.upload(
        statement([row(1, "-50", currency="USD")], accounts=[dollars]),
        account_id=rupees.id,
    )
    assert _parts(desk, import_id)[0].account_id is None
    with pytest.raises(InvalidInput):
        in_transaction(
            desk.engine,
            lambda c: statement_edits.choose_account(
                c, desk.user_id, import_id, "1", rupees.id
            ),
        )


def test_a_statement_without_rows_makes_no_account(desk: Desk) -> None:
    import_id = desk.upload(statement([]))

    assert desk.commit(import_id) == 0

    assert _accounts(desk) == []
    assert desk.get(import_id).status is ImportStatus.COMMITTED
    assert _parts(desk, import_id)[0].account_id is None


def test_only_accounts_that_new_rows_go_to_are_made(desk: Desk) -> None:
    both = [
        ParsedAccount("1", "HDFC Bank", "XX1234", "INR"),
        ParsedAccount("2", "HDFC Bank", "XX1234", "USD"),
    ]
    desk.add(row(1, "-50", account="2", currency="USD"), accounts=both)
    assert [one.currency for one in _accounts(desk)] == ["USD"]
