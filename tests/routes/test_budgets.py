"""The page of budgets: recommended ones, one's own, and their pace."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.history_made import END, half_a_year, keep
from tests.page_contract import visible_text


@pytest.fixture
def kept(engine, alice):
    keep(engine, alice.user_id, half_a_year())
    return alice


def row_of(page, name):
    return next(
        row
        for row in page.select("li.pf-budget")
        if row.h3.get_text(" ", strip=True).startswith(name)
    )


def test_an_empty_page_says_what_will_be_there(page):
    assert page("/budgets").select_one('.pf-empty a[href="/upload"]')


def test_budgets_are_recommended_with_reasons_beside_what_was_spent(page, kept):
    shown = page("/budgets", by=kept)
    words = row_of(shown, "Groceries").get_text(" ", strip=True)
    assert "recommended" in words
    assert "Recommended: ₹" in words
    assert f"day {END.day} of 31" in visible_text(shown)


def test_ones_own_budget_counts_instead_until_it_is_forgotten(page, kept):
    row = row_of(page("/budgets", by=kept), "Groceries")
    assert kept.submit(row.form["action"], {"amount": "1,000"}).status_code == 303
    row = row_of(page("/budgets", by=kept), "Groceries")
    assert "of your ₹1,000.00" in row.get_text(" ", strip=True)
    assert row.select_one('.pf-progress[data-state="over"]')
    forget = row.select("form")[1]["action"]
    assert kept.submit(forget).status_code == 303
    row = row_of(page("/budgets", by=kept), "Groceries")
    assert "of your" not in row.get_text(" ", strip=True)


def test_a_forgotten_budget_comes_back_whatever_was_done_since(page, kept):
    row = row_of(page("/budgets", by=kept), "Groceries")
    kept.submit(row.form["action"], {"amount": "1,000"})
    row = row_of(page("/budgets", by=kept), "Groceries")
    kept.submit(row.select("form")[1]["action"])
    undo = page("/budgets", by=kept).select_one(".pf-done form")["action"]
    kept.submit("/goals", {"name": "Goa", "target": "60000", "saved": "1"})
    assert kept.submit(undo).location == "/budgets"
    row = row_of(page("/budgets", by=kept), "Groceries")
    assert "of your ₹1,000.00" in row.get_text(" ", strip=True)


def test_a_newer_budget_is_not_overwritten_by_the_forgotten_one(page, kept):
    row = row_of(page("/budgets", by=kept), "Groceries")
    kept.submit(row.form["action"], {"amount": "1,000"})
    kept.submit(row.form["action"] + "/remove")
    undo = page("/budgets", by=kept).select_one(".pf-done form")["action"]
    kept.submit(row.form["action"], {"amount": "2,000"})
    kept.submit(undo)
    shown = page("/budgets", by=kept)
    assert "Something else was changed since" in visible_text(shown)
    words = row_of(shown, "Groceries").get_text(" ", strip=True)
    assert "of your ₹2,000.00" in words


def test_all_recommended_budgets_are_adopted_at_once(page, kept):
    assert kept.submit("/budgets/adopt").status_code == 303
    shown = page("/budgets", by=kept)
    assert "of your" in row_of(shown, "Groceries").get_text(" ", strip=True)
    assert shown.select_one('form[action="/budgets/adopt"]') is None


@pytest.mark.parametrize("amount", ["", "many", "-5", "1.234", "1e99"])
def test_an_amount_that_cannot_be_is_refused_with_a_sentence(page, kept, amount):
    row = row_of(page("/budgets", by=kept), "Groceries")
    answer = kept.submit(row.form["action"], {"amount": amount})
    assert answer.status_code == 422
    field = row_of(BeautifulSoup(answer.text, "html5lib"), "Groceries").select_one(
        "[aria-invalid]"
    )
    assert field["value"] == amount
    assert field.parent.select_one("#budget-error").text.startswith("Please")


def test_a_stranger_cannot_set_it(page, kept, charlie):
    row = row_of(page("/budgets", by=kept), "Groceries")
    assert charlie.submit(row.form["action"], {"amount": "5"}).status_code == 404
    assert charlie.submit(f"{row.form['action']}/remove").status_code == 404


def test_goals_that_take_all_income_say_so_instead_of_asking_for_months(page, kept):
    kept.submit("/goals", {"name": "House", "target": "90000000", "saved": "0"})
    goal = {"name": "Flat", "target": "90000000", "due_date": "2026-12-31"}
    assert kept.submit("/goals", goal).status_code == 303
    words = visible_text(page("/budgets", by=kept))
    assert "Nothing left to plan" in words
    assert "less what your goals ask for" in words
    assert "Not enough months" not in words
    assert "Nothing left to plan" in visible_text(page("/dashboard", by=kept))
