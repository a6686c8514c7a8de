"""Pages that wait for a reading look again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.importing import row, statement
from utils.db_utils import in_transaction, reading
from utils.domain import AccountKind
from utils.store import imports

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from routes.deps import Services
    from tests.people import Person
from tests.routes.upload.previews import Page, import_id_of


def test_a_file_still_being_read_shows_a_page_that_looks_again(
    alice: Person,
    page: Page,
    upload,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import threading

    from sqlalchemy import select, update

    from database.tables import jobs
    from routes import upload_preview

    monkeypatch.setattr(upload_preview, "PATIENCE_S", 0.05)
    done = threading.Event()

    def slow(_hints) -> Any:
        done.wait(10)
        return statement([row(1, "-50")])

    import_id = import_id_of(upload(alice, slow))
    waiting = alice.get(f"/upload/{import_id}")
    assert waiting.headers["Refresh"] == "2"
    assert "Being read" in page(f"/upload/{import_id}").text
    with reading(services.engine) as connection:
        job_id = connection.execute(select(jobs.c.id)).scalar_one()
    in_transaction(
        services.engine,
        lambda c: c.execute(
            update(jobs).where(jobs.c.id == job_id).values(progress_percent=40)
        ),
    )
    shown = page(f"/upload/{import_id}")
    assert "40% read" in shown.text
    assert shown.select_one("progress")["value"] == "40"
    done.set()
    for _ in range(100):
        if "Refresh" not in alice.get(f"/upload/{import_id}").headers:
            break
        done.wait(0.05)
        threading.Event().wait(0.05)
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text


def test_the_list_looks_again_while_a_file_is_being_read(
    alice: Person, page: Page, services: Services
) -> None:
    new = imports.NewImport("batch", "slow.csv", AccountKind.BANK, b"date,amount")
    in_transaction(
        services.engine,
        lambda c: imports.add_import(c, alice.user_id or 0, new, services.clock.now()),
    )
    shown = page("/imports?batch=batch")
    assert "slow.csv" in shown.text
    assert "0 of 1 files read, 0%" in shown.text
    assert shown.select_one("progress")["value"] == "0"
    assert alice.get("/imports?batch=batch").headers["Refresh"] == "2"


def test_whose_turn_comes_later_looks_again_later(
    sign_up: Callable[[str], Person],
    alice: Person,
    charlie: Person,
    services: Services,
) -> None:
    bob = sign_up("Bob")

    def wait_for(person: Person, count: int) -> None:
        for number in range(count):
            new = imports.NewImport(f"b{number}", "a.csv", AccountKind.BANK, b"date")

            def work(connection: Any, new: Any = new) -> None:
                added = imports.add_import(
                    connection, person.user_id or 0, new, services.clock.now()
                )
                services.jobs.add(connection, person.user_id or 0, "read", added)

            in_transaction(services.engine, work)

    wait_for(charlie, 11)
    wait_for(alice, 1)
    assert alice.get("/imports?batch=b0").headers["Refresh"] == "5"
    # Whoever came later is no reason to wait, but waits longer.
    wait_for(charlie, 60)
    assert alice.get("/imports?batch=b0").headers["Refresh"] == "5"
    wait_for(bob, 1)
    assert bob.get("/imports?batch=b0").headers["Refresh"] == "10"
    assert charlie.get("/imports?batch=b0").headers["Refresh"] == "2"


def test_the_list_keeps_still_when_all_is_read(alice: Person) -> None:
    assert "Refresh" not in alice.get("/imports").headers
