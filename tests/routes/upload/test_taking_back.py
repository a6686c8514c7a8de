"""Imports are undone or discarded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.importing import row, statement
from utils.db_utils import reading
from utils.store.transactions import list_transactions

if TYPE_CHECKING:
    from routes.deps import Services
    from tests.people import Person
from tests.routes.upload.previews import Page, import_id_of, narrations


def test_undo_asks_about_what_was_edited(
    alice: Person, page: Page, upload, services: Services
) -> None:
    import_id = import_id_of(
        upload(alice, statement([row(1, "-50"), row(2, "-60", "RENT")]))
    )
    alice.submit(f"/upload/{import_id}/commit")
    with reading(services.engine) as connection:
        edited = list_transactions(connection, alice.user_id).rows[0]
        category = list_transactions(connection, alice.user_id).rows[1].category_id
    services.clock.advance(services.session_idle / 100)
    path = f"/transactions/{edited.id}/category"
    assert alice.submit(path, {"category": str(category)}).status_code == 303
    undo = f"/upload/{import_id}/undo"
    assert alice.submit(undo).location == undo
    assert "You have edited 1 of its transactions" in page(undo).text
    assert alice.submit(undo, {"edited": "keep"}).location == "/imports"
    assert narrations(services, alice) == ["RENT"]
    assert "Undone" in page("/imports").text
    assert alice.submit(undo).location == f"/upload/{import_id}"
    assert "nothing to undo" in page(f"/upload/{import_id}").text
    assert alice.get(undo).location == f"/upload/{import_id}"


def test_undo_without_edits_needs_no_question(
    alice: Person, page: Page, upload, services: Services
) -> None:
    import_id = import_id_of(upload(alice, statement([row(1, "-50")])))
    assert "new account" in page(f"/upload/{import_id}").text
    alice.submit(f"/upload/{import_id}/commit")
    assert "Exactly what it added" in page(f"/upload/{import_id}/undo").text
    assert alice.submit(f"/upload/{import_id}/undo").location == "/imports"
    assert narrations(services, alice) == []
    assert "new account" not in page(f"/upload/{import_id}").text


def test_an_import_can_be_discarded_before_it_is_committed(
    alice: Person, page: Page, upload
) -> None:
    import_id = import_id_of(upload(alice, statement([row(1, "-50")])))
    assert alice.submit(f"/upload/{import_id}/discard").location == "/upload"
    assert page(f"/upload/{import_id}", status=404)
    kept = import_id_of(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{kept}/commit")
    assert alice.submit(f"/upload/{kept}/discard").location == f"/upload/{kept}"
