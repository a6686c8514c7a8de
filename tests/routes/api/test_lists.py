"""Lists: pages that stay right, filters that mean something, what changed since."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from sqlalchemy import insert

from database.tables import transactions
from tests import statements_made as made
from tests.api_client import client_of
from utils.cursors import write_cursor


def coffee(day, amount="-10", **more):
    return {"posting_date": day, "amount": amount, "payee": "Third Wave", **more}


def add(api, *items):
    body = {"transactions": list(items)}
    results = api.ok("POST", "/transactions/batch", json=body)["results"]
    return [one["transaction"]["id"] for one in results]


def test_a_cursor_stays_right_while_rows_come_and_go(api):
    ids = add(api, *(coffee(f"2026-11-0{day}") for day in range(1, 9)))
    first = api.ok("GET", "/transactions?limit=3")
    assert [one["id"] for one in first["items"]] == ids[:4:-1]
    add(api, coffee("2026-11-09"), coffee("2026-11-06"))
    api.ok("DELETE", f"/transactions/{ids[5]}", 204)
    rest = api.pages("/transactions?limit=3", first["next_cursor"])
    seen = [one["id"] for one in rest]
    assert seen == [*ids[4::-1]]


def test_only_the_fields_that_were_asked_for_are_given(api):
    add(api, coffee("2026-11-02"))
    [only] = api.ok("GET", "/transactions?fields=amount,payee")["items"]
    assert set(only) == {"id", "amount", "payee"}
    [only] = api.ok("GET", "/categories?limit=1&fields=name")["items"]
    assert set(only) == {"id", "name"}
    found = api.problem("GET", "/transactions?fields=secret", "invalid-input")
    assert found["errors"][0]["parameter"] == "fields"


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=201",
        "limit=ten",
        "limit=1_0",
        "limit=%D9%A3",
        "limit=%205",
        "limit=5&limit=6",
        "fields=",
        "fields=id,,amount",
        "cursor=x",
        "cursor=",
        f"cursor={write_cursor('imports', 5)}",
        f"cursor={write_cursor('newest', 'no day', 5)}",
        f"cursor={write_cursor('newest', '2026-11-02', 2**70)}",
        "account=0",
        "account=-1",
        "account=",
        "acount=1",
        "category=x",
        "from=2026-02-30",
        "min=1e9",
        "min=NaN",
        "q=%00",
        f"q={'x' * 201}",
        "updated_since=yesterday",
        "updated_since=2026-11-01",
        "updated_since=2026-11-01T00:00:00",
        "updated_since=0001-01-01T00:00:00%2B14:00",
        "updated_since=9999-12-31T23:59:59-14:00",
        "q=after:9999-12-31",
        "q=before:0001-01-01",
        "updated_since=2026-11-01T00:00:00Z&q=coffee",
        f"updated_since=2026-11-01T00:00:00Z&cursor={write_cursor('changes', 'x', 0, 1)}",
        f"updated_since=2026-11-01T00:00:00Z&cursor={write_cursor('changes', '2026-11-01', 0, 1)}",
    ],
)
def test_a_query_that_means_nothing_is_422(api, query):
    found = api.problem("GET", f"/transactions?{query}", "invalid-input")
    assert found["errors"][0]["parameter"]


def test_filters_narrow(api):
    ids = add(
        api,
        coffee("2026-10-31", "-5"),
        coffee("2026-11-02", "-10"),
        coffee("2026-11-03", "-20"),
        coffee("2026-11-04", "500"),
    )

    def found(query):
        return [one["id"] for one in api.ok("GET", f"/transactions?{query}")["items"]]

    assert found("from=2026-11-02&to=2026-11-03") == [ids[2], ids[1]]
    assert found("min=-10&max=0") == [ids[1], ids[0]]
    assert found("min=499.99") == [ids[3]]
    assert found("q=amount>15") == [ids[3], ids[2]]
    assert found("account=999999") == []


def changes(api, since, limit=200):
    return api.pages(f"/transactions?updated_since={since}&limit={limit}")


def test_what_changed_or_was_deleted_since_is_told(api, clock):
    ids = add(api, *(coffee(f"2026-11-0{day}") for day in range(1, 5)))
    clock.advance(dt.timedelta(hours=1))
    since = clock.now().isoformat().replace("+00:00", "Z")
    assert changes(api, since) == []
    api.ok("PATCH", f"/transactions/{ids[1]}", json={"notes": "new"})
    clock.advance(dt.timedelta(seconds=1))
    api.ok("DELETE", f"/transactions/{ids[0]}", 204)
    changed, deleted = changes(api, since, limit=1)
    assert (changed["id"], changed["notes"], changed["deleted"]) == (
        ids[1],
        "new",
        False,
    )
    assert deleted == {
        "id": ids[0],
        "deleted": True,
        "updated_at": clock.now().isoformat(),
    }


def test_what_an_undone_import_took_away_is_told_page_by_page(api, clock):
    lines = made.household(dt.date(2026, 8, 1), 2)
    data = {"file": (io.BytesIO(made.hdfc_csv(lines)), "may.csv"), "kind": "bank"}
    importing = api.ok("POST", "/imports", 201, data=data)
    path = f"/imports/{importing['id']}"
    for _ in range(600):
        if api.ok("GET", path)["status"] != "reading":
            break
    api.ok("POST", f"{path}/commit", json={})
    since = clock.now().isoformat().replace("+00:00", "Z")
    here = changes(api, since, limit=7)
    assert len(here) == len(lines)
    clock.advance(dt.timedelta(seconds=1))
    api.ok("POST", f"{path}/undo", json={})
    gone = changes(api, clock.now().isoformat().replace("+00:00", "Z"), limit=7)
    assert {one["id"] for one in gone} == {one["id"] for one in here}
    assert all(one["deleted"] for one in gone)


def test_charlie_hears_of_none_of_it(api, app, services, charlie, clock):
    add(api, coffee("2026-11-02"))
    theirs = client_of(app, services, charlie.user_id)
    assert changes(theirs, "2020-01-01T00:00:00Z") == []


def test_a_page_of_changes_does_not_read_those_before_it(api, alice, engine, clock):
    """An import writes thousands of rows in one moment."""
    [known] = add(api, coffee("2026-11-02"))
    account = api.ok("GET", f"/transactions/{known}")["account_id"]
    moment = clock.now() + dt.timedelta(hours=1)
    rows = [
        {
            "user_id": alice.user_id,
            "account_id": int(account),
            "posting_date": dt.date(2026, 1, 1),
            "amount_minor": -number,
            "occurrence": 1,
            "narration": "x",
            "payee": "x",
            "payee_key": "x",
            "mode": "upi",
            "category_source": "none",
            "notes": "",
            "by_hand": False,
            "created_at": moment,
            "updated_at": moment,
        }
        for number in range(1, 1001)
    ]
    with engine.begin() as connection:
        connection.execute(insert(transactions), rows)
    found = changes(api, moment.isoformat().replace("+00:00", "Z"), limit=100)
    assert len({one["id"] for one in found}) == 1000


def test_an_import_is_looked_at_corrected_and_tried_without_writing(api):
    lines = made.household(dt.date(2026, 8, 1), 1)
    data = {"file": (io.BytesIO(made.hdfc_csv(lines)), "may.csv"), "kind": "bank"}
    importing = api.ok("POST", "/imports", 201, data=data)
    path = f"/imports/{importing['id']}"
    for _ in range(600):
        importing = api.ok("GET", path)
        if importing["status"] != "reading":
            break
    rows = api.pages(f"{path}/rows?limit=4")
    assert [row["position"] for row in rows] == sorted(row["position"] for row in rows)
    assert len(rows) == len(lines)
    place = f"{path}/rows/{rows[0]['position']}"
    assert api.ok("PATCH", place, json={"include": False})["status"] == "excluded"
    category = api.ok("GET", "/categories?limit=1")["items"][0]
    chosen = api.ok("PATCH", place, json={"category_id": category["id"]})
    assert chosen["category"] == category["name"]
    assert api.ok("PATCH", place, json={"category_id": None})["category"] is None
    api.problem("PATCH", f"{path}/rows/99999", "not-found", json={"include": True})
    dry = api.ok("POST", f"{path}/commit", json={"dry_run": True})
    assert dry["status"] == "planned"
    assert dry["counts"]["new"] == len(lines) - 1
    assert api.ok("GET", "/transactions")["items"] == []
    part = importing["accounts"][0]["ref"]
    chosen = api.ok("PATCH", f"{path}/accounts/{part}", json={"account_id": None})
    assert chosen["accounts"][0]["account_id"] is None
    api.problem(
        "PATCH", f"{path}/accounts/none", "not-found", json={"account_id": None}
    )
    api.ok("DELETE", path, 204)
    api.problem("GET", path, "not-found")
