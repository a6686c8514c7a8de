"""Undo on the pages where things are merged and removed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.page_contract import visible_text
from utils.db_utils import in_transaction, reading
from utils.domain import AccountKind
from utils.store import accounts, categories
from utils.store.accounts import NewAccount
from utils.transactions import Entry, enter_by_hand

GOA = {"name": "Goa", "target": "60000", "saved": "10000"}


@pytest.fixture
def coffee(alice, services, clock):
    entry = Entry(
        dt.date(2026, 11, 2), Decimal(-100), "Coffee House", tags=("goa", "cafe")
    )
    return in_transaction(
        services.engine,
        lambda c: enter_by_hand(c, alice.user_id, entry, "INR", clock.now()),
    )


@pytest.fixture
def category_id(alice, services):
    def find(name):
        with reading(services.engine) as connection:
            known = categories.list_categories(connection, alice.user_id)
        return next(one.id for one in known if one.name == name)

    return find


@pytest.fixture
def two_accounts(alice, services, clock):
    def add(connection):
        return [
            accounts.add_account(
                connection,
                alice.user_id,
                NewAccount(name, AccountKind.BANK, "INR"),
                clock.now(),
            )
            for name in ("First", "Second")
        ]

    return in_transaction(services.engine, add)


def undo(alice, shown):
    """Press the button of what was just done; give where that leads."""
    form = shown.select_one(".pf-done form")
    answer = alice.submit(form["action"])
    assert answer.status_code == 303
    return answer.location


def words_of(page, where):
    return visible_text(page(where).select_one("main"))


def tags_of(page, transaction_id):
    return page(f"/transactions/{transaction_id}").select_one("[name=tags]")["value"]


def test_a_removed_goal_comes_back_where_it_was(page, alice):
    alice.submit("/goals", GOA)
    path = page("/goals").select_one("li.pf-budget a[href]")["href"]
    alice.submit(f"{path}/remove")
    shown = page("/goals")
    assert "The goal is gone." in visible_text(shown)
    assert "No goal yet" in visible_text(shown)
    assert undo(alice, shown) == "/goals"
    words = visible_text(page("/goals"))
    assert "It is as it was before." in words
    assert "₹10,000.00 of ₹60,000.00" in words


def test_a_tag_that_was_deleted_or_merged_comes_back(page, alice, coffee):
    tag = path_of(page("/settings/tags"), "goa")
    other = path_of(page("/settings/tags"), "cafe").rsplit("/", 1)[1]
    for act, sent in (("delete", {}), ("merge", {"target": other})):
        alice.submit(f"{tag}/{act}", sent)
        shown = page("/settings/tags")
        assert tags_of(page, coffee) == "cafe"
        assert undo(alice, shown) == "/settings/tags"
        assert "1 transaction is as it was" in visible_text(page("/settings/tags"))
        assert tags_of(page, coffee) == "cafe, goa"


def test_a_merged_category_comes_back(page, alice, coffee, category_id):
    travel = category_id("Travel")
    target = {"target": category_id("Shopping")}
    alice.submit(f"/transactions/{coffee}/category", {"category": travel})
    alice.submit(f"/settings/categories/{travel}/merge", target)
    assert undo(alice, page("/settings/categories")) == "/settings/categories"
    assert "1 transaction is as it was" in visible_text(page("/settings/categories"))
    assert category_id("Travel") == travel


def test_a_merged_account_comes_back(page, alice, two_accounts):
    first, second = two_accounts
    alice.submit(f"/settings/accounts/{second}/merge", {"target": first})
    shown = page("/settings/accounts")
    assert "Second" not in visible_text(shown.select_one("table"))
    assert undo(alice, shown) == "/settings/accounts"
    assert "Second" in visible_text(page("/settings/accounts").select_one("table"))


def test_a_rule_is_deleted_at_once_and_comes_back(page, alice, coffee, category_id):
    rule = {"payee": "Coffee House", "category": category_id("Travel"), "do": "apply"}
    alice.submit("/settings/rules/new", rule)
    assert "by a rule of yours" in words_of(page, f"/transactions/{coffee}")
    button = page("/settings/rules").select_one("form[action$='/delete']")
    fields = {one["name"]: one["value"] for one in button.select("[name][value]")}
    alice.submit(button["action"], fields)
    shown = page("/settings/rules")
    assert "by a rule of yours" not in words_of(page, f"/transactions/{coffee}")
    assert "No rules yet" in visible_text(shown)
    assert undo(alice, shown) == "/settings/rules"
    assert "Coffee House" in visible_text(page("/settings/rules"))
    assert "by a rule of yours" in words_of(page, f"/transactions/{coffee}")


def test_after_something_else_the_page_says_that_it_is_too_late(page, alice):
    alice.submit("/goals", GOA)
    path = page("/goals").select_one("li.pf-budget a[href]")["href"]
    alice.submit(f"{path}/remove")
    shown = page("/goals")
    alice.submit("/goals", GOA)
    assert undo(alice, shown) == "/goals"
    assert "Something else was changed since" in visible_text(page("/goals"))


def test_undo_pressed_twice_says_that_it_was_done(page, alice):
    alice.submit("/goals", GOA)
    path = page("/goals").select_one("li.pf-budget a[href]")["href"]
    alice.submit(f"{path}/remove")
    form = page("/goals").select_one(".pf-done form")
    assert alice.submit(form["action"]).status_code == 303
    again = alice.submit(form["action"])
    assert again.status_code == 404
    assert "taken back already" in again.text


def test_undo_leads_to_pages_of_ours_only(page, alice):
    alice.submit("/goals", GOA)
    path = page("/goals").select_one("li.pf-budget a[href]")["href"]
    alice.submit(f"{path}/remove")
    form = page("/goals").select_one(".pf-done form")
    elsewhere = form["action"].replace("back=goals", "back=//example.org")
    assert elsewhere != form["action"]
    assert alice.submit(elsewhere).location == "/transactions"


def path_of(page, name):
    """Find the page of something in a list, by its name."""
    links = page.select("main a[href]")
    return next(one["href"] for one in links if one.get_text(strip=True) == name)
