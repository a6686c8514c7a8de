"""Writes that are sent again: done once, and answered alike."""

from __future__ import annotations

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests import statements_made as made
from tests.api_client import COFFEE


def keyed(key):
    return {"Idempotency-Key": key}


def test_the_same_write_again_is_answered_and_not_done(api):
    first = api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))
    again = api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))
    assert again.status_code == 201
    assert again.json == first.json
    assert again.headers["Location"] == first.headers["Location"]
    assert again.headers["Idempotency-Replayed"] == "true"
    assert len(api.ok("GET", "/transactions")["items"]) == 1


def test_another_body_under_the_same_key_is_422(api):
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    other = {**COFFEE, "amount": "-1"}
    slug = "idempotency-key-reused"
    api.problem("POST", "/transactions", slug, json=other, headers=keyed("a"))
    api.problem("POST", "/goals", slug, json=COFFEE, headers=keyed("a"))


def test_keys_of_two_people_are_two(api, stranger):
    mine = api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    theirs = stranger.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    assert mine["id"] != theirs["id"]


def test_a_key_is_forgotten_after_a_day(api, clock):
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    clock.advance(dt.timedelta(hours=24, seconds=1))
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
    assert len(api.ok("GET", "/transactions")["items"]) == 2


def test_what_failed_may_be_sent_again_under_its_key(api):
    wrong = {**COFFEE, "amount": "-1.2345"}
    api.problem(
        "POST", "/transactions", "invalid-input", json=wrong, headers=keyed("a")
    )
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))


@pytest.mark.parametrize("key", ["", "x" * 256, "two words", "ñ"])
def test_a_key_that_is_none_is_422(api, key):
    api.problem(
        "POST", "/transactions", "invalid-input", json=COFFEE, headers=keyed(key)
    )


def test_an_upload_sent_again_makes_one_import(api):
    content = made.hdfc_csv(made.household(dt.date(2026, 8, 1), 1))

    def upload():
        data = {"file": (io.BytesIO(content), "may.csv"), "kind": "bank"}
        return api.ok("POST", "/imports", 201, data=data, headers=keyed("may"))

    assert upload()["id"] == upload()["id"]
    assert len(api.ok("GET", "/imports")["items"]) == 1


def test_of_many_at_once_one_writes(api):
    def send(_number):
        return api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(8)))
    codes = {answer.status_code for answer in answers}
    assert codes <= {201, 409}
    assert 201 in codes
    for answer in answers:
        if answer.status_code == 409:
            assert answer.json["type"].endswith("request-in-progress")
            assert answer.headers["Retry-After"] == "1"
    assert len(api.ok("GET", "/transactions")["items"]) == 1


def test_what_may_have_been_done_is_not_done_again(api, clock, monkeypatch):
    def die(*_what):
        raise OSError("the disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr("utils.idempotency.finish", die)
        with pytest.raises(OSError, match="disk"):
            api.open("POST", "/transactions", json=COFFEE, headers=keyed("a"))
    slug = "request-in-progress"
    api.problem("POST", "/transactions", slug, json=COFFEE, headers=keyed("a"))
    clock.advance(dt.timedelta(minutes=6))
    slug = "outcome-unknown"
    api.problem("POST", "/transactions", slug, json=COFFEE, headers=keyed("a"))
    assert len(api.ok("GET", "/transactions")["items"]) == 1
    clock.advance(dt.timedelta(hours=24))
    api.ok("POST", "/transactions", 201, json=COFFEE, headers=keyed("a"))
