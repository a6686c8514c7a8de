"""What a preview shows and lets a person correct."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.importing import row, statement
from utils.db_utils import reading
from utils.domain import Question, Reading, ReadStatus, RowError
from utils.sentences import Sentence
from utils.store import accounts
from utils.store.transactions import list_transactions

if TYPE_CHECKING:
    from routes.deps import Services
    from tests.people import Person
from tests.routes.upload.previews import Page, import_id_of, narrations


def test_a_correction_can_be_given_to_all_rows_of_a_payee(
    alice: Person, page: Page, upload
) -> None:
    rows = [row(day, "-50", "UPI-KIRANA") for day in (1, 2, 3)]
    import_id = import_id_of(upload(alice, statement(rows)))
    path = f"/upload/{import_id}/rows/0"
    shown = page(path)
    assert "2 other rows of this payee too" in " ".join(shown.text.split())
    assert shown.select_one("[name=payee]")["value"]
    alice.submit(path, {"payee": "Corner shop", "also_others": "y"})
    assert page(f"/upload/{import_id}").text.count("Corner shop") == 3
    assert alice.submit(path, {"payee": " "}).status_code == 422


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
    import_id = import_id_of(upload(alice, _ask_for_order))
    shown = page(f"/upload/{import_id}")
    assert "Day first" in shown.text
    assert "Month first" in shown.text
    path = f"/upload/{import_id}/answer"
    wrong = alice.submit(path, {"kind": "date_order", "value": "dym"})
    assert wrong.status_code == 422
    alice.submit(path, {"kind": "date_order", "value": "mdy"})
    assert "Add 1 transaction" in page(f"/upload/{import_id}").text
    alice.submit(f"/upload/{import_id}/commit")
    again = import_id_of(upload(alice, _ask_for_order))
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
    import_id = import_id_of(upload(alice, _ask_for_order))
    alice.submit(f"/upload/{import_id}/answer", {"kind": kind, "value": value})
    assert getattr(reader.hints[-1], hint[0]) == hint[1]


def test_rows_can_be_left_out_and_categorised(
    alice: Person, page: Page, upload, services: Services
) -> None:
    import_id = import_id_of(
        upload(alice, statement([row(1, "-50"), row(2, "-60", "RENT")]))
    )
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
    assert narrations(services, alice) == ["RENT"]


def test_unreadable_rows_show_line_and_reason(
    alice: Person, page: Page, upload
) -> None:
    error = RowError(
        "14", Sentence("the date '31/02/2026' does not exist"), "31/02/2026,-5"
    )
    read = replace(statement([row(1, "-50")], row_errors=[error]), skipped_lines=3)
    import_id = import_id_of(upload(alice, read))
    shown = page(f"/upload/{import_id}?show=unreadable")
    assert "the date '31/02/2026' does not exist" in shown.text
    assert "3 lines that are no transactions" in shown.text
    assert page(f"/upload/{import_id}/rows/1", status=404)


def test_an_empty_statement_says_so(alice: Person, page: Page, upload) -> None:
    import_id = import_id_of(upload(alice, statement([])))
    text = page(f"/upload/{import_id}").text
    assert "There are no transactions in this statement." in text
    done = alice.submit(f"/upload/{import_id}/commit")
    assert done.location == f"/upload/{import_id}"


def test_long_previews_have_pages(alice: Person, page: Page, upload) -> None:
    rows = [row(1 + at % 28, f"-{at}.50", f"SHOP {at}") for at in range(1, 251)]
    import_id = import_id_of(upload(alice, statement(rows)))
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
        import_id = import_id_of(upload(alice, read))
        assert words in " ".join(page(f"/upload/{import_id}").text.split())


def test_the_account_can_be_changed(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = import_id_of(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    with reading(services.engine) as connection:
        (account,) = accounts.list_accounts(connection, alice.user_id)
    other = statement([row(1, "-50")], number="XX9999", layout="another")
    second = import_id_of(upload(alice, other))
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
    assert len(narrations(services, alice)) == 2


def test_the_account_can_be_chosen_with_the_file(
    alice: Person, page: Page, upload, services: Services
) -> None:
    alice.submit(
        f"/upload/{import_id_of(upload(alice, statement([row(1, '-50')])))}/commit"
    )
    with reading(services.engine) as connection:
        (account,) = accounts.list_accounts(connection, alice.user_id)
    read = statement([row(1, "-50")], number=None, layout="another")
    import_id = import_id_of(upload(alice, read, account=str(account.id)))
    assert "Already here: 1" in page(f"/upload/{import_id}").text


def test_a_change_before_commit_leads_back_to_the_preview(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = import_id_of(upload(alice, statement([row(1, "-50")])))
    second = import_id_of(
        upload(alice, statement([row(1, "-50"), row(2, "-60", "RENT")]))
    )
    alice.submit(f"/upload/{first}/commit")
    asked = alice.submit(f"/upload/{second}/commit")
    assert asked.location == f"/upload/{second}"
    assert "changed since this preview" in page(f"/upload/{second}").text
    assert len(narrations(services, alice)) == 1
    assert alice.submit(f"/upload/{second}/commit").location == "/dashboard"
    assert len(narrations(services, alice)) == 2


def test_looking_at_an_old_preview_brings_it_up_to_date(
    alice: Person, page: Page, upload
) -> None:
    first = import_id_of(upload(alice, statement([row(1, "-50")])))
    second = import_id_of(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    assert "Already here: 1" in page(f"/upload/{second}").text


def test_a_row_near_a_hand_entered_one_has_three_answers(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = import_id_of(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    with reading(services.engine) as connection:
        (account,) = accounts.list_accounts(connection, alice.user_id)
    entry = {"date": "2026-01-10", "amount": "500", "direction": "out"}
    entry |= {"payee": "Cobbler", "account": str(account.id)}
    assert alice.submit("/upload/by-hand", entry).status_code == 303
    second = import_id_of(upload(alice, statement([row(12, "-500", "UPI-RAMESH")])))
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
    assert sorted(narrations(services, alice)) == ["UPI-RAMESH", "UPI-SWIGGY"]


def test_a_preview_says_in_words_when_a_row_was_deleted(
    alice: Person, page: Page, upload, services: Services
) -> None:
    first = import_id_of(upload(alice, statement([row(1, "-50")])))
    alice.submit(f"/upload/{first}/commit")
    with reading(services.engine) as connection:
        (stored,) = list_transactions(connection, alice.user_id).rows
    alice.submit(f"/transactions/{stored.id}/delete")
    again = import_id_of(upload(alice, statement([row(1, "-50")])))
    assert "on 15 Nov 2026" in page(f"/upload/{again}").text
