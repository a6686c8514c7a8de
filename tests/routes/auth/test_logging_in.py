"""Logging in over HTTP: who, where to, and what strangers may send."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from bs4 import BeautifulSoup

from tests.people import PASSWORD
from tests.routes.auth.visits import who

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


def test_the_pages_keep_the_contract(page, nobody):
    for path in ("/login", "/register", "/login?next=/bills"):
        page(path, by=nobody)


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


def test_people_who_are_logged_in_need_no_log_in_page(alice):
    assert alice.get("/login").location == "/dashboard"
    assert alice.get("/register").location == "/dashboard"
    assert alice.get("/login?next=/bills").location == "/bills"
