"""The session of a browser: its cookie, its end, its secret."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from database import tables
from tests.people import PASSWORD
from tests.routes.auth.visits import rows, who


def cookie(person, name="session"):
    return person.get_cookie(name)


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


def test_answers_are_not_mixed_up(alice, charlie):  # threat 36
    for _ in range(10):
        assert who(alice) == "alice@example.org"
        assert who(charlie) == "charlie@example.org"
