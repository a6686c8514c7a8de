"""Rows that look like something else: totals, third kinds, pending and signed ones."""

from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import AccountKind, ParsedStatement, ReadHints, ReadStatus
from utils.file_processor import read_statement
from utils.sentences import plain

TODAY = dt.date(2026, 11, 22)


def _read(text: str, kind: AccountKind = AccountKind.BANK) -> ParsedStatement:
    return read_statement(text.encode(), ReadHints("file.csv", kind, today=TODAY))


def _amounts(statement: ParsedStatement) -> list[str]:
    assert statement.status is ReadStatus.OK
    return [str(row.amount) for row in statement.transactions]


def test_a_shop_called_total_is_a_payment():
    statement = _read(
        "date;libellé;montant\n31/03/2025;CARREFOUR;-12,00\n29/03/2025;TOTAL;-45,00\n"
        "28/03/2025;SALAIRE;2000,00\n"
    )

    assert _amounts(statement) == ["-12.00", "-45.00", "2000.00"]


def test_a_dated_total_that_adds_up_is_no_payment():
    statement = _read(
        "Date,Narration,Amount\n13/10/2025,Tea,-20.00\n14/10/2025,Bus,-5.00\n"
        "31/10/2025,Total,-25.00\n"
    )

    assert _amounts(statement) == ["-20.00", "-5.00"]


def test_a_total_is_reported_where_rows_are_missing():
    statement = _read(
        "Date,Narration,Amount\n13/10/2025,Tea,-20.00\n14/10/2025,Bus,-5.00\n"
        "15/10/2025,Pen,five\n31/10/2025,Total,-30.00\n"
    )

    assert _amounts(statement) == ["-20.00", "-5.00"]
    assert [error.line for error in statement.row_errors] == ["4", "5"]


def test_a_total_of_both_sides_is_skipped():
    statement = _read(
        "Date,Narration,Debit,Credit\n13/10/2025,Tea,20.00,\n14/10/2025,Pay,,50.00\n"
        "31/10/2025,Total,20.00,50.00\n"
    )

    assert _amounts(statement) == ["-20.00", "50.00"]
    assert not statement.row_errors


def test_a_balance_named_outside_the_text_columns_is_no_movement():
    statement = _read(
        "Buchungstag;Vorgang;Kundenreferenz;Umsatz;\n02.05.2025;Tanken;A1;50,00;S\n"
        "15.05.2025;Gehalt;A2;1500,00;H\n31.05.2025;;Endsaldo;1450,00;H\n"
    )

    assert _amounts(statement) == ["-50.00", "1500.00"]


def test_credits_may_carry_a_minus_where_debits_carry_none():
    statement = _read(
        "Status,Date,Description,Debit,Credit\nCleared,03/14/2024,COSTCO,152.33,\n"
        "Cleared,03/10/2024,ONLINE PAYMENT,,-500.00\n",
        AccountKind.CARD,
    )

    assert _amounts(statement) == ["-152.33", "500.00"]


def test_a_third_kind_beside_debit_and_credit_is_reported():
    statement = _read(
        "交易时间,交易对方,收/支,金额\n2025-10-30,麦当劳,支出,38.50\n"
        "2025-10-20,李四,收入,200.00\n2025-10-12,天弘基金,不计收支,1000.00\n"
    )

    assert _amounts(statement) == ["-38.50", "200.00"]
    assert "不计收支" in str(statement.row_errors[0].reason)


def test_a_third_letter_in_a_nameless_direction_is_reported():
    statement = _read(
        "Date,Details,Amount,Type\n09 Sep 25,Shop,876.00,D\n10 Sep 25,Paid,300.00,C\n"
        "12 Sep 25,EMI,165.00,M\n",
        AccountKind.CARD,
    )

    assert _amounts(statement) == ["-876.00", "300.00"]
    assert [error.line for error in statement.row_errors] == ["4"]


def test_a_kind_of_transaction_is_no_direction():
    statement = _read(
        "Date,Details,Amount,Type\n09 Sep 25,Shop,-876.00,Purchase\n"
        "10 Sep 25,Pay,300.00,Refund\n12 Sep 25,Bus,-165.00,Card\n"
    )

    assert _amounts(statement) == ["-876.00", "300.00", "-165.00"]
    assert not statement.row_errors


def test_a_status_may_say_it_in_a_sentence():
    statement = _read(
        "Date,To,Amount,Status\n13/10/2025,Tea,-20.00,Success\n"
        "13/10/2025,Tea,-20.00,Transaction was declined by the bank\n"
        "14/10/2025,Mom,+500.00,Success\n"
    )

    assert _amounts(statement) == ["-20.00", "500.00"]
    assert "Not booked" in str(statement.row_errors[0].reason)


def test_the_stop_of_an_abbreviation_is_no_decimal_mark():
    statement = _read(
        "Date,Description,Amount\n13 Oct 2025,Paid to Ola,-Rs.500\n"
        "14 Oct 2025,Received from Meena,+Rs.1500\n"
    )

    assert _amounts(statement) == ["-500.00", "1500.00"]


def test_a_dash_for_no_cents_is_no_minus():
    statement = _read(
        "Datum;Text;Betrag\n31.10.2025;Miete;-1'850.-\n25.10.2025;Lohn;6'000.-\n"
    )

    assert _amounts(statement) == ["-1850.00", "6000.00"]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Amount", "-1000000000000.00"),
        ("Amount", '"1,00,00,00,00,00,000"'),
        ("Debit,Credit", "1000000000000.00,"),
        ("Debit,Credit", ",1000000000000.00"),
    ],
)
def test_an_amount_that_is_too_large_is_told_the_limit(header: str, cells: str):
    fill = "-5.00" if header == "Amount" else "5.00,"
    statement = _read(
        f"Date,Narration,{header}\n13/10/2025,Tea,{fill}\n14/10/2025,Bus,{cells}\n"
    )

    (error,) = statement.row_errors
    written = cells.strip('",')
    assert plain(error.reason) == (
        f"“{written}” is too large: an amount must be less than 1,000,000,000,000."
    )


@pytest.mark.parametrize(
    ("marks", "taken"),
    [
        (("Uncleared", "Cleared", "Uncleared", "Reconciled"), 4),
        (("Unreconciled",) * 4, 4),
        (("Uncleared",) * 4, 0),
        (("Uncleared", "Cleared", "Uncleared", "Cleared"), 2),
        (("Cleared", "Cleared", "Cleared", "Uncleared"), 3),
        (("Pending",) * 4, 0),
    ],
)
def test_what_a_holder_has_not_ticked_off_is_booked(marks: tuple[str, ...], taken: int):
    lines = (
        f"{day}/10/2025,Tea,{20 - day}.50,{mark}\n"
        for day, mark in enumerate(marks, start=13)
    )
    statement = _read("Date,Text,Amount,Status\n" + "".join(lines))

    assert len(statement.transactions) == taken
    assert len(statement.row_errors) == 4 - taken
