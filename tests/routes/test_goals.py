"""The page of goals: made, changed, removed, and when they are reached."""

from __future__ import annotations

import pytest

from tests.history_made import half_a_year, keep
from tests.page_contract import visible_text

GOA = {"name": "Goa", "target": "60000", "saved": "10000", "due_date": "2027-03-31"}


def first_link(page):
    return page.select_one("li.pf-budget a[href]")["href"]


def test_without_goals_the_page_says_what_they_are_for(page):
    assert "No goal yet" in visible_text(page("/goals"))


def test_a_goal_says_what_to_put_aside_each_month(page, alice):
    assert alice.submit("/goals", GOA).status_code == 303
    words = visible_text(page("/goals"))
    assert "₹10,000.00 of ₹60,000.00" in words
    # November to March are five months.
    assert "₹10,000 a month." in words
    assert "can be told after three whole months" in words


@pytest.mark.parametrize("typed", ["60,000", "₹ 60,000.00", "60000"])
def test_amounts_are_typed_as_they_are_written(page, alice, typed):
    field = page("/goals").select_one("[name=target]")
    assert (field["type"], field["inputmode"]) == ("text", "decimal")
    assert alice.submit("/goals", GOA | {"target": typed}).status_code == 303
    assert "₹10,000.00 of ₹60,000.00" in visible_text(page("/goals"))


def test_usual_savings_tell_when_it_is_reached(page, engine, alice):
    keep(engine, alice.user_id, half_a_year())
    alice.submit("/goals", GOA)
    alice.submit("/goals", GOA | {"name": "Palace", "target": "99999999"})
    shown = page("/goals", by=alice)
    assert "A usual month leaves ₹" in visible_text(shown)
    goa, palace = shown.select("li.pf-budget")
    assert "on time" in goa.get_text()
    assert "you reach it in" in goa.get_text()
    assert "late" in palace.get_text()


def test_a_goal_that_is_reached_asks_for_nothing(page, alice):
    alice.submit("/goals", GOA | {"saved": "60000"})
    words = visible_text(page("/goals"))
    assert "reached" in words
    assert "to go" not in words


def test_a_goal_whose_day_is_past_says_so_instead_of_a_rate(page, alice):
    alice.submit("/goals", GOA | {"due_date": "2026-01-31"})
    words = visible_text(page("/goals"))
    assert "is past: budgets now leave room for all of it" in words
    assert "a month." not in words


def test_a_goal_is_changed_and_removed(page, alice):
    alice.submit("/goals", GOA)
    path = first_link(page("/goals"))
    assert page(path).select_one("[name=name]")["value"] == "Goa"
    assert alice.submit(path, GOA | {"name": "Kerala"}).status_code == 303
    assert "Kerala" in visible_text(page("/goals"))
    assert alice.submit(f"{path}/remove").status_code == 303
    assert "Kerala" not in visible_text(page("/goals"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "Please fill this in."),
        ({"target": "lots"}, "Please enter a number, such as"),
        ({"target": "0"}, "Please enter an amount"),
        ({"target": "1.234"}, "Please enter an amount"),
        ({"saved": "-1"}, "Please enter a number between 0"),
        ({"due_date": "soon"}, "Please enter a date, such as"),
    ],
)
def test_a_mistake_is_shown_beside_its_field_and_nothing_is_lost(
    page, alice, change, said
):
    answer = alice.submit("/goals", GOA | change)
    assert answer.status_code == 422
    assert said in answer.text
    assert 'value="2027-03-31"' in answer.text or "due_date" in change
    alice.submit("/goals", GOA)
    path = first_link(page("/goals"))
    assert alice.submit(path, GOA | change).status_code == 422


def test_two_goals_cannot_have_one_name(alice):
    alice.submit("/goals", GOA)
    answer = alice.submit("/goals", GOA)
    assert answer.status_code == 422
    assert "has this name already" in answer.text


def test_a_stranger_meets_none_of_it(page, alice, charlie, nobody):
    alice.submit("/goals", GOA)
    path = first_link(page("/goals"))
    assert charlie.get(path).status_code == 404
    assert charlie.submit(path, GOA).status_code == 404
    assert charlie.submit(f"{path}/remove").status_code == 404
    assert nobody.get("/goals").status_code == 303
    assert "No goal yet" in visible_text(page("/goals", by=charlie))
