"""Tokens of programs, and what they open."""

from __future__ import annotations

import jwt
import pytest
from bs4 import BeautifulSoup


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
