"""Deleting an account: asked for twice, and nothing is left."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import pytest
from sqlalchemy import func, select

from database.tables import metadata
from routes.logs import JsonLines
from tests.people import PASSWORD
from tests.routes.privacy.belongings import (
    MARK,
    counts_and_sums,
    fill,
)
from utils.db_utils import in_transaction, reading
from utils.people import users
from utils.people.passwords import PasswordHasher
from utils.people.throttle import account_buckets
from utils.portable import leaving
from utils.sample_data import load_sample
from utils.store import portable


def test_deleting_needs_password_and_word(alice):  # threat 17
    wrong = {"current_password": "a wrong guess of it", "word": "DELETE"}
    assert alice.submit("/settings/delete", wrong).status_code == 422
    wrong = {"current_password": PASSWORD, "word": "yes"}
    assert alice.submit("/settings/delete", wrong).status_code == 422
    assert alice.submit("/settings/delete", {}).status_code == 422
    assert alice.get("/settings").status_code == 200


def test_guessing_the_password_to_delete_is_held_back(alice):  # threat 13
    wrong = {"current_password": "a wrong guess of it", "word": "DELETE"}
    answers = [alice.submit("/settings/delete", wrong).status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]


def test_a_deleted_account_leaves_no_trace(
    alice, charlie, app, engine, nobody, capsys
):  # threats 24, 79, 80
    handler = logging.StreamHandler(stream := io.StringIO())
    handler.setFormatter(JsonLines())
    logging.getLogger().addHandler(handler)
    logging.getLogger("dhanarakshak.requests").setLevel("INFO")
    try:
        fill(alice)
        fill(charlie)
        elsewhere = app.test_client()
        elsewhere.log_in(alice.email)
        alice.log_in(alice.email, f"{MARK} is no password")
        answer = alice.submit(
            "/settings/delete", {"current_password": PASSWORD, "word": "delete"}
        )
        assert (answer.status_code, answer.location) == (303, "/login")
    finally:
        logging.getLogger().removeHandler(handler)
    assert elsewhere.get("/settings").status_code == 303
    assert nobody.log_in(alice.email).status_code == 401
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if "user_id" in table.c:
                left = select(func.count()).where(table.c.user_id == alice.user_id)
                assert connection.execute(left).scalar_one() == 0, table.name
        left = connection.execute(select(metadata.tables["import_rows"])).all()
    assert left, "Charlie's are still there"
    in_transaction(engine, lambda db: portable.remove_person(db, charlie.user_id))
    from utils.db_utils import erase_remains

    erase_remains(engine)
    database = Path(engine.url.database)
    stored = b"".join(
        path.read_bytes() for path in database.parent.glob(f"{database.name}*")
    )
    for trace in (MARK, MARK.upper(), MARK.lower(), "alice", "2b$04"):
        assert trace.encode() not in stored, trace
    logged = stream.getvalue()
    assert logged.count("\n") > 20
    for trace in (MARK, MARK.lower(), "alice", "123456.78", PASSWORD, "eyJ", "2b$04"):
        assert trace not in logged, trace
    assert all(json.loads(line)["request_id"] for line in logged.splitlines())


@pytest.mark.mariadb
def test_a_deleted_account_leaves_no_row_on_a_server(mariadb_engine, clock, services):
    hasher = PasswordHasher(rounds=4)
    ids = [
        users.register(
            mariadb_engine,
            hasher,
            clock,
            users.Registration(f"{name}@example.org", name, PASSWORD),
        )
        for name in ("alice", "charlie")
    ]
    for user_id in ids:
        load_sample(mariadb_engine, user_id, clock, services.models)
    before = counts_and_sums(mariadb_engine, ids[1])
    farewell = leaving.Farewell(ids[0], PASSWORD, "DELETE", "192.0.2.1")
    leaving.delete_account(mariadb_engine, hasher, clock, farewell)
    assert counts_and_sums(mariadb_engine, ids[1]) == before
    assert set(counts_and_sums(mariadb_engine, ids[0])[0].values()) == {0}
    with reading(mariadb_engine) as connection:
        events = metadata.tables["throttle_events"]
        buckets = set(connection.execute(select(events.c.bucket)).scalars())
        assert buckets.isdisjoint(account_buckets(ids[0], "alice@example.org"))
        people = connection.execute(select(metadata.tables["users"].c.id)).scalars()
        assert people.all() == [ids[1]]
