"""Telling how a file is read on the page about its table."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.routes.mapping.asking import (
    OPEN_DATES,
    TWO_AMOUNTS,
    UNNAMED,
    DirectReader,
    amounts,
    choices,
    heading,
    send,
)
from utils.db_utils import reading
from utils.errors import StatementError
from utils.importing.receive import sweep
from utils.sentences import Sentence
from utils.store import import_accounts, import_rows
from utils.store.transactions import list_transactions

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup

    from routes.deps import Services
    from tests.people import Person

    Page = Callable[..., BeautifulSoup]


def test_an_answer_can_be_changed_on_the_mapping_page(
    alice: Person, page: Page, services: Services
) -> None:
    import_id = send(alice, OPEN_DATES)
    alice.submit(
        f"/upload/{import_id}/answer", {"date_order": "mdy", "direction": "all_in"}
    )
    path = f"/upload/{import_id}/mapping"
    shown = page(path)
    assert "03/04/2026 is 3 Apr 2026 with the day first" in " ".join(shown.text.split())
    fields = choices(shown)
    assert (fields["date_order"], fields["direction"]) == ("mdy", "all_in")
    assert alice.submit(path, {**fields, "date_order": "dmy"}).status_code == 303
    with reading(services.engine) as connection:
        rows = import_rows.list_rows(connection, import_id)
    assert rows[0].posting_date == dt.date(2026, 4, 3)
    alice.submit(f"/upload/{import_id}/commit")
    again = send(alice, OPEN_DATES)
    with reading(services.engine) as connection:
        assert import_rows.list_rows(connection, again)[0].posting_date == dt.date(
            2026, 4, 3
        )


def test_columns_and_lines_are_corrected_and_the_preview_says_what_changed(
    alice: Person, page: Page, services: Services
) -> None:
    import_id = send(alice, TWO_AMOUNTS)
    alice.submit(f"/upload/{import_id}/answer", {"column": "2"})
    assert amounts(services, import_id)[:2] == [-5000, -1000]
    path = f"/upload/{import_id}/mapping"
    shown = page(path)
    roles = [one["value"] for one in shown.select("th option[selected]")]
    assert roles[:3] == ["date", "narration", "amount"]
    fields = {**choices(shown), "column-3": "amount", "skip": "4"}
    assert alice.submit(path, fields).location == f"/upload/{import_id}"
    assert amounts(services, import_id)[0] == -415000
    text = " ".join(page(f"/upload/{import_id}").text.split())
    assert "Left out by you" in text
    assert "What changed" in text
    kept = page(path)
    (ticked,) = kept.select("input[name=skip][checked]")
    assert ticked["value"] == "4"
    alice.submit(path, choices(kept))
    assert len(amounts(services, import_id)) >= 2
    alice.submit(f"/upload/{import_id}/commit")
    with reading(services.engine) as connection:
        stored = list_transactions(connection, alice.user_id).rows
    assert {one.amount_minor for one in stored} >= {-415000, -83000}


def test_a_file_without_a_table_can_be_pointed_at_and_is_known_next_time(
    alice: Person, page: Page, services: Services
) -> None:
    import_id = send(alice, UNNAMED)
    assert "Point at the columns" in page(f"/upload/{import_id}").text
    path = f"/upload/{import_id}/mapping"
    told = {
        **choices(page(path)),
        "column-0": "date",
        "column-1": "narration",
        "column-2": "amount",
        "direction": "all_out",
        "header": "1",
        "currency": "USD",
    }
    alice.submit(path, told)
    assert amounts(services, import_id) == [-5000, -6000]
    with reading(services.engine) as connection:
        (part,) = import_accounts.list_import_accounts(connection, import_id)
    assert part.currency == "USD"
    assert page(path).select_one("#header option[selected]")["value"] == "1"


def test_the_memory_of_a_pointed_at_table_serves_the_next_file(
    alice: Person, page: Page, services: Services
) -> None:
    first = send(alice, UNNAMED)
    path = f"/upload/{first}/mapping"
    told = {"column-0": "date", "column-1": "narration", "column-2": "amount"}
    fields = {**choices(page(path)), **told, "direction": "all_out", "header": "1"}
    alice.submit(path, fields)
    alice.submit(f"/upload/{first}/commit")
    longer = send(alice, UNNAMED + "33002,x3,70\n")
    assert amounts(services, longer) == [-5000, -6000, -7000]
    assert "Read as you told us" in page(f"/upload/{longer}").text


def test_corrections_that_contradict_each_other_are_said(
    alice: Person, page: Page, services: Services
) -> None:
    import_id = send(alice, UNNAMED)
    path = f"/upload/{import_id}/mapping"
    fields = {**choices(page(path)), "column-1": "amount", "column-2": "amount"}
    assert alice.submit(path, fields).location == path
    assert "Two columns are marked as amount" in page(path).text
    noise = {"column-0": "gold", "column-99": "date", "column-x": "date", "skip": "77"}
    assert alice.submit(path, {**noise, "header": "none"}).status_code == 303
    assert amounts(services, import_id) == []


def test_column_names_can_be_denied(
    alice: Person, page: Page, services: Services
) -> None:
    text = "Date,Text,Amount\n13/01/2026,A,-1.00\n14/01/2026,B,-2.00\n"
    import_id = send(alice, text)
    path = f"/upload/{import_id}/mapping"
    alice.submit(path, {**choices(page(path)), "header": "none"})
    assert amounts(services, import_id) == [-100, -200]
    assert page(path).select_one("#header option[selected]").text == "There are none"


def test_a_file_that_is_gone_says_to_upload_again(
    alice: Person, page: Page, services: Services
) -> None:
    import_id = send(alice, TWO_AMOUNTS)
    alice.submit(f"/upload/{import_id}/answer", {"column": "3"})
    sweep(services.engine, services.clock.now() + dt.timedelta(days=2))
    path = f"/upload/{import_id}/mapping"
    assert "Please upload it again" in page(path).text
    assert alice.submit(path).location == f"/upload/{import_id}"


def test_what_is_added_already_is_not_read_again(alice: Person, page: Page) -> None:
    import_id = send(alice, "Date,Text,Amount\n13/01/2026,A,-1.00\n")
    alice.submit(f"/upload/{import_id}/commit")
    path = f"/upload/{import_id}/mapping"
    assert "has been added already" in page(path).text
    assert alice.submit(path).location == f"/upload/{import_id}"


def test_a_format_without_columns_says_so(alice: Person, page: Page) -> None:
    mt940 = (
        ":20:S\n:25:NL12BANK0123456789\n:28C:1/1\n:60F:C260101EUR100,00\n"
        ":61:2601020102D10,00NMSCNONREF\n:86:TEA\n:62F:C260102EUR90,00\n"
    )
    import_id = send(alice, mt940)
    assert "Something read wrongly?" not in page(f"/upload/{import_id}").text
    assert "no columns to choose" in page(f"/upload/{import_id}/mapping").text


def test_reading_that_was_interrupted_can_be_tried_again(
    alice: Person, page: Page, reader: DirectReader
) -> None:
    reader.failures.append(StatementError("timed_out", Sentence("It took too long.")))
    import_id = send(alice, "Date,Text,Amount\n13/01/2026,A,-1.00\n")
    assert "Try again" in page(f"/upload/{import_id}").text
    alice.submit(f"/upload/{import_id}/answer")
    assert heading(page(f"/upload/{import_id}")) == "Preview"
