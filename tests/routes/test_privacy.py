"""What is a person's own: exported whole, taken in elsewhere, removed for good."""

from __future__ import annotations

import csv
import io
import json
import logging
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from database.tables import metadata
from routes.logs import JsonLines
from tests.people import PASSWORD
from utils.db_utils import in_transaction, reading, transaction
from utils.errors import InvalidInput
from utils.file_processor import read_statement
from utils.people import users
from utils.people.passwords import PasswordHasher
from utils.people.throttle import account_buckets
from utils.portable import intake, leaving
from utils.portable.export import write_export
from utils.sample_data import load_sample
from utils.store import monthly_sums, portable
from utils.store.owners import owned

MARK = "Zqmarker7Z"
CSV = (
    "Date,Narration,Debit,Credit,Balance\n"
    f"01/11/2026,UPI-{MARK}-SWIGGY,250.00,,9750.00\n"
    f"02/11/2026,=cmd|{MARK},,123456.78,133206.78\n"
    f"13/11/2026,NEFT {MARK} RENT,15000.00,,118206.78\n"
)


class ReaderHere:
    """Reads without a child process: what is tested comes after."""

    def read(self, content, hints, _tell=None):
        return read_statement(content, hints)

    def warm(self):
        """Be ready."""

    def close(self):
        """Have nothing to close."""


@pytest.fixture
def services(services):
    built = replace(services, reader=ReaderHere())
    yield built
    built.jobs.close()


def fill(person):
    """Let somebody have one of most things."""
    person.submit(
        "/settings/profile",
        {"display_name": f"{MARK} Name", "currency": "EUR", "locale": "de_DE"},
    )
    files = [(io.BytesIO(CSV.encode()), f"{MARK}.csv")]
    sent = {"files": files, "kind": "bank"}
    location = person.submit("/upload", sent).location
    assert person.submit(f"{location}/commit").status_code == 303
    waiting = CSV.replace("250.00", "251.00").replace("Nov", "Dec").encode()
    person.submit(
        "/upload", {"files": [(io.BytesIO(waiting), f"{MARK}2.csv")], "kind": "card"}
    )
    person.submit("/settings/tokens", {"name": MARK, "scopes": ["read"], "days": "30"})
    person.get("/dashboard")
    person.get(f"/transactions?q={MARK}")
    person.get("/api/v1/transactions")


def export(person):
    answer = person.get("/settings/export")
    assert answer.mimetype == "application/zip"
    assert answer.headers["Cache-Control"] == "no-store"
    return zipfile.ZipFile(io.BytesIO(answer.data))


def taken_in(person, content):
    files = {"file": (io.BytesIO(content), "export.zip")}
    return person.submit("/settings/import", files)


def counts_and_sums(engine, user_id):
    """Count the rows of each table that goes along, and sum the money in them."""
    with reading(engine) as connection:
        counts = {
            table.name: sum(1 for _ in portable.read_rows(connection, table, user_id))
            for table in portable.portable_tables()
            if table.name not in portable.EXPORT_ONLY
        }
        cells = monthly_sums.list_sums(connection, user_id)
    sums = [(c.month, c.inflow_minor, c.outflow_minor, c.row_count) for c in cells]
    return counts, sorted(sums)


def rewritten(content, change):
    """Change the files of an export: names to texts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    change(files)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def test_every_table_goes_along_or_is_left_out_for_a_reason():  # threat 78
    for table in portable.portable_tables():
        assert owned(table, 1) is not None
        reached = "user_id" in table.c or any(
            not key.parent.nullable for key in table.foreign_keys
        )
        assert reached, f"{table.name} is nobody's: say in LEFT_OUT why"
    assert set(portable.LEFT_OUT) <= set(metadata.tables)


def test_the_pages_keep_the_contract(page):
    for path in ("/settings/import", "/settings/delete"):
        page(path)


def test_the_export_holds_everything_and_no_secret(alice):  # threats 77, 78
    fill(alice)
    archive = export(alice)
    rows = json.loads(archive.read("json/transactions.json"))
    assert [row["amount_minor"] for row in rows] == [-25000, 12345678, -1500000]
    manifest = json.loads(archive.read("manifest.json"))
    assert manifest["profile"]["email"] == alice.email
    assert manifest["rows"]["transactions"] == 3
    sheet = archive.read("csv/transactions.csv").decode("utf-8-sig")
    narrations = [row["narration"] for row in csv.DictReader(io.StringIO(sheet))]
    assert f"'=cmd|{MARK}" in narrations
    everything = b"".join(archive.read(name) for name in archive.namelist())
    for secret in (b"$2b$", b"password_hash", b"token_digest", b"secret_sealed"):
        assert secret not in everything


def test_nobody_is_given_what_is_anothers(alice, charlie, nobody):  # threat 32
    fill(alice)
    archive = export(charlie)
    everything = b"".join(archive.read(name) for name in archive.namelist())
    assert MARK.encode() not in everything
    assert alice.email.encode() not in everything
    assert nobody.get("/settings/export").status_code == 303


def test_an_export_is_taken_in_with_equal_counts_and_sums(
    alice, charlie, engine, services, clock
):  # threat 78
    fill(alice)
    load_sample(services.engine, alice.user_id, clock, services.models)
    alice.get("/dashboard")
    content = alice.get("/settings/export").data
    answer = taken_in(charlie, content)
    assert (answer.status_code, answer.location) == (303, "/dashboard"), answer.text
    before = counts_and_sums(engine, alice.user_id)
    assert counts_and_sums(engine, charlie.user_id) == before
    assert before[0]["transactions"] > 500
    for path in ("/dashboard", "/transactions", "/imports", "/report-card", "/bills"):
        assert charlie.get(path).status_code == 200, path
    assert MARK in charlie.get("/transactions").text
    again = taken_in(charlie, content)
    assert again.status_code == 422
    assert "before you have added anything" in again.text


@pytest.mark.mariadb
def test_an_export_goes_from_one_database_to_the_other(
    alice, engine, mariadb_engine, clock
):
    fill(alice)
    content = alice.get("/settings/export").data
    hasher = PasswordHasher(rounds=4)
    meera = users.Registration("meera@example.org", "Meera", PASSWORD)
    user_id = users.register(mariadb_engine, hasher, clock, meera)
    in_transaction(
        mariadb_engine, lambda db: intake.take_in(db, user_id, io.BytesIO(content))
    )
    assert counts_and_sums(mariadb_engine, user_id) == counts_and_sums(
        engine, alice.user_id
    )
    back = io.BytesIO()
    with reading(mariadb_engine) as connection:
        write_export(connection, user_id, clock.now(), back)
    narrations = [
        json.loads(zipfile.ZipFile(file).read("json/transactions.json"))
        for file in (io.BytesIO(content), back)
    ]
    first, second = ([row["narration"] for row in rows] for rows in narrations)
    assert first == second


def _not_json(files):
    files["json/accounts.json"] = "[\nnonsense\n]"


def _no_manifest(files):
    del files["manifest.json"]


def _newer(files):
    files["manifest.json"] = files["manifest.json"].replace(
        '"version": 1', '"version": 2'
    )


def _foreign_account(files):
    files["json/transactions.json"] = files["json/transactions.json"].replace(
        '"account_id": ', '"account_id": 9'
    )


def _odd_kind(files):
    files["json/accounts.json"] = files["json/accounts.json"].replace(
        '"kind": "bank"', '"kind": "safe"'
    )


def _long_name(files):
    files["json/accounts.json"] = files["json/accounts.json"].replace(
        '"name": "', '"name": "' + "x" * 90
    )


def _float_money(files):
    files["json/transactions.json"] = files["json/transactions.json"].replace(
        '"amount_minor": -25000', '"amount_minor": -25000.5'
    )


def _no_day(files):
    files["json/transactions.json"] = files["json/transactions.json"].replace(
        '"posting_date": "2026-11-01"', '"posting_date": "2026-02-31"'
    )


def _null(files):
    files["json/transactions.json"] = files["json/transactions.json"].replace(
        '"narration": "', '"narration": null, "x": "'
    )


def _row_missing(files):
    lines = files["json/transactions.json"].splitlines()
    files["json/transactions.json"] = "\n".join([lines[0], *lines[2:]])


def _deep(files):
    files["json/accounts.json"] = "[\n" + "[" * 100_000 + "\n]"


def _list_rows(files):
    files["json/accounts.json"] = "[\n[1]\n]"


def _odd_prediction(files):
    files["json/predictions.json"] = files["json/predictions.json"].replace(
        '"payload": "{', '"payload": "{\\"as_of\\": 7} {'
    )


@pytest.mark.parametrize(
    "change",
    [
        _not_json,
        _no_manifest,
        _newer,
        _foreign_account,
        _odd_kind,
        _long_name,
        _float_money,
        _no_day,
        _null,
        _row_missing,
        _deep,
        _list_rows,
        _odd_prediction,
    ],
)
def test_a_changed_export_is_refused_whole(alice, charlie, engine, change):  # 57
    fill(alice)
    content = alice.get("/settings/export").data
    before = counts_and_sums(engine, charlie.user_id)
    answer = taken_in(charlie, rewritten(content, change))
    assert answer.status_code == 422
    assert "aria-invalid" in answer.text
    assert counts_and_sums(engine, charlie.user_id) == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"date,amount\n1,2\n"])
def test_another_file_is_refused(charlie, content):
    assert taken_in(charlie, content).status_code == 422


def test_what_inflates_without_end_is_refused(engine, alice, monkeypatch):  # 53
    fill(alice)
    content = alice.get("/settings/export").data
    monkeypatch.setattr(intake, "MOST_BYTES", 1000)
    with transaction(engine) as connection:
        connection.execute(metadata.tables["transactions"].delete())
        connection.execute(metadata.tables["imports"].delete())
    with pytest.raises(InvalidInput, match="too large"):
        in_transaction(
            engine, lambda db: intake.take_in(db, alice.user_id, io.BytesIO(content))
        )


def test_deleting_needs_password_and_word(alice):  # threat 17
    wrong = {"current_password": "a wrong guess of it", "word": "DELETE"}
    assert alice.submit("/settings/delete", wrong).status_code == 422
    wrong = {"current_password": PASSWORD, "word": "yes"}
    assert alice.submit("/settings/delete", wrong).status_code == 422
    assert alice.submit("/settings/delete", {}).status_code == 422
    assert alice.get("/settings").status_code == 200


def test_guessing_the_password_to_delete_is_held_back(alice):  # threat 13
    wrong = {"current_password": "a wrong guess of it", "word": "DELETE"}
    answers = [alice.submit("/settings/delete", wrong).status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]


def test_a_deleted_account_leaves_no_trace(
    alice, charlie, app, engine, nobody, capsys
):  # threats 24, 79, 80
    handler = logging.StreamHandler(stream := io.StringIO())
    handler.setFormatter(JsonLines())
    logging.getLogger().addHandler(handler)
    logging.getLogger("dhanarakshak.requests").setLevel("INFO")
    try:
        fill(alice)
        fill(charlie)
        elsewhere = app.test_client()
        elsewhere.log_in(alice.email)
        alice.log_in(alice.email, f"{MARK} is no password")
        answer = alice.submit(
            "/settings/delete", {"current_password": PASSWORD, "word": "delete"}
        )
        assert (answer.status_code, answer.location) == (303, "/login")
    finally:
        logging.getLogger().removeHandler(handler)
    assert elsewhere.get("/settings").status_code == 303
    assert nobody.log_in(alice.email).status_code == 401
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if "user_id" in table.c:
                left = select(func.count()).where(table.c.user_id == alice.user_id)
                assert connection.execute(left).scalar_one() == 0, table.name
        left = connection.execute(select(metadata.tables["import_rows"])).all()
    assert left, "Charlie's are still there"
    in_transaction(engine, lambda db: portable.remove_person(db, charlie.user_id))
    from utils.db_utils import erase_remains

    erase_remains(engine)
    database = Path(engine.url.database)
    stored = b"".join(
        path.read_bytes() for path in database.parent.glob(f"{database.name}*")
    )
    for trace in (MARK, MARK.upper(), MARK.lower(), "alice", "2b$04"):
        assert trace.encode() not in stored, trace
    logged = stream.getvalue()
    assert logged.count("\n") > 20
    for trace in (MARK, MARK.lower(), "alice", "123456.78", PASSWORD, "eyJ", "2b$04"):
        assert trace not in logged, trace
    assert all(json.loads(line)["request_id"] for line in logged.splitlines())


@pytest.mark.mariadb
def test_a_deleted_account_leaves_no_row_on_a_server(mariadb_engine, clock, services):
    hasher = PasswordHasher(rounds=4)
    ids = [
        users.register(
            mariadb_engine,
            hasher,
            clock,
            users.Registration(f"{name}@example.org", name, PASSWORD),
        )
        for name in ("alice", "charlie")
    ]
    for user_id in ids:
        load_sample(mariadb_engine, user_id, clock, services.models)
    before = counts_and_sums(mariadb_engine, ids[1])
    farewell = leaving.Farewell(ids[0], PASSWORD, "DELETE", "192.0.2.1")
    leaving.delete_account(mariadb_engine, hasher, clock, farewell)
    assert counts_and_sums(mariadb_engine, ids[1]) == before
    assert set(counts_and_sums(mariadb_engine, ids[0])[0].values()) == {0}
    with reading(mariadb_engine) as connection:
        events = metadata.tables["throttle_events"]
        buckets = set(connection.execute(select(events.c.bucket)).scalars())
        assert buckets.isdisjoint(account_buckets(ids[0], "alice@example.org"))
        people = connection.execute(select(metadata.tables["users"].c.id)).scalars()
        assert people.all() == [ids[1]]
