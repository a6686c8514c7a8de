"""Changing categories, deleting, and entering by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.importing import Desk, new_user, row
from tests.store.transactions.acts import category_of, delete, narrations, set_category
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.domain import CategorySource
from utils.errors import NotFound
from utils.store import accounts, data_versions, rules
from utils.store import transactions as store
from utils.store.history import history_frame
from utils.store.same_payee import find_same_payee_count


def test_a_correction_wins_from_then_on(desk: Desk) -> None:
    assert set_category(desk, "UPI-SWIGGY-ORDER 1", "Groceries") == 1
    desk.check_sums()
    chosen = desk.stored()[0]
    with reading(desk.engine) as connection:
        assert find_same_payee_count(connection, desk.user_id, chosen.id) == 2
    desk.add(row(11, "-99", "UPI-SWIGGY-ORDER 4"))
    new = desk.stored()[-1]
    assert (new.category_id, new.category_source) == (chosen.category_id, "rule")


def test_others_of_the_payee_follow_unless_the_user_chose(desk: Desk) -> None:
    set_category(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    assert set_category(desk, "UPI-SWIGGY-ORDER 2", "Groceries", also_others=True) == 2
    found = {one.narration: one for one in desk.stored()}
    travel, groceries = category_of(desk, "Travel"), category_of(desk, "Groceries")
    assert found["UPI-SWIGGY-ORDER 1"].category_id == travel
    assert found["UPI-SWIGGY-ORDER 3"].category_id == groceries
    assert found["UPI-SWIGGY-ORDER 3"].category_source == "rule"
    desk.check_sums()


def test_taking_a_category_away_takes_the_rule_too(desk: Desk) -> None:
    set_category(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    set_category(desk, "UPI-SWIGGY-ORDER 1", None)
    with reading(desk.engine) as connection:
        assert rules.list_rules(connection, desk.user_id) == []
    desk.check_sums()


def test_writes_raise_the_data_version(desk: Desk) -> None:
    def version() -> int:
        with reading(desk.engine) as connection:
            return data_versions.get_version(connection, desk.user_id)

    before = version()
    set_category(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    delete(desk, desk.stored()[0].id, desk.user_id)
    assert version() == before + 2
    desk.check_sums()


def test_a_stranger_finds_and_changes_nothing(desk: Desk) -> None:
    stranger = new_user(desk.engine, "charlie")
    mine = desk.stored()[0]
    with reading(desk.engine) as connection:
        assert store.find_transaction(connection, stranger, mine.id) is None
        assert store.list_transactions(connection, stranger).rows == ()
        assert accounts.find_account(connection, stranger, mine.account_id) is None
        assert history_frame(connection, stranger).empty
    with pytest.raises(NotFound):
        delete(desk, mine.id, stranger)
    with pytest.raises(NotFound):
        in_transaction(
            desk.engine,
            lambda c: service.set_category(
                c, stranger, mine.id, None, also_others=False, now=desk.clock.now()
            ),
        )
    entry = service.Entry(dt.date(2026, 1, 1), Decimal(5), "X", mine.account_id)
    with pytest.raises(NotFound):
        in_transaction(
            desk.engine,
            lambda c: service.enter_by_hand(
                c, stranger, entry, "INR", desk.clock.now()
            ),
        )
    assert desk.stored()[0] == mine


def test_a_deleted_transaction_is_gone_once(desk: Desk) -> None:
    gone = desk.stored()[0]
    delete(desk, gone.id, desk.user_id)
    with pytest.raises(NotFound):
        delete(desk, gone.id, desk.user_id)
    assert len(narrations(desk)) == 4


def test_categories_are_asked_for_once_per_payee(desk: Desk) -> None:
    asked = desk.categoriser.asked
    rows = [row(day, "-10", "UPI-KIRANA STORE") for day in range(1, 29)]
    desk.add(*rows, layout="another")
    assert desk.categoriser.asked == asked + 1
    sources = {one.category_source for one in desk.stored()}
    assert sources == {str(CategorySource.MODEL), str(CategorySource.NONE)}


def test_what_is_entered_by_hand_follows_the_rule_for_its_payee(desk: Desk) -> None:
    set_category(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    for payee in ("Swiggy", "Somebody else"):
        entry = service.Entry(dt.date(2026, 1, 20), Decimal(-5), payee)
        in_transaction(
            desk.engine,
            lambda c, entry=entry: service.enter_by_hand(
                c, desk.user_id, entry, "INR", desk.clock.now()
            ),
        )
    entered = {one.payee: one for one in desk.stored() if one.by_hand}
    assert entered["Swiggy"].category_id == category_of(desk, "Travel")
    assert entered["Somebody else"].category_source == "none"
    assert len({one.account_id for one in entered.values()}) == 1
    assert {one.occurrence for one in entered.values()} == {1, 2}
    desk.check_sums()
