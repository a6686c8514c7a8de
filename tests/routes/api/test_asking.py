"""The API: who may ask, what is answered, and how errors look."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import pytest

from tests.history_made import half_a_year, keep
from utils import transactions as service
from utils.db_utils import in_transaction

ALIASES = {
    "/api/predict/expenses": "/api/v1/predictions/expense",
    "/api/predict/savings": "/api/v1/predictions/savings",
    "/api/predict/bills": "/api/v1/predictions/bills",
    "/api/detect/anomalies": "/api/v1/predictions/anomalies",
    "/api/recommend/budget": "/api/v1/predictions/budgets",
}
READABLE = [
    *ALIASES.values(),
    "/api/v1/transactions",
    "/api/v1/imports",
    "/api/dashboard/data",
    "/api/v1/reports/dashboard",
]


@pytest.fixture
def coffee(alice, services, clock):
    """A transaction of Alice's."""
    entry = service.Entry(dt.date(2026, 11, 2), Decimal("-120.50"), "Third Wave Coffee")
    return in_transaction(
        services.engine,
        lambda connection: service.enter_by_hand(
            connection, alice.user_id, entry, "INR", clock.now()
        ),
    )


def strict(response):
    """Read JSON that holds no NaN and no infinity."""

    def refuse(word):
        raise AssertionError(word)

    return json.loads(response.text, parse_constant=refuse)


def problem(response, status):
    assert response.status_code == status, response.text
    assert response.mimetype == "application/problem+json"
    body = strict(response)
    assert body["status"] == status
    assert body["request_id"]
    return body


@pytest.mark.parametrize("path", READABLE)
def test_nobody_gets_401_as_json_and_no_redirect(nobody, path):
    problem(nobody.get(path), 401)


@pytest.mark.parametrize("path", READABLE)
def test_alice_may_read(alice, path):
    assert alice.get(path).status_code == 200


@pytest.mark.parametrize(("alias", "path"), ALIASES.items())
def test_an_alias_answers_what_the_long_path_answers(alice, coffee, alias, path):
    token = alice.csrf_token()
    by_alias = alice.post(alias, json={}, headers={"X-CSRFToken": token})
    assert by_alias.status_code == 200, by_alias.text
    assert strict(by_alias) == strict(alice.get(path))


def test_an_alias_takes_the_day(alice, coffee):
    answer = alice.post(
        "/api/predict/expenses",
        json={"as_of": "2026-10-31"},
        headers={"X-CSRFToken": alice.csrf_token()},
    )
    assert strict(answer)["as_of"] == "2026-10-31"


def test_a_post_from_a_session_needs_the_csrf_header(alice):
    problem(alice.post("/api/predict/expenses", json={}), 400)


@pytest.mark.parametrize("day", ["2026-11-16", "9999-12-31", "yesterday", "2026-02-30"])
def test_a_day_that_cannot_be_is_422(alice, day):
    body = problem(alice.get(f"/api/v1/predictions/expense?as_of={day}"), 422)
    assert body["errors"]


def test_predictions_without_history_say_what_they_need(alice):
    body = strict(alice.get("/api/v1/predictions/expense"))
    assert body["value"] is None
    assert body["needs"]


def test_transactions_are_listed_with_exact_amounts(alice, coffee):
    body = strict(alice.get("/api/v1/transactions"))
    [only] = body["items"]
    assert only["id"] == str(coffee)
    assert only["amount"] == "-120.50"
    assert only["currency"] == "INR"
    assert body["next_cursor"] is None


def test_charlie_does_not_see_alices_transaction(charlie, coffee):
    problem(charlie.get(f"/api/v1/transactions/{coffee}"), 404)
    assert strict(charlie.get("/api/v1/transactions"))["items"] == []


def test_charlie_cannot_change_or_delete_alices_transaction(alice, charlie, coffee):
    headers = {"X-CSRFToken": charlie.csrf_token()}
    change = {"category_id": "1"}
    path = f"/api/v1/transactions/{coffee}"
    problem(charlie.patch(path, json=change, headers=headers), 404)
    problem(charlie.delete(path, headers=headers), 404)
    assert alice.get(path).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "account=0",
        "account=-1",
        "account=",
        "limit=0",
        "limit=201",
        "min=1e9",
        "from=x",
    ],
)
def test_a_filter_that_means_nothing_is_422_and_never_no_filter(alice, coffee, query):
    """Threat 34."""
    problem(alice.get(f"/api/v1/transactions?{query}"), 422)


def test_a_filter_for_what_is_not_there_finds_nothing(alice, coffee):
    found = strict(alice.get("/api/v1/transactions?account=999999"))
    assert found["items"] == []


def test_a_cursor_walks_through_all_transactions_once(alice, services, clock):
    for day in range(1, 8):
        entry = service.Entry(dt.date(2026, 11, day), Decimal(-day), f"Shop {day}")
        in_transaction(
            services.engine,
            lambda connection, entry=entry: service.enter_by_hand(
                connection, alice.user_id, entry, "INR", clock.now()
            ),
        )
    seen, cursor = [], ""
    while cursor is not None:
        page = strict(
            alice.get(
                f"/api/v1/transactions?limit=3&cursor={cursor}"
                if cursor
                else "/api/v1/transactions?limit=3"
            )
        )
        seen += [row["amount"] for row in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [f"-{day}.00" for day in range(7, 0, -1)]


def test_a_category_is_changed_and_the_payee_remembered(alice, coffee, services):
    from utils.store.categories import list_categories

    with services.engine.connect() as connection:
        eating = next(
            c
            for c in list_categories(connection, alice.user_id)
            if c.name == "Eating out"
        )
    answer = alice.patch(
        f"/api/v1/transactions/{coffee}",
        json={"category_id": str(eating.id)},
        headers={"X-CSRFToken": alice.csrf_token()},
    )
    assert strict(answer)["category"] == "Eating out"
    assert strict(answer)["category_source"] == "user"


def test_a_deleted_transaction_is_gone(alice, coffee):
    headers = {"X-CSRFToken": alice.csrf_token()}
    path = f"/api/v1/transactions/{coffee}"
    assert alice.delete(path, headers=headers).status_code == 204
    problem(alice.get(path), 404)
    problem(alice.delete(path, headers=headers), 404)


@pytest.mark.parametrize("body", ["[" * 100_000, "{", "[]", "1", '"x"', "\x00"])
def test_malformed_json_is_a_4xx(alice, coffee, body):
    """Threat 105."""
    answer = alice.patch(
        f"/api/v1/transactions/{coffee}",
        data=body,
        content_type="application/json",
        headers={"X-CSRFToken": alice.csrf_token()},
    )
    assert 400 <= answer.status_code < 500
    assert answer.mimetype == "application/problem+json"


def test_an_address_that_is_none_is_404_as_json(alice):
    problem(alice.get("/api/v1/nothing"), 404)


def test_a_method_that_is_none_is_405_as_json(alice):
    problem(
        alice.put("/api/v1/transactions", headers={"X-CSRFToken": alice.csrf_token()}),
        405,
    )


def test_the_document_lists_the_resources(alice):
    document = strict(alice.get("/api/v1/openapi.json"))
    assert document["openapi"].startswith("3.1")
    assert "/api/v1/predictions/expense" in document["paths"]
    assert "/api/v1/transactions/{transaction_id}" in document["paths"]


def test_the_dashboard_is_the_pages_in_the_shapes_of_the_resources(alice, services):
    nothing = alice.get("/api/v1/reports/dashboard").json
    keep(services.engine, alice.user_id, half_a_year())
    shown = alice.get("/api/v1/reports/dashboard").json["dashboard"]
    assert nothing == {"dashboard": None}
    assert shown["suggestions"] == alice.get("/api/v1/suggestions").json["items"]
    assert shown["charts"] == alice.get("/api/v1/reports/charts").json["items"]
    months = alice.get("/api/v1/reports/months").json["items"]
    expense = {month["month"]: month["expense"] for month in months}
    assert shown["figures"]["expense"] == expense[shown["months"]["shown"]]
    bills = alice.get("/api/v1/predictions/bills").json["items"]
    assert shown["bills"]
    assert {bill["payee_key"] for bill in shown["bills"]} <= {
        bill["payee_key"] for bill in bills
    }
    assert shown == alice.get("/api/dashboard/data").json["dashboard"]
