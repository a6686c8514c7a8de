"""Workbooks of Excel 2003 in XML to grids; banks call them .xls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from utils.statements import limits
from utils.statements.cells import (
    DateCell,
    Grid,
    NumberCell,
    clean,
    make_grid,
    refuse_cells,
    refuse_columns,
    row_faults,
)
from utils.statements.days import is_date
from utils.statements.safe_xml import open_xml
from utils.statements.workbook import NOTHING_SHOWN

if TYPE_CHECKING:
    from utils.statements.safe_xml import Element

_NAMES: Final = "{urn:schemas-microsoft-com:office:spreadsheet}"
_ISO_DAY: Final = 10  # characters
_INDEX_DIGITS: Final = 9


def read_spreadsheet_xml(content: bytes) -> list[Grid]:
    """Read the sheets of a workbook in XML.

    Raises:
        StatementError: unreadable, too_large, too_many_rows or no_table.
    """
    sheets = list(open_xml(content).iter(f"{_NAMES}Worksheet"))
    grids = [_grid(sheet) for sheet in sheets[: limits.MAX_SHEETS]]
    filled = [grid for grid in grids if any(map(any, grid.rows))]
    if not filled:
        raise NOTHING_SHOWN
    return filled


def _grid(sheet: Element) -> Grid:
    rows: list[list[str]] = []
    lines: list[int] = []
    cells = 0
    for row in sheet.iterfind(f"{_NAMES}Table/{_NAMES}Row"):
        rows.append(_row(row))
        cells += len(rows[-1])
        refuse_cells(cells)
        lines.append(_number(row, "Index") or (lines[-1] + 1 if lines else 1))
    name = sheet.get(f"{_NAMES}Name")
    return make_grid(rows, lines, "xls", sheet=name, bad_rows=row_faults(rows))


def _row(row: Element) -> list[str]:
    """Read a row's cells, each in its column: empty ones may be left out."""
    cells: list[str] = []
    for cell in row.iterfind(f"{_NAMES}Cell"):
        place = _number(cell, "Index")
        across = _number(cell, "MergeAcross")
        wide = max(len(cells), place - 1) + 1 + across
        if wide > limits.current().columns:
            raise refuse_columns(wide)
        cells += [""] * (place - 1 - len(cells))
        cells += [_text(cell.find(f"{_NAMES}Data")), *[""] * across]
    return cells


def _text(data: Element | None) -> str:
    if data is None:
        return ""
    text = clean("".join(map(str, data.itertext())))
    kind = data.get(f"{_NAMES}Type")
    if kind == "DateTime" and is_date(text[:_ISO_DAY]):
        return DateCell(text[:_ISO_DAY])
    return NumberCell(text) if kind == "Number" else text


def _number(element: Element, name: str) -> int:
    """Read an attribute that counts; 0 where there is none."""
    text = element.get(f"{_NAMES}{name}", "")
    short = text.isascii() and text.isdigit() and len(text) <= _INDEX_DIGITS
    return int(text) if short else 0
