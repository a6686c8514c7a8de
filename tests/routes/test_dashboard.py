from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from tests.history_made import END, MONTHS, Move, half_a_year, keep
from tests.page_contract import visible_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bs4 import BeautifulSoup
    from sqlalchemy.engine import Engine

    from tests.people import Person


@pytest.fixture
def kept(engine: Engine, alice: Person) -> Person:
    """Alice with half a year of statements."""
    assert alice.user_id is not None
    keep(engine, alice.user_id, half_a_year())
    return alice


def test_the_bare_address_leads_in_or_to_the_log_in_page(
    alice: Person, nobody: Person
) -> None:
    assert alice.get("/").location == "/dashboard"
    assert nobody.get("/").location == "/login"


def test_without_data_the_dashboard_offers_upload_and_sample_data(
    page: Callable[..., BeautifulSoup],
) -> None:
    empty = page("/dashboard")
    assert empty.select_one('main a[href="/upload"]')
    assert empty.select_one('form[action="/upload/sample"]')
    assert not empty.select("canvas")


def test_the_dashboard_shows_predictions_charts_and_coverage(
    page: Callable[..., BeautifulSoup], kept: Person
) -> None:
    shown = page("/dashboard", by=kept)
    assert len(shown.select(".pf-prediction")) == 5
    assert len(shown.select("figure[data-chart]")) == 9
    drawn = json.loads(shown.select_one("#chart-data").string)["charts"]
    assert {
        canvas.find_parent("figure")["data-chart"] for canvas in shown.select("canvas")
    } == (set(drawn))
    text = visible_text(shown)
    for words in ("As of 31 Oct 2026", "₹80,000.00", "80% range", "HDFC", "Netflix"):
        assert words in text


def test_a_stranger_sees_nothing_of_it(
    page: Callable[..., BeautifulSoup], kept: Person, charlie: Person
) -> None:
    assert kept.user_id != charlie.user_id
    assert "Netflix" not in visible_text(page("/dashboard", by=charlie))


def test_the_month_switcher_stays_within_the_data(
    page: Callable[..., BeautifulSoup], kept: Person
) -> None:
    for asked, heading in (
        ("2026-06", "June 2026"),
        ("1999-01", "May 2026"),
        ("2099-01", "October 2026"),
        ("soon", "October 2026"),
        ("2026-13", "October 2026"),
    ):
        shown = page(f"/dashboard?month={asked}", by=kept)
        assert shown.select_one("#month-title").text == heading
    first = page("/dashboard?month=2026-05", by=kept)
    assert first.select_one("a[rel=prev]") is None
    assert first.select_one("a[rel=next]")["href"] == "/dashboard?month=2026-06"


def test_names_from_statements_are_shown_harmlessly(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    name = "</script><script>alert(1)</script> 100%(s)s {x}"
    moves = [Move(month, -90_000, name, "Housing") for month in MONTHS]
    keep(engine, alice.user_id, moves)
    shown = page("/dashboard", by=alice)
    assert name in visible_text(shown)
    labels = json.loads(shown.select_one("#chart-data").string)["charts"]["payees"]
    assert labels["labels"] == [name]


def test_the_number_of_queries_does_not_grow_with_transactions(
    engine: Engine, kept: Person
) -> None:
    assert kept.user_id is not None
    kept.get("/dashboard")
    with counted(engine) as few:
        assert kept.get("/dashboard").status_code == 200
    many = [Move(END, -100 - n % 7, f"Shop {n % 40}") for n in range(3000)]
    keep(engine, kept.user_id, many, name="SBI")
    kept.get("/dashboard")
    with counted(engine) as lots:
        assert kept.get("/dashboard").status_code == 200
    assert len(lots) == len(few)
    assert len(few) <= 20


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_dismissed_suggestion_does_not_come_back(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    moves = [*half_a_year(), *(Move(END, -100 - n, "Somebody") for n in range(40))]
    keep(engine, alice.user_id, moves)
    answered = min(digests(page("/dashboard", by=alice)))
    response = alice.submit(
        "/suggestions/answer", {"suggestion": answered, "answer": "dismissed"}
    )
    assert (response.status_code, response.location) == (303, "/dashboard")
    after = page("/dashboard", by=alice)
    assert answered not in digests(after)
    assert "comes back only if its facts change" in visible_text(after)


def digests(shown: BeautifulSoup) -> set[str]:
    return {str(f["value"]) for f in shown.select('input[name="suggestion"]')}


def test_an_answer_that_is_none_is_refused(alice: Person) -> None:
    form = {"suggestion": "00" * 32, "answer": "liked"}
    assert alice.submit("/suggestions/answer", form).status_code in {400, 422}


def test_accounts_in_another_currency_only_give_a_page_that_says_so(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    keep(engine, alice.user_id, half_a_year(), name="Wise", currency="USD")
    for path in ("/dashboard", "/bills", "/budgets", "/alerts", "/report-card"):
        shown = page(path, by=alice)
    assert "Accounts in USD are left out" in visible_text(page("/dashboard", by=alice))
    assert shown.h1.text == "Report card"


def test_rows_entered_by_hand_are_enough_for_a_dashboard(
    engine: Engine, page: Callable[..., BeautifulSoup], alice: Person
) -> None:
    assert alice.user_id is not None
    tea = [Move(END, -2_000, "Tea stall", "Eating out")]
    keep(engine, alice.user_id, tea, name="Cash", kind="cash", until=None)
    shown = visible_text(page("/dashboard", by=alice))
    assert "As of 31 Oct 2026" in shown
    assert "entered rows" in shown
    assert "Tea stall got most in October 2026: ₹20.00 in one payment." in shown
