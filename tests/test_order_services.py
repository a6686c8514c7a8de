"""Merging accounts and categories, on each database."""

from __future__ import annotations

from decimal import Decimal

from tests.importing import row, statement
from utils import account_settings, category_settings, reports
from utils.db_utils import in_transaction, reading
from utils.importing.commit import undo
from utils.rules.saving import save_rule
from utils.store import accounts, categories
from utils.store import rules as rule_store
from utils.store.rules import NewRule


def add(desk, number, *rows):
    import_id = desk.upload(statement(rows, number=number))
    desk.commit(import_id)
    return import_id


def merge(desk):
    with reading(desk.engine) as connection:
        ids = [one.id for one in accounts.list_accounts(connection, desk.user_id)]
    source, target = max(ids), min(ids)
    return in_transaction(
        desk.engine,
        lambda c: account_settings.merge_accounts(
            c, desk.user_id, source, target, desk.clock.now()
        ),
    )


def test_merged_accounts_hold_each_movement_once_and_undo_as_before(desk):
    coffee = row(2, "-100", "COFFEE", balance="900")
    other = row(2, "-100", "OTHER COFFEE", balance="700")
    add(desk, "XX1234", coffee)
    second = add(desk, "XX5678", coffee, other, row(3, "-5", "TEA"))
    merged = merge(desk)
    assert (merged.moved, merged.present) == (2, 1)
    desk.check_sums()
    assert [one.occurrence for one in desk.stored()] == [1, 2, 1]
    undone = undo(desk.engine, desk.user_id, second, desk.clock.now())
    assert undone is not None
    assert undone.removed == 2
    desk.check_sums()
    assert [one.narration for one in desk.stored()] == ["COFFEE"]


def test_a_merged_category_takes_rules_and_rows_along(desk):
    with reading(desk.engine) as connection:
        known = {
            one.name: one.id
            for one in categories.list_categories(connection, desk.user_id)
        }
    now = desk.clock.now()
    rule = NewRule(known["Travel"], payee_key="tea stall")
    in_transaction(desk.engine, lambda c: save_rule(c, desk.user_id, rule, now))
    add(desk, "XX1234", row(2, "-100", "TEA STALL"))
    moved = in_transaction(
        desk.engine,
        lambda c: category_settings.merge_category(
            c, desk.user_id, known["Travel"], known["Transport"], now
        ),
    )
    assert moved.count == 1
    desk.check_sums()
    with reading(desk.engine) as connection:
        (kept,) = rule_store.list_rules(connection, desk.user_id)
        usual = categories.usual_ids(connection, desk.user_id)
    assert kept.category_id == usual["Travel"] == known["Transport"]
    # Merging on leads what was merged before along.
    in_transaction(
        desk.engine,
        lambda c: category_settings.merge_category(
            c, desk.user_id, known["Transport"], known["Shopping"], now
        ),
    )
    with reading(desk.engine) as connection:
        usual = categories.usual_ids(connection, desk.user_id)
        found = categories.list_categories(connection, desk.user_id)
    assert usual["Travel"] == usual["Transport"] == known["Shopping"]
    fuel = next(one for one in found if one.name == "Fuel")
    assert fuel.parent_id == known["Shopping"]


def test_merging_into_a_category_below_brings_it_up(desk):
    with reading(desk.engine) as connection:
        known = {
            one.name: one.id
            for one in categories.list_categories(connection, desk.user_id)
        }
    now, user_id = desk.clock.now(), desk.user_id

    def add_one(name, parent_id):
        return in_transaction(
            desk.engine,
            lambda c: category_settings.add_category(
                c, user_id, name, parent_id=parent_id, kind="expense"
            ),
        )

    pets = add_one("Pets", None)
    trips = add_one("Trips", known["Travel"])
    in_transaction(
        desk.engine,
        lambda c: category_settings.merge_category(c, user_id, pets, trips, now),
    )
    with reading(desk.engine) as connection:
        found = categories.list_categories(connection, user_id)
    assert pets not in [one.id for one in found]


def test_an_opening_balance_starts_the_balance_line(desk):
    add(desk, "XX1234", row(2, "-100", "TEA"), row(3, "500", "PAY"))
    with reading(desk.engine) as connection:
        (account,) = accounts.list_accounts(connection, desk.user_id)
    change = account_settings.AccountChange("Purse", Decimal(50), closed=False)
    in_transaction(
        desk.engine,
        lambda c: account_settings.change_account(c, desk.user_id, account.id, change),
    )
    with reading(desk.engine) as connection:
        ledger = reports.read_ledger(connection, desk.user_id, "INR")
        coverage = reports.read_coverage(connection, desk.user_id)
        (line,) = reports.read_balances(connection, desk.user_id, ledger, coverage)
    assert [amount for _, amount in line.points] == [45_000]
