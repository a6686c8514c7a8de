"""What programs say of alerts, bills and links, and the bill calendar's address."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from database.tables import idempotency_keys
from tests.history_made import END, Move, half_a_year, keep
from tests.importing import Desk, row, statement
from utils.db_utils import reading


@pytest.fixture
def kept(engine, alice):
    feast = Move(END, -1_250_000, "More", "Groceries")
    keep(engine, alice.user_id, [*half_a_year(), feast])


@pytest.fixture
def offered(alice, services, clock):
    """Two transactions of equal amounts, which the program only thinks a transfer."""
    desk = Desk(services.engine, clock, alice.user_id)
    for number, amount, narration in (
        ("XX1111", "-700", "UPI-RAVI TEJA-ravi@ybl"),
        ("XX2222", "700", "UPI-MOHAN LAL-mohan@ybl"),
    ):
        rows = [row(10, amount, narration)]
        desk.commit(desk.upload(statement(rows, number=number)))
    yield
    desk.jobs.close()


# Alerts ----------------------------------------------------------------------


def first_alert(api):
    return api.ok("GET", "/predictions/anomalies")["items"][0]


@pytest.mark.usefixtures("kept")
def test_an_alert_called_normal_is_not_reported_until_it_is_taken_back(api):
    alert = first_alert(api)
    path = f"/predictions/anomalies/{alert['transaction_id']}/answer"
    said = api.ok("PUT", path, json={"answer": "normal", "kind": alert["kind"]})
    assert (said["answer"], said["amount"]) == ("normal", alert["amount"])
    assert alert not in api.ok("GET", "/predictions/anomalies")["items"]
    assert api.ok("GET", "/predictions/anomalies/answers")["items"] == [said]
    assert api.ok("GET", path) == said
    api.ok("DELETE", path, 204)
    assert alert in api.ok("GET", "/predictions/anomalies")["items"]
    api.problem("DELETE", path, "not-found")


@pytest.mark.usefixtures("kept")
def test_an_answer_that_changed_meanwhile_is_not_written_over(api):
    alert = first_alert(api)
    path = f"/predictions/anomalies/{alert['transaction_id']}/answer"
    said = {"answer": "normal", "kind": alert["kind"]}
    seen = {"If-Match": api.open("PUT", path, json=said).headers["ETag"]}
    said["answer"] = "problem"
    api.ok("PUT", path, json=said, headers=seen)
    slug = "precondition-failed"
    api.problem("PUT", path, slug, json=said, headers=seen)
    api.problem("DELETE", path, slug, headers=seen)
    assert api.ok("GET", path)["answer"] == "problem"


@pytest.mark.usefixtures("kept")
def test_answers_to_alerts_are_checked_and_ones_own(api, stranger):
    path = f"/predictions/anomalies/{first_alert(api)['transaction_id']}/answer"
    said = {"answer": "normal", "kind": "duplicate"}
    for wrong in ({"answer": "fine"}, {"kind": "odd"}):
        api.problem("PUT", path, "invalid-input", json={**said, **wrong})
    api.ok("PUT", path, json=said)
    for method in ("PUT", "GET", "DELETE"):
        stranger.problem(method, path, "not-found", json=said)
    assert stranger.ok("GET", "/predictions/anomalies/answers")["items"] == []


# Bills -----------------------------------------------------------------------


def netflix(api):
    found = api.ok("GET", "/predictions/bills")["items"]
    return next((one for one in found if one["payee"] == "Netflix"), None)


def said_of(bill, answer, **more):
    named = {name: bill[name] for name in ("payee_key", "payee", "period", "amount")}
    return {**named, "answer": answer, **more}


@pytest.mark.usefixtures("kept")
def test_a_dismissed_bill_is_gone_until_it_is_taken_back(api):
    sent = said_of(netflix(api), "dismissed")
    answer = api.open("POST", "/predictions/bills/answers", json=sent)
    assert answer.status_code == 201
    assert {**answer.json, **sent} == answer.json
    path = f"/predictions/bills/answers/{answer.json['id']}"
    assert answer.headers["Location"].endswith(path)
    assert netflix(api) is None
    assert api.ok("GET", path) == answer.json
    api.ok("DELETE", path, 204)
    assert netflix(api)
    api.problem("DELETE", path, "not-found")


@pytest.mark.usefixtures("kept")
def test_a_corrected_bill_is_expected_as_it_was_said(api):
    sent = said_of(netflix(api), "edited", new_amount="699", new_day=28)
    said = api.ok("POST", "/predictions/bills/answers", 201, json=sent)
    assert (said["new_amount"], said["new_day"]) == ("-699.00", 28)
    bill = netflix(api)
    assert (bill["amount"], bill["due"][-2:]) == ("-699.00", "28")
    # Named by its new amount it is still the same bill.
    again = said_of(bill, "confirmed")
    latest = api.ok("POST", "/predictions/bills/answers", 201, json=again)
    assert api.ok("GET", "/predictions/bills/answers")["items"] == [latest]
    assert netflix(api)["amount"] == sent["amount"]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "wrong",
    [
        {"answer": "maybe"},
        {"answer": "edited"},
        {"new_day": 3},
        {"answer": "edited", "new_day": 32},
        {"answer": "edited", "new_amount": "0"},
        {"answer": "edited", "new_amount": "1.234"},
        {"period": "hourly"},
        {"payee_key": ""},
    ],
)
def test_an_answer_that_cannot_be_is_refused(api, wrong):
    sent = {**said_of(netflix(api), "confirmed"), **wrong}
    api.problem("POST", "/predictions/bills/answers", "invalid-input", json=sent)
    assert api.ok("GET", "/predictions/bills/answers")["items"] == []


@pytest.mark.usefixtures("kept")
def test_answers_about_bills_are_ones_own(api, stranger):
    sent = said_of(netflix(api), "confirmed")
    said = api.ok("POST", "/predictions/bills/answers", 201, json=sent)
    path = f"/predictions/bills/answers/{said['id']}"
    for method in ("GET", "DELETE"):
        stranger.problem(method, path, "not-found")
    assert stranger.ok("GET", "/predictions/bills/answers")["items"] == []
    assert api.ok("GET", path) == said


# Links -----------------------------------------------------------------------


@pytest.mark.usefixtures("offered")
def test_an_offered_link_is_accepted_and_refused(api):
    [link] = api.ok("GET", "/links")["items"]
    assert (link["kind"], link["state"]) == ("transfer", "offered")
    path = f"/links/{link['id']}"
    accepted = api.ok("POST", f"{path}/accept")
    assert accepted == {**link, "state": "accepted", "found_by": "user"}
    assert api.ok("GET", "/links")["items"] == []
    assert api.ok("GET", "/links?state=accepted")["items"] == [accepted]
    side = f"/transactions/{link['out_transaction_id']}"
    assert api.ok("GET", side)["category"] == "Own transfer"
    linked = {"kind": "transfer", "transaction_id": link["in_transaction_id"]}
    assert api.ok("GET", side)["linked"] == linked
    assert api.ok("POST", f"{path}/refuse")["state"] == "rejected"
    assert api.ok("GET", side)["category"] is None
    assert api.ok("GET", path)["state"] == "rejected"


@pytest.mark.usefixtures("offered")
def test_links_are_ones_own(api, stranger):
    [link] = api.ok("GET", "/links")["items"]
    path = f"/links/{link['id']}"
    stranger.problem("GET", path, "not-found")
    for word in ("accept", "refuse"):
        stranger.problem("POST", f"{path}/{word}", "not-found")
    assert stranger.ok("GET", "/links")["items"] == []
    assert api.ok("GET", path) == link


def test_links_come_in_pages_of_one_state(api, services, clock, alice):
    desk = Desk(services.engine, clock, alice.user_id)
    for number, sign in (("XX1111", -1), ("XX2222", 1)):
        rows = [
            row(5 * index, f"{sign * 100 * index}", f"UPI-PAYEE {sign * index}")
            for index in range(1, 6)
        ]
        desk.commit(desk.upload(statement(rows, number=number)))
    desk.jobs.close()
    everything = api.ok("GET", "/links")["items"]
    assert len(everything) == 5
    assert api.pages("/links?limit=2") == everything
    cursor = api.ok("GET", "/links?limit=2")["next_cursor"]
    api.problem("GET", f"/links?state=accepted&cursor={cursor}", "invalid-input")
    api.problem("GET", "/links?state=any", "invalid-input")


# The bill calendar's address -------------------------------------------------


@pytest.mark.usefixtures("kept")
def test_a_calendar_address_is_shown_once_and_ended(api, stranger, nobody):
    path = "/me/calendar-feed"
    none = {"created_at": None}
    assert api.ok("GET", path) == none
    made = api.ok("POST", path, 201)
    assert b"SUMMARY:Netflix" in nobody.get(made["address"]).data
    assert api.ok("GET", path) == {"created_at": made["created_at"]}
    assert stranger.ok("GET", path) == none
    stranger.ok("DELETE", path, 204)
    assert api.ok("GET", path) == {"created_at": made["created_at"]}
    other = api.ok("POST", path, 201)
    assert nobody.get(made["address"]).status_code == 404
    api.ok("DELETE", path, 204)
    assert nobody.get(other["address"]).status_code == 404
    assert api.ok("GET", path) == none


def test_a_calendar_address_is_not_kept_for_a_second_answer(api, services):
    keyed = {"Idempotency-Key": "feed"}
    made = [api.ok("POST", "/me/calendar-feed", 201, headers=keyed) for _ in "ab"]
    assert made[0]["address"] != made[1]["address"]
    with reading(services.engine) as connection:
        assert connection.execute(select(idempotency_keys)).all() == []


# Accounts --------------------------------------------------------------------


def test_an_account_is_added_before_any_statement(api, stranger):
    sent = {"name": "SBI salary", "kind": "bank", "bank": "SBI", "opening": "1200.5"}
    answer = api.open("POST", "/accounts", json=sent)
    assert answer.status_code == 201
    made = answer.json
    assert (made["opening"], made["currency"]) == ("1200.50", "INR")
    path = f"/accounts/{made['id']}"
    assert answer.headers["Location"].endswith(path)
    assert api.ok("GET", path) == made
    stranger.problem("GET", path, "not-found")
    spent = {"posting_date": "2026-11-02", "amount": "-10", "payee": "Third Wave"}
    spent["account_id"] = made["id"]
    assert api.ok("POST", "/transactions", 201, json=spent)["currency"] == "INR"
    yen = {"name": "Yen", "kind": "cash", "currency": "JPY", "opening": "500"}
    assert api.ok("POST", "/accounts", 201, json=yen)["opening"] == "500"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "sbi  SALARY"},
        {"name": " "},
        {"kind": "shares"},
        {"currency": "BTC"},
        {"currency": "JPY", "opening": "0.5"},
    ],
)
def test_an_account_that_cannot_be_is_refused(api, wrong):
    api.ok("POST", "/accounts", 201, json={"name": "SBI salary", "kind": "bank"})
    sent = {"name": "Another", "kind": "bank", **wrong}
    api.problem("POST", "/accounts", "invalid-input", json=sent)
    assert len(api.ok("GET", "/accounts")["items"]) == 1
