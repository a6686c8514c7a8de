"""The dashboard with stored predictions: any number of rows, and against nothing."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from flask import render_template_string

from tests.history_made import END, Move, keep
from utils.dates import add_months, days_in_month

FEW, MANY = 1_000, 200_000
MONTHS = 24
ROUNDS = 25
SHOPS = 200
CATEGORIES = ("Groceries", "Eating out", "Transport", "Shopping", "Health", None)


def household(count: int) -> list[Move]:
    """Two years with salary, rent and as many purchases as make `count` rows."""
    moves = []
    for month in (add_months(dt.date(2024, 11, 1), n) for n in range(MONTHS)):
        moves += [
            Move(month, 8_000_000, "Infosys", "Salary"),
            Move(month.replace(day=2), -2_000_000, "Mr Rao", "Housing"),
        ]
        moves += [
            Move(
                month.replace(day=1 + n % days_in_month(month)),
                -10_000 - 37 * (n % 900),
                f"Shop {n % SHOPS}",
                CATEGORIES[n % len(CATEGORIES)],
            )
            for n in range(count // MONTHS - 2)
        ]
    return moves


def quickest(*asked):
    """Processor time of the quickest of many answers; pages take turns."""
    best = [float("inf")] * len(asked)
    for _ in range(ROUNDS):
        for number, (person, path) in enumerate(asked):
            start = time.process_time()
            answer = person.get(path)
            best[number] = min(best[number], time.process_time() - start)
            assert answer.status_code == 200
    return best


@pytest.fixture
def wired_app(config):
    """An app of this test's own, to add views to."""
    from app import create_app

    return create_app(config)


@pytest.fixture
def empty_page(app):
    """A view that shows an empty template, behind the same log-in."""
    app.add_url_rule("/nothing", "nothing", lambda: render_template_string(""))
    return "/nothing"


@pytest.mark.bench
def test_the_dashboard_costs_the_same_at_any_number_of_rows(
    empty_page, engine, alice, charlie
):
    keep(engine, alice.user_id, household(FEW), until=END)
    keep(engine, charlie.user_id, household(MANY), until=END)
    few, many, nothing = quickest(
        (alice, "/dashboard"), (charlie, "/dashboard"), (alice, empty_page)
    )
    print(
        f"\n{FEW:,} rows {few * 1e3:.1f} ms, {MANY:,} rows {many * 1e3:.1f} ms "
        f"({many / few:.2f}×); nothing {nothing * 1e3:.1f} ms ({few / nothing:.1f}×)"
    )
    assert many < 1.5 * few
    assert few < 8 * nothing
