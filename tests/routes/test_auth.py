"""Registering, logging in and out, over HTTP."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO

import jwt
import pytest
from bs4 import BeautifulSoup
from sqlalchemy import func, select

from database import tables
from tests.people import PASSWORD

NEW = {
    "email": "meera@example.org",
    "display_name": "Meera",
    "password": PASSWORD,
    "confirm_password": PASSWORD,
}
# What browsers would follow to another site, or might.
ELSEWHERE = [
    "//evil.example",
    "///evil.example",
    "////evil.example/x",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "\x00//evil.example",
    "http://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "HTTPS://evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "evil.example",
    "@evil.example",
    "/x//evil.example",
    "/../evil.example",
    "/..//evil.example",
    "/\u2215evil.example",
    "／／evil.example",
    "/\u00a0/evil.example",
    "/%0d%0aSet-Cookie:x\r\n",
    "?next=//evil.example",
    "http://localhost@evil.example",
    "http:///evil.example",
    "/" + "a" * 3000,
]


def cookie(person, name="session"):
    return person.get_cookie(name)


def who(person):
    """The e-mail that Settings greets with, None when it asks to log in."""
    answer = person.get("/settings")
    if answer.status_code == 303:
        return None
    lead = BeautifulSoup(answer.text, "html5lib").select_one(".pf-lead")
    return lead.text.split()[-1].rstrip(".")


def rows(engine, table):
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_the_pages_keep_the_contract(page, nobody):
    for path in ("/login", "/register", "/login?next=/bills"):
        page(path, by=nobody)


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
    ],
)
def test_a_wrong_field_has_its_sentence_beside_it(nobody, engine, change, field):
    answer = nobody.submit("/register", {**NEW, **change})
    assert answer.status_code == 422
    form = BeautifulSoup(answer.text, "html5lib")
    wrong = form.select('[aria-invalid="true"]')
    assert [control["name"] for control in wrong] == [field]
    assert form.select_one(f"#{field}-error li")
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


@pytest.mark.parametrize("email", ["alice@example.org", "ALICE@EXAMPLE.ORG"])
def test_the_right_password_leads_to_the_dashboard(alice, nobody, email):
    answer = nobody.log_in(email)
    assert (answer.status_code, answer.location) == (303, "/dashboard")
    assert who(nobody) == "alice@example.org"


def test_wrong_and_unknown_are_answered_alike(alice, nobody):  # threat 8
    pages = []
    for email in ("alice@example.org", "nobody@example.org"):
        answer = nobody.log_in(email, "a wrong guess of it")
        assert answer.status_code == 401
        form = BeautifulSoup(answer.text, "html5lib")
        for field in form.select("input"):
            field.attrs.pop("value", None)
        pages.append((str(form), answer.headers.get("Location")))
    assert pages[0] == pages[1]


@pytest.mark.parametrize("password", ["a" * 73, "😀" * 100, "a" * 100_000, "a\0b"])
def test_odd_passwords_are_only_wrong(alice, nobody, password):  # threat 3
    assert nobody.log_in("alice@example.org", password).status_code == 401


@pytest.mark.parametrize(
    "kind",
    [
        "application/x-www-form-urlencoded",
        "application/json",
        "multipart/form-data; boundary=x",
    ],
)
def test_a_stranger_sends_no_megabytes(nobody, kind):  # threat 3
    answer = nobody.post("/login", data=b"password=" + b"a" * 10**6, content_type=kind)
    assert answer.status_code == 413
    assert answer.headers["Connection"] == "close"


def test_the_body_of_a_stranger_is_not_read_where_a_log_in_is_needed(nobody):
    unread = BytesIO(b"x" * 10**6)
    answer = nobody.post("/upload", input_stream=unread, content_length=10**6)
    assert answer.status_code == 303
    assert unread.tell() == 0


def test_guessing_is_held_back_and_says_for_how_long(alice, app, clock):  # 1, 5, 7
    for number in range(10):
        guesser = app.test_client()
        spoofed = {"X-Forwarded-For": f"203.0.113.{number}", "Forwarded": "for=1"}
        fields = {
            "csrf_token": guesser.csrf_token(),
            "email": "alice@example.org",
            "password": f"guess number {number}",
        }
        answer = guesser.post("/login", data=fields, headers=spoofed)
        assert answer.status_code == 401
    answer = app.test_client().log_in("alice@example.org")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 300
    assert who(alice) == "alice@example.org"  # her open session lives on
    clock.advance(dt.timedelta(minutes=5))
    assert app.test_client().log_in("alice@example.org").status_code == 303


def test_addresses_of_configured_proxies_are_believed(config, services, page):  # 5
    from app import create_app

    app = create_app(replace(config, trusted_proxies=1), services)
    answers = []
    for number in range(21):
        fields = {"email": f"{number}@example.org", "password": "a wrong guess of it"}
        client = app.test_client()
        body = client.get("/login").text
        fields["csrf_token"] = BeautifulSoup(body, "html5lib").select_one(
            '[name="csrf_token"]'
        )["value"]
        chain = f"198.51.100.{number}, 203.0.113.9"
        answers.append(
            client.post("/login", data=fields, headers={"X-Forwarded-For": chain})
        )
    # What the client wrote in front of the proxy's own word changes nothing.
    assert [answer.status_code for answer in answers] == [401] * 20 + [429]


@pytest.mark.parametrize("target", ELSEWHERE)
def test_logging_in_leads_to_no_other_site(alice, nobody, target):  # threat 46
    token = nobody.csrf_token()
    fields = {"csrf_token": token, "email": alice.email, "password": PASSWORD}
    answer = nobody.post("/login", data={**fields, "next": target})
    assert (answer.status_code, answer.location) == (303, "/dashboard")
    again = nobody.get("/login", query_string={"next": target})
    assert again.location == "/dashboard"


@pytest.mark.parametrize("how", ["query_string", "data"])
@pytest.mark.parametrize("target", ["/bills", "/dashboard?month=2026-10", "/upload/7"])
def test_logging_in_leads_back_to_the_page_that_was_asked_for(
    alice, nobody, target, how
):
    fields = {
        "csrf_token": nobody.csrf_token(),
        "email": alice.email,
        "password": PASSWORD,
    }
    sent = {"data": fields, "query_string": {}}
    sent[how] = {**sent[how], "next": target}
    assert nobody.post("/login", **sent).location == target


def test_a_page_that_needs_a_login_asks_for_it(nobody):  # threat 35
    answer = nobody.get("/dashboard?month=2026-10")
    assert answer.status_code == 303
    assert answer.location == "/login?next=/dashboard?month%3D2026-10"
    assert 'value="/dashboard?month=2026-10"' in nobody.get(answer.location).text


def test_logging_in_changes_the_id(alice, app):  # threat 21
    browser = app.test_client()
    browser.get("/login")
    planted = cookie(browser).value
    browser.log_in("alice@example.org")
    assert cookie(browser).value != planted
    thief = app.test_client()
    thief.set_cookie("session", planted)
    assert who(thief) is None


def test_logging_in_again_ends_the_log_in_before(alice, engine):
    before = cookie(alice).value
    assert (
        alice.submit("/login", {"email": alice.email, "password": PASSWORD}).status_code
        == 303
    )
    assert rows(engine, tables.sessions) == 1
    assert cookie(alice).value != before


def test_a_copied_cookie_is_dead_after_logging_out(alice, app):  # threat 22
    thief = app.test_client()
    thief.set_cookie("session", cookie(alice).value)
    assert who(thief) == "alice@example.org"
    assert alice.submit("/logout").location == "/login"
    assert who(thief) is None
    assert who(alice) is None


def test_logging_out_is_no_link(alice):  # threat 45
    assert alice.get("/logout").status_code == 405
    assert who(alice) == "alice@example.org"


def test_the_cookie_holds_an_id_and_nothing_of_the_person(alice, app):  # 25, 27
    session = app.session_interface.get_signing_serializer(app).loads(
        cookie(alice).value
    )
    assert "alice" not in str(session).lower()
    assert str(alice.user_id) not in session.values()
    assert len(session["_user_id"]) >= 43


def test_the_cookie_lasts_while_the_browser_is_open(alice):  # threats 25, 26
    kept = cookie(alice)
    assert kept.expires is None
    assert (kept.http_only, kept.same_site, kept.domain) == (True, "Lax", "localhost")
    assert kept.origin_only


def test_being_remembered_lasts_a_month_and_can_be_ended(alice, nobody, clock):  # 25
    nobody.submit(
        "/login", {"email": alice.email, "password": PASSWORD, "remember": "y"}
    )
    assert cookie(nobody).expires is not None
    clock.advance(dt.timedelta(days=29))
    assert who(nobody) == "alice@example.org"
    assert who(alice) is None  # threat 31: she was idle for more than 12 hours
    clock.advance(dt.timedelta(days=1))
    assert who(nobody) is None


def test_over_https_the_cookie_is_bound_to_the_host(alice, app):  # threat 26
    browser = app.test_client()
    answer = browser.get("/login", base_url="https://localhost")
    set_cookie = answer.headers["Set-Cookie"]
    assert set_cookie.startswith("__Host-session=")
    for flag in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert flag in set_cookie
    assert "Domain" not in set_cookie
    assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]


def test_a_changed_secret_keeps_sessions_while_the_old_is_kept(
    alice, config, services
):  # threat 20
    from app import create_app

    rotated = replace(
        config,
        secret_key="quite another secret of many letters",
        secret_key_fallbacks=(config.secret_key,),
    )
    browser = create_app(rotated, services).test_client()
    browser.set_cookie("session", cookie(alice).value)
    assert who(browser) == "alice@example.org"
    forgotten = create_app(
        replace(rotated, secret_key_fallbacks=()), services
    ).test_client()
    forgotten.set_cookie("session", cookie(alice).value)
    assert who(forgotten) is None


def test_people_who_are_logged_in_need_no_log_in_page(alice):
    assert alice.get("/login").location == "/dashboard"
    assert alice.get("/register").location == "/dashboard"
    assert alice.get("/login?next=/bills").location == "/bills"


def test_answers_are_not_mixed_up(alice, charlie):  # threat 36
    for _ in range(10):
        assert who(alice) == "alice@example.org"
        assert who(charlie) == "charlie@example.org"


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def make_token(person, scopes=("read",)):
    answer = person.submit(
        "/settings/tokens", {"name": "script", "scopes": list(scopes), "days": "30"}
    )
    shown = BeautifulSoup(answer.text, "html5lib").select_one("#new-token")
    return shown.text.strip()


@pytest.fixture
def wired_app(config):
    """An app of this test's own, to add views to."""
    from app import create_app

    return create_app(config)


@pytest.fixture
def probe(app):
    """Two views of the API's kind, which say who asks."""
    from flask_login import current_user

    app.add_url_rule(
        "/api/probe",
        "probe",
        lambda: current_user.email,
        methods=["GET", "POST"],
    )
    return "/api/probe"


def test_a_token_speaks_for_its_owner_within_its_scope(probe, alice, nobody):
    token = make_token(alice)
    assert nobody.get(probe, headers=bearer(token)).text == "alice@example.org"
    refused = nobody.post(probe, headers=bearer(token))
    assert (refused.status_code, refused.mimetype) == (403, "application/problem+json")
    writing = make_token(alice, ("read", "write"))
    assert nobody.post(probe, headers=bearer(writing)).status_code == 200


def test_a_token_opens_no_page_and_counts_only_in_the_header(probe, alice, nobody):
    token = make_token(alice)  # threat 30
    assert nobody.get("/settings", headers=bearer(token)).status_code == 303
    assert nobody.get(probe, query_string={"token": token}).status_code == 401
    assert nobody.get(f"{probe}?access_token={token}").status_code == 401


def test_a_bad_token_is_not_helped_by_a_good_cookie(probe, alice):
    assert alice.get(probe).text == "alice@example.org"
    assert alice.get(probe, headers=bearer("a.b.c")).status_code == 401


def test_programs_without_login_get_json_and_no_redirect(probe, nobody):  # threat 35
    answer = nobody.get(probe)
    assert (answer.status_code, answer.mimetype) == (401, "application/problem+json")
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json["status"] == 401
    assert answer.json["detail"]
    assert answer.json["request_id"]


def test_wrong_tokens_are_held_back_and_good_ones_are_not(probe, alice, nobody):  # 13
    token = make_token(alice)
    forged = jwt.encode({"sub": "1"}, "x" * 32, "HS256")
    answers = [nobody.get(probe, headers=bearer(forged)) for _ in range(12)]
    assert [answer.status_code for answer in answers] == [401] * 10 + [429] * 2
    assert nobody.get(probe, headers=bearer(token)).status_code == 200


def test_scripts_of_a_page_need_the_header_to_change_something(probe, alice):  # 44
    assert alice.post(probe, json={}).status_code == 400
    token = alice.csrf_token()
    sent = alice.post(probe, json={}, headers={"X-CSRFToken": token})
    assert sent.status_code == 200


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
