from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select, update

from database.tables import goals, sessions

GOAL = {"name": "A <b>bicycle</b>", "target": "12,000", "saved": "500", "due_date": ""}


@pytest.fixture
def tired(engine, alice):
    """Alice, whose log-in ran out while she filled in a form."""
    token = alice.csrf_token()
    long_ago = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    with engine.begin() as connection:
        connection.execute(
            update(sessions)
            .where(sessions.c.user_id == alice.user_id)
            .values(created_at=long_ago, last_seen_at=long_ago)
        )
    alice.token = token
    return alice


def send(person, path="/goals", **fields):
    return person.post(path, data={"csrf_token": person.token, **(fields or GOAL)})


def log_in_again(person, follow):
    page = person.get(follow)
    assert "had run out" in page.text
    person.user_id = None
    return person.log_in(person.email)


def stored(engine):
    with engine.connect() as connection:
        return connection.execute(select(goals.c.name, goals.c.user_id)).all()


def test_what_was_typed_comes_back_after_the_log_in(engine, tired, page):
    answer = send(tired)
    assert answer.status_code == 303
    assert answer.location == "/login?next=/kept-form"
    assert stored(engine) == []
    user_id = tired.user_id
    log_in_again(tired, answer.location)
    tired.user_id = user_id

    shown = page("/kept-form", by=tired)
    form = shown.select_one('form[action="/goals"]')
    fields = {each["name"]: each["value"] for each in form.select("input")}
    assert {name: fields[name] for name in GOAL} == GOAL
    assert stored(engine) == []
    assert tired.post("/goals", data=fields).status_code == 303
    assert stored(engine) == [(GOAL["name"], user_id)]


def test_it_is_nobody_elses(tired, charlie, page):
    send(tired)
    sealed = tired.get_cookie("kept_form", path="/kept-form").value
    charlie.set_cookie("kept_form", sealed, path="/kept-form")
    answer = charlie.get("/kept-form")
    assert answer.status_code == 303
    assert answer.location == "/dashboard"
    assert charlie.get_cookie("kept_form", path="/kept-form") is None


def test_passwords_and_codes_are_not_kept(tired):
    answer = send(tired, password="hush hush", new_password="hush", code="123456")
    assert answer.location == "/login"
    assert tired.get_cookie("kept_form", path="/kept-form") is None


@pytest.mark.parametrize("token", ["", "forged"])
def test_a_form_that_no_page_of_ours_showed_is_not_kept(tired, token):
    tired.token = token
    assert send(tired).location == "/login"


def test_a_log_in_that_was_ended_keeps_nothing(engine, tired):
    with engine.begin() as connection:
        connection.execute(sessions.delete())
    assert send(tired).location == "/login"


def test_what_is_too_long_is_not_kept(tired):
    words = " ".join(str(number * 7919) for number in range(2_000))
    assert send(tired, name=words).location == "/login"
    assert send(tired, name="x" * 60_000).location == "/login"


def test_a_stranger_is_asked_to_log_in_and_nothing_is_kept(nobody):
    answer = nobody.post("/goals", data=GOAL)
    assert answer.location == "/login"
    assert nobody.get_cookie("kept_form", path="/kept-form") is None


def test_nothing_kept_says_so(alice):
    assert alice.get("/kept-form").status_code == 303
    alice.set_cookie("kept_form", "nonsense", path="/kept-form")
    assert "could not be kept" in alice.get("/kept-form", follow_redirects=True).text
