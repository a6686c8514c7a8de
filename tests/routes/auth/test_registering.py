"""Registering over HTTP."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from database import tables
from tests.people import PASSWORD
from tests.routes.auth.visits import rows, who

NEW = {
    "email": "meera@example.org",
    "display_name": "Meera",
    "password": PASSWORD,
    "confirm_password": PASSWORD,
}


def test_who_registers_is_logged_in_and_can_begin(nobody, engine):
    answer = nobody.submit("/register", NEW)
    assert (answer.status_code, answer.location) == (303, "/upload")
    assert who(nobody) == "meera@example.org"
    assert rows(engine, tables.users) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "no e-mail"}, "email"),
        ({"email": ""}, "email"),
        ({"email": "ｍeera@example.org"}, "email"),
        ({"password": "short", "confirm_password": "short"}, "password"),
        ({"confirm_password": "four ducks cross my street"}, "confirm_password"),
        ({"confirm_password": ""}, "confirm_password"),
        ({"display_name": "a\u202eb"}, "display_name"),
        ({"password": "short"}, "password confirm_password"),
    ],
)
def test_a_wrong_field_has_its_sentence_beside_it(nobody, engine, change, field):
    answer = nobody.submit("/register", {**NEW, **change})
    assert answer.status_code == 422
    form = BeautifulSoup(answer.text, "html5lib")
    wrong = form.select('[aria-invalid="true"]')
    assert [control["name"] for control in wrong] == field.split()
    assert all(form.select_one(f"#{name}-error li") for name in field.split())
    kept = {
        control["name"]: control.get("value", "")
        for control in form.select(".pf-form input")
    }
    assert kept["password"] == kept["confirm_password"] == ""
    assert kept["email"] == {**NEW, **change}["email"]
    assert rows(engine, tables.users) == 0


def test_a_taken_e_mail_is_said_at_sign_up_only(alice, nobody):
    taken = {**NEW, "email": "ALICE@example.org"}
    answer = nobody.submit("/register", taken)
    assert answer.status_code == 422
    assert "registered with this e-mail" in answer.text


def test_registration_can_be_closed(app, services, engine, nobody, page):  # threat 38
    app.extensions["dhanarakshak"] = replace(services, registration="closed")
    assert page("/register", by=nobody).select_one(".pf-form") is None
    assert nobody.submit("/register", NEW).status_code == 403
    assert rows(engine, tables.users) == 0


def test_only_the_first_may_register_where_so_set(app, services, sign_up):  # 38
    app.extensions["dhanarakshak"] = replace(services, registration="first")
    assert app.test_client().submit("/register", NEW).status_code == 303
    second = {**NEW, "email": "second@example.org"}
    assert app.test_client().submit("/register", second).status_code == 403


def test_no_field_but_ours_is_stored(nobody, engine):  # threat 37
    sneaky = {"id": "77", "user_id": "77", "locale": "xx", "created_at": "2000-01-01"}
    nobody.submit("/register", {**NEW, **sneaky})
    with engine.connect() as connection:
        row = connection.execute(select(tables.users)).one()
    assert row.id != 77
    assert row.locale == "en_IN"


def test_signing_up_too_often_is_held_back(app):  # threat 10
    answers = [
        app.test_client().submit("/register", {**NEW, "email": f"{n}@example.org"})
        for n in range(20)
    ]
    assert 429 in {answer.status_code for answer in answers}


def test_an_invitation_opens_the_form(app, services, nobody, page, engine):  # 38
    app.extensions["dhanarakshak"] = replace(services, registration="invite")
    assert page("/register", by=nobody).select_one(".pf-form") is None
    assert nobody.submit("/register", NEW).status_code == 403
    link = app.test_cli_runner().invoke(args=["user", "invite"]).stdout.split()[0]
    path = link.removeprefix("http://127.0.0.1:5000")
    invitation = page(path, by=nobody).select_one("#invite")["value"]
    assert invitation
    sent = {**NEW, "invite": invitation}
    assert nobody.submit("/register", sent).location == "/upload"
    assert app.test_client().submit("/register", sent).status_code == 403
    assert rows(engine, tables.users) == 1
