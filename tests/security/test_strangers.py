"""Nobody reaches what is another's: every address and every id in a body is tried."""

from __future__ import annotations

import json
import re

import pytest
from sqlalchemy import select

from database.tables import metadata
from tests.api_client import client_of
from tests.history_made import half_a_year, keep
from tests.importing import Desk, row, statement
from utils.db_utils import reading
from utils.store.owners import owned

# Arguments of addresses that name no row of anybody's own.
NOBODYS = {"version", "filename", "slug", "token", "suggestion_id", "position", "ref"}
# Tables by what an address or a body calls their ids.
TABLES = {
    "account_id": "accounts",
    "answer_id": "bill_answers",
    "category_id": "categories",
    "goal_id": "goals",
    "import_id": "imports",
    "link_id": "transaction_links",
    "parent_id": "categories",
    "rule_id": "rules",
    "session_id": "sessions",
    "step_id": "undo_steps",
    "tag_id": "tags",
    "token_id": "api_tokens",
    "transaction_id": "transactions",
    "undo_id": "undo_steps",
}
# The fields of forms that name rows, and others that forms want.
FORM_IDS = {
    "account": "accounts",
    "category": "categories",
    "into": "",
    "parent": "categories",
    "target": "",
    "transaction": "transactions",
}
FORM = {
    "action": "add",
    "amount": "12.50",
    "answer": "normal",
    "date": "2026-10-05",
    "direction": "out",
    "edited": "remove",
    "include": "yes",
    "kind": "expense",
    "name": "Mine",
    "payee": "Shop",
    "ref": "1",
    "saved": "1",
    "target": "100",
    "up": "1",
}


def stock(person, app, services, clock):
    """Give somebody one of everything that has an id; give the ids by table."""
    keep(services.engine, person.user_id, half_a_year(), name=person.email)
    desk = Desk(services.engine, clock, person.user_id)
    for number, amount, payee in (("XX1", "-700", "RAVI"), ("XX2", "700", "MOHAN")):
        rows = [row(10, amount, f"UPI-{payee} TEJA-{payee}@ybl")]
        desk.commit(desk.upload(statement(rows, number=number)))
    waiting = desk.upload(statement([row(11, "-9", "UPI-SWIGGY")]))
    desk.jobs.close()
    api = client_of(app, services, person.user_id)
    category = api.ok(
        "POST", "/categories", 201, json={"name": "Own", "kind": "expense"}
    )
    rule = {"payee": "More", "category_id": category["id"]}
    api.ok("POST", "/rules", 201, json=rule)
    goal = {"name": "Trip", "target": "60000.00", "saved": "1.00"}
    api.ok("POST", "/goals", 201, json=goal)
    api.ok("PUT", f"/budgets/{category['id']}", json={"amount": "9000.00"})
    bill = api.ok("GET", "/predictions/bills")["items"][0]
    said = {name: bill[name] for name in ("payee", "payee_key", "period", "amount")}
    api.ok(
        "POST", "/predictions/bills/answers", 201, json=said | {"answer": "confirmed"}
    )
    entry = api.ok("GET", "/transactions")["items"][0]
    api.ok("PATCH", f"/transactions/{entry['id']}", json={"tags": ["holiday"]})
    ids = {
        name: rows[-1]["id"]
        for name in set(TABLES.values())
        if (rows := rows_of(services.engine, name, person.user_id))
    }
    assert set(ids) == set(TABLES.values())
    return ids | {"imports": waiting, "categories": int(category["id"])}


def rows_of(engine, name, user_id):
    table = metadata.tables[name]
    query = select(table).where(owned(table, user_id)).order_by(*table.primary_key)
    with reading(engine) as connection:
        return [dict(found) for found in connection.execute(query).mappings()]


def everything_of(engine, user_id):
    """All rows of somebody's; but when their program was last seen says nothing."""
    return {
        name: [
            {
                column: value
                for column, value in found.items()
                if column != "last_used_at"
            }
            for found in rows_of(engine, name, user_id)
        ]
        for name in metadata.tables
        if name != "users"
    }


def pointing_at_others(engine):
    """List the references from a row of one person to a row of another's."""
    found = []
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            target = key.column.table
            if "user_id" not in table.c or "user_id" not in target.c:
                continue
            own = target.alias()
            query = select(table.c.id).where(
                key.parent == own.c[key.column.name],
                table.c.user_id != own.c.user_id,
            )
            with reading(engine) as connection:
                if connection.execute(query).first():
                    found.append(f"{table.name}.{key.parent.name}")
    return found


@pytest.fixture
def theirs(alice, app, services, clock):
    return stock(alice, app, services, clock)


@pytest.fixture
def own(charlie, app, services, clock):
    return stock(charlie, app, services, clock)


def addresses(app, ids):
    """Give method and path of every address that names a row."""
    found = []
    for rule in app.url_map.iter_rules():
        named = rule.arguments - NOBODYS
        assert named <= set(TABLES), f"{rule}: say in TABLES whose {named} are"
        if not named:
            continue
        values = {"position": 0, "ref": "1"} | {
            name: ids[TABLES[name]] for name in named
        }
        wanted = {name: values[name] for name in rule.arguments}
        path = app.url_map.bind("localhost").build(rule.endpoint, wanted)
        found += [(method, path) for method in rule.methods - {"HEAD", "OPTIONS"}]
    return sorted(found)


def examples(app):
    """Give the documented example of every body, by method and path."""
    document = json.loads(app.test_client().get("/api/v1/openapi.json").text)
    found = {}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            content = operation.get("requestBody", {}) if method != "parameters" else {}
            shown = content.get("content", {}).get("application/json", {})
            for example in shown.get("examples", {}).values():
                found[method.upper(), re.sub(r"\{\w+\}", "x", path)] = example["value"]
    return found


def body_with(example, path, ids):
    """Put ids into the example of a body, wherever it names a row."""
    if isinstance(example, list):
        return [body_with(one, path, ids) for one in example]
    if not isinstance(example, dict):
        return example
    into = "accounts" if "/accounts/" in path else "categories"
    tables = TABLES | {"into": into}
    return {
        name: str(ids[tables[name]]) if name in tables else body_with(value, path, ids)
        for name, value in example.items()
    }


def form_with(path, ids):
    into = "accounts" if "/accounts/" in path else "categories"
    named = {name: str(ids[table or into]) for name, table in FORM_IDS.items()}
    return {**FORM, **named} if "/goals" not in path else FORM


def ask(person, token, method, path, bodies, ids):
    """Send a request as a page or a program would."""
    if not path.startswith("/api/"):
        if method == "GET":
            return person.get(path)
        return person.post(path, data=form_with(path, ids) | {"csrf_token": token})
    known = re.sub(r"(?<=/)\d+(?=/|$)", "x", path)
    known = known.replace("/rows/0", "/rows/x").replace("/accounts/1", "/accounts/x")
    body = body_with(bodies.get((method, known), {}), path, ids)
    headers = {"X-CSRFToken": token}
    return person.open(path, method=method, json=body, headers=headers)


def test_no_address_gives_or_changes_what_is_anothers(
    app, services, alice, charlie, theirs
):  # threats 32, 33
    bodies, before = examples(app), everything_of(services.engine, alice.user_id)
    asked, token = addresses(app, theirs), charlie.csrf_token()
    assert len(asked) > 60
    for method, path in asked:
        answer = ask(charlie, token, method, path, bodies, theirs)
        # A form or body is looked at before its row, and may be refused first.
        assert answer.status_code in {400, 403, 404, 409, 412, 422}, (method, path)
        assert alice.email not in answer.text
    assert everything_of(services.engine, alice.user_id) == before


def test_no_id_in_a_body_reaches_what_is_anothers(
    app, services, alice, charlie, theirs, own
):  # threats 32, 33
    """Everything is Charlie's own, but for the ids inside forms and bodies."""
    bodies, before = examples(app), everything_of(services.engine, alice.user_id)
    asked = [one for one in addresses(app, own) if one[0] != "GET"]
    asked += [(method, path) for method, path in bodies if "/x" not in path]
    asked += [("POST", "/upload/by-hand"), ("POST", "/settings/rules")]
    asked = [one for one in asked if "/sessions/" not in one[1]]
    token = charlie.csrf_token()
    # What ends something comes last: the others need it.
    asked.sort(key=lambda one: (one[0] == "DELETE", "merge" in one[1], one))
    for method, path in asked:
        answer = ask(charlie, token, method, path, bodies, theirs)
        assert answer.status_code < 500, (method, path)
    assert everything_of(services.engine, alice.user_id) == before
    assert pointing_at_others(services.engine) == []


def test_the_guard_sees_a_row_that_points_at_anothers(services, charlie, theirs, own):
    """A guard over the guard."""
    from sqlalchemy import update

    table = metadata.tables["rules"]
    with services.engine.begin() as connection:
        connection.execute(
            update(table)
            .where(table.c.user_id == charlie.user_id)
            .values(category_id=theirs["categories"])
        )
    assert pointing_at_others(services.engine) == ["rules.category_id"]
