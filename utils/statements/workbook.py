"""Workbooks to grids: XLSX, XLS and ODS, locked ones included."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

import msoffcrypto
import olefile  # type: ignore[import-untyped]
import python_calamine
from msoffcrypto.exceptions import (
    DecryptionError,
    FileFormatError,
    InvalidKeyError,
    ParseError,
)

from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements import limits
from utils.statements.archive import check_archive
from utils.statements.biff_lock import unlocked
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
from utils.statements.locks import locked, unsupported_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_MANIFEST = "META-INF/manifest.xml"
_DAMAGED = StatementError(
    "unreadable",
    sentence(
        "This workbook is damaged or not complete. Please download it "
        "from your bank again."
    ),
)
NOTHING_SHOWN = StatementError(
    "no_table",
    sentence(
        "This workbook shows no sheet with anything in it. Please "
        "download it from your bank again, or make its sheets visible, "
        "save it, and upload that copy."
    ),
)


def read_workbook(content: bytes, kind: str, password: str | None) -> list[Grid]:
    """Read the visible sheets of a workbook.

    Args:
        content: the file.
        kind: xlsx, ods, xls, or ole (an older workbook or a locked newer one).
        password: for a locked workbook.

    Raises:
        StatementError: password_required, password_wrong, encryption_unsupported,
            unreadable, unsupported_type, too_large, too_many_rows or no_table.
    """
    if kind == "ole":
        content, kind = _open_ole(content, password)
    if kind in ("xlsx", "ods"):
        check_archive(content)
    if kind == "ods" and _names_cipher(content):
        raise unsupported_lock()
    with _told_as_damaged():
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    names = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible is python_calamine.SheetVisibleEnum.Visible
    ]
    read = [_read_sheet(book, name, kind) for name in names[: limits.MAX_SHEETS]]
    grids = [grid for grid in read if grid is not None]
    if not grids:
        raise NOTHING_SHOWN
    return grids


@contextmanager
def _told_as_damaged() -> Iterator[None]:
    """Say what calamine finds wrong with a workbook in a sentence of ours."""
    try:
        yield
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise _DAMAGED from error
    except BaseException as error:
        # Where it trips itself, a panic of Rust comes below BaseException, unnamed.
        if type(error).__name__ != "PanicException":
            raise
        raise _DAMAGED from error


def _read_sheet(
    book: python_calamine.CalamineWorkbook, name: str, kind: str
) -> Grid | None:
    with _told_as_damaged():
        sheet = book.get_sheet_by_name(name)
        if sheet.width > limits.current().columns and sheet.height > 1:
            raise refuse_columns(sheet.width)
        refuse_cells(sheet.width * sheet.height)
        raw = sheet.to_python(skip_empty_area=False)
    rows = list(map(list, zip(*map(_texts, zip(*raw, strict=True)), strict=True)))
    if not any(any(row) for row in rows):
        return None
    faults = row_faults(rows)
    for n in faults:
        rows[n] = [cell[: limits.MAX_CELL_CHARACTERS] for cell in rows[n]]
    return make_grid(rows, range(1, len(rows) + 1), kind, sheet=name, bad_rows=faults)


def _texts(values: Iterable[object]) -> list[str]:
    """Write the values of a column, which come in long runs of one type."""
    found: list[str] = []
    for kind, run in groupby(values, type):
        found.extend(map(_WRITERS[kind], run))
    return found


@lru_cache(maxsize=4096)
def _day(value: dt.date) -> str:
    return DateCell(value.isoformat()[:10])


def _number(value: float) -> str:
    # A double holds 15 digits; the rest is noise of the binary fraction.
    text = f"{value:.15g}"
    return NumberCell(f"{value:.0f}" if "e+" in text and value < 1e16 else text)


class _Writers(dict[type, "Callable[[Any], str]"]):
    """How to write a value of a type; the plain way where none is named."""

    def __missing__(self, _: type) -> Callable[[Any], str]:
        return str


# By type, since a long statement has a million cells.
_WRITERS = _Writers(
    {
        str: clean,
        float: _number,
        int: NumberCell,
        dt.date: _day,
        dt.datetime: _day,
        bool: lambda value: str(value).upper(),
    }
)


def _names_cipher(content: bytes) -> bool:
    """Say whether an OpenDocument lists how its parts are encrypted."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        listed = _MANIFEST in book.namelist()
        return listed and b"encryption-data" in book.read(_MANIFEST)


def _open_ole(content: bytes, password: str | None) -> tuple[bytes, str]:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            names = {"/".join(path) for path in container.listdir()}
            _refuse_endless(container)
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise _DAMAGED from error
    if "EncryptedPackage" in names:
        return _decrypt(content, password), "xlsx"
    for name in ("Workbook", "Book"):
        if name in names:
            return unlocked(content, name, password), "xls"
    raise StatementError(
        "unsupported_type",
        sentence(
            "This file is an Office document but not a workbook. Please "
            "download the statement from your bank again as Excel or CSV."
        ),
    )


def _refuse_endless(container: olefile.OleFileIO) -> None:
    """Refuse chains of sectors that come back to themselves: calamine follows forever.

    Raises:
        StatementError: unreadable.
    """
    container.loadminifat()
    starts = [container.first_dir_sector, container.first_mini_fat_sector]
    starts += [entry.isectStart for entry in container.direntries if entry]
    for table in (container.fat, container.minifat):
        if any(_comes_back(start, table) for start in starts):
            raise _DAMAGED


def _comes_back(sector: int, table: Sequence[int]) -> bool:
    for _ in range(len(table) + 1):
        if sector >= len(table):
            return False
        sector = table[sector]
    return True


def _decrypt(content: bytes, password: str | None) -> bytes:
    if not password:
        raise locked(None)
    opened = io.BytesIO()
    try:
        document = msoffcrypto.OfficeFile(io.BytesIO(content))
        # Verifying the password costs as much again; that a workbook comes out tells
        # it as well.
        document.load_key(password=password)
        document.decrypt(opened)
    except InvalidKeyError as error:
        raise locked(password) from error
    except (DecryptionError, FileFormatError, ParseError) as error:
        raise unsupported_lock() from error
    except (OSError, ValueError, KeyError, AttributeError, struct.error) as error:
        raise unsupported_lock() from error
    return opened.getvalue()
