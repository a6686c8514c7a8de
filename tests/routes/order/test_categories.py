"""Categories are added, renamed, hidden and merged."""

from __future__ import annotations

import pytest

from tests.importing import row
from tests.page_contract import visible_text
from tests.routes.order.entries import add


def test_categories_are_added_renamed_hidden_and_merged(page, alice, enter, category):
    one = enter("Udupi Cafe")
    assert "Groceries" in visible_text(page("/settings/categories"))
    alice.submit("/settings/categories", {"name": "Pets", "kind": "expense"})
    pets = category("Pets")
    below = {"name": "Dog food", "parent": pets.id, "kind": "income"}
    alice.submit("/settings/categories", below)
    assert category("Dog food").kind == "expense"
    renamed = f"/settings/categories/{pets.id}/rename"
    alice.submit(renamed, {"name": "Animals"})
    assert category("Animals").id == pets.id
    alice.submit(f"/settings/categories/{pets.id}/hide", {"hidden": "y"})
    assert "Animals" not in page("/transactions/review").text
    alice.submit(f"/settings/categories/{pets.id}/hide", {"hidden": ""})
    alice.submit(f"/transactions/{one}/category", {"category": pets.id})
    page(f"/settings/categories/{pets.id}")
    target = {"target": category("Groceries").id}
    answer = alice.submit(f"/settings/categories/{pets.id}/merge", target)
    assert answer.status_code == 303
    assert "Groceries" in page("/transactions").select_one("tbody").text
    assert category("Dog food").parent_id == category("Groceries").id
    page(f"/settings/categories/{pets.id}", status=404)


def test_what_the_models_mean_goes_on_in_a_renamed_or_merged_category(
    alice, desk, category
):
    eating = category("Eating out")
    alice.submit(f"/settings/categories/{eating.id}/rename", {"name": "Restaurants"})
    add(desk, "XX1234", row(3, "-250"))
    assert [one.category_id for one in desk.stored()] == [eating.id]
    target = category("Groceries").id
    alice.submit(f"/settings/categories/{eating.id}/merge", {"target": target})
    add(desk, "XX1234", row(4, "-250"))
    assert [one.category_id for one in desk.stored()] == [target, target]
    desk.check_sums()


@pytest.mark.parametrize("name", ["", "  ", "groceries", "x" * 61])
def test_a_name_that_cannot_be_is_refused(alice, category, name):
    sent = {"name": name, "kind": "expense"}
    assert alice.submit("/settings/categories", sent).status_code == 422
    path = f"/settings/categories/{category('Travel').id}/rename"
    assert alice.submit(path, sent).status_code == 422


def test_what_does_not_go_together_is_not_merged(alice, category):
    path = f"/settings/categories/{category('Housing').id}/merge"
    for target in ("Housing", "Salary", "Fuel"):
        answer = alice.submit(path, {"target": category(target).id})
        assert answer.status_code == 422


def test_there_is_no_third_level(alice, category):
    sent = {"name": "Deep", "kind": "expense", "parent": category("Rent").id}
    assert alice.submit("/settings/categories", sent).status_code == 422


def test_nothing_is_merged_into_what_nobody_chose(page, alice, category):
    path = f"/settings/categories/{category('Housing').id}"
    options = page(path).select('[name="target"] option')
    assert options[0]["value"] == ""
    assert not any(one.has_attr("selected") for one in options[1:])
    answer = alice.submit(f"{path}/merge", {"target": ""})
    assert answer.status_code == 422
    assert "Please choose one" in answer.text
    assert category("Housing")


def test_what_has_a_hidden_category_keeps_it(page, alice, enter, category, rules):
    one, travel = enter("Udupi Cafe", "-250"), category("Travel")
    alice.submit(f"/transactions/{one}/category", {"category": travel.id})
    sent = {"payee": "Udupi Cafe", "category": travel.id, "do": "save"}
    alice.submit("/settings/rules/new", sent)
    parts = {
        f"parts-{number}-{name}": value
        for number in range(2)
        for name, value in {"amount": "125", "category": travel.id}.items()
    }
    alice.submit(f"/transactions/{one}/split", parts)
    alice.submit(f"/settings/categories/{travel.id}/hide", {"hidden": "y"})
    for path, count in (
        (f"/settings/rules/{rules()[0].id}", 1),
        (f"/transactions/{one}/split", 2),
        (f"/transactions?category={travel.id}", 1),
        ("/settings/rules/new", 0),
    ):
        chosen = page(path).select(f'option[selected][value="{travel.id}"]')
        assert len(chosen) == count, path
    answer = alice.submit(f"/settings/rules/{rules()[0].id}", sent | {"min": "5"})
    assert answer.status_code == 303
    assert rules()[0].min_minor == 500
