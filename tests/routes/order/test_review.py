"""The review of payees without a category."""

from __future__ import annotations

import pytest

from tests.importing import row
from tests.page_contract import visible_text
from tests.routes.order.entries import add


def test_the_review_is_empty_when_everything_has_a_category(page):
    assert "Everything has a category" in visible_text(page("/transactions/review"))


def test_the_review_goes_through_payees_with_one_answer_each(
    page, alice, enter, category, rules
):
    for payee in ("Udupi Cafe", "Udupi Cafe", "Meena Patil"):
        enter(payee)
    first = page("/transactions/review")
    assert "3 transactions without a category" in visible_text(first)
    assert first.select_one("h2#payee-title").text == "Udupi Cafe"
    keys = [button["data-key"] for button in first.select("button[data-key]")]
    assert len(keys) == len(set(keys))
    assert "n" not in keys
    later = page(first.select_one('a[data-key="n"]')["href"])
    assert later.select_one("h2#payee-title").text == "Meena Patil"
    udupi = first.select_one('[name="transaction"]')["value"]
    sent = {"transaction": udupi, "category": category("Eating out").id}
    assert alice.submit("/transactions/review", sent).status_code == 303
    after = page("/transactions/review")
    assert "1 transaction without a category is left" in visible_text(after)
    (rule,) = rules()
    assert (rule.payee_key, rule.direction) == ("udupi cafe", "out")


def test_a_name_that_tells_no_one_is_reviewed_row_by_row(
    page, alice, enter, category, rules
):
    enter("Cash withdrawal")
    enter("Cash withdrawal")
    shown = page("/transactions/review")
    assert len(shown.select("tbody tr")) == 1
    one = shown.select_one('[name="transaction"]')["value"]
    sent = {"transaction": one, "category": category("Travel").id}
    alice.submit("/transactions/review", sent)
    assert "1 transaction without" in visible_text(page("/transactions/review"))
    assert rules() == []


@pytest.mark.parametrize("sent", [{}, {"transaction": "1"}, {"category": "1"}])
def test_an_answer_without_a_category_is_asked_again(alice, sent):
    assert alice.submit("/transactions/review", sent).status_code == 422


def test_a_place_that_is_not_there_shows_the_first(page, enter):
    enter("Udupi Cafe")
    assert "Udupi Cafe" in visible_text(page("/transactions/review?place=99"))


def test_pairs_that_only_look_alike_are_offered_in_the_review(page, alice, desk):
    add(desk, "XX1234", row(10, "-700", "UPI-RAVI TEJA-ravi@ybl"))
    add(desk, "XX5678", row(11, "700", "UPI-MOHAN LAL-mohan@ybl"))
    shown = page("/transactions/review")
    assert "These look like a transfer" in visible_text(shown)
    answer = alice.submit(shown.select_one('form[action$="/accept"]')["action"])
    assert answer.location.endswith("/transactions/review")
    assert "Everything has a category" in visible_text(page("/transactions/review"))
