"""What a person has besides transactions, changed by programs."""

from __future__ import annotations

from tests.api_client import COFFEE


def test_budgets_are_set_and_forgotten(api, stranger):
    groceries = next(
        one
        for one in api.ok("GET", "/categories?limit=200")["items"]
        if one["name"] == "Groceries"
    )
    path = f"/budgets/{groceries['id']}"
    api.problem("GET", path, "not-found")
    spent = {**COFFEE, "category_id": groceries["id"]}
    api.ok("POST", "/transactions", 201, json=spent)
    budget = api.ok("PUT", path, json={"amount": "9000"})
    assert budget["amount"] == "9000.00"
    assert budget["spent"] == "120.50"
    assert budget["left"] == "8879.50"
    changed = api.ok("PUT", path, json={"amount": "100.00"})
    assert changed["left"] == "-20.50"
    assert api.ok("GET", "/budgets")["items"] == [changed]
    assert stranger.ok("GET", "/budgets")["items"] == []
    stranger.problem("PUT", path, "not-found", json={"amount": "1"})
    stranger.problem("DELETE", path, "not-found")
    api.problem("PUT", path, "invalid-input", json={"amount": "1.001"})
    api.problem("PUT", path, "invalid-input", json={"amount": "-1"})
    api.ok("DELETE", path, 204)
    api.problem("DELETE", path, "not-found")


def test_only_spending_has_a_budget(api):
    salary = next(
        one
        for one in api.ok("GET", "/categories?limit=200")["items"]
        if one["kind"] == "income"
    )
    path = f"/budgets/{salary['id']}"
    found = api.problem("PUT", path, "invalid-input", json={"amount": "1"})
    assert "spending" in found["detail"]


def test_goals_say_what_is_left_and_how_much_a_month(api, stranger):
    sent = {"name": "Trip", "target": "10000", "due_date": "2027-01-31"}
    goal = api.ok("POST", "/goals", 201, json=sent)
    assert (goal["left"], goal["per_month"]) == ("10000.00", "3333.34")
    path = f"/goals/{goal['id']}"
    changed = api.ok("PATCH", path, json={"saved": "10000", "due_date": None})
    assert changed["reached"]
    assert changed["per_month"] is None
    assert changed["name"] == "Trip"
    api.problem("POST", "/goals", "name-taken", json=sent)
    api.ok("POST", "/goals", 201, json={**sent, "name": "Car"})
    api.problem("PATCH", path, "name-taken", json={"name": "Car"})
    api.problem("PATCH", path, "invalid-input", json={"name": " "})
    api.problem("PATCH", path, "invalid-input", json={"target": "0"})
    assert [one["name"] for one in api.pages("/goals?limit=1")] == ["Trip", "Car"]
    for method in ("GET", "PATCH", "DELETE"):
        stranger.problem(method, path, "not-found", json={})
    api.ok("DELETE", path, 204)
    api.problem("GET", path, "not-found")


def test_a_goal_whose_day_is_past_needs_all_now(api):
    sent = {"name": "Late", "target": "100", "saved": "40", "due_date": "2026-01-01"}
    assert api.ok("POST", "/goals", 201, json=sent)["per_month"] == "60.00"


def test_rules_are_made_tried_changed_and_forgotten(api, stranger):
    added = api.ok("POST", "/transactions", 201, json=COFFEE)
    category = next(
        one
        for one in api.ok("GET", "/categories?limit=200")["items"]
        if one["name"] == "Eating out"
    )
    rule = {"category_id": category["id"], "payee": "Third Wave", "min_amount": "50"}
    preview = api.ok("POST", "/rules/preview", json=rule)
    assert (preview["matched"], preview["changed"]) == (1, 1)
    assert preview["changes"][0]["transaction_id"] == added["id"]
    made_rule = api.ok("POST", "/rules", 201, json=rule)
    path = f"/rules/{made_rule['id']}"
    assert made_rule["min_amount"] == "50.00"
    assert api.ok("POST", f"{path}/apply", json={})["changed"] == 1
    assert api.ok("GET", f"/transactions/{added['id']}")["category"] == "Eating out"
    api.ok("POST", f"{path}/move", json={"up": True})
    changed = api.ok("PUT", path, json={**rule, "min_amount": "500"})
    assert changed["min_amount"] == "500.00"
    api.problem("PUT", path, "invalid-input", json={**rule, "min_amount": "0.001"})
    api.problem("POST", "/rules", "invalid-input", json={"category_id": category["id"]})
    for method, end in (("GET", ""), ("PUT", ""), ("DELETE", ""), ("POST", "/apply")):
        body = {} if end else rule
        stranger.problem(method, path + end, "not-found", json=body)
    api.ok("DELETE", path, 204)
    assert api.ok("GET", "/rules")["items"] == []


def test_people_change_what_they_are_called(api):
    assert api.ok("GET", "/me")["scopes"] == ["import", "read", "write"]
    changed = api.ok("PATCH", "/me", json={"display_name": "Asha"})
    assert changed["display_name"] == "Asha"
    assert changed["currency"] == "INR"
    api.problem("PATCH", "/me", "invalid-input", json={"currency": "BTC"})
    seen = {"If-Match": '"old"'}
    slug = "precondition-failed"
    api.problem("PATCH", "/me", slug, json={"locale": "de_DE"}, headers=seen)


def test_a_token_can_end_itself_and_no_strangers(api, stranger):
    [mine] = api.ok("GET", "/tokens")["items"]
    assert "token" not in mine
    stranger.problem("DELETE", f"/tokens/{mine['id']}", "not-found")
    api.ok("DELETE", f"/tokens/{mine['id']}", 204)
    api.problem("GET", "/me", "not-authenticated")


def test_accounts_are_renamed_closed_and_merged(api, stranger):
    cash = api.ok("POST", "/transactions", 201, json=COFFEE)["account_id"]
    path = f"/accounts/{cash}"
    changed = api.ok("PATCH", path, json={"name": "Purse", "opening": "500"})
    assert (changed["name"], changed["opening"]) == ("Purse", "500.00")
    closed = api.ok("PATCH", path, json={"closed": True})
    assert (closed["closed"], closed["opening"]) == (True, "500.00")
    assert api.ok("PATCH", path, json={"opening": None})["opening"] is None
    api.problem("POST", f"{path}/merge", "invalid-input", json={"into": cash})
    stranger.problem("PATCH", path, "not-found", json={"name": "Mine"})
    stranger.problem("POST", f"{path}/merge", "not-found", json={"into": cash})


def test_categories_are_added_renamed_hidden_and_merged(api, stranger):
    pets = api.ok("POST", "/categories", 201, json={"name": "Pets"})
    assert pets["kind"] == "expense"
    path = f"/categories/{pets['id']}"
    api.problem("POST", "/categories", "invalid-input", json={"name": "pets"})
    assert api.ok("PATCH", path, json={"name": "Animals"})["name"] == "Animals"
    assert api.ok("PATCH", path, json={"hidden": True})["hidden"]
    spent = {**COFFEE, "category_id": pets["id"]}
    added = api.ok("POST", "/transactions", 201, json=spent)
    other = api.ok("POST", "/categories", 201, json={"name": "Home"})
    merged = api.ok("POST", f"{path}/merge", json={"into": other["id"]})
    assert merged["moved"] == 1
    undone = api.ok("POST", f"/transactions/undo/{merged['undo_id']}")
    assert undone == {"restored": 1, "left": 0}
    assert api.ok("GET", path)["name"] == "Animals"
    api.ok("POST", f"{path}/merge", json={"into": other["id"]})
    assert api.ok("GET", f"/transactions/{added['id']}")["category"] == "Home"
    stranger.problem("PATCH", path, "not-found", json={"name": "Mine"})
    stranger.problem("POST", f"{path}/merge", "not-found", json={"into": pets["id"]})


def test_two_accounts_that_know_one_external_id_can_be_merged(
    api, services, alice, clock
):
    from utils.db_utils import in_transaction
    from utils.domain import AccountKind
    from utils.store.accounts import NewAccount, add_account

    bank = in_transaction(
        services.engine,
        lambda db: add_account(
            db,
            alice.user_id,
            NewAccount("Bank", AccountKind.BANK, "INR"),
            clock.now(),
        ),
    )
    one = {**COFFEE, "external_id": "c-1"}
    first = api.ok("POST", "/transactions", 201, json={**one, "account_id": str(bank)})
    second = api.ok("POST", "/transactions", 201, json={**one, "amount": "-7"})
    path = f"/accounts/{second['account_id']}/merge"
    merged = api.ok("POST", path, json={"into": str(bank)})
    assert (merged["moved"], merged["present"]) == (1, 0)
    moved = api.ok("GET", f"/transactions/{second['id']}")
    assert (moved["account_id"], moved["external_id"]) == (str(bank), None)
    assert api.ok("GET", f"/transactions/{first['id']}")["external_id"] == "c-1"
