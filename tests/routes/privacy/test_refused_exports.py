"""Exports that somebody changed, and files that are none, are refused whole."""

from __future__ import annotations

import io

import pytest

from database.tables import metadata
from tests.routes.privacy.belongings import (
    counts_and_sums,
    fill,
    rewritten,
    taken_in,
)
from utils.db_utils import in_transaction, transaction
from utils.errors import InvalidInput
from utils.portable import intake


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
