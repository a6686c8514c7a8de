from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import msoffcrypto.format.ooxml
import pytest

from tests.statements.books import with_part, xlsx
from utils.domain import AccountKind, BalanceStatus, DateOrder, ReadHints, ReadStatus
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.statements.limits import Limits

HEADER = "Date,Narration,Withdrawal Amt.,Deposit Amt.,Closing Balance\n"
ROWS = "13/01/2024,ATM,100.00,,900.00\n14/01/2024,SALARY,,500.00,1400.00\n"


def read(text: str, **hints: object):
    return read_statement(text.encode(), ReadHints(**hints))  # type: ignore[arg-type]


def test_a_split_statement_is_read_and_proved():
    parsed = read(HEADER + ROWS)

    assert [t.amount for t in parsed.transactions] == [Decimal(-100), Decimal(500)]
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED
    assert parsed.accounts[0].balance_check.opening == Decimal(1000)
    assert parsed.accounts[0].balance_check.closing == Decimal(1400)
    assert [t.line for t in parsed.transactions] == ["2", "3"]


def test_the_first_line_that_breaks_the_balance_is_named():
    parsed = read(HEADER + ROWS + "15/01/2024,FEE,10.00,,1391.00\n")

    check = parsed.accounts[0].balance_check
    assert check.status is BalanceStatus.BROKEN
    assert check.first_break_line == "4"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b" \n\r\n", "empty_file"),
        (b"\x89PNG\r\n\x1a\n12345", "unsupported_type"),
        (b"%PDF-1.4 nothing", "unreadable"),
        (b"OFXHEADER:100\nDATA:OFXSGML", "no_table"),
        (b'{"a": 1}', "unsupported_type"),
        (b"<svg></svg>", "unsupported_type"),
        (b"<html><p>log in first</p></html>", "no_table"),
        (b"just one line of text", "no_table"),
        (b"a,b\nc,d\n", "no_table"),
        (b"PK\x03\x04" + b"\x00" * 40, "unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "unreadable"),
        (bytes(range(256)) * 20, "unsupported_type"),
        (b"x" * (11 * 1024 * 1024), "too_large"),
        (b"Date,Amount\n" + b"," * 2_000_000, "too_large"),
        (b",".join([b"Date"] * 500) + b"\n", "too_large"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_statement_is_refused_with_a_sentence(
    content: bytes, code: str
):
    with pytest.raises(StatementError) as caught:
        read_statement(content, ReadHints())

    assert caught.value.code == code
    assert caught.value.message.endswith(".")
    assert "Error" not in caught.value.message


def test_a_program_is_refused_by_its_name():
    with pytest.raises(StatementError) as caught:
        read(HEADER + ROWS, file_name="statement.csv.exe")

    assert caught.value.code == "unsupported_type"


def test_a_header_without_rows_is_an_empty_statement():
    parsed = read(HEADER)

    assert parsed.status is ReadStatus.OK
    assert parsed.transactions == ()


def test_a_file_of_unreadable_rows_is_refused_with_the_first_line():
    with pytest.raises(StatementError, match="Line 2"):
        read("Date,Narration,Amount\n13/01/2024,ATM,abc\n14/01/2024,ATM,def\n")


def test_bad_rows_are_reported_and_the_rest_goes_in():
    parsed = read(
        HEADER + ROWS + "31/02/2024,GHOST,1.00,,1.00\n15/01/2024,NOTHING,,,1\n"
    )

    assert len(parsed.transactions) == 2
    assert [error.line for error in parsed.row_errors] == ["4", "5"]
    assert "GHOST" in parsed.row_errors[0].raw


@pytest.mark.parametrize("order", [DateOrder.DMY, DateOrder.MDY])
def test_an_answer_about_dates_settles_the_question(order: DateOrder):
    text = "Date,Description,Amount\n03/04/2024,Tea,-1.00\n05/04/2024,Tea,-1.00\n"
    asked = read(text)

    answered = read(text, date_order=order)

    (question,) = asked.questions
    assert {reading.value for reading in question.readings} == {"dmy", "mdy"}
    assert answered.status is ReadStatus.OK
    (reading,) = (r for r in question.readings if r.value == order.value)
    assert reading.first_rows == answered.transactions


@pytest.mark.parametrize(("direction", "sign"), [("all_out", -1), ("all_in", 1)])
def test_an_answer_about_direction_settles_the_question(direction: str, sign: int):
    text = "Date,Description,Amount\n13/01/2024,Shop,20.00\n14/01/2024,Shop,30.00\n"

    answered = read(text, direction=direction)

    assert read(text).questions[0].kind == "direction"
    assert answered.status is ReadStatus.OK
    assert [t.amount for t in answered.transactions] == [20 * sign, 30 * sign]


def test_an_answer_about_columns_is_followed():
    text = "Date,Text,X,Y\n13/01/2024,Shop,-20.00,-1.00\n14/01/2024,Tea,-30.00,2.00\n"

    answered = read(text, columns=((3, "amount"), (2, "ignore")))

    assert [t.amount for t in answered.transactions] == [Decimal(-1), Decimal(2)]


def test_spending_on_a_card_is_money_out_and_its_refund_comes_in():
    text = (
        "Date,Description,Amount\n13/01/2024,Shop,20.00\n14/01/2024,Refund Shop,-5.00\n"
    )

    parsed = read(text, kind=AccountKind.CARD)

    assert [t.amount for t in parsed.transactions] == [Decimal(-20), Decimal(5)]


def test_real_dates_and_numbers_of_a_workbook_are_exact():
    rows = [
        ["Date", "Narration", "Debit", "Credit", "Balance"],
        [dt.date(2024, 1, 13), "ATM", 0.1 + 0.2, None, 100],
        [dt.datetime(2024, 1, 14, 10, 30), "PAY", None, 99.99, 199.99],
    ]

    parsed = read_statement(xlsx([["Cover page"]], rows), ReadHints())

    assert [(t.posting_date, t.amount) for t in parsed.transactions] == [
        (dt.date(2024, 1, 13), Decimal("-0.30")),
        (dt.date(2024, 1, 14), Decimal("99.99")),
    ]
    assert parsed.layout.sheet == "Sheet 2"
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


def locked(book: bytes, password: str) -> bytes:
    held = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(book)).encrypt(password, held)
    return held.getvalue()


def test_a_locked_workbook_asks_for_its_password_and_opens_with_it():
    rows = [
        ["Date", "Narration", "Amount"],
        ["13/01/2024", "ATM", -5],
        ["14/01/2024", "X", 1],
    ]
    content = locked(xlsx(rows), "right")

    codes = []
    for password in (None, "wrong"):
        with pytest.raises(StatementError) as caught:
            read_statement(content, ReadHints(password=password))
        codes.append(caught.value.code)
    parsed = read_statement(content, ReadHints(password="right"))

    assert codes == ["password_required", "password_wrong"]
    assert [t.amount for t in parsed.transactions] == [Decimal(-5), Decimal(1)]


@pytest.mark.parametrize("sheets", [[[]], [[[None, None]], []]])
def test_a_workbook_that_shows_nothing_is_refused_with_what_to_do(sheets: list):
    with pytest.raises(StatementError, match="make its sheets visible") as caught:
        read_statement(xlsx(*sheets), ReadHints())

    assert caught.value.code == "no_table"


@pytest.mark.parametrize(
    ("name", "part", "code"),
    [
        ("xl/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "unreadable"),
        ("xl/media/x.bin", b"\0" * (101 * 1024 * 1024), "too_large"),
        ("xl/x.xml", b'<c r="XFD1048576"><v>1</v></c>', "too_large"),
        ("xl/x.xml", b'<c r="A1048576"><v>1</v></c>', "too_large"),
        ("xl/x.xml", b'<sst uniqueCount="4294967295"></sst>', "unreadable"),
        ("xl/x.xml", b'<x number-columns-repeated="2000000000"/>', "too_large"),
    ],
)
def test_a_workbook_that_would_not_stay_small_is_not_opened(
    name: str, part: bytes, code: str
):
    book = with_part(xlsx([["Date", "Narration", "Amount"]]), name, part)

    with pytest.raises(StatementError) as caught:
        read_statement(book, ReadHints())

    assert caught.value.code == code


def test_a_web_page_named_xls_is_read_as_its_table():
    cells = [line.split(",") for line in (HEADER + ROWS).splitlines()]
    table = "".join(
        f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in cells
    )

    parsed = read(f"<html><body><table>{table}</table></body></html>")

    assert parsed.format == "html"
    assert [t.amount for t in parsed.transactions] == [Decimal(-100), Decimal(500)]


@pytest.mark.parametrize("charset", ["euc-kr", "windows-1252", "utf-8"])
def test_a_web_page_in_the_encoding_that_it_states_keeps_its_letters(charset: str):
    shop = "세븐일레븐" if charset == "euc-kr" else "Café"
    rows = [("Date", "Narration", "Amount"), ("13/01/2024", shop, "-100.00")]
    table = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows
    )
    page = f'<meta charset="{charset}"><table>{table}</table>'

    parsed = read_statement(page.encode(charset), ReadHints())

    assert [t.narration for t in parsed.transactions] == [shop]


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_a_statement_is_read_in_any_encoding(encoding: str):
    text = HEADER + "13/01/2024,CAFÉ — €20 zurück,100.00,,900.00\n" + ROWS

    parsed = read_statement(text.encode(encoding), ReadHints())

    assert parsed.transactions[0].narration == "CAFÉ — €20 zurück"


LONG = HEADER + ROWS * 425


@pytest.mark.parametrize(
    ("limits", "content", "code", "told"),
    [
        (Limits(rows=300), LONG.encode(), "too_many_rows", "at most 300 are read"),
        (Limits(rows=9), LONG.encode(), "too_many_rows", "at most 9 rows are read"),
        (Limits(size_bytes=200), LONG.encode(), "too_large", "at most 0.0 MB are read"),
        (Limits(columns=3), LONG.encode(), "too_large", "at most 3 are read"),
        (Limits(cells=99), LONG.encode(), "too_large", "at most 99 are read"),
        (
            Limits(cells=99),
            xlsx([["Date", "Text", "Amount"], *[["1", "2", "3"]] * 40]),
            "too_large",
            "at most 99 are read",
        ),
        (
            Limits(unpacked_ratio=2),
            xlsx([["Date"], *[["x" * 999]] * 3, *[[str(n)] for n in range(50_000)]]),
            "too_large",
            "at most 2 times are read",
        ),
        (
            Limits(unpacked_mb=1),
            xlsx([["Date"], *[[str(n)] for n in range(50_000)]]),
            "too_large",
            "at most 1 MB are read",
        ),
    ],
)
def test_a_file_beyond_a_limit_is_refused_with_the_limit(limits, content, code, told):
    with pytest.raises(StatementError, match=told) as caught:
        read_statement(content, ReadHints(), limits)

    assert caught.value.code == code


def test_a_file_at_a_limit_is_read():
    text = HEADER + ROWS * 2 + ROWS.split("\n", 1)[0]

    parsed = read_statement(text.encode(), ReadHints(), Limits(rows=5))

    assert len(parsed.transactions) == 5
