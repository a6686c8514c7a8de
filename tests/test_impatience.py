"""What nobody misses is not written while another writer holds the database."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from utils.db_utils import make_engine, reading, transaction, try_transaction

BUSY_TIMEOUT_MS = 10_000


def _note(connection) -> None:
    connection.execute(text("INSERT INTO notes VALUES (1)"))


@pytest.fixture
def engine(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'notes.db'}")
    with transaction(engine) as connection:
        connection.execute(text("CREATE TABLE notes (id INTEGER)"))
    yield engine
    engine.dispose()


def _count(engine) -> int:
    with reading(engine) as connection:
        return connection.execute(text("SELECT count(*) FROM notes")).scalar_one()


def test_it_is_written_where_nobody_else_writes(engine) -> None:
    try_transaction(engine, _note)
    assert _count(engine) == 1


def test_it_is_left_out_while_another_writes(engine) -> None:
    start = time.monotonic()
    with transaction(engine):
        try_transaction(engine, _note)
    assert time.monotonic() - start < BUSY_TIMEOUT_MS / 1e3
    assert _count(engine) == 0


def test_a_connection_that_did_not_wait_waits_again(engine) -> None:
    with transaction(engine):
        try_transaction(engine, _note)
    with reading(engine) as one, reading(engine) as other:
        for connection in (one, other):
            found = connection.execute(text("PRAGMA busy_timeout")).scalar_one()
            assert found == BUSY_TIMEOUT_MS


def test_any_other_fault_is_told(engine) -> None:
    with pytest.raises(OperationalError, match="no such table"):
        try_transaction(engine, lambda db: db.execute(text("DELETE FROM absent")))
