"""Servers killed at random moments of a commit: all rows or none, then a retry works."""

from __future__ import annotations

import contextlib
import random
import threading
import time
import urllib.error
from http.client import HTTPException
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from database.tables import imports, metadata, transactions
from tests.bench.bank import statement as bank_csv
from tests.chaos.browser import App, Browser
from tests.importing import Desk, check_sums, new_user, row, statement
from tests.mariadb import Server, make_database
from utils.db_utils import make_engine, reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock

ROWS = 1_500
ROUNDS = [
    pytest.param(2, id="short"),
    pytest.param(30, id="long", marks=pytest.mark.chaos),
]
UNREACHABLE = (OSError, HTTPException, urllib.error.URLError)


def _kill_during(
    work: Callable[[], object], kill: Callable[[], None], wait_s: float
) -> bool:
    """Kill so many seconds after `work` has begun; tell whether it ended well."""
    done: list[bool] = []

    def run() -> None:
        with contextlib.suppress(DBAPIError, *UNREACHABLE):
            work()
            done.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(wait_s)
    kill()
    thread.join()
    return bool(done)


@pytest.mark.mariadb
@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_database_killed_while_committing(
    database: Server, clock: FixedClock, rounds: int
) -> None:
    url = make_database(database.url, "kills").render_as_string(hide_password=False)
    engine = make_engine(url)
    metadata.create_all(engine)
    chance = random.Random(20261122)
    usual_s = _seconds_of_a_commit(engine, clock)
    for number in range(rounds):
        desk = Desk(engine, clock, new_user(engine, f"user{number}"))
        import_id = desk.upload(_statement())
        acknowledged = _kill_during(
            lambda: desk.commit(import_id),  # noqa: B023
            database.kill,
            chance.uniform(0, 1.3 * usual_s),
        )
        database.start()
        stored = len(desk.stored())
        assert stored in ({ROWS} if acknowledged else {0, ROWS})
        desk.check_sums()
        assert desk.commit(import_id) == ROWS
        assert len(desk.stored()) == ROWS
        assert desk.add(*_statement().transactions) == 0
        desk.check_sums()
        desk.jobs.close()
    engine.dispose()


def _seconds_of_a_commit(engine: Engine, clock: FixedClock) -> float:
    desk = Desk(engine, clock, new_user(engine, "measure"))
    import_id = desk.upload(_statement())
    start = time.perf_counter()
    desk.commit(import_id)
    desk.jobs.close()
    return time.perf_counter() - start


def _statement():
    return statement(
        [row(1 + n % 28, str(-1 - n), f"SHOP {n % 40}") for n in range(ROWS)]
    )


@pytest.mark.parametrize("rounds", ROUNDS)
def test_the_whole_server_killed_while_committing_to_sqlite(
    tmp_path: Path, rounds: int
) -> None:
    _kill_the_server(tmp_path, f"sqlite:///{tmp_path / 'kills.db'}", rounds)


@pytest.mark.mariadb
@pytest.mark.parametrize("rounds", ROUNDS)
def test_the_whole_server_killed_while_committing_to_mariadb(
    database: Server, tmp_path: Path, rounds: int
) -> None:
    url = make_database(database.url, "kills").render_as_string(hide_password=False)
    _kill_the_server(tmp_path, url, rounds)


def _kill_the_server(folder: Path, database_url: str, rounds: int) -> None:
    engine = make_engine(database_url)
    app = App(folder, database_url)
    chance = random.Random(20261122)
    try:
        app.start()
        for number in range(rounds):
            browser = Browser(app.url, f"user{number}@example.org")
            import_id = browser.upload(bank_csv(ROWS, seed=number))
            acknowledged = _kill_during(
                lambda: browser.commit(import_id),  # noqa: B023
                app.kill,
                chance.uniform(0, 0.6),
            )
            stored = _stored_of(engine, import_id)
            assert stored in ({ROWS} if acknowledged else {0, ROWS})
            app.start()
            browser.commit(import_id)
            assert _stored_of(engine, import_id) == ROWS
            again = browser.upload(bank_csv(ROWS, seed=number))
            browser.commit(again)
            assert _stored_of(engine, again) == 0
            check_sums(engine, _owner_of(engine, import_id))
    finally:
        app.kill()
        engine.dispose()


def _stored_of(engine: Engine, import_id: int) -> int:
    query = select(func.count()).where(transactions.c.import_id == import_id)
    with reading(engine) as connection:
        return int(connection.execute(query).scalar_one())


def _owner_of(engine: Engine, import_id: int) -> int:
    query = select(imports.c.user_id).where(imports.c.id == import_id)
    with reading(engine) as connection:
        return int(connection.execute(query).scalar_one())
