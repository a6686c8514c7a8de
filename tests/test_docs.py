"""What the documents say is true: their scripts run."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import statements_made as made
from tests.openapi_runs import served
from utils.people import tokens
from utils.people.tokens import TokenRequest

PAGE = Path(__file__).resolve().parents[1] / "docs" / "api.md"
LINES = made.household(dt.date(2026, 3, 1), 7)


def api_page() -> str:
    return PAGE.read_text()


def script() -> str:
    """Give the Python script that the page shows."""
    [found] = re.findall(
        r"^```python\n(.*?)^```$", api_page(), re.MULTILINE | re.DOTALL
    )
    return found


@pytest.fixture
def token(app, alice, services, clock):
    from routes.visitors import token_signer

    with app.app_context():
        signer = token_signer()
    wanted = TokenRequest("nightly import", ("read", "import"))
    return tokens.issue_token(services.engine, clock, signer, alice.user_id, wanted)


def run(address, token, statement):
    environment = {**os.environ, "SERVER": address, "TOKEN": token}
    return subprocess.run(
        [sys.executable, "-c", script(), str(statement)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_script_of_the_api_page_imports_and_predicts(app, token, tmp_path):
    statement = tmp_path / "statement.csv"
    statement.write_bytes(made.hdfc_csv(LINES))
    with served(app) as address:
        first = run(address, token, statement)
        again = run(address, token, statement)
    assert first.returncode == 0, first.stderr
    assert re.fullmatch(rf"{len(LINES)} added; .*\d.* INR\n", first.stdout)
    assert again.stdout.startswith("0 added; ")


def test_the_script_fails_where_the_file_is_no_statement(app, token, tmp_path):
    picture = tmp_path / "cat.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    with served(app) as address:
        ended = run(address, token, picture)
    assert ended.returncode == 1
    assert ended.stderr.strip()


def test_the_script_is_short():
    lines = [line for line in script().splitlines() if line.strip()]
    assert len(lines) <= 25


@pytest.mark.parametrize("name", ["guide.md", "api.md", "operators.md", "../README.md"])
def test_what_a_page_of_the_documents_points_to_exists(name):
    page = PAGE.parent / name
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []
