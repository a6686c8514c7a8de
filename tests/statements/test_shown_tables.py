"""What is shown of the table that was read, or of the cells where there is none."""

from __future__ import annotations

import pickle

import pytest

from tests.statements.told import PLAIN, WITHOUT_NAMES, amounts, read
from utils.errors import StatementError
from utils.table_preview import LineKind


def test_the_table_shows_each_line_and_what_it_was_taken_for() -> None:
    table = read(PLAIN).table
    assert table is not None
    assert table.columns == (
        ("Date", "date"),
        ("Text", "narration"),
        ("Amount", "amount"),
        ("Balance", "balance"),
    )
    assert [(one.line, one.kind) for one in table.lines] == [
        ("1", LineKind.BEFORE),
        ("2", LineKind.HEADER),
        ("3", LineKind.ROW),
        ("4", LineKind.ROW),
        ("5", LineKind.ROW),
        ("6", LineKind.OTHER),
    ]
    assert table.lines[2].cells == ("2026-01-02", "TEA SHOP", "-50.00", "950.00")
    assert (table.row_count, table.header_line) == (4, "2")


def test_a_long_table_shows_its_ends_and_short_cells() -> None:
    days = [f"2026-01-{1 + n % 28:02},{'x' * 200},-{n}.00" for n in range(1, 200)]
    table = read("\n".join(["Date,Text,Amount", *days])).table
    assert table is not None
    assert (len(table.lines), table.row_count) == (36, 199)
    assert table.lines[-1].cells[2] == "-199.00"
    assert max(len(cell) for one in table.lines for cell in one.cells) == 80


def test_a_file_without_a_table_shows_its_cells_and_can_be_told() -> None:
    with pytest.raises(StatementError) as caught:
        read(WITHOUT_NAMES)
    error = pickle.loads(pickle.dumps(caught.value))
    assert error.code == "no_table"
    assert error.table.lines[1].cells == ("46024", "x1", "50")
    told = ((0, "date"), (1, "narration"), (2, "amount"))
    assert len(read(WITHOUT_NAMES, columns=told, direction="all_out").transactions) == 2
    below = read(WITHOUT_NAMES, first_line="3", columns=told, direction="all_in")
    assert amounts(below) == ["60.00"]


def test_an_empty_file_has_no_cells_to_show() -> None:
    with pytest.raises(StatementError) as caught:
        read("\n\n \n")
    assert caught.value.table is None
