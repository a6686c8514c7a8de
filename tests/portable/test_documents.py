"""The JSON inside an export's columns is checked before anything is taken in."""

from __future__ import annotations

import copy
import io
import json
from dataclasses import asdict, replace

import pytest
from sqlalchemy import select, update

from database.tables import imports, predictions, transactions
from tests.importing import Desk, ReaderHere, row, statement
from tests.routes.privacy.belongings import rewritten, taken_in
from utils.db_utils import reading, transaction
from utils.importing.commit import undo
from utils.portable.documents import check_document, check_types
from utils.portable.export import write_export
from utils.store import import_merges

MIXED = (
    "Date,Narration,Amount\n"
    "02/03/2026,UPI-SWIGGY,250.00\n"
    "03/04/2026,NEFT RENT,15000.00\n"
    "04/05/2026,ATM,500.00\n"
)
ODD = (None, True, 7, -1, 1e300, "", "x", "9" * 5000, "1e999999999", "NaN", [], {}, [7])


@pytest.fixture
def services(services):
    built = replace(services, reader=ReaderHere())
    yield built
    built.jobs.close()


@pytest.fixture
def asked(alice):
    """Somebody's import that waits for an answer after a column was told."""
    files = [(io.BytesIO(MIXED.encode()), "mixed.csv")]
    location = alice.submit("/upload", {"files": files, "kind": "bank"}).location
    alice.submit(f"{location}/mapping", {"column-1": "payee", "currency": "EUR"})
    return location


def changes(document, path=()):
    """Give copies of a document, each with one odd value in one place."""
    inner = document
    for step in path:
        inner = inner[step]
    if path:
        for odd in ODD:
            changed = copy.deepcopy(document)
            above = changed
            for step in path[:-1]:
                above = above[step]
            above[path[-1]] = odd
            yield changed
    if isinstance(inner, (dict, list)):
        for step in inner if isinstance(inner, dict) else range(len(inner)):
            yield from changes(document, (*path, step))


@pytest.mark.slow
@pytest.mark.parametrize("column", ["statement", "hints"])
def test_what_passes_is_shown_and_what_would_break_a_page_is_refused(
    alice, asked, engine, column
):
    import_id = int(asked.rpartition("/")[2])
    with reading(engine) as connection:
        text = connection.execute(
            select(imports.c[column]).where(imports.c.id == import_id)
        ).scalar_one()
    check_document("imports", column, text)
    passed, refused = [], 0
    for changed in changes(json.loads(text)):
        try:
            check_document("imports", column, json.dumps(changed))
        except (ValueError, TypeError, LookupError, AttributeError):
            refused += 1
        else:
            passed.append(json.dumps(changed))
    assert refused > 40
    for one in passed[:: max(1, len(passed) // 25)]:
        with transaction(engine) as connection:
            connection.execute(
                update(imports).where(imports.c.id == import_id).values({column: one})
            )
        for path in (asked, f"{asked}/mapping", f"/api/v1/imports/{import_id}"):
            assert alice.get(path).status_code == 200, (path, one)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "7",
        '{"columns": [[-1, "date"]]}',
        '{"columns": [[0, "boss"]]}',
        '{"direction": "sideways"}',
        '{"told_currency": "ZZZ"}',
        '{"header_names": [' + '"x",' * 300_000 + '"x"]}',
        "[" * 100_000,
    ],
)
def test_hints_that_nobody_could_have_given_are_refused(text):
    with pytest.raises(
        (ValueError, TypeError, LookupError, AttributeError, RuntimeError)
    ):
        check_document("imports", "hints", text)


@pytest.mark.parametrize("value", ["1e300", "NaN", "Infinity"])
def test_predictions_that_are_no_amounts_are_refused(alice, engine, value):
    files = [(io.BytesIO(MIXED.replace("02/03", "22/03").encode()), "mixed.csv")]
    location = alice.submit("/upload", {"files": files, "kind": "card"}).location
    alice.submit(f"{location}/commit")
    alice.get("/dashboard")
    with reading(engine) as connection:
        text = connection.execute(select(predictions.c.payload)).scalars().first()
    check_document("predictions", "payload", text)
    payload = json.loads(text)
    payload["budgets"] = [{"category": "Rent", "amount": 7, "reason": "so"}]
    odd = json.dumps(payload).replace('"amount": 7', f'"amount": {value}')
    with pytest.raises((ValueError, KeyError)):
        check_document("predictions", "payload", odd)


def test_a_change_in_an_export_is_said_to_the_person(alice, asked, charlie):
    content = alice.get("/settings/export").data

    def change(files):
        name = "json/imports.json"
        files[name] = files[name].replace(
            '\\"kind\\": \\"date_order', '\\"kind\\": \\"x'
        )

    answer = taken_in(charlie, rewritten(content, change))
    assert answer.status_code == 422
    assert "Nothing was taken in." in answer.text
    assert taken_in(charlie, content).status_code == 303


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"locale": "en_IN"', '"locale": "xx_XX"'),
        ('"currency": "INR"', '"currency": "?"'),
    ],
)
def test_a_profile_that_no_page_could_show_is_refused(alice, charlie, old, new):
    content = alice.get("/settings/export").data

    def change(files):
        assert old in files["manifest.json"]
        files["manifest.json"] = files["manifest.json"].replace(old, new)

    assert taken_in(charlie, rewritten(content, change)).status_code == 422


@pytest.fixture
def merged(engine, clock, alice):
    """An import that a hand-entered transaction was merged into."""
    desk = Desk(engine, clock, alice.user_id)
    desk.add(row(1, "-50", "TEA"))
    sent = {
        "date": "2026-01-05",
        "amount": "250",
        "direction": "out",
        "payee": "Cobbler",
        "account": str(desk.stored()[0].account_id),
    }
    assert alice.submit("/upload/by-hand", sent).status_code == 303
    import_id = desk.upload(statement([row(6, "-250")]))
    alice.submit(f"/upload/{import_id}/rows/0", {"include": "same"})
    desk.commit(import_id)
    desk.jobs.close()
    return import_id


def test_undoing_what_was_taken_in_gives_no_row_to_anybody_else(
    merged, alice, charlie, engine, clock
):  # threat 33
    """What a merge wrote over comes back from the export: only columns of the bank's."""
    buffer = io.BytesIO()
    with reading(engine) as connection:
        write_export(connection, alice.user_id, clock.now(), buffer)
        text = connection.execute(
            select(import_merges.import_merges.c.before)
        ).scalar_one()
    stolen = json.dumps(json.loads(text) | {"user_id": alice.user_id})

    def change(files):
        name = "json/import_merges.json"
        assert json.dumps(text) in files[name]
        files[name] = files[name].replace(json.dumps(text), json.dumps(stolen))

    assert taken_in(charlie, rewritten(buffer.getvalue(), change)).status_code == 422
    # And were it in the database all the same, it would be worth nothing.
    with transaction(engine) as connection:
        other = json.dumps(json.loads(text) | {"user_id": charlie.user_id})
        connection.execute(update(import_merges.import_merges).values(before=other))
    undo(engine, alice.user_id, merged, clock.now(), keep_edited=False)
    with reading(engine) as connection:
        owners = connection.execute(select(transactions.c.user_id)).scalars().all()
    assert owners == [alice.user_id] * 2


def test_types_are_checked_to_the_last_field():
    good = statement([row(5, "-250")]).transactions[0]
    check_types(type(good), good)
    for name in asdict(good):
        with pytest.raises((ValueError, StopIteration)):
            check_types(type(good), replace(good, **{name: object()}))
