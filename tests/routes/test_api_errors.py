"""Errors that programs get: their types, their pointers, and nothing of our insides."""

from __future__ import annotations

import io
import json
import logging
from dataclasses import replace

import pytest
from gunicorn.http.errors import InvalidChunkSize

from tests.api_client import COFFEE, client_of


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"payee": "\\ud800"}',
        b'{"\\ud800": 1}',
        b'{"amount": NaN}',
        b'{"amount": Infinity}',
        b'{"a": 1, "a": 2}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"payee": "x"} {}',
    ],
)
def test_what_is_no_json_is_malformed(api, body):  # threat 105
    json_type = "application/json"
    api.problem(
        "POST", "/transactions", "malformed-request", data=body, content_type=json_type
    )


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"payee": "a\0b"}, "#/payee"),
        ({"payee": ""}, "#/payee"),
        ({"payee": 5}, "#/payee"),
        ({"payee": "x" * 121}, "#/payee"),
        ({"amount": -120.5}, "#/amount"),
        ({"amount": "1e3"}, "#/amount"),
        ({"amount": "١٢"}, "#/amount"),
        ({"amount": "0"}, "#/amount"),
        ({"amount": "1.001"}, "#/amount"),
        ({"posting_date": "1492-10-12"}, "#/posting_date"),
        ({"posting_date": "2026-02-30"}, "#/posting_date"),
        ({"account_id": 1}, "#/account_id"),
        ({"account_id": "9" * 30}, "#/account_id"),
        ({"surprise": 1}, "#/surprise"),
        ({"a/b~c": 1}, "#/a~1b~0c"),
        ({"external_id": None}, "#/external_id"),
    ],
)
def test_a_wrong_field_is_pointed_at(api, change, pointer):
    body = {**COFFEE, **change}
    found = api.problem("POST", "/transactions", "invalid-input", json=body)
    assert [one["pointer"] for one in found["errors"]] == [pointer]


@pytest.mark.parametrize("body", ["[]", "1", '"x"', "null"])
def test_a_body_of_another_kind_is_422(api, body):
    json_type = "application/json"
    found = api.problem(
        "POST", "/transactions", "invalid-input", data=body, content_type=json_type
    )
    assert found["errors"][0]["pointer"] == "#"


def test_a_body_of_another_type_is_415(api):
    slug = "unsupported-media-type"
    api.problem("POST", "/transactions", slug, data={"payee": "x"})
    api.problem("POST", "/imports", slug, json={"kind": "bank"})


@pytest.mark.parametrize(
    "accept", ["text/html", "application/xml", "application/json;q=0"]
)
def test_whoever_takes_no_json_gets_406(api, accept):
    api.problem("GET", "/me", "not-acceptable", headers={"Accept": accept})


@pytest.mark.parametrize("accept", ["*/*", "application/*", "text/html, */*;q=0.1"])
def test_whoever_takes_json_too_gets_it(api, accept):
    api.ok("GET", "/me", headers={"Accept": accept})


def test_another_method_is_405_with_what_is_allowed(api):
    answer = api.open("PUT", "/transactions")
    assert answer.status_code == 405
    assert {"GET", "POST"} <= set(answer.headers["Allow"].split(", "))
    api.problem("PUT", "/transactions", "method-not-allowed")


@pytest.mark.parametrize("path", ["/nothing", "/tokens/%C2%BB"])
def test_a_dead_token_at_an_address_that_is_none_is_401(api, path):
    [mine] = api.ok("GET", "/tokens")["items"]
    api.ok("DELETE", f"/tokens/{mine['id']}", 204)
    api.problem("GET", path, "not-authenticated")


def test_a_body_without_end_is_413(api):
    huge = json.dumps({**COFFEE, "notes": "x" * 600_000})
    json_type = "application/json"
    api.problem("POST", "/transactions", "too-large", data=huge, content_type=json_type)


def test_a_body_that_does_not_say_how_long_it_is_is_413_too(api):
    """Werkzeug would leave out the rest of it and give the beginning."""
    options = {
        "input_stream": io.BytesIO(b" " * 700_000),
        "headers": {"Transfer-Encoding": "chunked"},
        "environ_overrides": {"wsgi.input_terminated": True},
        "content_type": "application/json",
    }
    api.problem("POST", "/transactions", "too-large", **options)


def test_a_body_whose_chunks_are_broken_is_malformed(api):
    class Broken(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, _buffer):
            raise InvalidChunkSize(b"ZZ")

    stream = {"wsgi.input": io.BufferedReader(Broken()), "wsgi.input_terminated": True}
    options = {
        "headers": {"Transfer-Encoding": "chunked"},
        "environ_overrides": stream,
        "content_type": "application/json",
    }
    answer = api.open("POST", "/transactions", **options)
    assert answer.status_code == 400
    assert answer.headers["Connection"] == "close"


@pytest.mark.parametrize("number", ["٣", "３", "+3", "3_0"])
def test_an_id_has_one_address(api, number):
    api.problem("GET", f"/accounts/{number}", "not-found")


def test_the_number_of_a_failure_is_in_the_log(api, caplog):
    caplog.set_level(logging.INFO)
    found = api.problem("GET", "/transactions/999999", "not-found")
    [line] = [one for one in caplog.messages if found["request_id"] in one]
    assert "404 not-found" in line


def test_what_broke_inside_stays_inside(api, app, monkeypatch):
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)

    def broken():
        raise RuntimeError("SELECT secret FROM users")

    monkeypatch.setitem(app.view_functions, "api_people.get_me", broken)
    answer = api.open("GET", "/me")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.json["type"].endswith("/internal-error")


class TestLimits:
    """With three requests a minute for a token, four for a user."""

    @pytest.fixture
    def config(self, config):
        return replace(config, api_limit=3, api_user_limit=4)

    def test_a_token_and_its_user_have_limits(self, app, services, alice, charlie):
        first = client_of(app, services, alice.user_id)
        second = client_of(app, services, alice.user_id)
        for left in (2, 1, 0):
            answer = first.open("GET", "/me")
            assert answer.headers["RateLimit-Remaining"] == str(left)
            assert answer.headers["RateLimit-Limit"] == "3"
        refused = first.open("GET", "/me")
        assert refused.status_code == 429
        assert refused.json["type"].endswith("/too-many-requests")
        assert 1 <= int(refused.headers["Retry-After"]) <= 61
        assert 1 <= int(refused.headers["RateLimit-Reset"]) <= 61
        # The other token of hers has only what is left of her own limit.
        codes = [second.open("GET", "/me").status_code for _ in range(2)]
        assert codes[-1] == 429
        assert client_of(app, services, charlie.user_id).ok("GET", "/me")
