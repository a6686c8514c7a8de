"""Accounts are renamed, closed and merged."""

from __future__ import annotations

import pytest

from tests.importing import row, statement
from tests.page_contract import visible_text
from tests.routes.order.entries import IN_SELF, OUT_SELF, add
from utils.db_utils import reading
from utils.store import accounts, links


def test_an_account_is_renamed_closed_and_given_an_opening_balance(
    page, alice, enter, account_ids, services
):
    enter("Udupi Cafe")
    (account_id,) = account_ids()
    page("/settings/accounts")
    sent = {"name": "My purse", "opening": "1500.50", "closed": "y"}
    alice.submit(f"/settings/accounts/{account_id}", sent)
    shown = page(f"/settings/accounts/{account_id}")
    assert shown.select_one('[name="opening"]')["value"] == "1500.50"
    assert "closed" in visible_text(page("/settings/accounts"))
    assert "My purse" not in page("/upload").text
    with reading(services.engine) as connection:
        account = accounts.get_account(connection, alice.user_id, account_id)
    assert (account.opening_minor, account.closed) == (150_050, True)


@pytest.mark.parametrize(
    "sent",
    [{"name": ""}, {"name": "HDFC BANK 5678"}, {"name": "A", "opening": "1.234"}],
)
def test_an_account_that_cannot_be_so_is_refused(alice, desk, account_ids, sent):
    add(desk, "XX1234", OUT_SELF)
    add(desk, "XX5678", IN_SELF)
    answer = alice.submit(f"/settings/accounts/{account_ids()[0]}", sent)
    assert answer.status_code == 422


def test_merging_accounts_keeps_each_movement_once(alice, desk, account_ids, page):
    coffee = row(2, "-100", "COFFEE")
    add(desk, "XX1234", coffee, coffee, OUT_SELF)
    add(desk, "XX5678", IN_SELF, coffee, row(5, "-40", "TEA", reference="REF123456"))
    source, target = sorted(account_ids())[::-1]
    page(f"/settings/accounts/{source}")
    merged = alice.submit(f"/settings/accounts/{source}/merge", {"target": target})
    assert merged.status_code == 303
    assert account_ids() == [target]
    desk.check_sums()
    amounts = sorted(one.amount_minor for one in desk.stored())
    assert amounts == [-90_000, -10_000, -10_000, -4_000, 90_000]
    assert all(one.category_source != "link" for one in desk.stored())
    with reading(desk.engine) as connection:
        ids = [one.id for one in desk.stored()]
        assert links.links_of(connection, alice.user_id, ids) == []
    # The other account's statement, once more, adds nothing.
    again = desk.upload(
        statement([IN_SELF, coffee], number="XX1234"), account_id=target
    )
    assert desk.commit(again) == 0


def test_accounts_that_do_not_go_together_are_not_merged(alice, desk, account_ids):
    add(desk, "XX1234", OUT_SELF)
    (only,) = account_ids()
    answer = alice.submit(f"/settings/accounts/{only}/merge", {"target": only})
    assert answer.status_code == 422
    add(desk, "XX5678", IN_SELF)
    desk.upload(statement([row(20, "-5", "TEA")], number="XX5678"))
    source, target = sorted(account_ids())[::-1]
    answer = alice.submit(f"/settings/accounts/{source}/merge", {"target": target})
    assert answer.status_code == 422
    assert "waits to be added" in answer.text
