"""Transactions as files for spreadsheets: exact, complete and harmless."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal

import openpyxl
import pytest

from utils.domain import CategorySource, Mode
from utils.store.transaction_rows import Transaction
from utils.transaction_sheets import COLUMNS, write_csv, write_workbook

NOW = dt.datetime(2026, 11, 15, tzinfo=dt.UTC)


def made(**changes):
    values = {
        "id": 1,
        "account_id": 1,
        "import_id": None,
        "posting_date": dt.date(2026, 10, 5),
        "value_date": None,
        "amount_minor": -12345678,
        "balance_minor": 100,
        "narration": "UPI-SWIGGY",
        "payee": "Swiggy",
        "payee_key": "swiggy",
        "mode": Mode.UPI,
        "bank_reference": "0012",
        "category_id": 3,
        "category_source": CategorySource.MODEL,
        "category_confidence": 0.9,
        "notes": "",
        "by_hand": False,
        "created_at": NOW,
        "updated_at": NOW,
        "currency": "INR",
        "account_name": "HDFC",
        "category": "Eating out",
        "external_id": None,
    }
    return Transaction(**(values | changes))


def as_csv(*rows):
    text = "".join(write_csv(rows, str))
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def as_sheet(*rows):
    target = io.BytesIO()
    write_workbook(rows, str, target)
    target.seek(0)
    return openpyxl.load_workbook(target).active


def test_csv_has_exact_amounts_and_iso_dates():
    heading, row = as_csv(made())
    assert heading == [name for name, _ in COLUMNS]
    assert row[0] == "2026-10-05"
    assert row[5:8] == ["-123456.78", "INR", "1.00"]
    assert row[10] == "0012"


def test_yen_have_no_decimals():
    assert as_csv(made(currency="JPY"))[1][5] == "-12345678"
    assert as_sheet(made(currency="JPY"))["F2"].number_format == "#,##0"


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "\t=1", "＝1"]
)
def test_text_is_never_a_formula(text):
    row = as_csv(made(payee=text, narration=text, notes=text))[1]
    assert [row[3], row[4], row[11]] == [f"'{text}"] * 3
    cell = as_sheet(made(payee=text))["D2"]
    assert cell.data_type == "s"
    assert cell.value == text


def test_quotes_and_line_ends_stay_within_their_cell():
    text = 'a "quoted", and\nbroken; line'
    assert as_csv(made(narration=text), made())[1][4] == text


def test_a_workbook_has_real_dates_and_numbers():
    sheet = as_sheet(made(), made(value_date=dt.date(2026, 10, 6)))
    assert sheet["A2"].value == dt.datetime(2026, 10, 5)  # a sheet's dates have no zone
    assert sheet["B2"].value is None
    assert sheet["B3"].value == dt.datetime(2026, 10, 6)
    assert sheet["F2"].value == pytest.approx(float(Decimal("-123456.78")))
    assert sheet["F2"].number_format == "#,##0.00"
    assert sheet.max_row == 3


def test_categories_are_said_in_the_readers_language():
    text = "".join(write_csv([made()], str.upper))
    assert "EATING OUT" in text
    assert "AMOUNT" in text
