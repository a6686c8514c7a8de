from __future__ import annotations

import datetime as dt

from tests.statements.books import xlsx
from utils.domain import ParsedStatement, ReadHints
from utils.file_processor import read_statement

HINTS = ReadHints(today=dt.date(2026, 11, 23))
HEADER = ["Date", "Narration", "Amount"]


def days(parsed: ParsedStatement) -> list[str]:
    return [str(row.posting_date) for row in parsed.transactions]


def book(*cells: object) -> ParsedStatement:
    rows = [[cell, f"Row {n}", -10 - n] for n, cell in enumerate(cells)]
    return read_statement(xlsx([HEADER, *rows]), HINTS)


def test_days_that_a_program_took_for_months_are_turned_back():
    parsed = book(
        dt.datetime(2026, 5, 3), dt.datetime(2026, 6, 3), "13/03/2026", "25/03/2026"
    )

    assert days(parsed) == ["2026-03-05", "2026-03-06", "2026-03-13", "2026-03-25"]


def test_days_that_another_program_took_for_months_are_turned_back_too():
    parsed = book("03/25/2026", "03/13/2026", dt.datetime(2026, 5, 3))

    assert days(parsed) == ["2026-03-25", "2026-03-13", "2026-03-05"]


def test_days_turned_in_a_text_file_are_turned_back():
    parsed = read_statement(
        b"Date,Narration,Amount\n2026-05-03,ALPHA,-10.00\n2026-06-03,BETA,-11.00\n"
        b"13/03/2026,GAMMA,-12.00\n",
        HINTS,
    )

    assert days(parsed) == ["2026-03-05", "2026-03-06", "2026-03-13"]


def test_days_stay_where_one_of_them_could_not_be_a_month():
    parsed = book(dt.datetime(2026, 5, 3), dt.datetime(2026, 5, 28), "29/05/2026")

    assert days(parsed) == ["2026-05-03", "2026-05-28", "2026-05-29"]


def test_days_stay_where_they_already_stand_in_line_with_the_texts():
    parsed = book(dt.datetime(2026, 3, 1), dt.datetime(2026, 3, 5), "13/03/2026")

    assert days(parsed) == ["2026-03-01", "2026-03-05", "2026-03-13"]


def test_days_stay_where_turned_ones_lie_ahead():
    parsed = book(dt.datetime(2026, 2, 12), dt.datetime(2026, 1, 12), "25/01/2026")

    assert days(parsed) == ["2026-02-12", "2026-01-12", "2026-01-25"]
