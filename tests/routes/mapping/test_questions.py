"""Telling what the program asks about a file, and what it remembers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.routes.mapping.asking import (
    FEES_BESIDE,
    NO_YEARS,
    OPEN_DATES,
    TWO_AMOUNTS,
    amounts,
    heading,
    send,
)
from utils.db_utils import reading
from utils.store import import_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup

    from routes.deps import Services
    from tests.people import Person

    Page = Callable[..., BeautifulSoup]


def test_a_column_is_asked_for_answered_and_remembered(
    alice: Person, page: Page, services: Services
) -> None:
    first = send(alice, TWO_AMOUNTS)
    shown = page(f"/upload/{first}")
    assert "Which column holds the amount?" in shown.text
    assert "“Second amount”" in shown.text
    marked = [mark.text.split()[0] for mark in shown.select("mark")]
    assert marked[:2] == ["−₹50.00", "−₹10.00"]
    alice.submit(f"/upload/{first}/answer", {"column": "3"})
    assert amounts(services, first)[:2] == [-415000, -83000]
    alice.submit(f"/upload/{first}/commit")
    again = send(alice, TWO_AMOUNTS)
    text = page(f"/upload/{again}").text
    assert "Read as you told us on 15 Nov 2026" in " ".join(text.split())
    assert amounts(services, again)[:2] == [-415000, -83000]


def test_another_account_with_the_same_layout_is_asked(
    alice: Person, page: Page
) -> None:
    first = send(alice, TWO_AMOUNTS)
    alice.submit(f"/upload/{first}/answer", {"column": "3"})
    alice.submit(f"/upload/{first}/commit")
    other = send(alice, TWO_AMOUNTS, number="90909090909")
    assert heading(page(f"/upload/{other}")) == "Which is right?"


def test_several_questions_are_answered_at_once(
    alice: Person, page: Page, services: Services
) -> None:
    import_id = send(alice, OPEN_DATES)
    shown = page(f"/upload/{import_id}")
    assert len(shown.select("fieldset.pf-question")) == 2
    assert {one["name"] for one in shown.select("input[type=radio]")} == {
        "date_order",
        "direction",
    }
    path = f"/upload/{import_id}/answer"
    alice.submit(path, {"date_order": "mdy", "direction": "all_in"})
    assert amounts(services, import_id) == [5000, 1000]
    with reading(services.engine) as connection:
        rows = import_rows.list_rows(connection, import_id)
    assert rows[0].posting_date == dt.date(2026, 3, 4)
    assert alice.submit(path, {"date_order": "dym"}).status_code == 422


def test_a_year_is_asked_for_and_holds_for_its_file_alone(
    alice: Person, page: Page, services: Services
) -> None:
    import_id = send(alice, NO_YEARS)
    shown = page(f"/upload/{import_id}")
    assert "Of which year is the newest row?" in shown.text
    years = [one["value"] for one in shown.select("button[name=last_year]")]
    assert years[0] == "2026"
    path = f"/upload/{import_id}/answer"
    assert alice.submit(path, {"last_year": "soon"}).status_code == 422
    alice.submit(path, {"last_year": "2025"})
    with reading(services.engine) as connection:
        rows = import_rows.list_rows(connection, import_id)
    days = [row.posting_date for row in rows]
    assert days == [dt.date(2024, 12, 30), dt.date(2025, 1, 2)]
    alice.submit(f"/upload/{import_id}/commit")

    again = send(alice, NO_YEARS.replace("Rent", "Hire"))
    assert heading(page(f"/upload/{again}")) == "Which is right?"


def test_fees_on_top_are_asked_for_answered_and_remembered(
    alice: Person, page: Page, services: Services
) -> None:
    first = send(alice, FEES_BESIDE)
    shown = page(f"/upload/{first}")
    assert "Are the fees taken on top of the amounts?" in shown.text
    names = [" ".join(one.text.split()) for one in shown.select("h2.pf-card-title")]
    assert names == ["The amounts hold them already", "On top: “Fee”"]
    alice.submit(f"/upload/{first}/answer", {"fee": "3:fee"})
    assert amounts(services, first)[:2] == [-5350, -1000]
    alice.submit(f"/upload/{first}/commit")
    again = send(alice, FEES_BESIDE)
    assert amounts(services, again)[:2] == [-5350, -1000]


def test_an_answer_about_fees_names_columns_and_roles(alice: Person) -> None:
    first = send(alice, FEES_BESIDE)
    path = f"/upload/{first}/answer"
    for wrong in ("", "3", "3:amount", "x:fee", "3:fee,"):
        assert alice.submit(path, {"fee": wrong}).status_code == 422
