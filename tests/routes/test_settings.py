"""What people settle about themselves, and what strangers cannot."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from database import tables
from tests.people import PASSWORD
from utils.store.users import get_user

ANOTHER = "five geese sleep on it"
TOKEN = {"name": "backup script", "scopes": ["read"], "days": "30"}


def change(person, current=PASSWORD, new=ANOTHER, confirm=None):
    return person.submit(
        "/settings/password",
        {
            "current_password": current,
            "password": new,
            "confirm_password": new if confirm is None else confirm,
        },
    )


def sections(person):
    page = BeautifulSoup(person.get("/settings").text, "html5lib")
    return {section["id"]: section for section in page.select("section[id]")}


def actions(section):
    return [form["action"] for form in section.select("form")]


def wrong_fields(answer):
    form = BeautifulSoup(answer.text, "html5lib")
    return [control["name"] for control in form.select('[aria-invalid="true"]')]


def stored(engine, person):
    with engine.connect() as connection:
        return get_user(connection, person.user_id)


def test_the_page_keeps_the_contract(page, alice):
    found = page("/settings")
    assert "alice@example.org" in found.text
    alice.submit("/settings/tokens", TOKEN)
    page("/settings")


def test_a_profile_is_saved_and_used(alice, engine):
    profile = {
        "display_name": "Alice M.",
        "currency": "EUR",
        "locale": "de_DE",
        "language": "hi",
    }
    answer = alice.submit("/settings/profile", profile)
    assert (answer.status_code, answer.location) == (303, "/settings#profile")
    user = stored(engine, alice)
    saved = (user.display_name, user.currency, user.locale, user.language)
    assert saved == tuple(profile.values())
    assert "15 नव॰ 2026, 09:00 UTC" in sections(alice)["sessions"].text


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"display_name": "  "}, "display_name"),
        ({"display_name": "a\u202eb"}, "display_name"),
        ({"currency": "XXX"}, "currency"),
        ({"currency": ""}, "currency"),
        ({"locale": "../../x"}, "locale"),
    ],
)
def test_a_profile_that_cannot_be_is_refused(alice, engine, change, field):
    profile = {"display_name": "Alice", "currency": "INR", "locale": "en_IN"}
    answer = alice.submit("/settings/profile", {**profile, **change})
    assert answer.status_code == 422
    assert wrong_fields(answer) == [field]
    assert stored(engine, alice).display_name == "Alice"


def test_another_password_ends_every_other_log_in(alice, app):  # threat 23
    elsewhere = app.test_client()
    elsewhere.log_in(alice.email)
    assert elsewhere.get("/settings").status_code == 200
    assert change(alice).location == "/settings#password-card"
    assert elsewhere.get("/settings").status_code == 303
    assert alice.get("/settings").status_code == 200
    assert elsewhere.log_in(alice.email).status_code == 401
    assert elsewhere.log_in(alice.email, ANOTHER).status_code == 303


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"current": "a wrong guess of it"}, "current_password"),
        ({"current": ""}, "current_password"),
        ({"new": "password1234"}, "password"),
        ({"new": "alice@example"}, "password"),
        ({"confirm": "five geese sleep on me"}, "confirm_password"),
    ],
)
def test_a_change_of_password_that_is_wrong_changes_nothing(
    alice, app, sent, field
):  # threat 17
    answer = change(alice, **sent)
    assert answer.status_code == 422
    assert wrong_fields(answer) == [field]
    assert app.test_client().log_in(alice.email).status_code == 303


def test_guessing_the_current_password_is_held_back(alice):  # threat 13
    answers = [change(alice, current="a wrong guess of it") for _ in range(11)]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429]
    assert alice.get("/settings").status_code == 200  # threat 7


def test_a_token_is_shown_once(alice, engine):
    answer = alice.submit("/settings/tokens", TOKEN)
    token = BeautifulSoup(answer.text, "html5lib").select_one("#new-token").text
    assert token.count(".") == 2
    assert answer.headers["Cache-Control"] == "no-store"
    listed = sections(alice)["tokens"]
    assert "backup script" in listed.text
    assert token not in alice.get("/settings").text
    with engine.connect() as connection:
        row = connection.execute(select(tables.api_tokens)).one()
    assert not any(token in str(value) for value in row)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": ""}, "Please fill this in."),
        ({"name": "   "}, "Please give the token a name."),
        ({"scopes": []}, "Please choose what the token may do."),
        ({"scopes": ["admin"]}, "Please choose from the list."),
        ({"days": "9999"}, "Please choose one of the list."),
    ],
)
def test_a_token_that_cannot_be_is_refused(alice, engine, change, message):
    answer = alice.submit("/settings/tokens", {**TOKEN, **change})
    assert answer.status_code == 422
    assert message in answer.text
    with engine.connect() as connection:
        assert not connection.execute(select(tables.api_tokens)).all()


def test_only_the_owner_revokes_a_token(alice, charlie, nobody):  # threat 33
    alice.submit("/settings/tokens", TOKEN)
    path = next(a for a in actions(sections(alice)["tokens"]) if a.endswith("revoke"))
    assert charlie.submit(path).status_code == 404
    assert nobody.submit(path).status_code == 303
    assert path in actions(sections(alice)["tokens"])
    assert alice.submit(path).location == "/settings#tokens"
    assert path not in actions(sections(alice)["tokens"])
    assert alice.submit(path).status_code == 404


def test_only_the_owner_ends_a_log_in(alice, charlie, nobody, app):  # threat 33
    phone = app.test_client()
    phone.log_in(alice.email)
    (path,) = actions(sections(alice)["sessions"])
    assert charlie.submit(path).status_code == 404
    assert nobody.submit(path).status_code == 303
    assert phone.get("/settings").status_code == 200
    assert alice.submit(path).location == "/settings#sessions"
    assert phone.get("/settings").status_code == 303
    assert actions(sections(alice)["sessions"]) == []


def test_log_ins_say_where_they_are(alice, app, clock):
    browser = app.test_client()
    browser.environ_base["HTTP_USER_AGENT"] = "<script>alert(1)</script>"
    browser.log_in(alice.email)
    page = alice.get("/settings").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "127.0.0.1" in page


def test_a_name_with_markup_is_only_text(alice):  # threat 42
    name = "<img src=x onerror=alert(1)>{{7*7}}"
    profile = {"display_name": name, "currency": "INR", "locale": "en_IN"}
    assert alice.submit("/settings/profile", profile).status_code == 303
    page = BeautifulSoup(alice.get("/settings").text, "html5lib")
    assert page.select_one("#display_name")["value"] == name
    assert not page.select("[onerror]")
