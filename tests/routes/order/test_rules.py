"""Rules are made, moved, edited and deleted."""

from __future__ import annotations

import pytest

from tests.page_contract import visible_text


def test_without_rules_the_page_says_how_they_come(page):
    assert "No rules yet" in visible_text(page("/settings/rules"))


def test_a_rule_is_previewed_saved_edited_and_deleted(
    page, alice, enter, category, rules
):
    one = enter("Udupi Cafe")
    enter("Udupi Cafe", "-900")
    form = page(f"/settings/rules/new?transaction={one}")
    assert form.select_one('[name="payee"]')["value"] == "Udupi Cafe"
    sent = {
        "payee": "Udupi Cafe",
        "min": "500",
        "category": category("Eating out").id,
        "rename_to": "The big dinner",
        "do": "preview",
    }
    preview = alice.submit("/settings/rules/new", sent)
    assert "It fits 1 transaction" in preview.text
    assert "The big dinner" in preview.text
    assert rules() == []
    alice.submit("/settings/rules/new", sent | {"do": "apply"})
    assert "The big dinner" in visible_text(page("/transactions"))
    (rule,) = rules()
    assert rule.min_minor == 50_000
    shown = visible_text(page("/settings/rules"))
    assert "from ₹500.00" in shown
    edited = page(f"/settings/rules/{rule.id}")
    assert edited.select_one('[name="min"]')["value"] == "500.00"
    sent |= {"min": "", "rename_to": "", "do": "apply"}
    assert alice.submit(f"/settings/rules/{rule.id}", sent).status_code == 303
    assert "by a rule of yours" in visible_text(page(f"/transactions/{one}"))
    assert "decided about 2" in visible_text(page(f"/settings/rules/{rule.id}"))
    alice.submit(f"/settings/rules/{rule.id}/delete", {"take_back": "y"})
    assert rules() == []
    assert "by a rule of yours" not in visible_text(page(f"/transactions/{one}"))


def test_a_rule_can_be_saved_for_what_comes_only(alice, enter, category, page):
    enter("Udupi Cafe")
    sent = {"payee": "Udupi Cafe", "category": category("Travel").id, "do": "save"}
    alice.submit("/settings/rules/new", sent)
    enter("Udupi Cafe")
    table = page("/transactions").select_one("tbody").text
    assert "Travel" in table
    assert "Uncategorised" in table


def test_rules_are_moved(alice, category, rules):
    for payee in ("One", "Two"):
        sent = {"payee": payee, "category": category("Travel").id, "do": "save"}
        alice.submit("/settings/rules/new", sent)
    first, second = (one.id for one in rules())
    alice.submit(f"/settings/rules/{first}/move", {"to": "down"})
    assert [one.id for one in rules()] == [second, first]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "at least one condition"),
        ({"payee": "ATM"}, "many people may stand behind it"),
        ({"payee": "Shop", "min": "-5"}, "without a sign"),
        ({"payee": "Shop", "min": "9", "max": "5"}, "above the higher"),
        ({"narration_contains": "x"}, "between 2 and 100"),
        ({"payee": "Shop", "category": ""}, "choose a category"),
        ({"payee": "Shop", "category": "no number"}, "choose"),
    ],
)
def test_a_refused_rule_says_why_and_keeps_what_was_typed(
    alice, category, sent, sentence
):
    typed = {"category": category("Travel").id, "rename_to": "My name", "do": "apply"}
    answer = alice.submit("/settings/rules/new", typed | sent)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "My name" in answer.text


def test_no_category_stands_in_a_new_rule_before_one_is_chosen(page):
    options = page("/settings/rules/new").select('[name="category"] option')
    chosen = [one["value"] for one in options if one.has_attr("selected")]
    assert options[0]["value"] == ""
    assert chosen in ([], [""])


def test_a_transaction_without_category_suggests_none(page, enter):
    form = page(f"/settings/rules/new?transaction={enter('Udupi Cafe')}&preview=1")
    chosen = form.select_one('[name="category"] option[selected]')
    assert chosen is None or chosen["value"] == ""
    assert "What it would change" not in visible_text(form)
