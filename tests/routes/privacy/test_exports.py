"""What is a person's own: exported whole, and taken in elsewhere."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest

from database.tables import metadata
from tests.people import PASSWORD
from tests.routes.privacy.belongings import (
    MARK,
    counts_and_sums,
    export,
    fill,
    taken_in,
)
from utils.db_utils import in_transaction, reading
from utils.people import users
from utils.people.passwords import PasswordHasher
from utils.portable import intake
from utils.portable.export import write_export
from utils.sample_data import load_sample
from utils.store import portable
from utils.store.owners import owned


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
