"""Sheets whose lines all stand in one column, as opening a text file may leave them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from utils.errors import StatementError
from utils.statements.aligned import read_text
from utils.statements.decode import Decoded
from utils.statements.delimited import is_data

if TYPE_CHECKING:
    from utils.statements.cells import Grid


def cut_lines(grid: Grid) -> Grid:
    """Cut the lines of a sheet that has one column only; give others back as they are.

    A spreadsheet program of a country where commas are decimal leaves the lines of a
    file with commas between its cells whole.
    """
    if any(any(row[1:]) for row in grid.rows) or any(map(is_data, grid.rows)):
        return grid
    text = "\n".join(row[0] for row in grid.rows)
    try:
        found = read_text(Decoded(text, "utf-8"))
    except StatementError:
        return grid
    if not any(map(is_data, found.rows)):
        return grid
    return replace(found, format=grid.format, sheet=grid.sheet, encoding=None)
