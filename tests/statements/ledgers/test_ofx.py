from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.statements.ledgers.written import amounts, entry, ofx, read
from utils.domain import BalanceStatus, ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.sentences import plain


def test_an_ofx_names_account_currency_text_and_reference():
    parsed = read(ofx(entry("-12.5", rest="<FITID>A1") + entry("7,00")))

    first = parsed.transactions[0]
    assert amounts(parsed) == ["-12.50", "7.00"]
    assert (first.narration, first.bank_reference) == ("R&D SHOP 12", "A1")
    account = parsed.accounts[0]
    assert (account.bank, account.number_masked) == ("Some Bank", "XXXX5678")
    assert (account.currency, first.currency) == ("EUR", "EUR")
    assert account.balance_check.status is BalanceStatus.ABSENT


@pytest.mark.parametrize(
    ("written", "day"),
    [("20240331235959[-5:EST]", dt.date(2024, 3, 31)),
     ("20240401000000.000[+5.30:IST]", dt.date(2024, 4, 1)),
     ("2024-04-01", dt.date(2024, 4, 1))],
)  # fmt: skip
def test_an_ofx_day_is_the_one_the_bank_wrote(written: str, day: dt.date):
    assert read(ofx(entry("1", day=written))).transactions[0].posting_date == day


def test_equal_fitids_are_two_movements_without_a_reference():
    parsed = read(ofx(entry("-1", rest="<FITID>7") * 2))

    assert amounts(parsed) == ["-1.00", "-1.00"]
    assert [t.bank_reference for t in parsed.transactions] == [None, None]


def test_types_sign_the_sizes_of_a_bank_that_writes_none():
    parsed = read(ofx(entry("5", "DEBIT") + entry("6", "CREDIT") + entry("1", "FEE")))

    assert amounts(parsed) == ["-5.00", "6.00", "-1.00"]


def test_types_turn_signs_that_all_contradict_them():
    parsed = read(ofx(entry("5", "DEBIT") + entry("-6", "CREDIT"), "CCSTMTRS"))

    assert amounts(parsed) == ["-5.00", "6.00"]


def test_ofx_entries_that_cannot_be_read_are_listed_with_their_lines():
    text = ofx(
        entry("-1") + entry("NaN") + entry("1", day="20240230") + entry("1", day="")
        + entry("0.00") + entry("1.234", day="20240101") + entry("2", day="19010101")
    )  # fmt: skip

    parsed = read(text)

    assert amounts(parsed) == ["-1.00"]
    assert [error.line for error in parsed.row_errors] == [
        "7",
        "9",
        "11",
        "13",
        "15",
        "17",
    ]
    assert "“NaN” is not an amount" in plain(parsed.row_errors[0].reason)
    assert "zero" in plain(parsed.row_errors[3].reason)


def test_an_ofx_without_one_readable_entry_is_refused():
    with pytest.raises(StatementError, match=r"None of the 1 entries") as caught:
        read(ofx(entry("x")))

    assert caught.value.code == "unreadable"


def test_an_ofx_2_is_read_like_an_ofx_1():
    head = '<?xml version="1.0"?><?OFX OFXHEADER="200"?>'
    closed = (
        "<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20240413</DTPOSTED>"
        "<TRNAMT>-3.00</TRNAMT><NAME>A &lt; B</NAME><MEMO></MEMO></STMTTRN>"
    )

    parsed = read(ofx(closed, head=head))

    assert amounts(parsed) == ["-3.00"]
    assert parsed.transactions[0].narration == "A < B"


@pytest.mark.parametrize(
    ("header", "encoding", "name"),
    [
        ("OFXHEADER:100\nCHARSET:1251\n\n", "cp1251", "Пятёрочка"),
        ("OFXHEADER:100\nCHARSET:ISO-8859-2\n\n", "iso-8859-2", "Żabka ąę"),
        ('<?xml version="1.0" encoding="windows-1253"?>\n', "cp1253", "Σκλαβενίτης"),
        ("OFXHEADER:100\nCHARSET:NONE\n\n", "cp1252", "Café"),
        ("", "utf-8", "Café"),
    ],
)
def test_an_ofx_is_decoded_as_its_header_says(header: str, encoding: str, name: str):
    text = ofx(entry("-1").replace("R&amp;D SHOP", name), head=header)

    parsed = read_statement(text.encode(encoding), ReadHints())

    assert parsed.transactions[0].narration == f"{name} 12"


def test_an_ofx_with_marked_text_and_a_name_space_is_read():
    text = (
        '<?xml version="1.0"?><ofx:OFX xmlns:ofx="http://ofx.net/types/2003/04">'
        "<ofx:STMTRS><ofx:CURDEF>INR</ofx:CURDEF><ofx:ACCTID>9</ofx:ACCTID><ofx:STMTTRN>"
        "<ofx:TRNTYPE>DEBIT</ofx:TRNTYPE><ofx:DTPOSTED>20240105</ofx:DTPOSTED>"
        "<ofx:TRNAMT>-5</ofx:TRNAMT><ofx:NAME><![CDATA[A & B <x>]]></ofx:NAME>"
        "</ofx:STMTTRN></ofx:STMTRS></ofx:OFX>"
    )

    parsed = read(text)

    assert parsed.transactions[0].narration == "A & B <x>"


def test_an_amount_in_a_foreign_currency_is_put_into_the_accounts_own():
    foreign = "<CURRENCY><CURRATE>90.5<CURSYM>USD</CURRENCY>"
    converted = foreign.replace("CURRENCY", "ORIGCURRENCY")

    parsed = read(ofx(entry("-2.00", rest=foreign) + entry("-7.00", rest=converted)))

    assert amounts(parsed) == ["-181.00", "-7.00"]
    assert parsed.transactions[0].narration.endswith("USD -2.00")


def test_the_accounts_of_an_ofx_are_kept_apart_with_their_closing_balances():
    text = ofx(entry("-1")) + ofx(entry("-2"), "CCSTMTRS").replace(
        "12345678", "99990000"
    )

    parsed = read(text)

    assert [account.number_masked for account in parsed.accounts] == [
        "XXXX5678", "XXXX0000"]  # fmt: skip
    assert parsed.accounts[0].balance_check.closing == Decimal(9)
    assert parsed.accounts[0].balance_check.status is BalanceStatus.ABSENT


def test_movements_of_investments_are_counted_not_read():
    bought = "<BUYMF><INVBUY><INVTRAN><FITID>1</INVTRAN><TOTAL>-100</INVBUY></BUYMF>"

    parsed = read(ofx(bought + entry("5"), "INVSTMTRS"))

    assert (amounts(parsed), parsed.skipped_lines) == (["5.00"], 1)
