"""Workers and children killed, reloads in mid-upload, a full disk: nothing is lost."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import signal
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from database.tables import imports, transactions
from tests.bench.bank import statement as bank_csv
from tests.chaos.browser import App, Browser
from tests.importing import check_sums
from tests.mariadb import make_database
from utils.db_utils import make_engine, reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

SEED = int(os.environ.get("CHAOS_SEED") or 20261122)
# Fewer would leave open which columns are what, and be asked about.
ROWS = 1500
UNREACHABLE = (OSError, HTTPException, urllib.error.URLError, AssertionError)


def rounds(short, long):
    return pytest.mark.parametrize(
        "rounds",
        [
            pytest.param(short, id="short"),
            pytest.param(long, id="long", marks=pytest.mark.chaos),
        ],
    )


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = App(tmp_path, f"sqlite:///{tmp_path / 'faults.db'}")
    app.start()
    yield app
    app.kill()


@pytest.fixture
def engine(tmp_path: Path, app: App) -> Iterator[Engine]:
    engine = make_engine(f"sqlite:///{tmp_path / 'faults.db'}")
    yield engine
    engine.dispose()


def status(url):
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def until(work, seconds=180):
    """Do it again until it works, as a person does who meets an error page."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return work()
        except UNREACHABLE:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)


def rows_per_file(engine):
    """Give how many transactions each committed import stored."""
    stored = (
        select(func.count())
        .where(transactions.c.import_id == imports.c.id)
        .scalar_subquery()
    )
    query = select(imports.c.user_id, imports.c.file_name, stored).where(
        imports.c.status == "committed"
    )
    with reading(engine) as connection:
        return connection.execute(query).all()


@rounds(2, 100)
def test_workers_killed_while_people_import(app, engine, rounds):  # threat 83
    """0 lost, 0 doubled, 0 partial, though a worker dies in every round."""
    chance = random.Random(SEED)
    browser = Browser(app.url, "alice@example.org")
    for number in range(rounds):
        content = bank_csv(ROWS, seed=number)
        killer = threading.Timer(
            chance.uniform(0, 1.0),
            lambda: os.kill(chance.choice(app.workers()), signal.SIGKILL),
        )
        killer.start()
        # Whoever meets an error page sends the file again, and once more to be sure.
        until(lambda c=content: browser.commit(browser.upload(c)))
        killer.join()
        until(lambda c=content: browser.commit(browser.upload(c)))
        with reading(engine) as connection:
            stored = connection.execute(
                select(func.count()).select_from(transactions)
            ).scalar_one()
        assert stored == ROWS * (number + 1)
    assert {row[2] for row in rows_per_file(engine)} <= {0, ROWS}
    with reading(engine) as connection:
        owner = connection.execute(select(imports.c.user_id).limit(1)).scalar_one()
    check_sums(engine, owner)


@rounds(2, 40)
def test_reading_children_killed(app, engine, rounds):  # threats 52, 98
    """A dead child costs its file a sentence or nothing, and the server nothing."""
    chance = random.Random(SEED)
    browser = Browser(app.url, "alice@example.org")
    workers = set(app.workers())
    for number in range(rounds):
        stop = threading.Event()

        def hunt(stop=stop):
            while not stop.wait(chance.uniform(0.02, 0.3)):
                for pid in app.processes("utils.reading"):
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)

        hunter = threading.Thread(target=hunt)
        hunter.start()
        time.sleep(0.3)
        stop.set()
        import_id = browser.upload(bank_csv(ROWS, seed=number))
        hunter.join()
        assert status(f"{app.url}/login") == 200
        with contextlib.suppress(urllib.error.HTTPError):
            browser.commit(import_id)
    assert set(app.workers()) == workers
    assert {row[2] for row in rows_per_file(engine)} <= {ROWS}


@rounds(24, 2000)
def test_a_reload_in_mid_upload_fails_nobody(app, engine, rounds):  # threat 100
    browser = Browser(app.url, "alice@example.org")
    stop = threading.Event()
    chance = random.Random(SEED)
    contents = [bank_csv(20, seed=number) for number in range(rounds)]
    with ThreadPoolExecutor(5) as pool:
        reloads = pool.submit(reload_again_and_again, app, stop, chance)
        try:
            ids = list(pool.map(browser.upload, contents))
        finally:
            stop.set()
        assert reloads.result() >= 1
    assert len(set(ids)) == rounds
    with reading(engine) as connection:
        states = set(connection.execute(select(imports.c.status)).scalars())
    assert states == {"planned"}


def reload_again_and_again(app, stop, chance):
    """Give how often all workers were replaced until it was told to stop."""
    times = 0
    while not (times and stop.wait(chance.uniform(0, 3))):
        before = set(app.workers())
        app.send(signal.SIGHUP)
        until(lambda before=before: replaced(app, before))
        times += 1
    return times


def replaced(app, before):
    # Gunicorn takes one signal after the other: more of them would wait in line.
    now = set(app.workers())
    assert len(now) == len(before)
    assert now.isdisjoint(before)


def test_a_stop_in_mid_upload_lets_it_end(app):  # threat 100
    browser = Browser(app.url, "alice@example.org")
    with ThreadPoolExecutor(1) as pool:
        began = pool.submit(browser.upload, bank_csv(3000))
        time.sleep(0.15)
        app.send(signal.SIGTERM)
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            # The upload itself was answered; its preview may find nobody any more.
            began.result()
    assert app.wait() == 0
    app.start()
    assert until(lambda: browser.upload(bank_csv(10)))


@pytest.mark.mariadb
@rounds(1, 15)
def test_a_database_that_goes_away_and_comes_back(
    database, tmp_path, rounds
):  # threats 87, 101
    url = make_database(database.url, "away").render_as_string(hide_password=False)
    app = App(tmp_path, url)
    app.start()
    try:
        browser = Browser(app.url, "alice@example.org")
        for number in range(rounds):
            database.kill()
            assert status(f"{app.url}/healthz") == 200
            assert status(f"{app.url}/readyz") == 503
            with pytest.raises(urllib.error.HTTPError, match="503"):
                browser.submit("/settings/notices", {})
            database.start()
            until(lambda: browser.submit("/settings/notices", {}), 30)
            assert status(f"{app.url}/readyz") == 200
            browser.commit(browser.upload(bank_csv(ROWS, seed=number)))
    finally:
        app.kill()


def test_a_full_disk_is_a_sentence_and_harms_nothing(app, engine):  # threat 102
    browser = Browser(app.url, "alice@example.org")
    browser.commit(browser.upload(bank_csv(ROWS)))
    database = engine.url.database
    room = Path(str(database)).stat().st_size + 500_000
    limited = app.workers()
    for pid in limited:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    refused = []
    for number in range(1, 12):
        try:
            browser.commit(browser.upload(bank_csv(ROWS, seed=number)))
        except urllib.error.HTTPError as error:
            refused.append(error.code)
            error.close()
    assert refused
    assert set(refused) <= {503, 507}
    assert status(f"{app.url}/login") == 200
    with reading(engine) as connection:
        whole = connection.execute(text("PRAGMA integrity_check")).scalar_one()
    assert whole == "ok"
    assert {row[2] for row in rows_per_file(engine)} == {ROWS}
    for pid in set(limited) & set(app.workers()):
        resource.prlimit(
            pid,
            resource.RLIMIT_FSIZE,
            (resource.RLIM_INFINITY, resource.RLIM_INFINITY),
        )
    browser.commit(until(lambda: browser.upload(bank_csv(ROWS, seed=99))))
