"""A server that is killed in the middle of a commit leaves all or nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.importing import Desk, row, statement
from utils.domain import ImportStatus

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = """
import datetime as dt, os, signal, sys
from sqlalchemy import event
from utils.db_utils import make_engine
from utils.importing.commit import commit

url, user_id, import_id, deadly = sys.argv[1:]
engine = make_engine(url)

@event.listens_for(engine, "after_cursor_execute")
def die(_connection, _cursor, statement, *_rest):
    if statement.startswith(deadly):
        os.kill(os.getpid(), signal.SIGKILL)

commit(engine, int(user_id), int(import_id), dt.datetime.now(dt.UTC))
os.kill(os.getpid(), signal.SIGKILL)
"""


def _commit_and_die(desk: Desk, import_id: int, deadly: str) -> None:
    url = desk.engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", SCRIPT, url]
    died = subprocess.run(
        [*command, str(desk.user_id), str(import_id), deadly],
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    "deadly",
    [
        "INSERT INTO accounts",
        "INSERT INTO transactions",
        "INSERT INTO monthly_sums",
        "DELETE FROM import_files",
        "UPDATE users",
    ],
)
def test_killed_before_the_end_nothing_is_added(desk: Desk, deadly: str) -> None:
    import_id = desk.upload(statement([row(1, "-50"), row(2, "-60", "RENT")]))
    _commit_and_die(desk, import_id, deadly)
    assert desk.stored() == []
    assert desk.get(import_id).status is ImportStatus.PLANNED
    desk.check_sums()
    assert desk.commit(import_id) == 2
    assert len(desk.stored()) == 2
    desk.check_sums()


def test_killed_before_the_answer_a_retry_adds_nothing(desk: Desk) -> None:
    import_id = desk.upload(statement([row(1, "-50"), row(2, "-60", "RENT")]))
    _commit_and_die(desk, import_id, "no statement starts like this")
    assert desk.commit(import_id) == 2
    assert len(desk.stored()) == 2
    desk.check_sums()
