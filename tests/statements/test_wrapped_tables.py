from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.statements.books import xlsx
from utils.domain import ParsedStatement, ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES = (
    "Date,Description,Amount,Balance",
    "15/03/2024,SHOP,-54.32,1945.68",
    "12/03/2024,PAY,2000.00,2000.00",
)
ROWS = [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00")]
SPREADSHEET = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">{}</Workbook>'
)


def read(content: str | bytes) -> ParsedStatement:
    raw = content.encode() if isinstance(content, str) else content
    return read_statement(raw, ReadHints(today=dt.date(2026, 11, 23)))


def rows(parsed: ParsedStatement) -> list[tuple[str, str]]:
    return [(str(row.posting_date), str(row.amount)) for row in parsed.transactions]


def sheet(*rows_of_cells: str) -> str:
    body = "".join(f"<Row>{cells}</Row>" for cells in rows_of_cells)
    return f'<Worksheet ss:Name="S"><Table>{body}</Table></Worksheet>'


def cell(text: str, kind: str = "String", extra: str = "") -> str:
    return f'<Cell{extra}><Data ss:Type="{kind}">{text}</Data></Cell>'


def texts(line: str) -> str:
    return "".join(map(cell, line.split(",")))


def refusal(content: str | bytes) -> str:
    with pytest.raises(StatementError) as caught:
        read(content)
    return caught.value.code


def test_a_workbook_in_xml_is_read_with_its_dates_and_numbers():
    parsed = read(
        SPREADSHEET.format(
            "<Worksheet ss:Name='Empty'><Table/></Worksheet>"
            + sheet(
                cell("Statement", extra=' ss:MergeAcross="3"'),
                texts("Date,Details,Debit,Credit"),
                cell("2024-03-15T00:00:00.000", "DateTime")
                + cell("SHOP")
                + cell("54.32", "Number"),
                cell("2024-03-12T00:00:00.000", "DateTime")
                + cell("PAY")
                + cell("2000", "Number", ' ss:Index="4"')
                + '<Cell ss:Index="6"/>',
            )
        )
    )

    assert rows(parsed) == ROWS
    assert parsed.format == "xls"


def test_rows_that_a_workbook_in_xml_leaves_out_keep_their_numbers():
    parsed = read(
        SPREADSHEET.format(
            '<Worksheet ss:Name="S"><Table><Row ss:Index="3">'
            + texts(LINES[0])
            + "</Row><Row>"
            + texts(LINES[1])
            + "</Row></Table></Worksheet>"
        )
    )

    assert [row.line for row in parsed.transactions] == ["4"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "no_table"),
        (sheet(cell("x", extra=' ss:Index="99999"')), "too_large"),
        (sheet(cell("x", extra=' ss:MergeAcross="99999"')), "too_large"),
        ("<Worksheet>", "unreadable"),
        ("<a>" * 60 + "</a>" * 60, "too_large"),
    ],
)
def test_a_workbook_in_xml_that_cannot_be_is_refused(body: str, code: str):
    assert refusal(SPREADSHEET.format(body)) == code


def test_a_workbook_in_xml_declares_nothing():
    hostile = '<!DOCTYPE x [<!ENTITY a "b">]>' + SPREADSHEET.format(sheet(cell("&a;")))

    assert refusal(hostile) == "unreadable"


def archive(*parts: Sequence[str]) -> str:
    body = "".join(
        f"--b\nContent-Type: {kind}\n{head}\n\n{text}\n" for kind, head, text in parts
    )
    top = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
    return f"{top}{body}--b--\n"


def page() -> str:
    cells = ("".join(f"<td>{c}</td>" for c in line.split(",")) for line in LINES)
    return "<html><table>" + "".join(f"<tr>{c}</tr>" for c in cells) + "</table></html>"


def test_the_page_with_the_rows_is_taken_out_of_a_web_archive():
    frames = ("text/html", "X-Part: 1", "<html><body>Sheets</body></html>")
    quoted = page().replace("=", "=3D").replace("<tr>", "<tr>=\n")
    table = ("text/html", "Content-Transfer-Encoding: quoted-printable", quoted)

    assert rows(read(archive(frames, table))) == ROWS


def test_a_web_archive_without_rows_is_refused():
    assert refusal(archive(("text/plain", "X-Part: 1", "no page"))) == "unreadable"


def test_a_web_archive_of_endless_parts_is_refused():
    nested = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'
        for n in range(3_000)
    )

    assert refusal(f"MIME-Version: 1.0\n{nested}") == "unreadable"


def test_lines_that_stand_in_one_column_of_a_sheet_are_cut():
    assert rows(read(xlsx([[line] for line in LINES]))) == ROWS


def test_a_sheet_of_one_column_without_rows_is_refused():
    assert refusal(xlsx([["Notes"], ["nothing, here"]])) == "no_table"


def test_of_two_balances_the_one_after_the_movement_is_taken():
    parsed = read(
        "Date,Description,Opening Balance,Debit,Credit,Closing Balance\n"
        "12/03/2024,PAY,0.00,,2000.00,2000.00\n"
        "15/03/2024,SHOP,2000.00,54.32,,1945.68\n"
        "16/03/2024,TAXI,1945.68,45.68,,1900.00\n"
    )

    assert [str(row.balance) for row in parsed.transactions] == [
        "2000.00", "1945.68", "1900.00",
    ]  # fmt: skip
