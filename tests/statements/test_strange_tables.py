from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import (
    AccountKind,
    BalanceStatus,
    ParsedStatement,
    ReadHints,
    ReadStatus,
)
from utils.file_processor import read_statement

TODAY = dt.date(2026, 11, 23)


def read(text: str, kind: AccountKind = AccountKind.BANK) -> ParsedStatement:
    return read_statement(text.encode(), ReadHints(kind=kind, today=TODAY))


def rows(parsed: ParsedStatement) -> list[tuple[str, str]]:
    return [(str(row.posting_date), str(row.amount)) for row in parsed.transactions]


def test_three_digits_are_decimals_of_dinars_and_thousands_elsewhere():
    table = (
        "Date,Description,Amount ({})\n14/03/2025,Lulu,-1.250\n16/03/2025,Pay,90.000\n"
    )

    assert rows(read(table.format("BHD"))) == [
        ("2025-03-14", "-1.250"),
        ("2025-03-16", "90.000"),
    ]
    assert rows(read(table.format("IDR")))[0] == ("2025-03-14", "-1250.00")


def test_a_currency_that_nobody_writes_with_decimals_has_groups_of_three():
    parsed = read(
        'Date,Description,Amount,Balance\n14/03/2025,Pay,"900,000 IQD","900,000 IQD"\n'
        '16/03/2025,Lulu,"-12,500 IQD","887,500 IQD"\n'
    )

    assert [float(row.amount) for row in parsed.transactions] == [900_000, -12_500]


@pytest.mark.parametrize(
    ("currency", "beside", "rent", "taken"),
    [
        ("OMR", "-60", "-1,350", []),
        ("TND", "-60", "-1,350", []),
        ("IQD", "-60", "-1.350", []),
        ("IQD", "-60", "-1,350", ["-1350.000"]),
        ("OMR", "-60", "-1.350", ["-1.350"]),
        ("OMR", "-0,600", "-1,350", ["-1.350"]),
        ("OMR", "-6000", "-1,350", ["-1.350"]),
    ],
)
def test_dinars_that_may_be_a_thousand_times_as_many_are_reported(
    currency: str, beside: str, rent: str, taken: list[str]
):
    table = (
        f'Date,Description,Amount ({currency})\n14/03/2025,Lulu,"{beside}"\n'
        f'16/03/2025,Rent,"{rent}"\n'
    )

    parsed = read(table)

    assert [amount for _, amount in rows(parsed)][1:] == taken
    assert [error.line for error in parsed.row_errors] == ([] if taken else ["3"])
    told = ReadHints(today=TODAY, decimal_mark=",")
    assert len(read_statement(table.encode(), told).transactions) == 2


def test_cells_below_a_name_of_texts_stay_texts():
    parsed = read(
        "Date,Memo,Branch,Amount\n14/03/2025,No,RO 123,-5.00\n"
        "16/03/2025,Si,RO 125,-6.00\n"
    )

    said = [row.narration for row in parsed.transactions]
    assert said == ["No RO 123", "Si RO 125"]


def test_a_book_of_two_pairs_of_sides_takes_none_of_them():
    parsed = read(
        "Date,Text,Cash In,Cash Out,Bank In,Bank Out\n14/03/2025,Tea,,20.00,,\n"
        "15/03/2025,Pay,,,500.00,\n16/03/2025,ATM,100.00,,,100.00\n"
    )

    assert parsed.status is ReadStatus.QUESTION


def test_a_column_named_for_an_account_is_no_side():
    parsed = read(
        "Date,Outgoing account,Incoming account,Amount\n"
        "14/03/2025,12345678,87654321,-20.00\n15/03/2025,12345678,87650000,-30.00\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["-20.00", "-30.00"]


def test_names_of_days_beside_sides_do_not_hide_columns_of_numbers():
    parsed = read(
        "Date,Text,Transaction Amount,Settlement Debit,Settlement Credit,"
        "Balance Before,Balance After,Charge\n"
        "14/03/2025,Lulu,200.00,202.00,0.00,400.00,198.00,2.00\n"
        "13/03/2025,Pay,300.00,0.00,300.00,100.00,400.00,0.00\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["-202.00", "300.00"]


@pytest.mark.parametrize(
    "said",
    [
        "SOLDE CREDITEUR AU 28/02/2025",
        "Kontostand am 01.03.2025",
        "Saldo al 01/03/2025",
        "Neuer Saldo per 31.03.2025",
    ],
)
def test_a_dated_balance_is_no_movement_in_any_language(said: str):
    parsed = read(
        f"Date;Text;Amount\n28/02/2025;{said};1234,56\n"
        "03/03/2025;Shop;-45,20\n14/03/2025;Pay;2000,00\n"
    )

    assert rows(parsed) == [("2025-03-03", "-45.20"), ("2025-03-14", "2000.00")]


def test_a_cards_new_balance_is_a_shop_unless_the_rows_leave_it():
    card = (
        "Date,Description,Amount\n03/14/2025,PREVIOUS BALANCE,500.00\n"
        "03/15/2025,AMAZON,25.00\n03/16/2025,PAYMENT - THANK YOU,-100.00\n"
        "03/31/2025,NEW BALANCE,{}\n"
    )

    assert len(read(card.format("425.00"), AccountKind.CARD).transactions) == 2
    assert rows(read(card.format("79.90"), AccountKind.CARD))[-1] == (
        "2025-03-31",
        "-79.90",
    )


def test_days_of_long_ago_are_asked_about_where_they_may_be_years_first():
    parsed = read(
        "Date,Details,Amount\n25/03/04,Shop,-1.00\n25/04/05,Pay,9.00\n25/05/06,Cab,-5.00\n"
    )

    assert parsed.status is ReadStatus.QUESTION
    [question] = parsed.questions
    assert [reading.value for reading in question.readings] == ["ymd", "dmy"]


def test_a_stated_period_says_that_days_of_long_ago_are_meant():
    parsed = read(
        "Statement period: 01/03/2004 - 30/06/2006\nDate,Details,Amount\n"
        "25/03/04,Shop,-1.00\n25/04/05,Pay,9.00\n25/05/06,Cab,-5.00\n"
    )

    assert parsed.status is ReadStatus.OK
    assert rows(parsed)[0] == ("2004-03-25", "-1.00")


def test_tables_of_two_accounts_under_equal_headers_stay_apart():
    parsed = read(
        "Account: 111-222-333\nDate,Description,Amount,Balance\n"
        "14/03/2025,Shop,-10.00,90.00\n15/03/2025,Pay,100.00,190.00\n\n"
        "Account: 333-444-555\nDate,Description,Amount,Balance\n"
        "14/03/2025,Save,-50.00,550.00\n16/03/2025,Interest,1.00,551.00\n"
    )

    assert [account.number_masked for account in parsed.accounts] == [
        "XXXX2333",
        "XXXX4555",
    ]
    assert [row.account for row in parsed.transactions] == ["1", "1", "2", "2"]
    assert [row.line for row in parsed.transactions] == ["3", "4", "8", "9"]
    proofs = {account.balance_check.status for account in parsed.accounts}
    assert proofs == {BalanceStatus.PROVED}


def test_rows_under_a_title_that_says_scheduled_are_not_booked():
    parsed = read(
        "Scheduled transactions\nDate,Description,Amount\n28/03/2025,Rent,-500.00\n\n"
        "Completed transactions\nDate,Description,Amount\n14/03/2025,Shop,-10.00\n"
        "15/03/2025,Pay,100.00\n"
    )

    assert rows(parsed) == [("2025-03-14", "-10.00"), ("2025-03-15", "100.00")]
    [left_out] = parsed.row_errors
    assert left_out.line == "3"


def test_of_payer_and_recipient_the_payee_is_not_the_holder():
    table = """Buchungsdatum;Zahlungspflichtige*r;Zahlungsempfänger*in;Verwendungszweck;Betrag (€)
02.03.26;Max Mustermann;REWE Markt;Einkauf;-54,20
03.03.26;ACME GmbH;MAX MUSTERMANN;Lohn März;2.850,00
04.03.26;Max Mustermann;Stadtwerke;Strom;-81,00
05.03.26;Max Mustermann;Max Mustermann;Sparen;-200,00
06.03.26;Erika Beispiel;Max Mustermann;Kino;12,50
09.03.26;Max Mustermann;REWE Markt;Einkauf;-31,75
"""
    payees = [row.payee for row in read(table).transactions]

    assert payees[:3] == ["REWE Markt", "ACME GmbH", "Stadtwerke"]
    assert payees[4:] == ["Erika Beispiel", "REWE Markt"]


def test_a_web_page_may_join_cells_of_its_header_and_rows():
    parsed = read(
        "<table><tr><td colspan='5'>Statement</td></tr>"
        "<tr><th rowspan='2'>Date</th><th rowspan='2'>Particulars</th>"
        "<th colspan='2'>Amount</th><th rowspan='2'>Balance</th></tr>"
        "<tr><th>Debit</th><th>Credit</th></tr>"
        "<tr><td>05/03/2026</td><td>ALPHA</td><td>1,234.50</td><td></td>"
        "<td>8,765.50</td></tr>"
        "<tr><td rowspan='2'>25/03/2026</td><td>BETA</td><td></td><td>5,000.00</td>"
        "<td>13,765.50</td></tr>"
        "<tr><td>GAMMA</td><td>65.50</td><td></td><td>13,700.00</td></tr></table>"
    )

    assert rows(parsed) == [
        ("2026-03-05", "-1234.50"),
        ("2026-03-25", "5000.00"),
        ("2026-03-25", "-65.50"),
    ]
    assert parsed.status is ReadStatus.OK


@pytest.mark.parametrize("nothing", ["blank", "Nil", "n/a"])
def test_words_for_nothing_are_no_amounts(nothing):
    parsed = read(
        "Date,Text,Withdrawals,Deposits\n"
        f"14/04/2026,Tea,3.10,{nothing}\n15/04/2026,Pay,{nothing},50.00\n"
    )

    assert rows(parsed) == [("2026-04-14", "-3.10"), ("2026-04-15", "50.00")]


def test_a_text_that_begins_with_a_quoted_word_swallows_no_row():
    parsed = read(
        'Date,Description,Amount,Balance\n31/01/2025,BOX 24" TV,-100.00,890.00\n'
        '03/02/2025,"ACME" LTD,"20.00","910.00"\n04/02/2025,"Tea","-5.00",905.00\n'
        '05/02/2025,"Two\nlines",-1.00,904.00\n'
    )

    assert [row.narration for row in parsed.transactions] == [
        'BOX 24" TV',
        '"ACME" LTD',
        "Tea",
        "Two lines",
    ]
    assert [str(row.amount) for row in parsed.transactions][1:3] == ["20.00", "-5.00"]
    assert not parsed.row_errors


def test_a_quoted_word_and_a_cell_too_many_are_reported():
    parsed = read(
        "Date,Description,Amount\n31/01/2025,Shop,-100.00\n"
        '03/02/2025,"ACME" LTD, GB,20.00\n'
    )

    assert [error.line for error in parsed.row_errors] == ["3"]
