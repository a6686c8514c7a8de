"""Migrations give exactly the tables of `database.tables`, once, whoever runs them."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from database import migrate
from database.tables import metadata
from utils.db_utils import make_engine
from utils.store import unlinked
from utils.store.rules import list_rules

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine


@pytest.fixture(params=["sqlite", pytest.param("mariadb", marks=pytest.mark.mariadb)])
def empty_engine(request, tmp_path):
    if request.param == "sqlite":
        engine = make_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    else:
        engine = request.getfixturevalue("empty_mariadb")
    yield engine
    engine.dispose()


def differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, metadata)


def test_migrations_give_the_tables_of_the_metadata(empty_engine):
    assert not migrate.is_current(empty_engine)
    migrate.upgrade(empty_engine)
    assert migrate.is_current(empty_engine)
    assert differences(empty_engine) == []


def test_the_newest_revision_is_alembics_head():
    folder = str(Path(migrate.__file__).parent / "migrations")
    assert migrate.newest_revision() == ScriptDirectory(folder).get_current_head()


def test_migrating_again_changes_nothing(empty_engine):
    migrate.upgrade(empty_engine)
    migrate.upgrade(empty_engine)
    assert migrate.is_current(empty_engine)


def test_eight_that_start_at_once_migrate_once(empty_engine):
    faults: list[BaseException] = []

    def start() -> None:
        try:
            migrate.upgrade(empty_engine)
        except BaseException as fault:  # noqa: BLE001  # whatever it is, it fails the test
            faults.append(fault)

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert differences(empty_engine) == []


def test_schema_sql_is_what_the_tables_say():
    assert migrate.SCHEMA_FILE.read_text(encoding="utf-8") == migrate.mysql_schema()


@pytest.mark.mariadb
def test_schema_sql_makes_the_same_database(empty_mariadb):
    statements = migrate.mysql_schema().split(";\n")
    with empty_mariadb.begin() as connection:
        for statement in statements:
            if statement.strip():
                connection.execute(text(statement))
    assert differences(empty_mariadb) == []
    assert set(metadata.tables) <= set(inspect(empty_mariadb).get_table_names())


def test_sqlite_is_in_wal_mode_with_foreign_keys_on(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


def test_rules_of_payees_become_rules_with_conditions(empty_engine):
    with empty_engine.connect().execution_options(writing=True) as connection:
        command.upgrade(migrate._config(connection), "0001")
        for statement in (
            (
                "INSERT INTO users (id, email, email_key, display_name, password_hash,"
                " pepper_id, currency, locale, data_version, created_at) VALUES"
                " (1, 'a', 'a', 'A', 'x', '', 'INR', 'en_IN', 0, '2026-01-01')"
            ),
            (
                "INSERT INTO categories (id, user_id, name, kind, hidden)"
                " VALUES (7, 1, 'Eating out', 'expense', 0)"
            ),
            (
                "INSERT INTO rules (id, user_id, payee_key, category_id, created_at)"
                " VALUES (3, 1, 'swiggy', 7, '2026-01-01'),"
                " (4, 1, 'zomato', 7, '2026-01-02')"
            ),
        ):
            connection.execute(text(statement))
        connection.commit()
    migrate.upgrade(empty_engine)
    with empty_engine.connect() as connection:
        found = list_rules(connection, 1)
    assert [(one.id, one.payee_key, one.category_id) for one in found] == [
        (4, "zomato", 7),
        (3, "swiggy", 7),
    ]
    assert all(one.narration_contains is None for one in found)


def test_what_was_there_waits_to_be_looked_at_for_links(empty_engine):
    with empty_engine.connect().execution_options(writing=True) as connection:
        command.upgrade(migrate._config(connection), "0016")
        for statement in (
            (
                "INSERT INTO users (id, email, email_key, display_name, password_hash,"
                " pepper_id, currency, locale, data_version, created_at) VALUES"
                " (1, 'a', 'a', 'A', 'x', '', 'INR', 'en_IN', 0, '2026-01-01'),"
                " (2, 'b', 'b', 'B', 'x', '', 'INR', 'en_IN', 0, '2026-01-01')"
            ),
            (
                "INSERT INTO accounts (id, user_id, name, kind, currency, created_at)"
                " VALUES (5, 1, 'Bank', 'bank', 'INR', '2026-01-01')"
            ),
            (
                "INSERT INTO transactions (user_id, account_id, posting_date,"
                " amount_minor, occurrence, narration, payee, payee_key, mode,"
                " category_source, notes, by_hand, created_at, updated_at) VALUES"
                " (1, 5, '2024-02-29', -100, 1, 'x', 'x', 'x', 'upi', 'none', '', 0,"
                " '2026-01-01', '2026-01-01')"
            ),
        ):
            connection.execute(text(statement))
        connection.commit()
    migrate.upgrade(empty_engine)
    with empty_engine.connect() as connection:
        days = [unlinked.next_days(connection, user_id, 9) for user_id in (1, 2)]
    assert days == [(dt.date(2024, 2, 29), dt.date.max), None]


KILLED = """
import os, signal, sys
from sqlalchemy import event
from database import migrate
from utils.db_utils import make_engine

engine = make_engine(sys.argv[1])
seen = []

@event.listens_for(engine, "after_cursor_execute")
def die(_connection, _cursor, statement, *_rest):
    if statement.lstrip().upper().startswith(("CREATE", "ALTER", "DROP")):
        seen.append(statement)
        if len(seen) == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)

migrate.upgrade(engine)
"""


@pytest.mark.parametrize("steps", [1, 2, 30, 45])
def test_a_migration_that_was_killed_runs_again(empty_engine, steps):  # threat 89
    url = empty_engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", KILLED, url, str(steps)]
    root = Path(migrate.__file__).parent.parent
    died = subprocess.run(command, cwd=root, timeout=120, check=False)
    assert died.returncode == -signal.SIGKILL
    migrate.upgrade(empty_engine)
    assert migrate.is_current(empty_engine)
    assert differences(empty_engine) == []
