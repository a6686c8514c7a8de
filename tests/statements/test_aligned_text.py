from __future__ import annotations

import pytest

from utils.domain import BalanceStatus, ParsedStatement, ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement

HEAD = " SR DATE      PARTICULARS          CHQ.NO.        DEBIT       CREDIT      BALANCE\n"
RULE = "=" * 80 + "\n"
PAGES = (
    "SOME COOPERATIVE BANK                                               PAGE  1\n"
    "STATEMENT OF ACCOUNT : 001010110001234         PERIOD 01-01-25 TO 31-01-25\n"
    + RULE
    + HEAD
    + RULE
    + """    B/F                                                                 1,000.00CR
  1 02-JAN-25 BY SALARY JAN                                 20,000.00  21,000.00CR
  2 03-JAN-25 ATM WDL 4471                     5,000.00                16,000.00CR
                                        CARRIED FORWARD                16,000.00CR
\f"""
    + RULE
    + HEAD
    + RULE
    + """                                        BROUGHT FORWARD                16,000.00CR
  3 11-JAN-25 POS 4321 BIG BAZAAR                450.50                15,549.50CR
              MUMBAI
  4 31-JAN-25 CASH DEP                                        500.00   16,049.50CR
"""
)


def read(text: str) -> ParsedStatement:
    return read_statement(text.encode(), ReadHints())


def rows(text: str) -> list[tuple[str, str, str]]:
    return [
        (row.posting_date.isoformat(), str(row.amount), row.narration)
        for row in read(text).transactions
    ]


def test_columns_aligned_by_blanks_are_read_over_pages_and_wrapped_lines():
    assert rows(PAGES) == [
        ("2025-01-02", "20000.00", "BY SALARY JAN"),
        ("2025-01-03", "-5000.00", "ATM WDL 4471"),
        ("2025-01-11", "-450.50", "POS 4321 BIG BAZAAR MUMBAI"),
        ("2025-01-31", "500.00", "CASH DEP"),
    ]
    parsed = read(PAGES)
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED
    assert [row.line for row in parsed.transactions] == ["7", "8", "14", "16"]


def test_a_single_blank_parts_a_date_from_its_text_but_not_two_words():
    text = """ Date       Particulars              Withdrawals   Deposits     Balance
 01/04/2025 BY CLG                                  5,000.00   15,000.00
 13/04/2025 CASH SELF                   2,500.00               12,500.00
 30/04/2025 CASH HOME                     500.00               12,000.00
"""

    assert rows(text) == [
        ("2025-04-01", "5000.00", "BY CLG"),
        ("2025-04-13", "-2500.00", "CASH SELF"),
        ("2025-04-30", "-500.00", "CASH HOME"),
    ]


def test_decimal_commas_do_not_make_a_table_of_commas():
    text = """Kontoauszug 4/2025

Buchung     Wert        Verwendungszweck                         Betrag EUR
02.04.2025  02.04.2025  Lastschrift REWE Markt GmbH                  -45,30
03.04.2025  03.04.2025  Gehalt Muster AG                          +2.345,00
04.04.2025  04.04.2025  Miete April                                 -850,00
                        Dauerauftrag
"""

    assert rows(text) == [
        ("2025-04-02", "-45.30", "Lastschrift REWE Markt GmbH"),
        ("2025-04-03", "2345.00", "Gehalt Muster AG"),
        ("2025-04-04", "-850.00", "Miete April Dauerauftrag"),
    ]


def test_a_text_that_runs_into_the_next_column_is_reported_not_guessed():
    text = """DATE       NARRATION                WITHDRAWAL    DEPOSIT    BALANCE
05/03/25   CHQ PAID 000231 RAMESH T    1500.00               3500.00
16/03/25   TRANSFER FROM SURESH KUMAR SINGH     2500.00      6000.00
28/03/25   ELECTRICITY BOARD ONLINE     750.00               5250.00
"""

    parsed = read(text)

    assert [error.line for error in parsed.row_errors] == ["3"]
    assert parsed.accounts[0].balance_check.status is BalanceStatus.BROKEN


def test_a_statement_of_one_row_is_read():
    text = """SOME COOPERATIVE BANK            PAGE : 1
PERIOD : 01/01/2025 TO 30/06/2025
DATE       PARTICULARS                   WITHDRAWAL      DEPOSIT         BALANCE
           OPENING BALANCE                                              1,944.50 CR
14/01/2025 UPI 463419877368 AIRTEL           137.00                     1,807.50 CR
"""

    assert rows(text) == [("2025-01-14", "-137.00", "UPI 463419877368 AIRTEL")]


def test_text_without_a_table_says_so():
    letter = "Dear customer,\n\nthank you   for 12 years of   trust.\nYour   bank 1\n"

    with pytest.raises(StatementError) as caught:
        read(letter)

    assert caught.value.code == "no_table"


def test_a_row_whose_date_cannot_be_read_is_reported_though_it_has_no_text():
    parsed = read(
        "Date,Details,Amount,Balance\n13/01/2025,Rent,-50.00,100.00\n"
        "41/01/2025,,-20.00,80.00\n15/01/2025,Rent,-30.00,50.00\n"
    )

    assert [error.line for error in parsed.row_errors] == ["3"]
