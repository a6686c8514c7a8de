"""Editing in the list, many at once, tags, and the button that takes it back."""

from __future__ import annotations

import pytest

from tests.page_contract import check_page, visible_text
from utils.store import transactions as store


@pytest.fixture
def stored(alice, services):
    def get(transaction_id):
        with services.engine.connect() as connection:
            return store.find_transaction(connection, alice.user_id, transaction_id)

    return get


def fields_of(page, selector):
    """Give what a form would send as it stands."""
    form = page.select_one(selector)
    sent = {one["name"]: one.get("value", "") for one in form.select("input[name]")}
    for select in form.select("select"):
        chosen = select.select_one("option[selected]") or select.select_one("option")
        sent[select["name"]] = chosen["value"]
    return form["action"], sent


def undo_form(page):
    return fields_of(page, "#messages form")


def test_a_row_becomes_a_form_and_is_saved_where_it_stands(
    page, alice, enter, category_ids, stored
):
    one, other = enter("Udupi Cafe"), enter("Udupi Cafe")
    listed = page("/transactions?q=udupi")
    edit = listed.select_one(f"#t-{one} .pf-row-act a")["href"]
    action, sent = fields_of(page(edit.partition("#")[0]), ".pf-edit")
    sent |= {
        "category": category_ids["Eating out"],
        "notes": "with Asha",
        "tags": "a, b",
    }
    answer = alice.post(action, data=sent)
    assert answer.status_code == 303
    assert answer.location == f"/transactions?q=udupi#t-{one}"
    row = stored(one)
    assert (row.category, row.notes, row.tags) == (
        "Eating out",
        "with Asha",
        ("a", "b"),
    )
    assert stored(other).category is None
    after = page("/transactions?q=udupi")
    assert "with Asha" in visible_text(after)
    offer = after.find("a", string=lambda text: text and "Also the other one" in text)
    preview = visible_text(page(offer["href"]))
    assert "Udupi Cafe" in preview
    assert stored(other).category is None


def test_an_edit_is_undone_by_the_button_that_follows_it(page, alice, enter, stored):
    one = enter("Udupi Cafe")
    action, sent = fields_of(page(f"/transactions?edit={one}"), ".pf-edit")
    alice.post(action, data={**sent, "notes": "x", "amount": "55", "direction": "in"})
    assert stored(one).amount_minor == 5500
    undo, token = undo_form(page("/transactions"))
    answer = alice.post(undo, data=token)
    assert answer.status_code == 303
    assert (stored(one).notes, stored(one).amount_minor) == ("", -10000)
    assert "1 transaction is as it was before." in visible_text(page("/transactions"))
    assert alice.post(undo, data=token).status_code == 404


def test_an_error_loses_nothing_that_was_typed(app, page, alice, enter):
    one = enter("Udupi Cafe")
    action, sent = fields_of(page(f"/transactions?edit={one}"), ".pf-edit")
    wrong = {**sent, "payee": "", "notes": "keep me", "amount": "12,x", "tags": "t"}
    answer = alice.post(action, data=wrong)
    assert answer.status_code == 422
    again = check_page(app, answer, signed_in=True)
    assert again.select_one("#edit-notes")["value"] == "keep me"
    assert again.select_one("#edit-amount")["value"] == "12,x"
    assert len(again.select(".pf-edit .pf-field-errors")) == 2
    late = alice.post(action, data={**sent, "tags": "x" * 60, "notes": "keep"})
    assert late.status_code == 422
    assert check_page(app, late, signed_in=True).select_one("#edit-tags-error")


def test_a_stale_form_is_shown_again_with_what_was_typed(app, page, alice, enter):
    one = enter("Udupi Cafe")
    action, sent = fields_of(page(f"/transactions?edit={one}"), ".pf-edit")
    alice.post(action, data={**sent, "notes": "first"})
    answer = alice.post(action, data={**sent, "notes": "second"})
    assert answer.status_code == 409
    again = check_page(app, answer, signed_in=True)
    assert "changed meanwhile" in visible_text(again)
    assert again.select_one("#edit-notes")["value"] == "second"
    action, sent = fields_of(again, ".pf-edit")
    assert alice.post(action, data=sent).status_code == 303


def test_the_own_page_has_the_form_too(app, page, alice, enter, stored):
    one = enter("Udupi Cafe")
    action, sent = fields_of(page(f"/transactions/{one}"), ".pf-edit")
    assert "category" not in sent
    answer = alice.post(action, data={**sent, "notes": "mine"})
    assert answer.location == f"/transactions/{one}"
    assert stored(one).notes == "mine"
    wrong = alice.post(action, data={**sent, "payee": ""})
    assert wrong.status_code == 422
    assert check_page(app, wrong, signed_in=True).select_one("#facts")


def test_a_stranger_edits_and_undoes_nothing(alice, charlie, enter, stored, page):
    one = enter("Udupi Cafe")
    sent = {"payee": "Mine", "notes": "", "tags": ""}
    path = f"/transactions/{one}/edit"
    assert charlie.submit(path, sent).status_code == 404
    charlie.submit("/transactions/bulk", {"chosen": [one], "do": "delete"})
    assert stored(one).payee == "Udupi Cafe"
    alice.submit(f"/transactions/{one}/delete")
    undo, _ = undo_form(page("/transactions"))
    assert charlie.submit(undo.partition("?")[0]).status_code == 404
    assert stored(one) is None
    assert alice.submit(undo).status_code == 303
    assert stored(one) is not None


def test_an_edit_of_nothing_is_the_plain_list(page):
    assert "No transactions yet" in visible_text(page("/transactions?edit=77"))


def test_ticked_rows_get_a_category(page, alice, enter, category_ids, stored):
    one, two, three = enter("A"), enter("B"), enter("C")
    listed = page("/transactions")
    assert len(listed.select('input[name=chosen][form="bulk"]')) == 3
    sent = {"chosen": [one, two], "do": "category", "category": category_ids["Travel"]}
    assert alice.submit("/transactions/bulk?q=", sent).status_code == 303
    assert [stored(each).category for each in (one, two, three)] == [
        *("Travel", "Travel", None)
    ]
    after = page("/transactions")
    assert "2 transactions changed." in visible_text(after)
    undo, token = undo_form(after)
    alice.post(undo, data=token)
    assert stored(one).category is None


def test_a_rule_is_offered_for_the_others_of_the_payees_that_were_changed(
    page, alice, enter, category_ids
):
    swiggy = [enter("Swiggy", day=day) for day in (1, 2, 3, 4)]
    more = [enter("<b>More</b>", day=day) for day in (1, 2)]
    enter("Else")
    sent = {
        "chosen": [swiggy[0], swiggy[1], more[0]],
        "do": "category",
        "category": category_ids["Travel"],
    }
    alice.submit("/transactions/bulk", sent)
    offers = page("/transactions").select(".pf-done a")
    assert [offer.text for offer in offers] == [
        "Also the 2 others from Swiggy: see what a rule would change",
        "Also the other one from <b>More</b>: see what a rule would change",
    ]
    preview = page(offers[0]["href"]).select_one("#preview")
    assert "2 would change." in visible_text(preview)
    assert len(preview.select("tbody tr")) == 2


def test_no_rule_is_offered_where_no_other_is_left(page, alice, enter, category_ids):
    chosen = [enter("Swiggy", day=day) for day in (1, 2)]
    sent = {"do": "category", "category": category_ids["Travel"], "chosen": chosen}
    alice.submit("/transactions/bulk", sent)
    assert not page("/transactions").select(".pf-done a")


def test_known_tags_are_offered_where_they_are_typed(page, alice, enter):
    one = enter("Shop")
    alice.submit("/transactions/bulk", {"chosen": one, "do": "tag", "tag": "goa"})
    for path in (f"/transactions?edit={one}", f"/transactions/{one}"):
        shown = page(path)
        field = shown.select_one("#edit-tags")
        offered = shown.select(f"#{field['list']} option")
        assert [option["value"] for option in offered] == ["goa"]


def test_all_that_was_found_is_counted_and_changed(page, alice, enter, stored):
    ids = [enter(f"Shop {n}", day=1 + n % 28) for n in range(60)]
    other = enter("Else")
    chosen = page("/transactions?q=shop&all=y")
    assert "All 60 transactions that were found are chosen." in visible_text(chosen)
    action, sent = fields_of(chosen, "#bulk")
    assert sent["all"] == "y"
    assert alice.post(action, data={**sent, "do": "tag", "tag": "x"}).status_code == 303
    assert "60 transactions changed." in visible_text(page("/transactions"))
    assert all(stored(each).tags == ("x",) for each in ids)
    assert stored(other).tags == ()
    alice.post(action, data={**sent, "do": "tag", "tag": "x"})
    text = visible_text(page("/transactions"))
    assert "0 transactions changed. 60 others were so already." in text
    alice.post(action, data={**sent, "do": "untag", "tag": "x"})
    assert stored(ids[0]).tags == ()
    alice.post(action, data={**sent, "do": "delete"})
    assert stored(ids[0]) is None
    assert stored(other) is not None


@pytest.mark.parametrize(
    ("query", "sent", "said"),
    [
        ("", {"do": "delete"}, "Please tick the transactions"),
        ("", {"chosen": "1", "do": "category"}, "Please choose a category."),
        ("", {"chosen": "1"}, "Please choose what to do"),
        ("", {"chosen": "1", "do": "tag", "tag": "#"}, "Please enter a tag."),
        ("", {"chosen": "1", "do": "untag", "tag": "y"}, "There is no such tag."),
        ("q=amount>x", {"all": "y", "do": "delete"}, "Please mend the search first."),
    ],
)
def test_a_change_of_many_that_cannot_be_changes_nothing(
    app, alice, enter, query, sent, said
):
    enter("Shop")
    answer = alice.submit(f"/transactions/bulk?{query}", sent)
    assert answer.status_code == 422
    # A search that finds nothing has no list to show the form below.
    shown = visible_text(check_page(app, answer, signed_in=True))
    assert said in shown


def test_tags_are_kept_in_order_in_the_settings(app, page, alice, charlie, enter):
    assert "No tags yet" in visible_text(page("/settings/tags"))
    one = enter("Shop")
    for name in ("goa", "trip"):
        alice.submit("/transactions/bulk", {"chosen": one, "do": "tag", "tag": name})
    listed = page("/settings/tags")
    links = [link["href"] for link in listed.select("tbody th a")]
    goa, trip = links
    assert [row.th.text for row in listed.select("tbody tr")] == ["goa", "trip"]
    page(goa, by=charlie, status=404)
    assert charlie.submit(f"{goa}/delete").status_code == 404
    taken = alice.submit(f"{goa}/rename", {"name": "Trip"})
    assert taken.status_code == 422
    assert "merge the two instead" in visible_text(
        check_page(app, taken, signed_in=True)
    )
    assert alice.submit(f"{goa}/rename", {"name": "Goa"}).status_code == 303
    assert alice.submit(f"{goa}/merge", {"target": "x"}).status_code == 422
    target = trip.rsplit("/", 1)[1]
    assert alice.submit(f"{goa}/merge", {"target": target}).status_code == 303
    assert "Merged; 1 transaction had it." in visible_text(page("/settings/tags"))
    assert alice.submit(f"{trip}/delete").status_code == 303
    assert "No tags yet" in visible_text(page("/settings/tags"))


def test_a_search_finds_tags_and_notes(page, alice, enter):
    one = enter("Shop")
    enter("Other")
    alice.submit("/transactions/bulk", {"chosen": one, "do": "tag", "tag": "goa trip"})
    for query in ('tag:"goa trip"', "tag:%23goa"):
        assert "1 found" in visible_text(page(f"/transactions?q={query}"))
    unknown = visible_text(page("/transactions?q=tag:rome"))
    assert "No tag is called rome." in unknown
