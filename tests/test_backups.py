"""Backups show one moment, are checked, and go back into either database."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import threading

import pytest
from sqlalchemy import func, select

from database import migrate
from database.tables import metadata
from tests.people import PASSWORD
from utils import backups
from utils.db_utils import in_transaction, make_engine, reading
from utils.errors import Conflict, InvalidInput
from utils.people import users
from utils.people.passwords import PasswordHasher
from utils.sample_data import load_sample
from utils.store import categories, snapshots


@pytest.fixture
def filled(any_engine, clock, services):
    """A database with somebody's two years in it."""
    meera = users.Registration("meera@example.org", "Meera", PASSWORD)
    user_id = users.register(any_engine, PasswordHasher(rounds=4), clock, meera)
    load_sample(any_engine, user_id, clock, services.models)
    return any_engine


def mark_migrated(engine):
    """Say that tables which were made without migrations have them all."""
    from sqlalchemy import text

    with engine.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
        connection.execute(
            text("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        )
        connection.execute(
            text("INSERT INTO alembic_version VALUES (:v)"),
            {"v": migrate.newest_revision()},
        )


def contents(engine):
    with reading(engine) as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(
                    select(table).order_by(*table.primary_key)
                )
            ]
            for table in snapshots.copied_tables()
        }


def test_a_backup_brings_everything_back(filled, tmp_path):
    mark_migrated(filled)
    before = contents(filled)
    counts = backups.back_up(filled, tmp_path / "b")
    assert counts == {name: len(rows) for name, rows in before.items()}
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o600
    assert not list(tmp_path.glob(".b*"))
    with filled.begin() as connection:
        connection.execute(metadata.tables["transactions"].delete())
        connection.execute(metadata.tables["users"].update().values(email="x@x.org"))
    assert backups.restore(filled, tmp_path / "b") == counts
    assert contents(filled) == before


def test_a_backup_goes_into_a_fresh_database(filled, tmp_path):
    backups.back_up(filled, tmp_path / "b")
    fresh = make_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    backups.restore(fresh, tmp_path / "b")
    assert contents(fresh) == contents(filled)
    assert migrate.is_current(fresh)
    fresh.dispose()


@pytest.mark.mariadb
def test_a_backup_of_a_file_goes_into_a_server(
    engine, mariadb_engine, clock, services, tmp_path
):
    meera = users.Registration("meera@example.org", "Meera", PASSWORD)
    user_id = users.register(engine, PasswordHasher(rounds=4), clock, meera)
    load_sample(engine, user_id, clock, services.models)
    mark_migrated(mariadb_engine)
    backups.back_up(engine, tmp_path / "b")
    backups.restore(mariadb_engine, tmp_path / "b")
    table = metadata.tables["transactions"]
    query = select(table.c.posting_date, table.c.amount_minor, table.c.narration)
    with reading(engine) as one, reading(mariadb_engine) as other:
        ordered = query.order_by(table.c.id)
        assert one.execute(ordered).all() == other.execute(ordered).all()


def test_log_ins_do_not_come_back(alice, engine, tmp_path):
    mark_migrated(engine)
    backups.back_up(engine, tmp_path / "b")
    assert alice.get("/settings").status_code == 200
    backups.restore(engine, tmp_path / "b")
    assert alice.get("/settings").status_code == 303


def test_a_category_below_a_later_one_comes_back(filled, tmp_path):
    mark_migrated(filled)
    table = metadata.tables["categories"]
    with filled.begin() as connection:
        ids = (
            connection.execute(select(table.c.id).order_by(table.c.id)).scalars().all()
        )
        connection.execute(
            table.update().where(table.c.id == ids[0]).values(parent_id=ids[-1])
        )
    backups.back_up(filled, tmp_path / "b")
    backups.restore(filled, tmp_path / "b")
    with reading(filled) as connection:
        again = connection.execute(
            select(table.c.parent_id).where(table.c.id == ids[0])
        )
        assert again.scalar_one() == ids[-1]


def test_keys_are_checked_again_after_a_restore(filled, tmp_path):
    mark_migrated(filled)
    backups.back_up(filled, tmp_path / "b")
    backups.restore(filled, tmp_path / "b")
    orphan = {"user_id": 999_999, "name": "x", "kind": "expense"}
    with pytest.raises(Exception, match=r"(?i)foreign key"), filled.begin() as writing:
        writing.execute(metadata.tables["categories"].insert().values(**orphan))


def test_an_existing_file_is_not_written_over(engine, tmp_path):
    (tmp_path / "b").write_text("last week's")
    with pytest.raises(Conflict, match="new name"):
        backups.back_up(engine, tmp_path / "b")
    assert (tmp_path / "b").read_text() == "last week's"


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw[:0],
        lambda raw: b"not a database at all" * len(raw[:99]),
        lambda raw: raw.replace(b"meera@example.org", b"mallo@example.org"),
    ],
)
def test_a_damaged_backup_changes_nothing(engine, clock, tmp_path, damage):
    meera = users.Registration("meera@example.org", "Meera", PASSWORD)
    users.register(engine, PasswordHasher(rounds=4), clock, meera)
    mark_migrated(engine)
    backups.back_up(engine, tmp_path / "b")
    (tmp_path / "b").write_bytes(damage((tmp_path / "b").read_bytes()))
    before = contents(engine)
    with pytest.raises(InvalidInput, match="nothing was restored"):
        backups.restore(engine, tmp_path / "b")
    assert contents(engine) == before


def test_a_backup_of_a_newer_release_is_refused(engine, tmp_path):
    mark_migrated(engine)
    backups.back_up(engine, tmp_path / "b")
    with sqlite3.connect(tmp_path / "b") as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.close()
    with pytest.raises(InvalidInput, match="newer release"):
        backups.restore(engine, tmp_path / "b")


def test_a_restore_that_fails_on_the_way_changes_nothing(
    filled, tmp_path, monkeypatch
):  # threat 103
    mark_migrated(filled)
    backups.back_up(filled, tmp_path / "b")
    before = contents(filled)
    copy = snapshots._copy

    def break_off(source, target, table):
        if table.name == "transactions":
            raise OSError("the disk is gone")
        return copy(source, target, table)

    monkeypatch.setattr(snapshots, "_copy", break_off)
    with pytest.raises(OSError, match="disk"):
        backups.restore(filled, tmp_path / "b")
    assert contents(filled) == before


def test_a_backup_taken_during_writes_shows_one_moment(
    filled, tmp_path, clock
):  # threat 103
    """Each writer adds two rows at once; no backup may ever show an odd number."""
    table, stop = metadata.tables["categories"], threading.Event()
    user = metadata.tables["users"]
    with reading(filled) as connection:
        user_id = connection.execute(select(user.c.id)).scalar_one()
    faults = []

    def add(connection, number):
        for half in ("a", "b"):
            connection.execute(
                table.insert().values(
                    user_id=user_id, name=f"zz-{number}{half}", kind="expense", hidden=0
                )
            )

    def write():
        number = 0
        try:
            while not stop.is_set() and number < 2000:
                number += 1
                in_transaction(filled, lambda db, n=number: add(db, n))
        except Exception as error:  # noqa: BLE001 - whatever it is fails the test
            faults.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            backups.back_up(filled, tmp_path / f"b{number}")
    finally:
        stop.set()
        writer.join()
    assert not faults
    for number in range(3):
        fresh = make_engine(f"sqlite:///{tmp_path / f'fresh{number}.db'}")
        backups.restore(fresh, tmp_path / f"b{number}")
        with reading(fresh) as connection:
            added = connection.execute(
                select(func.count()).where(table.c.name.like("zz-%"))
            ).scalar_one()
            assert added % 2 == 0
            assert len(categories.list_categories(connection, user_id)) > added
        fresh.dispose()


def test_the_commands_say_what_they_did(app, alice, engine, tmp_path):
    mark_migrated(engine)
    runner = app.test_cli_runner()
    made = runner.invoke(args=["backup", str(tmp_path / "b")])
    assert made.exit_code == 0, made.output
    assert "checked" in made.output
    back = runner.invoke(args=["restore", str(tmp_path / "b")])
    assert back.exit_code == 0, back.output
    assert "restored" in back.output


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_the_commands_fail_in_a_sentence(app, engine, tmp_path, command):
    (tmp_path / "x").write_text("x")
    runner = app.test_cli_runner()
    for path in (tmp_path / "x", tmp_path / "nowhere" / "b"):
        failed = runner.invoke(args=[command, str(path)])
        assert failed.exit_code == 1
        assert failed.output.startswith("Error: ")
        assert "Traceback" not in failed.output


def test_a_backup_survives_its_copy_elsewhere(engine, tmp_path):
    mark_migrated(engine)
    backups.back_up(engine, tmp_path / "b")
    shutil.copyfile(tmp_path / "b", tmp_path / "elsewhere")
    backups.restore(engine, tmp_path / "elsewhere")
