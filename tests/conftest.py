"""Fixtures of all tests: a clock, databases, an app and the people who use it."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sqlalchemy import event
from sqlalchemy.engine import make_url

from config import Config
from database.tables import metadata
from tests.importing import Desk, new_user
from tests.mariadb import ServerAbsent, make_database, running_server
from tests.page_contract import check_page
from tests.people import PASSWORD, Person
from utils.clock import FixedClock
from utils.db_utils import make_engine, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from bs4 import BeautifulSoup
    from flask import Flask
    from sqlalchemy.engine import URL, Engine

    from routes.deps import Services


# `make test-long` asks for ten times as many examples.
# No example has a deadline: machines are shared, and slowness is for tests/bench.
settings.register_profile("short", deadline=None)
settings.register_profile("long", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or "short")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Trace what runs on each database on SQLite alone, and nothing that is slow.

    The same lines run elsewhere too, and tracing is half of what a test costs.
    """
    for item in items:
        called = getattr(item, "callspec", None)
        repeats = called is not None and called.params.get("any_engine") == "mariadb"
        if repeats or item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(dt.datetime(2026, 11, 15, 9, 0, tzinfo=dt.UTC))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables and no rows; tests work on copies."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    engine = make_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    engine.dispose()
    return path


@pytest.fixture
def engine(empty_database: Path, tmp_path: Path) -> Iterator[Engine]:
    path = tmp_path / "test.db"
    shutil.copyfile(empty_database, path)
    engine = make_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _wait_for_no_disk)
    yield engine
    engine.dispose()


def _wait_for_no_disk(connection: sqlite3.Connection, _record: object) -> None:
    """A test run survives no power cut; tests/chaos has engines of its own."""
    connection.execute("PRAGMA synchronous = OFF")


@pytest.fixture(scope="session")
def mariadb_url(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Iterator[URL]:
    """A database of this worker's own on a real server."""
    with ExitStack() as stack:
        if given := os.environ.get("TEST_DATABASE_URL"):
            server = make_url(given)
        else:
            try:
                server = stack.enter_context(
                    running_server(tmp_path_factory.mktemp("mariadb"))
                )
            except ServerAbsent as error:
                if os.environ.get("CI") == "true":
                    pytest.fail(str(error))
                pytest.skip(str(error))
        yield make_database(server, f"{server.database or 'test'}_{worker_id}")


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    """The name of this pytest-xdist worker, `master` where there is only one."""
    workerinput = getattr(request.config, "workerinput", {})
    return str(workerinput.get("workerid", "master"))


@pytest.fixture(scope="session")
def _mariadb_tables(mariadb_url: URL) -> Iterator[Engine]:
    engine = make_engine(mariadb_url.render_as_string(hide_password=False))
    metadata.drop_all(engine)
    metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def mariadb_engine(_mariadb_tables: Engine) -> Engine:
    """An engine on MariaDB whose tables are empty."""
    with transaction(_mariadb_tables) as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
    return _mariadb_tables


@pytest.fixture(
    params=["sqlite", pytest.param("mariadb", marks=pytest.mark.mariadb)],
)
def any_engine(request: pytest.FixtureRequest) -> Engine:
    """Each database in turn."""
    name = "engine" if request.param == "sqlite" else "mariadb_engine"
    engine: Engine = request.getfixturevalue(name)
    return engine


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Desk]:
    """Alice's imports, without a browser, on each database."""
    desk = Desk(any_engine, clock, new_user(any_engine))
    yield desk
    desk.jobs.close()


@pytest.fixture
def config(tmp_path: Path, engine: Engine) -> Config:
    return Config(
        secret_key="only for tests: forty-eight random characters",
        instance_path=tmp_path / "instance",
        models_path=tmp_path / "models",
        database_url=engine.url.render_as_string(hide_password=False),
        bcrypt_rounds=4,
        testing=True,
    )


@pytest.fixture
def services(config: Config, engine: Engine, clock: FixedClock) -> Iterator[Services]:
    from app import build_services
    from utils.jobs import Jobs

    built = build_services(config)
    built.engine.dispose()
    jobs = Jobs(engine, clock)
    yield replace(built, engine=engine, clock=clock, jobs=jobs)
    jobs.close()
    built.reader.close()


@pytest.fixture
def wired_app(config: Config) -> Flask:
    """An app that other tests use too; who changes one asks for `create_app(config)`."""
    nowhere = Path("/nonexistent")
    return _wired(
        replace(
            config, instance_path=nowhere, models_path=nowhere, database_url="sqlite://"
        )
    )


@cache
def _wired(config: Config) -> Flask:
    from app import create_app

    # Wiring routes, document and templates takes longer than most tests.
    return create_app(config)


@pytest.fixture
def app(wired_app: Flask, services: Services) -> Flask:
    from routes.deps import hand_over

    wired_app.test_client_class = Person
    hand_over(wired_app, services)
    for limiter in wired_app.extensions["limiter"]:
        limiter.reset()
    return wired_app


@pytest.fixture
def client(app: Flask) -> Person:
    person = app.test_client()
    assert isinstance(person, Person)
    return person


@pytest.fixture
def nobody(client: Person) -> Person:
    """Somebody who is logged out."""
    return client


@pytest.fixture
def sign_up(app: Flask, services: Services) -> Callable[[str], Person]:
    """Register somebody by first name and log them in with a browser of their own."""
    from utils.people import users

    def arrive(name: str) -> Person:
        registration = users.Registration(
            email=f"{name.lower()}@example.org", display_name=name, password=PASSWORD
        )
        user_id = users.register(
            services.engine, services.passwords, services.clock, registration
        )
        person = app.test_client()
        assert isinstance(person, Person)
        assert person.log_in(registration.email).status_code == 303
        person.user_id, person.email = user_id, registration.email
        return person

    return arrive


@pytest.fixture
def alice(sign_up: Callable[[str], Person]) -> Person:
    return sign_up("Alice")


@pytest.fixture
def charlie(sign_up: Callable[[str], Person]) -> Person:
    """A stranger to everything of Alice's."""
    return sign_up("Charlie")


@pytest.fixture
def page(app: Flask, request: pytest.FixtureRequest) -> Callable[..., BeautifulSoup]:
    """GET a page, by default as Alice, and hold it to the page contract.

    ``page("/dashboard")``, ``page("/login", by=nobody)``,
    ``page("/upload/7", by=charlie, status=404)``.
    """

    def get(path: str, *, by: Person | None = None, status: int = 200) -> BeautifulSoup:
        person: Person = request.getfixturevalue("alice") if by is None else by
        response = person.get(path)
        assert response.status_code == status, f"{path}: {response.status}"
        return check_page(app, response, signed_in=person.user_id is not None)

    return get
