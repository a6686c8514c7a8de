"""Logging in with a second step: set up, asked for, used once, turned off."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pyotp
import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from database import tables
from tests.people import PASSWORD
from utils.people.two_step import Seal


def parsed(answer):
    return BeautifulSoup(answer.text, "html5lib")


def code(secret, clock, steps=0):
    return pyotp.TOTP(secret).at(clock.now(), counter_offset=steps)


def set_up(person, clock):
    """Turn it on; give the secret and the recovery codes."""
    begun = person.submit("/settings/two-step/start", {"current_password": PASSWORD})
    assert begun.status_code == 303
    secret = parsed(person.get("/settings/two-step")).select_one(".pf-secret").text
    sent = {"code": code(secret, clock)}
    answer = person.submit("/settings/two-step/confirm", sent)
    assert answer.status_code == 200
    codes = [item.text for item in parsed(answer).select(".pf-codes code")]
    clock.advance(dt.timedelta(seconds=90))
    return secret, codes


def is_in(person):
    return person.get("/settings").status_code == 200


@pytest.fixture
def secret_and_codes(alice, clock):
    return set_up(alice, clock)


@pytest.fixture
def secret(secret_and_codes):
    return secret_and_codes[0]


@pytest.fixture
def recovery_codes(secret_and_codes):
    return secret_and_codes[1]


@pytest.fixture
def browser(app):
    return app.test_client()


def test_the_pages_keep_the_contract(page, alice, clock, browser, engine):
    page("/settings/two-step")
    alice.submit("/settings/two-step/start", {"current_password": PASSWORD})
    drawn = page("/settings/two-step").select_one(".pf-qr svg")
    assert drawn.select_one("path")
    set_up_anew = alice.submit(
        "/settings/two-step/start", {"current_password": PASSWORD}
    )
    assert set_up_anew.status_code == 303
    set_up(alice, clock)
    page("/settings/two-step")
    page("/settings")
    browser.log_in(alice.email)
    page("/login/code", by=browser)


def test_the_code_is_asked_for_after_the_password(alice, browser, secret, clock):  # 16
    answer = browser.log_in(alice.email)
    assert (answer.status_code, answer.location) == (303, "/login/code")
    assert not is_in(browser)
    done = browser.submit("/login/code", {"code": code(secret, clock)})
    assert (done.status_code, done.location) == (303, "/dashboard")
    assert is_in(browser)


def test_nothing_opens_between_the_two_steps(alice, browser, secret, engine):  # 13
    browser.log_in(alice.email)
    for path in ("/dashboard", "/settings/two-step", "/transactions"):
        assert browser.get(path).location.startswith("/login?next=")
    assert browser.get("/api/v1/transactions").status_code == 401
    token = {"name": "x", "scopes": ["read"], "days": "30"}
    assert browser.submit("/settings/tokens", token).location == "/login"
    with engine.connect() as connection:
        assert len(connection.execute(select(tables.sessions)).all()) == 1
        assert not connection.execute(select(tables.api_tokens)).all()


def test_a_code_works_once(alice, app, secret, clock):  # threat 16
    sent = {"code": code(secret, clock)}
    first, second = app.test_client(), app.test_client()
    for browser in (first, second):
        browser.log_in(alice.email)
    assert first.submit("/login/code", sent).status_code == 303
    answer = second.submit("/login/code", sent)
    assert answer.status_code == 422
    assert "used before" in answer.text
    earlier = {"code": code(secret, clock, -1)}
    assert second.submit("/login/code", earlier).status_code == 422
    assert not is_in(second)


@pytest.mark.parametrize("steps", [-2, 2, 20])
def test_a_code_of_another_time_is_refused(alice, browser, secret, clock, steps):
    browser.log_in(alice.email)
    sent = {"code": code(secret, clock, steps)}
    assert browser.submit("/login/code", sent).status_code == 422


@pytest.mark.parametrize("sent", ["", "000000x", "١٢٣٤٥٦", "a" * 41])
def test_what_is_no_code_is_refused(alice, browser, secret, sent):
    browser.log_in(alice.email)
    assert browser.submit("/login/code", {"code": sent}).status_code == 422


def test_guessing_codes_is_held_back(alice, browser, secret, clock):  # 13, 16
    browser.log_in(alice.email)
    wrong = {"code": "000000"}
    answers = [browser.submit("/login/code", wrong).status_code for _ in range(6)]
    assert answers == [422] * 5 + [429]
    right = {"code": code(secret, clock)}
    assert browser.submit("/login/code", right).status_code == 429
    clock.advance(dt.timedelta(minutes=6))
    right = {"code": code(secret, clock)}
    assert browser.submit("/login/code", right).status_code == 303


def test_a_recovery_code_works_once(alice, app, recovery_codes):
    assert len(set(recovery_codes)) == 10
    spelled = f" {recovery_codes[0].upper()} "
    first, second = app.test_client(), app.test_client()
    for browser in (first, second):
        browser.log_in(alice.email)
    assert first.submit("/login/code", {"code": spelled}).status_code == 303
    assert second.submit("/login/code", {"code": spelled}).status_code == 422
    assert "9 recovery codes are left" in first.get("/settings/two-step").text


def test_neither_secret_nor_recovery_codes_are_stored(alice, secret_and_codes, engine):
    secret, codes = secret_and_codes
    with engine.connect() as connection:
        rows = [
            str(tuple(row))
            for table in (tables.second_factors, tables.recovery_codes)
            for row in connection.execute(select(table))
        ]
    assert len(rows) == 11
    for text in (secret, *codes, *(c.replace("-", "") for c in codes)):
        assert not any(text in row for row in rows)


def test_the_second_step_runs_out(alice, browser, secret, clock):
    browser.log_in(alice.email)
    clock.advance(dt.timedelta(minutes=11))
    sent = {"code": code(secret, clock)}
    assert browser.submit("/login/code", sent).location == "/login"
    assert not is_in(browser)


def test_without_a_password_there_is_no_second_step(nobody):
    assert nobody.get("/login/code").location == "/login"
    assert nobody.submit("/login/code", {"code": "000000"}).location == "/login"


def test_the_wish_to_go_somewhere_survives_both_steps(alice, browser, secret, clock):
    sent = {"email": alice.email, "password": PASSWORD, "next": "/bills"}
    browser.submit("/login", sent)
    done = browser.submit("/login/code", {"code": code(secret, clock)})
    assert done.location == "/bills"


def test_turning_it_on_ends_what_the_password_alone_opened(alice, browser, clock):
    browser.log_in(alice.email)
    token = {"name": "x", "scopes": ["read"], "days": "30"}
    made = alice.submit("/settings/tokens", token)
    bearer = parsed(made).select_one("#new-token").text
    program = {"headers": {"Authorization": f"Bearer {bearer}"}}
    assert browser.get("/api/v1/transactions", **program).status_code == 200
    set_up(alice, clock)
    assert is_in(alice)
    assert not is_in(browser)
    assert browser.get("/api/v1/transactions", **program).status_code == 401


def test_setting_it_up_needs_the_password_and_a_first_code(alice, engine, clock):
    wrong = {"current_password": "a wrong guess of it"}
    assert alice.submit("/settings/two-step/start", wrong).status_code == 422
    alice.submit("/settings/two-step/start", {"current_password": PASSWORD})
    wrong = {"code": "000000"}
    assert alice.submit("/settings/two-step/confirm", wrong).status_code == 422
    assert alice.submit("/settings/two-step/confirm", {}).status_code == 422
    assert alice.log_in(alice.email).location == "/dashboard"


def test_it_is_set_up_once(alice, secret):
    sent = {"current_password": PASSWORD}
    assert alice.submit("/settings/two-step/start", sent).status_code == 409
    assert alice.submit("/settings/two-step/confirm", {"code": "1"}).status_code == 422


@pytest.mark.parametrize("path", ["off", "codes"])
def test_changing_it_needs_password_and_code(alice, secret, clock, path):  # 17
    path = f"/settings/two-step/{path}"
    right = {"current_password": PASSWORD, "code": code(secret, clock)}
    for wrong in (
        {},
        {"current_password": "a wrong guess of it"},
        {"code": "000000"},
    ):
        sent = {**right, **wrong} if wrong else {}
        assert alice.submit(path, sent).status_code == 422
    assert alice.submit(path, right).status_code in {200, 303}


def test_turned_off_the_password_is_enough(alice, browser, secret, clock, engine):
    sent = {"current_password": PASSWORD, "code": code(secret, clock)}
    assert alice.submit("/settings/two-step/off", sent).status_code == 303
    assert browser.log_in(alice.email).location == "/dashboard"
    with engine.connect() as connection:
        assert not connection.execute(select(tables.recovery_codes)).all()


def test_new_recovery_codes_replace_the_old(alice, browser, secret_and_codes, clock):
    secret, old = secret_and_codes
    sent = {"current_password": PASSWORD, "code": code(secret, clock)}
    new = parsed(alice.submit("/settings/two-step/codes", sent)).select(".pf-codes li")
    assert len(new) == 10
    browser.log_in(alice.email)
    assert browser.submit("/login/code", {"code": old[0]}).status_code == 422
    assert browser.submit("/login/code", {"code": new[0].text}).status_code == 303


def test_the_operator_can_ask_everybody_for_it(app, services, alice, clock, engine):
    token = {"name": "x", "scopes": ["read"], "days": "30"}
    made = parsed(alice.submit("/settings/tokens", token))
    program = {
        "headers": {"Authorization": f"Bearer {made.select_one('#new-token').text}"}
    }
    app.extensions["dhanarakshak"] = replace(services, require_two_step=True)
    assert alice.get("/dashboard").location == "/settings/two-step"
    assert alice.get("/api/v1/transactions").status_code == 403
    refused = app.test_client().get("/api/v1/transactions", **program)
    assert refused.status_code == 403
    assert "second step" in refused.json["detail"]
    form = parsed(alice.get("/settings/two-step")).select_one('[name="csrf_token"]')
    csrf = {"csrf_token": form["value"]}
    assert alice.post("/settings/tokens", data={**csrf, **token}).location == (
        "/settings/two-step"
    )
    alice.post("/settings/two-step/start", data={**csrf, "current_password": PASSWORD})
    secret = parsed(alice.get("/settings/two-step")).select_one(".pf-secret").text
    sent = {**csrf, "code": code(secret, clock)}
    assert alice.post("/settings/two-step/confirm", data=sent).status_code == 200
    assert alice.get("/dashboard").status_code == 200


def test_a_secret_sealed_under_a_former_key_opens():  # threat 20
    old, new = "o" * 40, "n" * 40
    sealed = Seal(old).close("JBSWY3DP")
    assert Seal(new, (old,)).open(sealed) == "JBSWY3DP"
    assert Seal(new).open(sealed) is None


def test_with_a_lost_key_recovery_codes_still_work(
    app, services, alice, browser, secret_and_codes, clock, page
):
    secret, codes = secret_and_codes
    lost = replace(services, seal=Seal("another key altogether"))
    app.extensions["dhanarakshak"] = lost
    browser.log_in(alice.email)
    assert (
        browser.submit("/login/code", {"code": code(secret, clock)}).status_code == 422
    )
    assert browser.submit("/login/code", {"code": codes[0]}).status_code == 303


def test_what_happened_is_shown_in_settings(alice, browser, secret, clock):  # 82
    browser.log_in(alice.email)
    browser.submit("/login/code", {"code": "000000"})
    text = parsed(alice.get("/settings")).select_one("#events").text
    assert "Two-step log-in turned on" in text
    assert "A log-in failed" in text
    assert secret not in text
