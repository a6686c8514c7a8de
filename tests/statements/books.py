"""Workbooks made by hand: the smallest files that spreadsheet programs open."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import xlwt

if TYPE_CHECKING:
    from collections.abc import Sequence


def xlsx(*sheets: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(list(row))
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def xls(rows: Sequence[Sequence[object]]) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet 1")
    for n, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(n, column, value)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def with_part(book: bytes, name: str, part: bytes) -> bytes:
    """Put a part into a workbook, in place of one of that name."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(held, "w") as new:
        for item in old.namelist():
            if item != name:
                new.writestr(item, old.read(item))
        new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return held.getvalue()
