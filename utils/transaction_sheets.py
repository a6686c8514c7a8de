"""Transactions as CSV and XLSX files that a spreadsheet cannot mistake for formulas."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import IO, TYPE_CHECKING, Final

import xlsxwriter

from utils.currencies import exponent
from utils.money import from_minor
from utils.sentences import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from utils.store.transaction_rows import Transaction

Cell = str | Decimal | dt.date | None
# Heading and width in characters, in the order of the columns.
COLUMNS: Final = (
    (N_("Date"), 12),
    (N_("Value date"), 12),
    (N_("Account"), 18),
    (N_("Payee"), 24),
    (N_("Narration"), 48),
    (N_("Amount"), 14),
    (N_("Currency"), 9),
    (N_("Balance"), 14),
    (N_("Category"), 20),
    (N_("Mode"), 10),
    (N_("Bank's reference"), 20),
    (N_("Notes"), 30),
    (N_("Tags"), 20),
    (N_("Part"), 6),
)
# What makes spreadsheets run a cell (OWASP, CSV injection), also in full width.
_RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(rows: Iterable[Transaction], say: Callable[[str], str]) -> Iterator[str]:
    """Write CSV in pieces: ISO dates, plain decimals, text that stays text.

    Args:
        rows: what to write, one line each, or one for each part.
        say: puts headings and names of categories into the reader's language.
    """
    # Without this mark Excel takes the file for one in the PC's old code page.
    yield "\ufeff"
    yield _line([say(heading) for heading, _ in COLUMNS])
    for _row, cells in _lines(rows, say):
        yield _line([_plain(cell) for cell in cells])


def write_workbook(
    rows: Iterable[Transaction], say: Callable[[str], str], target: IO[bytes]
) -> None:
    """Write an XLSX workbook of one sheet; dates and amounts are real ones.

    Args:
        rows: what to write, one row each, or one for each part.
        say: puts headings and names of categories into the reader's language.
        target: gets the file.
    """
    options = {"constant_memory": True, "strings_to_formulas": False}
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        money = [
            book.add_format({"num_format": f"#,##0.{'0' * places}".rstrip(".")})
            for places in range(5)
        ]
        for column, (heading, width) in enumerate(COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, say(heading), bold)
        sheet.freeze_panes(1, 0)
        for number, (row, cells) in enumerate(_lines(rows, say), 1):
            for column, cell in enumerate(cells):
                if isinstance(cell, Decimal):
                    style = money[exponent(row.currency)]
                    sheet.write_number(number, column, float(cell), style)
                elif isinstance(cell, dt.date):
                    sheet.write_datetime(number, column, cell, day)
                elif cell:
                    sheet.write_string(number, column, cell)


def safe_text(text: str) -> str:
    """Give text that no spreadsheet runs."""
    return f"'{text}" if text.startswith(_RISKY) else text


def _lines(
    rows: Iterable[Transaction], say: Callable[[str], str]
) -> Iterator[tuple[Transaction, tuple[Cell, ...]]]:
    """Give a line for each transaction, or for each part of a split one."""
    for row in rows:
        for number in range(1, len(row.parts or (row,)) + 1):
            yield row, _cells(row, number, say)


def _cells(
    row: Transaction, number: int, say: Callable[[str], str]
) -> tuple[Cell, ...]:
    balance = row.balance_minor
    part = row.parts[number - 1] if row.parts else None
    category = part.category if part else row.category
    notes = [row.notes, part.notes] if part else [row.notes]
    amount_minor = part.amount_minor if part else row.amount_minor
    return (
        row.posting_date,
        row.value_date,
        row.account_name,
        row.payee,
        row.narration,
        from_minor(amount_minor, row.currency),
        row.currency,
        None if balance is None else from_minor(balance, row.currency),
        say(category) if category else None,
        str(row.mode),
        row.bank_reference,
        " · ".join(filter(None, notes)),
        ", ".join(row.tags),
        f"{number}/{len(row.parts)}" if part else None,
    )


def _plain(cell: Cell) -> str:
    if isinstance(cell, str):
        return safe_text(cell)
    return "" if cell is None else str(cell)


def _line(cells: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()
