"""From the file to the dashboard, alone and in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.importing import row, statement
from utils.db_utils import reading
from utils.errors import StatementError
from utils.sentences import Sentence
from utils.store import import_files

if TYPE_CHECKING:
    import pytest

    from routes.deps import Services
    from tests.people import Person
from tests.routes.upload.previews import Page, import_id_of, narrations


def test_a_statement_goes_from_file_to_dashboard(
    alice: Person, page: Page, upload, services: Services
) -> None:
    rows = [row(1, "-250", "UPI-SWIGGY", balance="750"), row(2, "-50", "TEA <b>")]
    import_id = import_id_of(upload(alice, statement(rows)))
    preview = page(f"/upload/{import_id}")
    assert "Add 2 transactions" in preview.text
    assert "Eating out" in preview.text
    committed = alice.submit(f"/upload/{import_id}/commit")
    assert committed.location == f"/upload/{import_id}?found=first"
    found = " ".join(page(committed.location).text.split())
    assert "Here is what I found" in found
    assert "Without a category 1 transaction" in found
    assert narrations(services, alice) == ["TEA <b>", "UPI-SWIGGY"]
    assert "2" in page(f"/upload/{import_id}").text
    assert alice.submit(f"/upload/{import_id}/commit").status_code == 303
    assert len(narrations(services, alice)) == 2
    with reading(services.engine) as connection:
        assert import_files.file_content(connection, import_id) is None


def test_only_the_first_import_tells_what_was_found(
    alice: Person, page: Page, upload
) -> None:
    for day, place in ((1, "/upload/1?found=first"), (2, "/dashboard")):
        import_id = import_id_of(upload(alice, statement([row(day, "-50")])))
        assert alice.submit(f"/upload/{import_id}/commit").location == place
    assert "Here is what I found" not in page("/upload/2").text


def test_the_upload_page_keeps_the_contract(alice: Person, page: Page, upload) -> None:
    upload(alice, statement([row(1, "-50")]))
    assert "statement.csv" in page("/upload").text
    assert "Waits for you" in page("/imports").text


def test_several_files_make_one_batch(alice: Person, page: Page, upload) -> None:
    response = upload(
        alice,
        statement([row(1, "-50")]),
        StatementError("no_table", Sentence("No table here.")),
    )
    assert response.location.startswith("/imports?batch=")
    listed = page(response.location)
    assert len(listed.select("tbody tr")) == 2
    assert {"See why", "See the rows"} <= {one.text for one in listed.select("td a")}
    assert page("/imports?batch=another", status=404)


def test_after_one_file_of_a_batch_come_the_others(
    alice: Person, page: Page, upload
) -> None:
    files = [statement([row(1, "-50")]), statement([row(2, "-50")])]
    batch = upload(alice, *files).location
    assert alice.submit("/upload/1/commit").location == batch
    assert "1 transaction was added." in page(batch).text
    assert alice.submit("/upload/2/commit").location == "/upload/2?found=first"


def test_a_file_with_nothing_new_says_so(alice: Person, page: Page, upload) -> None:
    import_id = import_id_of(upload(alice, statement([])))
    assert (
        alice.submit(f"/upload/{import_id}/commit").location == f"/upload/{import_id}"
    )
    assert "nothing new to add" in page(f"/upload/{import_id}").text


def test_sample_data_is_one_click_away(
    alice: Person, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    from utils import sample_data

    filled: list[tuple] = []
    rows = iter((1437, 0))

    def load(*args: object) -> int:
        filled.append(args)
        return next(rows)

    monkeypatch.setattr(sample_data, "load_sample", load)
    assert alice.submit("/upload/sample").location == "/dashboard"
    here = services
    assert filled == [(here.engine, alice.user_id, here.clock, here.models)]
    assert "were added" in alice.get("/imports").text
    alice.submit("/upload/sample")
    assert "is here already" in alice.get("/imports").text
