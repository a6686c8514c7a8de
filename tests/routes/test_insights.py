from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.history_made import MONTHS, Move, half_a_year, keep
from tests.page_contract import visible_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup
    from sqlalchemy.engine import Engine

    from tests.people import Person

PATHS = ("/bills", "/budgets", "/alerts", "/report-card")


@pytest.fixture
def kept(engine: Engine, alice: Person) -> Person:
    assert alice.user_id is not None
    keep(engine, alice.user_id, half_a_year())
    return alice


@pytest.mark.parametrize("path", PATHS)
def test_an_empty_page_says_what_will_be_there(
    page: Callable[..., BeautifulSoup], path: str
) -> None:
    assert page(path).select_one('.pf-empty a[href="/upload"]')


@pytest.mark.parametrize("path", PATHS)
def test_nobody_is_sent_to_log_in(nobody: Person, path: str) -> None:
    response = nobody.get(path)
    assert response.status_code in {302, 303}
    assert response.location.startswith("/login")


@pytest.mark.parametrize("path", PATHS)
def test_a_stranger_sees_nothing_of_it(
    page: Callable[..., BeautifulSoup], kept: Person, charlie: Person, path: str
) -> None:
    assert kept.user_id != charlie.user_id
    assert page(path, by=charlie).select_one(".pf-empty")


def test_no_prediction_is_claimed_before_there_are_whole_months(
    page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    entry = {"date": "2026-11-01", "amount": "12", "direction": "out", "payee": "A"}
    assert alice.submit("/upload/by-hand", entry).status_code == 303
    words = visible_text(page("/report-card", by=alice))
    assert "Nothing predicted yet" in words
    assert "is stored. When" not in words


def test_bills_are_listed_with_state_rhythm_and_rows(
    page: Callable[..., BeautifulSoup], kept: Person
) -> None:
    shown = page("/bills", by=kept)
    row = next(r for r in shown.select("tbody tr") if "Netflix" in r.text and r.a)
    assert "monthly" in row.text
    assert row.a["href"] == "/transactions?q=payee:%22Netflix%22"
    assert "−₹649" in row.text


def test_budgets_without_whole_months_say_what_is_missing(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    keep(engine, alice.user_id, half_a_year()[:2], until=MONTHS[0].replace(day=3))
    assert "Not enough months yet" in visible_text(page("/budgets", by=alice))


def test_the_report_card_begins_with_the_first_upload_and_then_keeps_its_word(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    september = [move for move in half_a_year() if move.day < dt.date(2026, 10, 1)]
    october = half_a_year()[len(september) :]
    account = keep(engine, alice.user_id, september, until=dt.date(2026, 9, 30))
    rows = page("/report-card", by=alice).select("#chart-report-card-expense tbody tr")
    assert [row.th.text for row in rows][-1] == "September 2026"
    assert {row.select("td")[-1].text for row in rows} == {
        "afterwards, from the months before"
    }
    keep(engine, alice.user_id, october, account_id=account)
    rows = page("/report-card", by=alice).select("#chart-report-card-expense tbody tr")
    assert [row.th.text for row in rows][-1] == "October 2026"
    assert rows[-1].select("td")[-1].text == "before the month"
    assert rows[-1].select("td")[4].text in {"yes", "no"}


def test_two_months_have_nothing_to_score_yet(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    early = [move for move in half_a_year() if move.day < dt.date(2026, 7, 1)]
    keep(engine, alice.user_id, early, until=dt.date(2026, 6, 30))
    waiting = visible_text(page("/report-card", by=alice))
    assert "Nothing to score yet" in waiting
    assert "July 2026" in waiting


def test_alerts_link_to_the_row_and_say_why(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    odd = Move(dt.date(2026, 10, 26), -9_000_000, "More", "Groceries")
    keep(engine, alice.user_id, sorted([*half_a_year(), odd], key=lambda m: m.day))
    shown = page("/alerts", by=alice)
    row = next(r for r in shown.select("tbody tr") if "90,000" in r.text)
    assert row.a["href"].startswith("/transactions/")
    assert alice.get(row.a["href"]).status_code == 200
    assert row.td.text.strip()
