"""Forgotten passwords: a link that works once, by letter or from the operator."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from sqlalchemy import select

from database import tables
from tests.people import PASSWORD
from utils.db_utils import in_transaction, reading
from utils.people import one_time

ANOTHER = "five geese sleep on it"


class Postbox:
    """Keeps what would be sent."""

    can_send = True

    def __init__(self):
        self.letters = []

    def send(self, letter):
        self.letters.append(letter)


@pytest.fixture
def postbox(app, services):
    box = Postbox()
    app.extensions["dhanarakshak"] = replace(
        services, mailer=box, public_url="https://money.example.org"
    )
    return box


def settle(services):
    """Wait until the background has done what it was given."""
    services.jobs.close()


def ask(person, services, email):
    answer = person.submit("/password/forgotten", {"email": email})
    settle(services)
    return answer


def token_of(letter):
    return re.search(r"token=([\w-]+)", letter.text)[1]


def set_password(person, token, password=ANOTHER, confirm=None):
    return person.submit(
        "/password/reset",
        {"token": token, "password": password, "confirm_password": confirm or password},
    )


def operators_link(app, email):
    result = app.test_cli_runner().invoke(args=["user", "reset-password", email])
    assert result.exit_code == 0, result.output
    return result.stdout.split()[0]


def test_the_pages_keep_the_contract(page, nobody, app, alice, postbox):
    page("/password/forgotten", by=nobody)
    link = operators_link(app, alice.email)
    page(link.removeprefix("https://money.example.org"), by=nobody)


def test_without_a_mail_server_the_page_says_whom_to_ask(page, nobody):
    found = page("/password/forgotten", by=nobody)
    assert "flask --app app user reset-password" in found.text
    assert not found.select("main form")


def test_a_letter_brings_a_link_that_sets_the_password(
    nobody, app, alice, services, postbox
):
    ask(nobody, services, "ALICE@example.org")
    [letter] = postbox.letters
    assert letter.to == alice.email
    assert "https://money.example.org/password/reset?token=" in letter.text
    answer = set_password(nobody, token_of(letter))
    assert (answer.status_code, answer.location) == (303, "/login")
    assert alice.get("/settings").status_code == 303  # threat 23: every log-in ended
    browser = app.test_client()
    assert browser.log_in(alice.email).status_code == 401
    assert browser.log_in(alice.email, ANOTHER).status_code == 303
    assert "Password set by a link" in browser.get("/settings").text


def test_the_answer_is_the_same_for_people_who_do_not_exist(
    app, alice, services, postbox
):  # threat 8
    def answer(email):
        text = ask(app.test_client(), services, email).text
        return re.sub(r'value="[^"]*"', "", text)

    assert answer(alice.email) == answer("nobody@example.org")
    assert len(postbox.letters) == 1


def test_nobody_is_drowned_in_letters(app, alice, services, postbox, clock):
    answers = {
        ask(app.test_client(), services, alice.email).status_code for _ in range(8)
    }
    assert answers == {200}
    assert len(postbox.letters) == 5
    clock.advance(dt.timedelta(days=1, minutes=1))
    ask(app.test_client(), services, alice.email)
    assert len(postbox.letters) == 6


def test_the_link_does_not_follow_the_host_header(
    nobody, alice, services, postbox
):  # 47
    fields = {"csrf_token": nobody.csrf_token(), "email": alice.email}
    for header in ("Host", "X-Forwarded-Host"):
        nobody.post(
            "/password/forgotten", data=fields, headers={header: "evil.example"}
        )
    settle(services)
    assert postbox.letters
    assert not any("evil" in letter.text for letter in postbox.letters)


def test_the_operator_prints_a_link(nobody, app, alice):
    link = operators_link(app, alice.email)
    assert link.startswith("http://127.0.0.1:5000/password/reset?token=")
    assert nobody.get(link).status_code == 200
    assert set_password(nobody, link.partition("token=")[2]).status_code == 303
    assert app.test_client().log_in(alice.email, ANOTHER).status_code == 303


def test_the_operator_is_told_who_is_not_there(app):
    for command in ("reset-password", "turn-off-two-step"):
        result = app.test_cli_runner().invoke(args=["user", command, "x@example.org"])
        assert result.exit_code == 1
        assert "Nobody is registered" in result.output


def test_the_operator_ends_every_log_in(app, alice, charlie):  # threat 24
    run = app.test_cli_runner().invoke
    assert run(args=["user", "end-sessions", alice.email]).exit_code == 0
    assert alice.get("/settings").status_code == 303
    assert charlie.get("/settings").status_code == 200
    assert run(args=["user", "end-sessions", "x@example.org"]).exit_code == 1


def test_a_link_works_once(nobody, app, alice):
    token = operators_link(app, alice.email).partition("token=")[2]
    assert set_password(nobody, token).status_code == 303
    assert set_password(nobody, token, PASSWORD).status_code == 410
    assert app.test_client().log_in(alice.email, ANOTHER).status_code == 303


def test_a_new_link_ends_the_one_before(nobody, app, alice):
    old, new = (operators_link(app, alice.email) for _ in range(2))
    assert nobody.get(old).status_code == 410
    assert nobody.get(new).status_code == 200


def test_a_link_ends_with_the_password_it_was_made_for(nobody, app, alice):
    """Whoever reads old letters must not undo what their owner did about it."""
    link = operators_link(app, alice.email)
    change = {"current_password": PASSWORD, "password": ANOTHER}
    said = change | {"confirm_password": ANOTHER}
    assert alice.submit("/settings/password", said).status_code == 303
    assert nobody.get(link).status_code == 410


@pytest.mark.parametrize("how", ["reset", "end-sessions"])
def test_a_log_in_that_was_begun_ends_with_the_others(app, alice, engine, clock, how):
    def begun(connection):
        return one_time.issue(connection, clock.now(), "second_step", alice.user_id)

    token = in_transaction(engine, begun)
    if how == "reset":
        link = operators_link(app, alice.email)
        done = set_password(app.test_client(), link.partition("token=")[2])
        assert done.status_code == 303
    else:
        app.test_cli_runner().invoke(args=["user", how, alice.email])
    with reading(engine) as connection:
        assert one_time.find(connection, clock.now(), "second_step", token) is None


def test_a_link_runs_out(nobody, app, alice, clock):
    link = operators_link(app, alice.email)
    clock.advance(dt.timedelta(minutes=46))
    assert nobody.get(link).status_code == 410
    assert set_password(nobody, link.partition("token=")[2]).status_code == 410


@pytest.mark.parametrize("token", ["", "x", "a" * 5000, "🔑"])
def test_a_made_up_link_is_refused(nobody, token):
    assert set_password(nobody, token).status_code == 410


@pytest.mark.parametrize(
    ("password", "confirm"),
    [("password1234", None), ("short", None), (ANOTHER, "five geese sleep on me")],
)
def test_a_bad_password_leaves_the_link_good(nobody, app, alice, password, confirm):
    token = operators_link(app, alice.email).partition("token=")[2]
    assert set_password(nobody, token, password, confirm).status_code == 422
    assert set_password(nobody, token).status_code == 303


def test_tokens_end_with_a_reset(nobody, app, alice, engine):  # threats 23, 29
    alice.submit("/settings/tokens", {"name": "x", "scopes": ["read"], "days": "30"})
    set_password(nobody, operators_link(app, alice.email).partition("token=")[2])
    with engine.connect() as connection:
        [token] = connection.execute(select(tables.api_tokens)).all()
    assert token.revoked_at is not None


def test_only_digests_of_links_are_stored(app, alice, engine):
    token = operators_link(app, alice.email).partition("token=")[2]
    with engine.connect() as connection:
        rows = connection.execute(select(tables.one_time_tokens)).all()
    assert len(rows) == 1
    assert token not in str(rows)


def test_the_operator_turns_a_second_step_off(app, alice, engine, services):
    from utils.people import two_step

    two_step.begin(services.engine, services.seal, services.clock, alice.user_id)
    result = app.test_cli_runner().invoke(
        args=["user", "turn-off-two-step", "Alice@example.org"]
    )
    assert result.exit_code == 0
    with engine.connect() as connection:
        assert not connection.execute(select(tables.second_factors)).all()
