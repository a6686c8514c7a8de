from __future__ import annotations

import io
import zipfile

import pytest

from tests.statements.books import xls
from utils.errors import StatementError
from utils.statements.archive import check_archive
from utils.statements.limits import Limits, applied
from utils.statements.workbook import read_workbook


def sheet(*addresses: str) -> bytes:
    cells = "".join(f'<c r="{address}"><v>1</v></c>' for address in addresses)
    return f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>".encode()


def archive(xml: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", xml)
    return held.getvalue()


@pytest.mark.parametrize(
    ("address", "limits", "told"),
    [
        ("CW1", Limits(), "cells in column CW; at most 100 columns"),
        ("cw1", Limits(), "cells in column CW; at most 100 columns"),
        ("XFD1048576", Limits(), "cells in column XFD"),
        ("AAAAAAAAAAAAAAAA1", Limits(), "cells in column AAAAAA"),
        ("P1", Limits(columns=15), None),  # one letter: told when the sheet is open
        ("AB1", Limits(columns=27), "cells in column AB; at most 27 columns"),
        ("A300001", Limits(), "cells in row 300001; at most 100,000 rows"),
        ("CV300000", Limits(), None),
        ("A99999999999999999999", Limits(), "cells in row 9999"),
        ("CW12", Limits(columns=101), None),
    ],
)
def test_cells_far_out_are_refused_before_a_table_is_made(address, limits, told):
    content = archive(sheet("A1", "B22", address, "C3"))

    with applied(limits):
        if told is None:
            check_archive(content)
        else:
            with pytest.raises(StatementError, match=told):
                check_archive(content)


@pytest.mark.parametrize("before", [0, 1, 5, 30, 60])
def test_an_address_across_two_slices_is_seen(before: int, monkeypatch):
    monkeypatch.setattr("utils.statements.archive._SLICE", 64)
    content = archive(b" " * before + sheet("A1", "XFD1"))

    with pytest.raises(StatementError, match="column XFD"):
        check_archive(content)


def test_an_old_workbook_whose_sectors_go_in_a_circle_is_damaged():
    """calamine would follow them until the memory is full; found by fuzzing."""
    book = bytearray(xls([["Date", "Narration", "Amount"]]))
    sector_bytes = 512
    table_sector = int.from_bytes(book[0x4C:0x50], "little")
    table = sector_bytes * (table_sector + 1)
    # Each sector is followed by itself.
    for number in range(4):
        book[table + 4 * number : table + 4 * number + 4] = number.to_bytes(4, "little")
    with pytest.raises(StatementError) as refused:
        read_workbook(bytes(book), "ole", None)
    assert refused.value.code == "unreadable"


def test_an_old_workbook_that_trips_its_reader_is_damaged():
    """A stream short enough for the small sectors, of which the file has none."""
    content = bytearray(xls([["Date", "Amount"], ["01/10/2026", 5]]))
    entry = content.index("Workbook".encode("utf-16-le"))
    content[entry + 120 : entry + 124] = (298).to_bytes(4, "little")
    with pytest.raises(StatementError, match="damaged") as caught:
        read_workbook(bytes(content), "xls", None)
    assert type(caught.value.__cause__).__name__ == "PanicException"
