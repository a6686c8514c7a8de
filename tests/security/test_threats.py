"""Threats by number, against the whole program; where each other one is tested.

The numbers are those of our list of threats; tests elsewhere name theirs in a comment.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import func, select, text

from app import make_server
from database.tables import import_files, transactions
from tests.routes.test_privacy import ReaderHere
from utils.db_utils import reading, transaction
from utils.domain import ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement

ROOT = Path(__file__).resolve().parents[2]
LIVE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script><svg onload=alert(1)>",
    "javascript:alert(1)//{{7*7}}${7*7}",
    "' OR 1=1 --",
    "\\u003cb\\u003e",
)
# Threats that are tested where their subject is.
ELSEWHERE = {
    54: "tests/statements/test_corpus.py::test_hostile_files_are_read_in_part_or_refused",
    58: "tests/statements/test_corpus.py::test_hostile_files_are_read_in_part_or_refused",
    59: "tests/statements/test_locks.py::test_a_locked_file_opens_with_its_password_alone",
    60: "tests/test_import_races.py::test_undo_clicked_twice_removes_once",
    61: "tests/test_statement_histories.py::"
    "test_any_order_of_statements_twice_gives_each_row_once",
    64: "tests/statements/test_judging.py::"
    "test_lines_in_another_encoding_are_reported_not_guessed",
    65: "tests/statements/test_judging.py::"
    "test_a_quote_that_never_closes_costs_its_own_row_only",
    74: "tests/test_file_processor.py::"
    "test_the_first_line_that_breaks_the_balance_is_named",
    90: "tests/ml/test_model_utils.py::test_one_flipped_bit_is_noticed",
    91: "tests/ml/test_model_utils.py::"
    "test_models_are_current_until_one_is_missing_or_of_other_code",
    92: "tests/test_prediction_cards.py::test_a_missing_model_is_said_on_its_card_only",
    103: "tests/test_backups.py::test_a_backup_taken_during_writes_shows_one_moment",
}
URGENT = set(range(1, 110)) - {
    *(10, 12, 14, 15, 16, 17, 18, 27, 30, 31, 39, 50, 51, 66, 67, 75, 76, 81, 82),
    *(93, 107, 108, 109),
}


@pytest.fixture
def services(services):
    built = replace(services, reader=ReaderHere())
    yield built
    built.jobs.close()


def upload(person, content, name="statement.csv"):
    files = [(io.BytesIO(content), name)]
    return person.submit("/upload", {"files": files, "kind": "bank"})


def added(person, lines):
    """Upload and commit rows of date, narration and amount."""
    table = "Date,Narration,Amount\n" + "\n".join(lines) + "\n"
    location = upload(person, table.encode()).location
    return person.submit(f"{location}/commit")


def read(content, name="statement.csv"):
    return read_statement(content, ReadHints(file_name=name))


def stored(engine, person):
    query = select(transactions.c.narration, transactions.c.amount_minor).where(
        transactions.c.user_id == person.user_id
    )
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(query)]


def test_every_urgent_threat_has_a_test():
    named = set(ELSEWHERE)
    for path in (ROOT / "tests").rglob("test_*.py"):
        text_ = path.read_text(encoding="utf-8")
        named |= {int(number) for number in re.findall(r"def test_t(\d{3})_", text_)}
        for found in re.findall(r"(?:[Tt]hreats?|#) ((?:\d+(?:, | and )?)+)", text_):
            named |= {int(number) for number in re.findall(r"\d+", found)}
    assert not URGENT - named, sorted(URGENT - named)


@pytest.mark.parametrize("number", sorted(ELSEWHERE))
def test_what_is_tested_elsewhere_is(number):
    path, _, name = ELSEWHERE[number].partition("::")
    assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("wanted", ["", "0", "-1", "999999", "[]", "abc", "1,2"])
def test_t034_an_empty_filter_is_not_no_filter(alice, charlie, wanted):
    added(alice, ["2026-11-13,OF ALICE,-1.00", "2026-11-14,OF ALICE,-2.00"])
    for path in ("/api/v1/transactions", "/transactions"):
        answer = charlie.get(path, query_string={"account": wanted})
        assert answer.status_code < 500
        assert "OF ALICE" not in answer.text


@pytest.mark.parametrize("live", LIVE)
def test_t040_a_narration_is_text_wherever_it_is_shown(alice, page, live):
    quoted = live.replace('"', '""')
    added(alice, [f'2026-11-13,"{quoted}",-1.00', f'2026-11-14,"{quoted}",-2.00'])
    for path in ("/transactions", "/dashboard", "/imports", "/bills", "/alerts"):
        found = page(path)
        assert not found.select("svg[onload], img[onerror]")
        assert "49" not in found.get_text().partition("{{7*7}}")[2][:2]


@pytest.mark.parametrize("live", LIVE)
def test_t041_names_of_files_and_cells_are_text(alice, page, live):
    sent = upload(alice, b"Date,Narration,Amount\nnever,x,y\n", f"{live}.csv")
    # A quote in a name ends the part's header; then there is no file to show.
    found = page(sent.location or "/upload")
    assert not found.select("svg[onload], img[onerror]")
    content = f'Date,"{live.replace(chr(34), "")}",Amount\n2026-11-13,x,nonsense\n'
    told = BeautifulSoup(
        alice.get(upload(alice, content.encode()).location).text, "html5lib"
    )
    assert not told.select("svg[onload], img[onerror]")


def test_t049_no_page_names_another_host(alice):
    for path in ("/dashboard", "/login", "/settings", "/upload", "/transactions"):
        answer = alice.get(path)
        loaded = re.findall(r'(?:src|href|action)="([a-z]+:)?//', answer.text)
        assert not loaded, path


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


@pytest.mark.parametrize(
    "typed", ["'; DROP TABLE users; --", "%", "_", "\\", "' OR '1'='1", '"', "\x00"]
)
def test_t084_what_is_searched_is_only_text(alice, charlie, engine, typed):
    added(alice, ["2026-11-13,OF ALICE 100% _x_,-1.00", "2026-11-14,OTHER,-2.00"])
    for path in ("/transactions", "/api/v1/transactions"):
        assert alice.get(path, query_string={"q": typed}).status_code < 500
        assert "OF ALICE" not in charlie.get(path, query_string={"q": typed}).text
    assert len(stored(engine, alice)) == 2


@pytest.mark.mariadb
def test_t085_a_lax_server_is_strict_to_us(mariadb_engine):
    with mariadb_engine.connect() as connection:
        mode = connection.execute(text("SELECT @@SESSION.sql_mode")).scalar_one()
    assert "STRICT_ALL_TABLES" in mode
    assert "NO_ZERO_DATE" in mode
    for path in (ROOT / "utils").rglob("*.py"):
        assert not re.search(r"INSERT\s+IGNORE|prefix_with\(.IGNORE", path.read_text())


def test_t088_a_writer_is_waited_for(engine, alice, tmp_path):
    import threading

    held, release = threading.Event(), threading.Event()

    def hold():
        with transaction(engine):
            held.set()
            release.wait(20)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(20)
    threading.Timer(1, release.set).start()
    profile = {"display_name": "Waited", "currency": "INR", "locale": "en_IN"}
    assert alice.submit("/settings/profile", profile).status_code == 303
    holder.join()


@pytest.mark.parametrize(
    ("package", "least"),
    [
        ("flask", (3, 1, 3)),
        ("werkzeug", (3, 1)),
        ("gunicorn", (23,)),
        ("pyjwt", (2, 12)),
    ],
)
def test_t094_libraries_are_new_enough(package, least):
    version = importlib.metadata.version(package)
    assert tuple(int(part) for part in version.split(".")[: len(least)]) >= least
    pinned = (ROOT / "requirements.txt").read_text()
    names = re.findall(r"^([\w.\[\]-]+)==", pinned, re.MULTILINE)
    assert len(names) > 30
    assert pinned.count("--hash=sha256:") > len(names)


def test_t095_reading_has_a_limit_of_its_own_for_everything():
    from utils.reading.limits import ReadingLimits

    limits = ReadingLimits()
    assert limits.cpu_seconds <= 30
    assert limits.wall_seconds <= 60  # a busy machine shares its processors
    assert limits.memory_mb <= 1024
    assert limits.processes <= 4


def test_t096_nothing_is_debugged_in_front_of_people(app, alice, config):
    assert not app.debug
    assert alice.get("/console").status_code == 404
    for path in ROOT.glob("*.py"):
        assert "debug=True" not in path.read_text()


def test_t099_workers_are_renewed(config):
    settings = make_server(config).cfg.settings
    assert 0 < settings["max_requests"].get() <= 10_000
    assert settings["max_requests_jitter"].get() > 0


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "BREW", "PROPFIND"])
def test_t104_odd_methods_are_4xx(alice, method):
    assert 400 <= alice.open("/dashboard", method=method).status_code < 500


@pytest.mark.parametrize(
    "path",
    ["/%00", "/%ff%fe", "/..%2f..%2fetc/passwd", "/static/../app.py", "/a" * 4000],
)
def test_t104_odd_paths_are_4xx(alice, path):
    assert 300 <= alice.get(path).status_code < 500


@pytest.mark.parametrize(
    "path", ["/config.py", "/.git/config", "/instance/secret_key", "/static/"]
)
def test_t107_nothing_but_static_files_is_served(nobody, path):
    assert nobody.get(path).status_code in {303, 404}
