"""What a database does on a bad day: no room, locks, a read-only disk, odd clocks."""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import replace

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import OperationalError

from database.tables import users
from tests.people import PASSWORD
from utils.db_utils import in_transaction, make_engine, reading
from utils.people import sessions
from utils.people import users as people
from utils.people.passwords import PasswordHasher


def register(engine, clock, *names):
    hasher = PasswordHasher(rounds=4)
    return [
        people.register(
            engine,
            hasher,
            clock,
            people.Registration(f"{name}@example.org", name, PASSWORD),
        )
        for name in names
    ]


def rename(connection, user_id, name):
    connection.execute(
        update(users).where(users.c.id == user_id).values(display_name=name)
    )


def test_without_a_free_connection_people_are_told_to_wait(
    app, alice, services, engine
):  # threat 87
    from sqlalchemy import create_engine

    small = create_engine(engine.url, pool_size=1, max_overflow=0, pool_timeout=0.2)
    app.extensions["dhanarakshak"] = replace(services, engine=small)
    with small.connect():
        answer = alice.get("/dashboard")
        assert answer.status_code == 503
        assert "Retry-After" in answer.headers
        assert alice.get("/api/v1/transactions").status_code == 503
    assert alice.get("/dashboard").status_code == 200
    small.dispose()


@pytest.mark.mariadb
def test_two_that_wait_for_one_another_both_get_through(mariadb_engine, clock):  # 86
    ids = register(mariadb_engine, clock, "alice", "charlie")
    meet = threading.Barrier(2)
    faults, attempts = [], []

    def work(order):
        def both(connection):
            attempts.append(order)
            rename(connection, order[0], "first")
            if len(attempts) <= 2:
                meet.wait(20)
            rename(connection, order[1], "second")

        try:
            in_transaction(mariadb_engine, both)
        except Exception as error:  # noqa: BLE001 - whatever it is fails the test
            faults.append(error)

    threads = [threading.Thread(target=work, args=(o,)) for o in (ids, ids[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert len(attempts) > 2, "there was no deadlock"


@pytest.mark.mariadb
def test_a_long_lock_is_waited_for_and_tried_again(mariadb_engine, clock):  # 86
    [user_id] = register(mariadb_engine, clock, "alice")
    attempts = []

    def work(connection):
        connection.execute(text("SET SESSION innodb_lock_wait_timeout = 1"))
        attempts.append(1)
        rename(connection, user_id, "through")

    with mariadb_engine.connect() as holder:
        holder.begin()
        rename(holder, user_id, "held")
        waiting = threading.Thread(target=in_transaction, args=(mariadb_engine, work))
        waiting.start()
        waiting.join(2.5)
        holder.rollback()
    waiting.join(30)
    assert len(attempts) > 1
    with reading(mariadb_engine) as connection:
        assert connection.execute(select(users.c.display_name)).scalar() == "through"


@pytest.mark.mariadb
def test_a_connection_that_was_cut_is_not_given_out(mariadb_engine):  # threat 87
    with mariadb_engine.connect() as one:
        cut = one.execute(text("SELECT CONNECTION_ID()")).scalar_one()
    killer = make_engine(mariadb_engine.url.render_as_string(hide_password=False))
    with killer.connect() as connection:
        connection.execute(text(f"KILL {int(cut)}"))
    killer.dispose()
    with mariadb_engine.connect() as again:
        assert again.execute(text("SELECT 1")).scalar_one() == 1


def test_a_database_without_room_changes_nothing(engine, clock):  # threat 102
    [user_id] = register(engine, clock, "alice")

    def fill(connection):
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
        rename(connection, user_id, "half done")
        connection.execute(text("CREATE TABLE filler (content BLOB)"))
        connection.execute(text("INSERT INTO filler VALUES (zeroblob(1000000))"))

    with pytest.raises(OperationalError, match="full"):
        in_transaction(engine, fill)
    engine.dispose()
    with reading(engine) as connection:
        assert connection.execute(select(users.c.display_name)).scalar() == "alice"
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"


def test_a_read_only_disk_is_a_sentence(app, alice, services, engine):  # threat 102
    path = f"file:{engine.url.database}?mode=ro&uri=true"
    frozen = make_engine(f"sqlite:///{path}")
    app.extensions["dhanarakshak"] = replace(services, engine=frozen)
    answer = alice.submit(
        "/settings/profile",
        {"display_name": "x", "currency": "INR", "locale": "en_IN"},
    )
    assert answer.status_code == 503
    assert "Retry-After" in answer.headers
    assert alice.get("/settings").status_code == 200
    frozen.dispose()


@pytest.mark.parametrize("jump", [-dt.timedelta(days=2), dt.timedelta(hours=11)])
def test_a_clock_that_jumps_locks_nobody_out(alice, app, clock, jump):
    browser = app.test_client()
    for _ in range(10):
        browser.log_in(alice.email, "a wrong guess of it")
    clock.advance(jump)
    assert alice.get("/dashboard").status_code == 200
    clock.advance(dt.timedelta(minutes=6))
    after = app.test_client().log_in(alice.email)
    # Set back, the guesses lie in the future and fall out of the window with it.
    assert after.status_code in {303, 429}
    clock.advance(max(-jump, dt.timedelta(0)) + dt.timedelta(minutes=6))
    assert app.test_client().log_in(alice.email).status_code == 303


def test_a_session_of_the_future_is_no_fault(engine, clock):
    [user_id] = register(engine, clock, "alice")
    lifetime = sessions.Lifetime(dt.timedelta(hours=12), dt.timedelta(days=30))
    browser = sessions.Browser("192.0.2.1", "A phone", remember=False)
    opened = sessions.open_session(engine, clock, lifetime, user_id, browser)
    clock.advance(dt.timedelta(days=-1))
    with reading(engine) as connection:
        owner = sessions.find_owner(connection, clock, lifetime, opened.token)
    assert owner is not None
    sessions.note_use(engine, clock, owner)
