"""Threats by number that come with files: what they hold, and what is made of it."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import func, select

from database.tables import import_files
from tests.security.uploads import added, read, stored, upload
from utils.db_utils import reading
from utils.errors import StatementError

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "dtd",
    [
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_t055_documents_with_entities_are_refused(dtd):
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>'
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f"<?xml version='1.0'?>{dtd}<worksheet {space}><sheetData>{row}</sheetData></worksheet>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    host = Path("/etc/hostname").read_text().strip()
    for content in (buffer.getvalue(), sheet.encode(), f"<?xml?>{dtd}<OFX/>".encode()):
        with pytest.raises(StatementError) as refused:
            read(content, "x.xlsx")
        assert host not in refused.value.message


@pytest.mark.parametrize(
    "content",
    [
        b"a," * 100_000 + b"\n1," * 10,
        b"," * 4_000_000,
        b"Date,Narration,Amount\n2026-11-13," + b"x" * 3_000_000 + b",1\n",
        b"\n" * 3_000_000,
    ],
)
def test_t056_wide_and_endless_files_are_refused_or_cut(content):
    with contextlib.suppress(StatementError):
        parsed = read(content)
        assert all(len(row.narration) <= 2000 for row in parsed.transactions)


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "..\\..\\x.csv", "/etc/x", "x\x00.csv", "a" * 5000, "CON", ""],
)
def test_t062_names_of_files_lead_nowhere(alice, tmp_path, name):
    before = sorted(path for path in ROOT.iterdir())
    assert (
        upload(alice, b"Date,Narration,Amount\n2026-11-13,x,-1\n", name).status_code
        < 500
    )
    assert sorted(path for path in ROOT.iterdir()) == before


def test_t063_what_was_uploaded_is_kept_no_longer_than_needed(alice, engine, tmp_path):
    added(alice, ["2026-11-13,UNIQUE NARRATION,-1.00"])
    upload(alice, b"\x00\x01\x02")
    with reading(engine) as connection:
        left = connection.execute(select(func.count()).select_from(import_files))
        assert left.scalar_one() == 0
    names = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert {name.partition(".db")[0] for name in names} <= {"test", "secret_key"}


@pytest.mark.parametrize(
    "amount", ["NaN", "inf", "-inf", "1e308", "1e309", "1_000", "١٢٣", "0x10", "--5"]
)
def test_t068_what_is_no_amount_is_refused_by_its_line(alice, amount):
    lines = "2026-11-12,RENT,-2.00\n2026-11-13,TEA,-1.00\n2026-11-14,ODD,"
    parsed = read(f"Date,Narration,Amount\n{lines}{amount}\n".encode())
    assert all(row.narration != "ODD" for row in parsed.transactions)

    def fail(name):
        raise AssertionError(name)

    json.loads(alice.get("/api/v1/transactions").text, parse_constant=fail)


def test_t069_amounts_are_exact(alice, engine):
    added(alice, [f"2026-11-13,COFFEE {n},-0.10" for n in range(1, 101)])
    assert sum(amount for _, amount in stored(engine, alice)) == -1000


@pytest.mark.parametrize(
    ("written", "minor"),
    [
        ('"1,23,456.78"', 12345678),
        ('"1,234.56"', 123456),
        ("(5.00)", -500),
        ("-7.25", -725),
        ("+3.10", 310),
        ("₹12.00", 1200),
    ],
)
def test_t070_amounts_are_read_as_they_are_meant(written, minor):
    lines = ["2026-11-13,A,-10.00", "2026-11-14,B,-20.50", f"2026-11-15,C,{written}"]
    content = "Date,Narration,Amount\n" + "\n".join(lines)
    amounts = {row.narration: row.amount for row in read(content.encode()).transactions}
    assert amounts["C"] * 100 == minor


@pytest.mark.parametrize(
    "day",
    ["2026-02-31", "2026-13-01", "0001-01-01", "9999-12-31", "2026-00-10", "today"],
)
def test_t071_days_that_are_none_are_refused_by_their_line(day):
    lines = ["2026-11-13,A,-10.00", "2026-11-14,B,-20.00", f"{day},ODD,-1.00"]
    parsed = read(("Date,Narration,Amount\n" + "\n".join(lines)).encode())
    assert all(row.narration != "ODD" for row in parsed.transactions)
    assert any(error.line == "4" for error in parsed.row_errors)


def test_t072_day_and_month_are_never_swapped_by_the_row():
    rows = ["01/02/2026,A,-1", "13/02/2026,B,-2", "02/13/2026,C,-3", "03/02/2026,D,-4"]
    parsed = read(("Date,Narration,Amount\n" + "\n".join(rows)).encode())
    months = {row.narration: row.posting_date.month for row in parsed.transactions}
    assert months.get("A") == months.get("B", 2) == months.get("D") == 2
    assert "C" not in months


def test_t073_the_day_stays_whatever_the_clock_of_the_server(monkeypatch):
    import time

    for zone in ("Pacific/Auckland", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        [row] = read(
            b"Date,Narration,Amount\n2026-11-13T23:59:00Z,A,-1.00\n"
        ).transactions
        assert row.posting_date.isoformat() == "2026-11-13"
    monkeypatch.undo()
    time.tzset()
