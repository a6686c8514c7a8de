"""Editing by programs: one transaction, many at once, tags."""

from __future__ import annotations

import pytest


def test_programs_edit_words_and_entries_by_hand(api, enter):
    one = enter("Shop")
    sent = {
        "payee": "Market",
        "notes": "n",
        "tags": ["goa", "#trip"],
        "posting_date": "2026-11-03",
        "amount": "-7.50",
        "narration": "cash",
    }
    answer = api.ok("PATCH", f"/transactions/{one}", json=sent)
    assert {**sent, "tags": ["goa", "trip"]}.items() <= answer.items()
    found = api.ok("GET", "/transactions?q=tag:goa")["items"]
    assert [each["id"] for each in found] == [str(one)]


def test_programs_change_many_and_take_it_back(api, enter, category_ids):
    enter("Shop"), enter("Shop"), enter("Other")
    sent = {
        "where": {"q": "payee:shop"},
        "do": "set_category",
        "category_id": category_ids["Travel"],
    }
    done = api.ok("POST", "/transactions/bulk", json=sent)
    assert (done["found"], done["changed"]) == (2, 2)
    undone = api.ok("POST", f"/transactions/undo/{done['undo_id']}")
    assert undone == {"restored": 2, "left": 0}
    one = api.ok("GET", "/transactions")["items"][0]["id"]
    for act in ({"do": "add_tag", "tag": "x"}, {"do": "remove_tag", "tag": "x"}):
        done = api.ok("POST", "/transactions/bulk", json={"ids": [one], **act})
        assert (done["found"], done["changed"]) == (1, 1)
    done = api.ok("POST", "/transactions/bulk", json={"ids": [one], "do": "delete"})
    assert done["changed"] == 1


@pytest.mark.parametrize(
    "sent",
    [
        {"do": "delete"},
        {"do": "delete", "ids": ["1"], "where": {}},
        {"do": "set_category", "ids": ["1"]},
        {"do": "delete", "where": {"q": "amount>x"}},
        {"do": "burn", "ids": ["1"]},
    ],
)
def test_a_program_that_is_not_clear_about_many_is_refused(api, sent):
    answer = api.open("POST", "/transactions/bulk", json=sent)
    assert answer.status_code == 422


def test_programs_keep_tags_in_order(api, enter):
    enter("Shop")
    body = {"posting_date": "2026-11-02", "amount": "-1", "payee": "P"}
    for name in ("goa", "trip"):
        api.ok("POST", "/transactions", 201, json={**body, "tags": [name]})
    goa, trip = api.ok("GET", "/tags")["items"]
    assert (goa["name"], goa["count"]) == ("goa", 1)
    renamed = api.ok("PATCH", f"/tags/{goa['id']}", json={"name": "Goa"})
    assert renamed == api.ok("GET", f"/tags/{goa['id']}")
    into = {"into": trip["id"]}
    assert api.ok("POST", f"/tags/{goa['id']}/merge", json=into)["moved"] == 1
    assert api.ok("GET", f"/tags/{trip['id']}")["count"] == 2
    assert api.open("DELETE", f"/tags/{trip['id']}").status_code == 204
    assert api.ok("GET", "/tags")["items"] == []
