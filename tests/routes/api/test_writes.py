"""Writes of transactions by programs: external ids, versions, batches."""

from __future__ import annotations

import pytest

from tests.api_client import COFFEE


def test_a_transaction_is_added_with_everything_that_was_said(api):
    sent = {**COFFEE, "notes": "with Asha", "external_id": "c-1"}
    answer = api.open("POST", "/transactions", json=sent)
    assert answer.status_code == 201
    added = answer.json
    assert answer.headers["Location"].endswith(f"/transactions/{added['id']}")
    assert {**added, **sent} == added
    assert added == api.ok("GET", f"/transactions/{added['id']}")


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
