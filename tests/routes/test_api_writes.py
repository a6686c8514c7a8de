"""Writes by programs: idempotency, external ids, versions, batches."""

from __future__ import annotations

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests import statements_made as made
from tests.api_client import client_of

COFFEE = {"posting_date": "2026-11-02", "amount": "-120.50", "payee": "Third Wave"}


@pytest.fixture(params=["sqlite", pytest.param("mariadb", marks=pytest.mark.mariadb)])
def engine(request, engine):
    """Each database in turn, for the app and everything below it."""
    if request.param == "sqlite":
        return engine
    return request.getfixturevalue("mariadb_engine")


@pytest.fixture
def api(app, services, alice):
    return client_of(app, services, alice.user_id)


@pytest.fixture
def stranger(app, services, charlie):
    return client_of(app, services, charlie.user_id)


def keyed(key):
    return {"Idempotency-Key": key}


def test_a_transaction_is_added_with_everything_that_was_said(api):
    sent = {**COFFEE, "notes": "with Asha", "external_id": "c-1"}
    answer = api.open("POST", "/transactions", json=sent)
    assert answer.status_code == 201
    added = answer.json
    assert answer.headers["Location"].endswith(f"/transactions/{added['id']}")
    assert {**added, **sent} == added
    assert added == api.ok("GET", f"/transactions/{added['id']}")


def test_the_same_write_again_is_answered_and_not_done(api):
    first = api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))
    again = api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))
    assert again.status_code == 201
    assert again.json == first.json
    assert again.headers["Location"] == first.headers["Location"]
    assert again.headers["Idempotency-Replayed"] == "true"
    assert len(api.ok("GET", "/transactions")["items"]) == 1


def test_another_body_under_the_same_key_is_422(api):
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    other = {**COFFEE, "amount": "-1"}
    slug = "idempotency-key-reused"
    api.problem("POST", "/transactions", slug, json=other, headers=keyed("a"))
    api.problem("POST", "/goals", slug, json=COFFEE, headers=keyed("a"))


def test_keys_of_two_people_are_two(api, stranger):
    mine = api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    theirs = stranger.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    assert mine["id"] != theirs["id"]


def test_a_key_is_forgotten_after_a_day(api, clock):
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    clock.advance(dt.timedelta(hours=24, seconds=1))
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    assert len(api.ok("GET", "/transactions")["items"]) == 2


def test_what_failed_may_be_sent_again_under_its_key(api):
    wrong = {**COFFEE, "amount": "-1.2345"}
    api.problem(
        "POST", "/transactions", "invalid-input", json=wrong, headers=keyed("a")
    )
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))


@pytest.mark.parametrize("key", ["", "x" * 256, "two words", "ñ"])
def test_a_key_that_is_none_is_422(api, key):
    api.problem(
        "POST", "/transactions", "invalid-input", json=COFFEE, headers=keyed(key)
    )


def test_an_upload_sent_again_makes_one_import(api):
    content = made.hdfc_csv(made.household(dt.date(2026, 8, 1), 1))

    def upload():
        data = {"file": (io.BytesIO(content), "may.csv"), "kind": "bank"}
        return api.ok("POST", "/imports", 201, data=data, headers=keyed("may"))

    assert upload()["id"] == upload()["id"]
    assert len(api.ok("GET", "/imports")["items"]) == 1


def test_of_many_at_once_one_writes(api):
    def send(_number):
        return api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(8)))
    codes = {answer.status_code for answer in answers}
    assert codes <= {201, 409}
    assert 201 in codes
    for answer in answers:
        if answer.status_code == 409:
            assert answer.json["type"].endswith("request-in-progress")
            assert answer.headers["Retry-After"] == "1"
    assert len(api.ok("GET", "/transactions")["items"]) == 1


def test_what_may_have_been_done_is_not_done_again(api, clock, monkeypatch):
    def die(*_what):
        raise OSError("the disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr("utils.idempotency.finish", die)
        with pytest.raises(OSError, match="disk"):
            api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))
    slug = "request-in-progress"
    api.problem("POST", "/transactions", slug, json=COFFEE, headers=keyed("a"))
    clock.advance(dt.timedelta(minutes=6))
    slug = "outcome-unknown"
    api.problem("POST", "/transactions", slug, json=COFFEE, headers=keyed("a"))
    assert len(api.ok("GET", "/transactions")["items"]) == 1
    clock.advance(dt.timedelta(hours=24))
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))


def test_an_external_id_is_one_transactions(api, stranger):
    sent = {**COFFEE, "external_id": "c-1"}
    added = api.ok("POST", "/transactions", 201, json=sent)
    again = api.problem("POST", "/transactions", "external-id-taken", json=sent)
    assert again["existing_id"] == added["id"]
    api.ok("DELETE", f"/transactions/{added['id']}", 204)
    # Deleted is decided: the next round of a program must not bring it back.
    api.problem("POST", "/transactions", "external-id-taken", json=sent)
    stranger.ok("POST", "/transactions", 201, json=sent)


def test_each_item_of_a_batch_has_its_own_result(api):
    api.ok("POST", "/transactions", 201, json={**COFFEE, "external_id": "c-1"})
    items = [
        {**COFFEE, "external_id": "c-2"},
        {**COFFEE, "external_id": "c-1"},
        {**COFFEE, "amount": "much"},
        {**COFFEE, "account_id": "999999"},
        {**COFFEE, "external_id": "c-2"},
        {},
        {**COFFEE, "external_id": "c-3"},
    ]
    results = api.ok("POST", "/transactions/batch", json={"transactions": items})
    found = [one["status"] for one in results["results"]]
    assert found == [201, 409, 422, 404, 409, 422, 201]
    assert [one["index"] for one in results["results"]] == list(range(7))
    wrong = results["results"][2]["problem"]
    assert wrong["errors"][0]["pointer"] == "#/amount"
    assert results["results"][1]["problem"]["existing_id"]
    assert len(api.ok("GET", "/transactions")["items"]) == 3


@pytest.mark.parametrize("items", [[], "x", [1], [COFFEE] * 201])
def test_what_is_no_batch_is_422(api, items):
    body = {"transactions": items}
    api.problem("POST", "/transactions/batch", "invalid-input", json=body)


def test_a_change_of_what_somebody_changed_is_412(api):
    added = api.ok("POST", "/transactions", 201, json=COFFEE)
    path = f"/transactions/{added['id']}"
    tag = api.open("GET", path).headers["ETag"]
    seen = {"If-Match": tag}
    changed = api.open("PATCH", path, json={"notes": "mine"}, headers=seen)
    assert changed.json["notes"] == "mine"
    slug = "precondition-failed"
    api.problem("PATCH", path, slug, json={"notes": "late"}, headers=seen)
    api.problem("DELETE", path, slug, headers=seen)
    api.problem("DELETE", path, slug, headers={"If-Match": "garbage"})
    assert api.ok("GET", path)["notes"] == "mine"
    now = {"If-Match": changed.headers["ETag"]}
    api.ok("PATCH", path, json={"notes": "again"}, headers=now)
    api.ok("DELETE", path, 204, headers={"If-Match": "*"})


def test_what_has_not_changed_is_304(api):
    tag = api.open("GET", "/categories").headers["ETag"]
    answer = api.open("GET", "/categories", headers={"If-None-Match": tag})
    assert answer.status_code == 304
    assert not answer.data


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
