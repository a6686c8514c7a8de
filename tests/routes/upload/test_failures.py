"""Files that cannot be read are told in one sentence."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from tests.importing import row, statement
from utils.db_utils import reading
from utils.errors import StatementError
from utils.reading.limits import unavailable
from utils.sentences import Sentence
from utils.store import import_files

if TYPE_CHECKING:
    from routes.deps import Services
    from tests.people import Person
from tests.routes.upload.previews import Page, import_id_of


def test_no_file_is_said_beside_the_field(alice: Person) -> None:
    response = alice.submit("/upload", {"kind": "bank"})
    assert response.status_code == 422
    assert "Please choose at least one file." in response.text


def test_a_file_that_is_too_large_is_not_kept(
    alice: Person, page: Page, services: Services
) -> None:
    content = b"x" * (services.max_upload_bytes + 1)
    response = alice.submit("/upload", {"files": [(io.BytesIO(content), "big.csv")]})
    import_id = import_id_of(response)
    assert "at most 0.2 MB can be read" in page(f"/upload/{import_id}").text
    with reading(services.engine) as connection:
        assert import_files.file_content(connection, import_id) is None


def test_a_failure_is_one_sentence(alice: Person, page: Page, upload) -> None:
    failed = StatementError("empty_file", Sentence("This file is empty."))
    import_id = import_id_of(upload(alice, failed))
    shown = page(f"/upload/{import_id}")
    assert "This file is empty." in shown.text
    assert not shown.select("[name=password]")
    place = f"/upload/{import_id}"
    assert alice.submit(f"{place}/commit").location == place
    assert "not ready to be added" in page(place).text


def test_a_file_that_nothing_could_read_can_be_tried_again(
    alice: Person, page: Page, upload
) -> None:
    readings = [unavailable(), statement([row(1, "-50")])]
    import_id = import_id_of(upload(alice, lambda _: readings.pop(0)))
    path = f"/upload/{import_id}/answer"
    (button,) = page(f"/upload/{import_id}").select(f"[action='{path}'] button")
    assert button.get_text(strip=True) == "Try again"
    alice.submit(path)
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text
