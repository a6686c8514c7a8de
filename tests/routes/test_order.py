"""The pages that put money in order: rules, categories, accounts, review, links."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.importing import Desk, row, statement
from tests.page_contract import visible_text
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.store import accounts, categories, links
from utils.store import rules as rule_store

IN_SELF = row(11, "900", "NEFT CR SELF")
OUT_SELF = row(10, "-900", "NEFT DR SELF")


@pytest.fixture
def desk(alice, services, clock):
    """Alice's imports, without a browser."""
    desk = Desk(services.engine, clock, alice.user_id)
    yield desk
    desk.jobs.close()


@pytest.fixture
def enter(alice, services, clock):
    def add(payee, amount="-100.00", day=dt.date(2026, 11, 2)):
        entry = service.Entry(day, Decimal(amount), payee)
        return in_transaction(
            services.engine,
            lambda c: service.enter_by_hand(
                c, alice.user_id, entry, "INR", clock.now()
            ),
        )

    return add


@pytest.fixture
def category(alice, services):
    def find(name):
        with reading(services.engine) as connection:
            found = categories.list_categories(connection, alice.user_id)
        return next(one for one in found if one.name == name)

    return find


@pytest.fixture
def rules(alice, services):
    def known():
        with reading(services.engine) as connection:
            return rule_store.list_rules(connection, alice.user_id)

    return known


@pytest.fixture
def account_ids(alice, services):
    def known():
        with reading(services.engine) as connection:
            return [one.id for one in accounts.list_accounts(connection, alice.user_id)]

    return known


def add(desk, number, *rows):
    desk.commit(desk.upload(statement(rows, number=number)))


# Review ----------------------------------------------------------------------


def test_the_review_is_empty_when_everything_has_a_category(page):
    assert "Everything has a category" in visible_text(page("/transactions/review"))


def test_the_review_goes_through_payees_with_one_answer_each(
    page, alice, enter, category, rules
):
    for payee in ("Udupi Cafe", "Udupi Cafe", "Meena Patil"):
        enter(payee)
    first = page("/transactions/review")
    assert "3 transactions without a category" in visible_text(first)
    assert first.select_one("h2#payee-title").text == "Udupi Cafe"
    keys = [button["data-key"] for button in first.select("button[data-key]")]
    assert len(keys) == len(set(keys))
    assert "n" not in keys
    later = page(first.select_one('a[data-key="n"]')["href"])
    assert later.select_one("h2#payee-title").text == "Meena Patil"
    udupi = first.select_one('[name="transaction"]')["value"]
    sent = {"transaction": udupi, "category": category("Eating out").id}
    assert alice.submit("/transactions/review", sent).status_code == 303
    after = page("/transactions/review")
    assert "1 transaction without a category is left" in visible_text(after)
    (rule,) = rules()
    assert (rule.payee_key, rule.direction) == ("udupi cafe", "out")


def test_a_name_that_tells_no_one_is_reviewed_row_by_row(
    page, alice, enter, category, rules
):
    enter("Cash withdrawal")
    enter("Cash withdrawal")
    shown = page("/transactions/review")
    assert len(shown.select("tbody tr")) == 1
    one = shown.select_one('[name="transaction"]')["value"]
    sent = {"transaction": one, "category": category("Travel").id}
    alice.submit("/transactions/review", sent)
    assert "1 transaction without" in visible_text(page("/transactions/review"))
    assert rules() == []


@pytest.mark.parametrize("sent", [{}, {"transaction": "1"}, {"category": "1"}])
def test_an_answer_without_a_category_is_asked_again(alice, sent):
    assert alice.submit("/transactions/review", sent).status_code == 422


def test_a_place_that_is_not_there_shows_the_first(page, enter):
    enter("Udupi Cafe")
    assert "Udupi Cafe" in visible_text(page("/transactions/review?place=99"))


# Links -----------------------------------------------------------------------


def test_a_transfer_is_shown_and_can_be_refused_and_confirmed(page, alice, desk):
    add(desk, "XX1234", OUT_SELF)
    add(desk, "XX5678", IN_SELF)
    outgoing, incoming = (one.id for one in desk.stored())
    assert "with HDFC Bank 5678" in visible_text(page("/transactions"))
    shown = page(f"/transactions/{outgoing}")
    assert "Belongs together with" in visible_text(shown)
    refuse = shown.select_one('form[action$="/refuse"]')["action"]
    listed = alice.get(f"/api/v1/transactions/{outgoing}").json
    assert listed["linked"] == {"transaction_id": str(incoming), "kind": "transfer"}
    assert alice.submit(refuse, {"transaction": outgoing}).status_code == 303
    shown = page(f"/transactions/{outgoing}")
    assert "Does not belong together with" in visible_text(shown)
    assert alice.get(f"/api/v1/transactions/{outgoing}").json["linked"] is None
    alice.submit(shown.select_one('form[action$="/accept"]')["action"])
    assert "Own transfer" in visible_text(page(f"/transactions/{incoming}"))


def test_pairs_that_only_look_alike_are_offered_in_the_review(page, alice, desk):
    add(desk, "XX1234", row(10, "-700", "UPI-RAVI TEJA-ravi@ybl"))
    add(desk, "XX5678", row(11, "700", "UPI-MOHAN LAL-mohan@ybl"))
    shown = page("/transactions/review")
    assert "These look like a transfer" in visible_text(shown)
    answer = alice.submit(shown.select_one('form[action$="/accept"]')["action"])
    assert answer.location.endswith("/transactions/review")
    assert "Everything has a category" in visible_text(page("/transactions/review"))


def test_a_refund_is_marked_on_both_sides(page, desk):
    add(desk, "XX1234", row(3, "-250"), row(9, "250", "REV-UPI-SWIGGY"))
    text = visible_text(page("/transactions"))
    assert "refunded" in text
    for one in desk.stored():
        assert "Not a refund" in visible_text(page(f"/transactions/{one.id}"))


# Rules -----------------------------------------------------------------------


def test_without_rules_the_page_says_how_they_come(page):
    assert "No rules yet" in visible_text(page("/settings/rules"))


def test_a_rule_is_previewed_saved_edited_and_deleted(
    page, alice, enter, category, rules
):
    one = enter("Udupi Cafe")
    enter("Udupi Cafe", "-900")
    form = page(f"/settings/rules/new?transaction={one}")
    assert form.select_one('[name="payee"]')["value"] == "Udupi Cafe"
    sent = {
        "payee": "Udupi Cafe",
        "min": "500",
        "category": category("Eating out").id,
        "rename_to": "The big dinner",
        "do": "preview",
    }
    preview = alice.submit("/settings/rules/new", sent)
    assert "It fits 1 transaction" in preview.text
    assert "The big dinner" in preview.text
    assert rules() == []
    alice.submit("/settings/rules/new", sent | {"do": "apply"})
    assert "The big dinner" in visible_text(page("/transactions"))
    (rule,) = rules()
    assert rule.min_minor == 50_000
    shown = visible_text(page("/settings/rules"))
    assert "from ₹500.00" in shown
    edited = page(f"/settings/rules/{rule.id}")
    assert edited.select_one('[name="min"]')["value"] == "500.00"
    sent |= {"min": "", "rename_to": "", "do": "apply"}
    assert alice.submit(f"/settings/rules/{rule.id}", sent).status_code == 303
    assert "by a rule of yours" in visible_text(page(f"/transactions/{one}"))
    assert "decided about 2" in visible_text(page(f"/settings/rules/{rule.id}"))
    alice.submit(f"/settings/rules/{rule.id}/delete", {"take_back": "y"})
    assert rules() == []
    assert "by a rule of yours" not in visible_text(page(f"/transactions/{one}"))


def test_a_rule_can_be_saved_for_what_comes_only(alice, enter, category, page):
    enter("Udupi Cafe")
    sent = {"payee": "Udupi Cafe", "category": category("Travel").id, "do": "save"}
    alice.submit("/settings/rules/new", sent)
    enter("Udupi Cafe")
    table = page("/transactions").select_one("tbody").text
    assert "Travel" in table
    assert "Uncategorised" in table


def test_rules_are_moved(alice, category, rules):
    for payee in ("One", "Two"):
        sent = {"payee": payee, "category": category("Travel").id, "do": "save"}
        alice.submit("/settings/rules/new", sent)
    first, second = (one.id for one in rules())
    alice.submit(f"/settings/rules/{first}/move", {"to": "down"})
    assert [one.id for one in rules()] == [second, first]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "at least one condition"),
        ({"payee": "ATM"}, "many people may stand behind it"),
        ({"payee": "Shop", "min": "-5"}, "without a sign"),
        ({"payee": "Shop", "min": "9", "max": "5"}, "above the higher"),
        ({"narration_contains": "x"}, "between 2 and 100"),
    ],
)
def test_a_refused_rule_says_why_and_keeps_what_was_typed(
    alice, category, sent, sentence
):
    typed = {"category": category("Travel").id, "rename_to": "My name", "do": "apply"}
    answer = alice.submit("/settings/rules/new", typed | sent)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "My name" in answer.text


# Categories ------------------------------------------------------------------


def test_categories_are_added_renamed_hidden_and_merged(page, alice, enter, category):
    one = enter("Udupi Cafe")
    assert "Groceries" in visible_text(page("/settings/categories"))
    alice.submit("/settings/categories", {"name": "Pets", "kind": "expense"})
    pets = category("Pets")
    below = {"name": "Dog food", "parent": pets.id, "kind": "income"}
    alice.submit("/settings/categories", below)
    assert category("Dog food").kind == "expense"
    renamed = f"/settings/categories/{pets.id}/rename"
    alice.submit(renamed, {"name": "Animals"})
    assert category("Animals").id == pets.id
    alice.submit(f"/settings/categories/{pets.id}/hide", {"hidden": "y"})
    assert "Animals" not in page("/transactions/review").text
    alice.submit(f"/settings/categories/{pets.id}/hide", {"hidden": ""})
    alice.submit(f"/transactions/{one}/category", {"category": pets.id})
    page(f"/settings/categories/{pets.id}")
    target = {"target": category("Groceries").id}
    answer = alice.submit(f"/settings/categories/{pets.id}/merge", target)
    assert answer.status_code == 303
    assert "Groceries" in page("/transactions").select_one("tbody").text
    assert category("Dog food").parent_id == category("Groceries").id
    page(f"/settings/categories/{pets.id}", status=404)


def test_what_the_models_mean_goes_on_in_a_renamed_or_merged_category(
    alice, desk, category
):
    eating = category("Eating out")
    alice.submit(f"/settings/categories/{eating.id}/rename", {"name": "Restaurants"})
    add(desk, "XX1234", row(3, "-250"))
    assert [one.category_id for one in desk.stored()] == [eating.id]
    target = category("Groceries").id
    alice.submit(f"/settings/categories/{eating.id}/merge", {"target": target})
    add(desk, "XX1234", row(4, "-250"))
    assert [one.category_id for one in desk.stored()] == [target, target]
    desk.check_sums()


@pytest.mark.parametrize("name", ["", "  ", "groceries", "x" * 61])
def test_a_name_that_cannot_be_is_refused(alice, category, name):
    sent = {"name": name, "kind": "expense"}
    assert alice.submit("/settings/categories", sent).status_code == 422
    path = f"/settings/categories/{category('Travel').id}/rename"
    assert alice.submit(path, sent).status_code == 422


def test_what_does_not_go_together_is_not_merged(alice, category):
    path = f"/settings/categories/{category('Housing').id}/merge"
    for target in ("Housing", "Salary", "Fuel"):
        answer = alice.submit(path, {"target": category(target).id})
        assert answer.status_code == 422


def test_there_is_no_third_level(alice, category):
    sent = {"name": "Deep", "kind": "expense", "parent": category("Rent").id}
    assert alice.submit("/settings/categories", sent).status_code == 422


# Accounts --------------------------------------------------------------------


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


# Strangers -------------------------------------------------------------------


def test_strangers_find_nothing_of_alices(
    alice, charlie, client, desk, category, rules, account_ids
):
    add(desk, "XX1234", OUT_SELF, row(2, "-5", "COFFEE"))
    add(desk, "XX5678", IN_SELF)
    sent = {"payee": "Shop", "category": category("Travel").id, "do": "save"}
    alice.submit("/settings/rules/new", sent)
    (rule,) = rules()
    with reading(desk.engine) as connection:
        ids = [one.id for one in desk.stored()]
        (link,) = links.links_of(connection, alice.user_id, ids)
    travel, account_id = category("Travel").id, account_ids()[0]
    for path in (
        f"/settings/rules/{rule.id}",
        f"/settings/rules/new?transaction={ids[0]}",
        f"/settings/categories/{travel}",
        f"/settings/accounts/{account_id}",
    ):
        assert charlie.get(path).status_code == 404, path
        assert "/login" in client.get(path).location
    for path in (
        f"/settings/rules/{rule.id}",
        f"/settings/rules/{rule.id}/move",
        f"/settings/rules/{rule.id}/delete",
        f"/settings/categories/{travel}/rename",
        f"/settings/categories/{travel}/hide",
        f"/settings/categories/{travel}/merge",
        f"/settings/accounts/{account_id}",
        f"/settings/accounts/{account_id}/merge",
        f"/transactions/links/{link.id}/accept",
        f"/transactions/links/{link.id}/refuse",
    ):
        answer = charlie.submit(path, {"name": "x", "target": "1", "category": "1"})
        assert answer.status_code == 404, path
        assert "/login" in client.submit(path).location
    sent = {"transaction": ids[0], "category": travel}
    assert charlie.submit("/transactions/review", sent).status_code == 404
    for path in ("/settings/rules", "/settings/accounts", "/transactions/review"):
        assert "HDFC" not in charlie.get(path).text
        assert "/login" in client.get(path).location
