"""The page of the bill calendar, its file, and its secret address."""

from __future__ import annotations

import re

import pytest

from tests.history_made import half_a_year, keep
from tests.page_contract import visible_text


@pytest.fixture
def kept(engine, alice):
    keep(engine, alice.user_id, half_a_year())
    return alice


def make_address(person):
    answer = person.submit("/bills/feed", {}, follow_redirects=True)
    found = re.search(r"http://[^\s<]+(/calendar/[\w-]+\.ics)", answer.text)
    return found[1]


def test_without_data_the_page_leads_to_the_upload(page):
    assert page("/bills/calendar").select_one('.pf-empty a[href="/upload"]')


def test_bills_stand_on_their_days(page, kept):
    shown = page("/bills/calendar", by=kept)
    assert "Netflix" in visible_text(shown)
    assert shown.select_one('a[rel="next"]')["href"].endswith("month=2026-11")
    later = page("/bills/calendar?month=2026-12", by=kept)
    assert "likely" in visible_text(later)


@pytest.mark.parametrize("month", ["1900-01", "9998-12", "soon", ""])
def test_any_month_shows_one_that_there_is(page, kept, month):
    assert page(f"/bills/calendar?month={month}", by=kept).select_one(".pf-calendar")


def test_the_file_is_a_calendar(kept):
    found = kept.get("/bills.ics")
    assert found.mimetype == "text/calendar"
    assert b"SUMMARY:Netflix" in found.data


def test_the_secret_address_needs_no_log_in(kept, nobody):
    path = make_address(kept)
    assert b"Netflix" in nobody.get(path).data


def test_a_new_address_ends_the_one_before(kept, nobody):
    first, second = make_address(kept), make_address(kept)
    assert nobody.get(first).status_code == 404
    assert nobody.get(second).status_code == 200


def test_an_address_can_be_ended_and_a_wrong_one_finds_nothing(kept, nobody):
    path = make_address(kept)
    assert kept.submit("/bills/feed/end", {}).status_code == 303
    assert nobody.get(path).status_code == 404
    assert nobody.get("/calendar/guess.ics").status_code == 404


def test_the_address_is_shown_once(page, kept):
    token = make_address(kept).split("/")[-1]
    assert token not in page("/bills/calendar", by=kept).text
    assert "You have an address since" in visible_text(page("/bills/calendar", by=kept))


def test_a_stranger_gets_none_of_it(kept, charlie, nobody):
    assert kept.user_id != charlie.user_id
    assert b"Netflix" not in charlie.get("/bills.ics").data
    assert nobody.get("/bills.ics").status_code == 303
