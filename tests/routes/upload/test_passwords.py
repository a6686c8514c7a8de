"""Locked files ask for their password."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.importing import row, statement
from utils.errors import StatementError
from utils.sentences import Sentence

if TYPE_CHECKING:
    from tests.people import Person
from tests.routes.upload.previews import Page, import_id_of


def test_a_locked_file_asks_for_its_password(alice: Person, page: Page, upload) -> None:
    def read(hints) -> Any:
        if hints.password == "open sesame":
            return statement([row(1, "-50")])
        code = "password_wrong" if hints.password else "password_required"
        return StatementError(code, Sentence("This file is locked."))

    import_id = import_id_of(upload(alice, read))
    (field,) = page(f"/upload/{import_id}").select("[name=password]")
    assert field["type"] == "password"
    path = f"/upload/{import_id}/answer"
    alice.submit(path, {"password": "wrong"})
    assert "This file is locked." in page(f"/upload/{import_id}").text
    alice.submit(path, {"password": "open sesame"})
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text


def test_the_password_can_come_with_the_file(alice: Person, upload, reader) -> None:
    upload(alice, statement([row(1, "-50")]), password="secret")
    assert reader.hints[-1].password == "secret"


def test_a_locked_file_in_a_batch_asks_for_its_password(
    alice: Person, page: Page, upload
) -> None:
    locked = StatementError("password_required", Sentence("This file is locked."))
    response = upload(alice, statement([row(1, "-50")]), locked)
    listed = page(response.location).text
    assert "Locked" in listed
    assert "Give the password" in listed
