"""Log-ins from new places are noticed, in the app and by letter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from tests.routes.test_forgotten import Postbox

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def postbox(app, services):
    box = Postbox()
    app.extensions["dhanarakshak"] = replace(services, mailer=box)
    return box


@pytest.fixture
def stranger(app, alice):
    browser = app.test_client()
    browser.environ_base["HTTP_USER_AGENT"] = FIREFOX
    browser.environ_base["REMOTE_ADDR"] = "203.0.113.9"
    return browser


def notice(person):
    page = BeautifulSoup(person.get("/upload").text, "html5lib")
    return "from a new place" in page.get_text()


def test_a_log_in_from_a_new_place_is_shown_to_the_others(
    alice, stranger, postbox, services, page
):
    assert not notice(alice)
    stranger.log_in(alice.email)
    assert notice(alice)
    assert not notice(stranger)
    shown = page("/settings").select_one("#notices").text
    assert "203.0.113.9" in shown
    assert "Firefox on Linux" in shown
    services.jobs.close()
    [letter] = postbox.letters
    assert letter.to == alice.email
    assert "203.0.113.9" not in letter.text


def test_a_notice_is_answered_once(alice, stranger, charlie):
    stranger.log_in(alice.email)
    stranger.user_id = alice.user_id
    assert charlie.submit("/settings/notices").status_code == 303
    assert notice(alice)
    assert stranger.submit("/settings/notices").status_code == 303
    assert notice(alice), "who logged in cannot take the notice of it away"
    assert alice.submit("/settings/notices").location == "/settings#events"
    assert not notice(alice)


def test_a_known_place_is_no_surprise(app, alice, stranger, postbox, services):
    stranger.log_in(alice.email)
    alice.submit("/settings/notices")
    stranger.user_id = alice.user_id
    stranger.submit("/logout")
    stranger.user_id = None
    stranger.log_in(alice.email)
    app.test_client().log_in(alice.email)
    assert not notice(alice)
    services.jobs.close()
    assert len(postbox.letters) == 1


def test_failed_log_ins_are_recorded_for_whom_they_were_meant(
    alice, charlie, nobody, services, page
):
    nobody.log_in(alice.email, "a wrong guess of it")
    nobody.log_in("nobody@example.org", "a wrong guess of it")
    services.jobs.close()
    assert page("/settings").select_one("#events").text.count("A log-in failed") == 1
    strangers = page("/settings", by=charlie)
    assert "A log-in failed" not in strangers.select_one("#events").text
