"""Threats by number, against the whole program; where each other one is tested.

The numbers are those of our list of threats; tests elsewhere name theirs in a comment.
"""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import text

from app import make_server
from tests.security.uploads import added, stored, upload
from utils.db_utils import transaction

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
