"""Tables of a few rows, and dates and amounts written in rare ways."""

from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import ReadHints
from utils.file_processor import read_statement
from utils.money import parse_amount
from utils.statements.decode import decode

TODAY = dt.date(2026, 11, 22)

READ_RIGHT = {
    "Dr/Cr words speak for the row that no balance stands before": (
        (
            "01.11.24;ATM;719.14;Alacak;45361.82\n02.11.24;ATM;1175.60;Borç;44186.22\n"
            "02.11.24;POS;695.52;Borç;43490.70\n"
        ),
        ["719.14", "-1175.60", "-695.52"],
    ),
    "one step tells the balance from the amount": (
        (
            "2023-08-20,Interest,12593.40 Dr,9371.26\n"
            "2023-08-21,Tesco,17323.20 Dr,-7951.94\n"
        ),
        ["-12593.40", "-17323.20"],
    ),
    "a credit column without credits leaves all to the debits": (
        (
            "20/04/2025,Shop,10.00,0.00,90.00\n21/04/2025,Shop,20.00,0.00,70.00\n"
            "22/04/2025,Shop,30.00,0.00,40.00\n"
        ),
        ["-10.00", "-20.00", "-30.00"],
    ),
    "accounts A and B are no directions": (
        (
            "Date,Description,Amount,Account\n25/01/2026,Coffee,-50.00,A\n"
            "26/01/2026,Tea,5.00,B\n27/01/2026,Tea,-5.00,A\n"
        ),
        ["-50.00", "5.00", "-5.00"],
    ),
    "year, month and day have a column each": (
        (
            "Day,Month,Year,Description,Amount\n5,1,2026,Coffee,-12.50\n"
            "6,1,2026,Tea,3.20\n"
        ),
        ["-12.50", "3.20"],
    ),
    "day numbers without a header": (
        "45292,45293,Coffee,-12.50\n45293,45294,Tea,-3.20\n45295,45295,Pay,1000.00\n",
        ["-12.50", "-3.20", "1000.00"],
    ),
    "Vietnamese names of debit and credit": (
        (
            "Ngày,Diễn giải,Nợ,Có,Số dư\n05/01/2026,Cà phê,50.000,,950.000\n"
            "26/01/2026,Lương,,5.000.000,5.950.000\n"
        ),
        ["-50000.00", "5000000.00"],
    ),
    "Thai months and years": (
        (
            "วันที่,รายการ,ถอน,ฝาก,ยอดคงเหลือ\n15 ม.ค. 2569,กาแฟ,50.00,,950.00\n"
            "16 ม.ค. 69,เงินเดือน,,1000.00,1950.00\n"
        ),
        ["-50.00", "1000.00"],
    ),
}


@pytest.mark.parametrize("name", READ_RIGHT)
def test_it_is_read_without_a_question(name: str):
    text, amounts = READ_RIGHT[name]

    parsed = read_statement(text.encode(), ReadHints(today=TODAY))

    assert [f"{t.amount:.2f}" for t in parsed.transactions] == amounts
    assert not parsed.row_errors
    assert {q.kind for q in parsed.questions} <= {"date_order"}


def test_letters_of_an_account_column_leave_the_direction_to_the_user():
    text = "Date,Description,Amount,Account\n25/01/2026,A,5.00,A\n26/01/2026,B,6.00,B\n"

    parsed = read_statement(text.encode(), ReadHints(today=TODAY))

    assert [question.kind for question in parsed.questions] == ["direction"]


def test_a_value_date_after_the_twelfth_tells_the_order_of_both_dates():
    text = (
        "Transaction date,Value date,Description,Amount\n"
        "12/08/2023,13/08/2023,Rent,-5.00 USD\n11/08/2023,12/08/2023,Tea,-6.00 USD\n"
    )

    parsed = read_statement(text.encode(), ReadHints(today=TODAY))

    assert not parsed.questions
    assert parsed.transactions[0].posting_date.month == 8


@pytest.mark.parametrize(
    ("text", "flag", "currency"),
    [
        ("€622,90 EUR", None, "EUR"),
        ("$5.00 CAD", None, "CAD"),
        ("1,234.50 PHPCr", "credit", "PHP"),
        ("INR500Dr", "debit", "INR"),
    ],
)
def test_signs_codes_and_marks_may_stand_glued(
    text: str, flag: str | None, currency: str
):
    found = parse_amount(text)

    assert found is not None
    assert (found.flag, found.currency) == (flag, currency)


def test_a_sign_and_a_code_that_disagree_are_no_amount():
    assert parse_amount("€5 USD") is None


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1250", "Plača;Račun;čistilnica"),
        ("cp1257", "Mokėjimas už paslaugas;Grynųjų išėmimas;Būsto nuoma"),
        ("cp1254", "Maaş ödemesi;Migros alışveriş;Çarşı"),
        ("cp1252", "Töötasu;Žürii;Jõhvi"),
    ],
)
def test_letters_tell_the_encoding_below_a_plain_header(encoding: str, words: str):
    text = f"Date;Description;Amount\n{words}\n"

    assert decode(text.encode(encoding)).text == text


def test_bytes_that_are_only_blanks_beyond_ascii_are_western():
    text = "Date;Description;Amount\n13/10/2025;CARD\u00a0PAYMENT\u00a0TO\u00a0LIDL;5\n"

    assert decode(text.encode("cp1252")).text == text
