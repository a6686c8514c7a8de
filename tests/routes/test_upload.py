"""Uploading in a browser: in, preview, correct, commit, undo; and whose it is."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.importing import StandInReader, WordCategoriser, row, statement
from utils.db_utils import in_transaction, reading
from utils.domain import AccountKind, Question, Reading, ReadStatus, RowError
from utils.errors import StatementError
from utils.reading.limits import unavailable
from utils.sentences import Sentence
from utils.store import accounts, import_files, imports
from utils.store.transactions import list_transactions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from werkzeug.test import TestResponse

    from routes.deps import Services
    from tests.people import Person

PREVIEW = re.compile(r"/upload/(\d+)$")


@pytest.fixture
def reader() -> StandInReader:
    return StandInReader()


@pytest.fixture
def services(services: Services, reader: StandInReader) -> Iterator[Services]:
    models = replace(services.models, categoriser=WordCategoriser())
    built = replace(services, reader=reader, models=models, max_upload_bytes=200_000)
    yield built
    built.jobs.close()


@pytest.fixture
def upload(reader: StandInReader) -> Callable[..., TestResponse]:
    """Send files, each of which reads as the statement or error given."""

    def send(person: Person, *answers: Any, **fields: str) -> TestResponse:
        files = []
        for answer in answers:
            content = f"file {len(reader.answers)}".encode()
            reader.answers[content] = answer
            files.append((io.BytesIO(content), "statement.csv"))
        return person.submit("/upload", {"files": files, "kind": "bank", **fields})

    return send


def _id(response: TestResponse) -> int:
    assert response.status_code == 303
    found = PREVIEW.search(response.location)
    assert found, response.location
    return int(found[1])


def _payees(services: Services, person: Person) -> list[str]:
    with reading(services.engine) as connection:
        page = list_transactions(connection, person.user_id)
    return [one.narration for one in page.rows]


Page = "Callable[..., BeautifulSoup]"


def test_a_statement_goes_from_file_to_dashboard(
    alice: Person, page: Page, upload, services: Services
) -> None:
    rows = [row(1, "-250", "UPI-SWIGGY", balance="750"), row(2, "-50", "TEA <b>")]
    import_id = _id(upload(alice, statement(rows)))
    preview = page(f"/upload/{import_id}")
    assert "Add 2 transactions" in preview.text
    assert "Eating out" in preview.text
    committed = alice.submit(f"/upload/{import_id}/commit")
    assert committed.location == f"/upload/{import_id}?found=first"
    found = " ".join(page(committed.location).text.split())
    assert "Here is what I found" in found
    assert "Without a category 1 transaction" in found
    assert _payees(services, alice) == ["TEA <b>", "UPI-SWIGGY"]
    assert "2" in page(f"/upload/{import_id}").text
    assert alice.submit(f"/upload/{import_id}/commit").status_code == 303
    assert len(_payees(services, alice)) == 2
    with reading(services.engine) as connection:
        assert import_files.file_content(connection, import_id) is None


def test_only_the_first_import_tells_what_was_found(
    alice: Person, page: Page, upload
) -> None:
    for day, place in ((1, "/upload/1?found=first"), (2, "/dashboard")):
        import_id = _id(upload(alice, statement([row(day, "-50")])))
        assert alice.submit(f"/upload/{import_id}/commit").location == place
    assert "Here is what I found" not in page("/upload/2").text


def test_a_correction_can_be_given_to_all_rows_of_a_payee(
    alice: Person, page: Page, upload
) -> None:
    rows = [row(day, "-50", "UPI-KIRANA") for day in (1, 2, 3)]
    import_id = _id(upload(alice, statement(rows)))
    path = f"/upload/{import_id}/rows/0"
    shown = page(path)
    assert "2 other rows of this payee too" in " ".join(shown.text.split())
    assert shown.select_one("[name=payee]")["value"]
    alice.submit(path, {"payee": "Corner shop", "also_others": "y"})
    assert page(f"/upload/{import_id}").text.count("Corner shop") == 3
    assert alice.submit(path, {"payee": " "}).status_code == 422


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
    import_id = _id(upload(alice, statement([])))
    assert (
        alice.submit(f"/upload/{import_id}/commit").location == f"/upload/{import_id}"
    )
    assert "nothing new to add" in page(f"/upload/{import_id}").text


def test_no_file_is_said_beside_the_field(alice: Person) -> None:
    response = alice.submit("/upload", {"kind": "bank"})
    assert response.status_code == 422
    assert "Please choose at least one file." in response.text


def test_a_file_that_is_too_large_is_not_kept(
    alice: Person, page: Page, services: Services
) -> None:
    content = b"x" * (services.max_upload_bytes + 1)
    response = alice.submit("/upload", {"files": [(io.BytesIO(content), "big.csv")]})
    import_id = _id(response)
    assert "at most 0.2 MB can be read" in page(f"/upload/{import_id}").text
    with reading(services.engine) as connection:
        assert import_files.file_content(connection, import_id) is None


def test_a_failure_is_one_sentence(alice: Person, page: Page, upload) -> None:
    failed = StatementError("empty_file", Sentence("This file is empty."))
    import_id = _id(upload(alice, failed))
    shown = page(f"/upload/{import_id}")
    assert "This file is empty." in shown.text
    assert not shown.select("[name=password]")
    place = f"/upload/{import_id}"
    assert alice.submit(f"{place}/commit").location == place
    assert "not ready to be added" in page(place).text


def test_a_locked_file_asks_for_its_password(alice: Person, page: Page, upload) -> None:
    def read(hints) -> Any:
        if hints.password == "open sesame":
            return statement([row(1, "-50")])
        code = "password_wrong" if hints.password else "password_required"
        return StatementError(code, Sentence("This file is locked."))

    import_id = _id(upload(alice, read))
    (field,) = page(f"/upload/{import_id}").select("[name=password]")
    assert field["type"] == "password"
    path = f"/upload/{import_id}/answer"
    alice.submit(path, {"password": "wrong"})
    assert "This file is locked." in page(f"/upload/{import_id}").text
    alice.submit(path, {"password": "open sesame"})
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text


def test_a_file_that_nothing_could_read_can_be_tried_again(
    alice: Person, page: Page, upload
) -> None:
    readings = [unavailable(), statement([row(1, "-50")])]
    import_id = _id(upload(alice, lambda _: readings.pop(0)))
    path = f"/upload/{import_id}/answer"
    (button,) = page(f"/upload/{import_id}").select(f"[action='{path}'] button")
    assert button.get_text(strip=True) == "Try again"
    alice.submit(path)
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text


def test_the_password_can_come_with_the_file(alice: Person, upload, reader) -> None:
    upload(alice, statement([row(1, "-50")]), password="secret")
    assert reader.hints[-1].password == "secret"


def _ask_for_order(hints) -> Any:
    rows = (row(1, "-50"),)
    read = statement(rows)
    if hints.date_order is not None:
        return read
    readings = (Reading("dmy", read.transactions), Reading("mdy", read.transactions))
    question = Question("date_order", readings)
    return replace(read, status=ReadStatus.QUESTION, questions=(question,))


def test_a_question_is_answered_once_per_layout(
    alice: Person, page: Page, upload
) -> None:
    import_id = _id(upload(alice, _ask_for_order))
    shown = page(f"/upload/{import_id}")
    assert "Day first" in shown.text
    assert "Month first" in shown.text
    path = f"/upload/{import_id}/answer"
    wrong = alice.submit(path, {"kind": "date_order", "value": "dym"})
    assert wrong.status_code == 422
    alice.submit(path, {"kind": "date_order", "value": "mdy"})
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text
    alice.submit(f"/upload/{import_id}/commit")
    again = _id(upload(alice, _ask_for_order))
    assert "Already here" in page(f"/upload/{again}").text


@pytest.mark.parametrize(
    ("kind", "value", "hint"),
    [
        ("direction", "flipped", ("direction", "flipped")),
        ("column", "3", ("columns", ((3, "amount"),))),
    ],
)
def test_each_kind_of_answer_becomes_a_hint(
    alice: Person, upload, reader, kind: str, value: str, hint: tuple
) -> None:
    import_id = _id(upload(alice, _ask_for_order))
    alice.submit(f"/upload/{import_id}/answer", {"kind": kind, "value": value})
    assert getattr(reader.hints[-1], hint[0]) == hint[1]


def test_rows_can_be_left_out_and_categorised(
    alice: Person, page: Page, upload, services: Services
) -> None:
    import_id = _id(upload(alice, statement([row(1, "-50"), row(2, "-60", "RENT")])))
    path = f"/upload/{import_id}/rows/1"
    options = page(path).select("[name=category] option")
    housing = next(one["value"] for one in options if one.text == "Housing")
    moved = alice.submit(path, {"category": housing, "include": "yes"})
    assert moved.location == f"/upload/{import_id}?page=1#row-1"
    alice.submit(f"/upload/{import_id}/rows/0", {"include": "no"})
    shown = page(f"/upload/{import_id}")
    assert "Left out by you" in shown.text
    assert "Housing" in shown.text
    assert alice.submit(path, {"category": "x"}).status_code == 400
    assert alice.submit(path, {"category": "999999"}).status_code == 404
    alice.submit(f"/upload/{import_id}/commit")
    assert _payees(services, alice) == ["RENT"]


def test_unreadable_rows_show_line_and_reason(
    alice: Person, page: Page, upload
) -> None:
    error = RowError(
        "14", Sentence("the date '31/02/2026' does not exist"), "31/02/2026,-5"
    )
    read = replace(statement([row(1, "-50")], row_errors=[error]), skipped_lines=3)
    import_id = _id(upload(alice, read))
    shown = page(f"/upload/{import_id}?show=unreadable")
    assert "the date '31/02/2026' does not exist" in shown.text
    assert "3 lines that are no transactions" in shown.text
    assert page(f"/upload/{import_id}/rows/1", status=404)


def test_an_empty_statement_says_so(alice: Person, page: Page, upload) -> None:
    import_id = _id(upload(alice, statement([])))
    text = page(f"/upload/{import_id}").text
    assert "There are no transactions in this statement." in text
    done = alice.submit(f"/upload/{import_id}/commit")
    assert done.location == f"/upload/{import_id}"


def test_long_previews_have_pages(alice: Person, page: Page, upload) -> None:
    rows = [row(1 + at % 28, f"-{at}.50", f"SHOP {at}") for at in range(1, 251)]
    import_id = _id(upload(alice, statement(rows)))
    assert "Page 2 of 3" in page(f"/upload/{import_id}?page=2").text
    assert "Page 3 of 3" in page(f"/upload/{import_id}?page=99").text
    assert len(page(f"/upload/{import_id}?page=3").select("tbody tr")) == 50


def test_the_balance_proof_is_a_sentence(alice: Person, page: Page, upload) -> None:
    from decimal import Decimal

    from utils.domain import BalanceCheck, BalanceStatus, ParsedAccount

    for check, words in (
        (
            BalanceCheck(BalanceStatus.PROVED, Decimal(1000), Decimal(950)),
            "opening ₹1,000.00 + 1 row = closing ₹950.00 ✓",
        ),
        (BalanceCheck(BalanceStatus.PROVED), "Every running balance follows"),
        (BalanceCheck(BalanceStatus.BROKEN, first_break_line="9"), "in line 9"),
        (BalanceCheck(BalanceStatus.BROKEN), "do not add up"),
    ):
        account = ParsedAccount("1", "HDFC Bank", None, "INR", check)
        read = statement([row(1, "-50")], accounts=[account])
        import_id = _id(upload(alice, read))
        assert words in " ".join(page(f"/upload/{import_id}").text.split())


def test_the_account_can_be_changed(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = _id(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    with reading(services.engine) as connection:
        (account,) = accounts.list_accounts(connection, alice.user_id)
    other = statement([row(1, "-50")], number="XX9999", layout="another")
    second = _id(upload(alice, other))
    assert "new account" in page(f"/upload/{second}").text
    path = f"/upload/{second}/account"
    alice.submit(path, {"ref": "1", "account": str(account.id)})
    assert "Already here: 1" in page(f"/upload/{second}").text
    alice.submit(path, {"ref": "1", "account": "new"})
    assert "Add 1 transaction" in page(f"/upload/{second}").text
    assert alice.submit(path, {"ref": "1", "account": "?"}).status_code == 422
    assert alice.submit(path, {"ref": "7", "account": "new"}).status_code == 404
    assert alice.submit(path, {"ref": "1", "account": "999"}).status_code == 404
    alice.submit(f"/upload/{second}/commit")
    assert len(_payees(services, alice)) == 2


def test_the_account_can_be_chosen_with_the_file(
    alice: Person, page: Page, upload, services: Services
) -> None:
    alice.submit(f"/upload/{_id(upload(alice, statement([row(1, '-50')])))}/commit")
    with reading(services.engine) as connection:
        (account,) = accounts.list_accounts(connection, alice.user_id)
    read = statement([row(1, "-50")], number=None, layout="another")
    import_id = _id(upload(alice, read, account=str(account.id)))
    assert "Already here: 1" in page(f"/upload/{import_id}").text


def test_a_change_before_commit_leads_back_to_the_preview(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = _id(upload(alice, statement([row(1, "-50")])))
    second = _id(upload(alice, statement([row(1, "-50"), row(2, "-60", "RENT")])))
    alice.submit(f"/upload/{first}/commit")
    asked = alice.submit(f"/upload/{second}/commit")
    assert asked.location == f"/upload/{second}"
    assert "changed since this preview" in page(f"/upload/{second}").text
    assert len(_payees(services, alice)) == 1
    assert alice.submit(f"/upload/{second}/commit").location == "/dashboard"
    assert len(_payees(services, alice)) == 2


def test_looking_at_an_old_preview_brings_it_up_to_date(
    alice: Person, page: Page, upload
) -> None:
    first = _id(upload(alice, statement([row(1, "-50")])))
    second = _id(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    assert "Already here: 1" in page(f"/upload/{second}").text


def test_undo_asks_about_what_was_edited(
    alice: Person, page: Page, upload, services: Services
) -> None:
    import_id = _id(upload(alice, statement([row(1, "-50"), row(2, "-60", "RENT")])))
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
    assert _payees(services, alice) == ["RENT"]
    assert "Undone" in page("/imports").text
    assert alice.submit(undo).location == f"/upload/{import_id}"
    assert "nothing to undo" in page(f"/upload/{import_id}").text
    assert alice.get(undo).location == f"/upload/{import_id}"


def test_undo_without_edits_needs_no_question(
    alice: Person, page: Page, upload, services: Services
) -> None:
    import_id = _id(upload(alice, statement([row(1, "-50")])))
    assert "new account" in page(f"/upload/{import_id}").text
    alice.submit(f"/upload/{import_id}/commit")
    assert "Exactly what it added" in page(f"/upload/{import_id}/undo").text
    assert alice.submit(f"/upload/{import_id}/undo").location == "/imports"
    assert _payees(services, alice) == []
    assert "new account" not in page(f"/upload/{import_id}").text


def test_an_import_can_be_discarded_before_it_is_committed(
    alice: Person, page: Page, upload
) -> None:
    import_id = _id(upload(alice, statement([row(1, "-50")])))
    assert alice.submit(f"/upload/{import_id}/discard").location == "/upload"
    assert page(f"/upload/{import_id}", status=404)
    kept = _id(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{kept}/commit")
    assert alice.submit(f"/upload/{kept}/discard").location == f"/upload/{kept}"


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

    import_id = _id(upload(alice, slow))
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
    assert "40 % read" in shown.text
    assert shown.select_one("progress")["value"] == "40"
    done.set()
    for _ in range(100):
        if "Refresh" not in alice.get(f"/upload/{import_id}").headers:
            break
        done.wait(0.05)
        threading.Event().wait(0.05)
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text


def test_transactions_can_be_entered_by_hand(
    alice: Person, page: Page, services: Services
) -> None:
    entry = {"date": "2026-11-01", "amount": "120.50", "direction": "out"}
    added = alice.submit("/upload/by-hand", {**entry, "payee": "Cobbler"})
    assert added.status_code == 303
    with reading(services.engine) as connection:
        (stored,) = list_transactions(connection, alice.user_id).rows
    assert (stored.amount_minor, stored.account_name) == (-12050, "Cash")
    assert (stored.by_hand, stored.import_id) == (True, None)
    income = {**entry, "direction": "in", "payee": "Refund"}
    alice.submit("/upload/by-hand", {**income, "account": str(stored.account_id)})
    with reading(services.engine) as connection:
        assert list_transactions(connection, alice.user_id).rows[0].amount_minor > 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": "0"},
        {"amount": "-5"},
        {"amount": "NaN"},
        {"amount": "1.234"},
        {"amount": "1e300"},
        {"amount": "1000000000000"},
        {"date": "2026-02-31"},
        {"date": "0206-11-01"},
        {"date": "2062-11-01"},
        {"payee": ""},
        {"payee": "  "},
        {"account": "999"},
        {"category": "999"},
        {"direction": "up"},
    ],
)
def test_a_wrong_entry_is_said_and_not_stored(
    alice: Person, services: Services, wrong: dict[str, str]
) -> None:
    entry = {"date": "2026-11-01", "amount": "12", "direction": "out", "payee": "A"}
    response = alice.submit("/upload/by-hand", {**entry, **wrong})
    assert response.status_code == 422
    assert _payees(services, alice) == []


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


def test_a_locked_file_in_a_batch_asks_for_its_password(
    alice: Person, page: Page, upload
) -> None:
    locked = StatementError("password_required", Sentence("This file is locked."))
    response = upload(alice, statement([row(1, "-50")]), locked)
    listed = page(response.location).text
    assert "Locked" in listed
    assert "Give the password" in listed


def test_a_row_near_a_hand_entered_one_has_three_answers(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = _id(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    with reading(services.engine) as connection:
        (account,) = accounts.list_accounts(connection, alice.user_id)
    entry = {"date": "2026-01-10", "amount": "500", "direction": "out"}
    entry |= {"payee": "Cobbler", "account": str(account.id)}
    assert alice.submit("/upload/by-hand", entry).status_code == 303
    second = _id(upload(alice, statement([row(12, "-500", "UPI-RAMESH")])))
    shown = page(f"/upload/{second}")
    assert "Cobbler" in shown.select_one(".pf-entered").text
    buttons = shown.select("tr [name=include]")
    assert [one["value"] for one in buttons] == ["same", "yes", "no"]
    path = f"/upload/{second}/rows/0"
    alice.submit(path, {"include": "no"})
    assert "1 left out by you" in page(f"/upload/{second}").text
    alice.submit(path, {"include": "same"})
    assert "Take over the bank's details" in page(f"/upload/{second}").text
    alice.submit(f"/upload/{second}/commit")
    assert sorted(_payees(services, alice)) == ["UPI-RAMESH", "UPI-SWIGGY"]


PATHS = [
    ("GET", "/upload/{id}/mapping"),
    ("POST", "/upload/{id}/mapping"),
    ("GET", "/upload/{id}"),
    ("GET", "/upload/{id}/rows/0"),
    ("GET", "/upload/{id}/undo"),
    ("POST", "/upload/{id}/commit"),
    ("POST", "/upload/{id}/discard"),
    ("POST", "/upload/{id}/undo"),
    ("POST", "/upload/{id}/answer"),
    ("POST", "/upload/{id}/account"),
    ("POST", "/upload/{id}/rows/0"),
]


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_strangers_find_nothing_and_nobody_must_log_in(
    alice: Person, charlie: Person, client: Person, upload, method: str, path: str
) -> None:
    import_id = _id(upload(alice, statement([row(1, "-50")])))
    url = path.format(id=import_id)
    fields = {"account": "new", "ref": "1", "include": "no"}
    if method == "GET":
        stranger, nobody = charlie.get(url), client.get(url)
    else:
        stranger, nobody = charlie.submit(url, fields), client.submit(url, fields)
    assert stranger.status_code == 404
    assert nobody.status_code in {302, 303}
    assert "/login" in nobody.location
    assert alice.get(f"/upload/{import_id}").status_code == 200


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
    assert "0 of 1 files read, 0 %" in shown.text
    assert shown.select_one("progress")["value"] == "0"
    assert alice.get("/imports?batch=batch").headers["Refresh"] == "2"


def test_the_more_others_wait_the_later_a_page_looks_again(
    alice: Person, charlie: Person, services: Services
) -> None:
    def wait_for(person: Person, count: int) -> None:
        for number in range(count):
            new = imports.NewImport(f"b{number}", "a.csv", AccountKind.BANK, b"date")

            def work(connection: Any, new: Any = new) -> None:
                added = imports.add_import(
                    connection, person.user_id or 0, new, services.clock.now()
                )
                services.jobs.add(connection, person.user_id or 0, "read", added)

            in_transaction(services.engine, work)

    wait_for(alice, 11)
    assert alice.get("/imports?batch=b0").headers["Refresh"] == "2"
    wait_for(charlie, 15)
    assert alice.get("/imports?batch=b0").headers["Refresh"] == "5"
    wait_for(charlie, 60)
    assert alice.get("/imports?batch=b0").headers["Refresh"] == "10"


def test_the_list_keeps_still_when_all_is_read(alice: Person) -> None:
    assert "Refresh" not in alice.get("/imports").headers


def test_a_preview_says_in_words_when_a_row_was_deleted(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = _id(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    with reading(services.engine) as connection:
        (stored,) = list_transactions(connection, alice.user_id).rows
    alice.submit(f"/transactions/{stored.id}/delete")
    again = _id(upload(alice, statement([row(1, "-50")])))
    assert "on 15 Nov 2026" in page(f"/upload/{again}").text
