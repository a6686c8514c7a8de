"""The page that splits a transaction, and its API."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.api_client import client_of
from tests.page_contract import check_page, visible_text
from utils import transactions as service
from utils.db_utils import in_transaction
from utils.store import transactions as store


@pytest.fixture
def one(alice, services, clock):
    """A transaction of Alice's."""
    entry = service.Entry(dt.date(2026, 11, 2), Decimal(-1000), "Big Store")
    return in_transaction(
        services.engine,
        lambda c: service.enter_by_hand(c, alice.user_id, entry, "INR", clock.now()),
    )


@pytest.fixture
def stored(alice, services, one):
    def get():
        with services.engine.connect() as connection:
            return store.get_transaction(connection, alice.user_id, one)

    return get


def fields_of(page):
    form = page.select_one('form[data-module="split"]')
    sent = {each["name"]: each.get("value", "") for each in form.select("input[name]")}
    for select in form.select("select"):
        chosen = select.select_one("option[selected]") or select.select_one("option")
        sent[select["name"]] = chosen["value"]
    return sent


def test_a_transaction_is_split_shown_and_joined(
    page, alice, one, category_ids, stored
):
    path = f"/transactions/{one}/split"
    sent = fields_of(page(path)) | {
        "parts-0-amount": "600",
        "parts-0-category": category_ids["Groceries"],
        "parts-1-amount": "400.00",
        "parts-1-category": category_ids["Shopping"],
        "parts-1-notes": "shoes",
    }
    assert alice.post(path, data=sent).status_code == 303
    assert [part.amount_minor for part in stored().parts] == [-60000, -40000]
    listed = visible_text(page("/transactions"))
    assert "2 parts" in listed
    assert "Groceries, Shopping" in listed
    shown = visible_text(page(f"/transactions/{one}"))
    assert "shoes" in shown
    assert "Save" in visible_text(page(f"/transactions?edit={one}"))
    again = fields_of(page(path))
    assert again["parts-1-notes"] == "shoes"
    assert alice.submit(f"/transactions/{one}/join").status_code == 303
    assert stored().category == "Groceries"
    assert alice.submit(f"/transactions/{one}/join").status_code == 303


def test_more_lines_keep_what_was_typed(app, page, alice, one):
    path = f"/transactions/{one}/split"
    sent = fields_of(page(path)) | {"parts-1-notes": "keep", "do": "more"}
    answer = alice.post(path, data=sent)
    assert answer.status_code == 200
    more = fields_of(check_page(app, answer, signed_in=True))
    assert more["parts-1-notes"] == "keep"
    assert len(more) > len(sent)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"parts-0-amount": "400"}, "₹100.00 is missing"),
        ({"parts-0-amount": "nine"}, "Please enter a number"),
        ({"parts-0-amount": "0"}, "above zero"),
        ({"parts-1-category": ""}, "Please choose a category for each part."),
    ],
)
def test_parts_that_cannot_be_are_shown_again(
    app, page, alice, one, category_ids, typed, said
):
    path = f"/transactions/{one}/split"
    good = {
        "parts-0-amount": "500",
        "parts-0-category": category_ids["Groceries"],
        "parts-1-amount": "500",
        "parts-1-category": category_ids["Shopping"],
    }
    answer = alice.post(path, data=fields_of(page(path)) | good | typed)
    assert answer.status_code == 422
    assert said in visible_text(check_page(app, answer, signed_in=True))


def test_a_stale_split_is_shown_again(app, page, alice, one, category_ids, stored):
    path = f"/transactions/{one}/split"
    sent = fields_of(page(path)) | {
        "parts-0-amount": "600",
        "parts-0-category": category_ids["Groceries"],
        "parts-1-amount": "400",
        "parts-1-category": category_ids["Shopping"],
    }
    alice.post(path, data=sent)
    answer = alice.post(path, data=sent)
    assert answer.status_code == 409
    again = fields_of(check_page(app, answer, signed_in=True))
    assert (
        alice.post(path, data=sent | {"version": again["version"]}).status_code == 303
    )


def test_a_stranger_splits_nothing(page, charlie, one):
    page(f"/transactions/{one}/split", by=charlie, status=404)
    for act in ("split", "join"):
        assert charlie.submit(f"/transactions/{one}/{act}").status_code == 404


def test_programs_split_and_join(app, services, alice, one, category_ids):
    api = client_of(app, services, alice.user_id)
    parts = [
        {
            "amount": "-600.00",
            "category_id": category_ids["Groceries"],
            "notes": "food",
        },
        {"amount": "-400.00", "category_id": category_ids["Shopping"]},
    ]
    split = api.ok("PUT", f"/transactions/{one}/parts", json={"parts": parts})
    assert split["category_source"] == "split"
    assert split["category_id"] is None
    assert [part["amount"] for part in split["parts"]] == ["-600.00", "-400.00"]
    assert split["parts"][0]["notes"] == "food"
    wrong = {"parts": [parts[0], parts[0]]}
    answer = api.open("PUT", f"/transactions/{one}/parts", json=wrong)
    assert answer.status_code == 422
    change = {"category_id": category_ids["Travel"]}
    refused = api.open("PATCH", f"/transactions/{one}", json=change)
    assert refused.status_code == 422
    joined = api.ok("DELETE", f"/transactions/{one}/parts")
    assert (joined["category"], joined["parts"]) == ("Groceries", [])
