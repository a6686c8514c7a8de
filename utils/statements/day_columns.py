"""Dates that stand in three columns or as day numbers, written as one cell each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pandas as pd

from utils.dates import parse_compact
from utils.domain import DateOrder
from utils.statements import vocabulary
from utils.statements.cells import DateCell, Grid
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEARCH_ROWS = 60
_PARTS = [frozenset(map(fold, words.split())) for words in vocabulary.DATE_PARTS]
_NAME = "Date"  # what the header of a date in three columns becomes
_ENOUGH_ROWS = 3
_YEARS_BACK = 20
_DAYS_APART = 15


def join_parts(grid: Grid) -> Grid:
    """Write dates whose year, month and day have a column each into the first one."""
    named = _named_parts(grid.rows[:_SEARCH_ROWS])
    if named is None:
        return grid
    header, parts = named
    rows = [list(row) for row in grid.rows]
    first = min(parts)
    for row in rows[header + 1 :]:
        day = _day(*(row[n] for n in parts))
        if day is not None:
            for n in parts:
                row[n] = ""
            row[first] = DateCell(day.isoformat())
    for n in parts:
        rows[header][n] = ""
    rows[header][first] = _NAME
    return _with_rows(grid, rows)


def read_day_numbers(grid: Grid, today: dt.date | None) -> Grid:
    """Read columns of day numbers (45292) as dates, whatever their header says.

    They must run in one direction and be days of the last twenty years in every row:
    numbers that do so by accident are hardly ever seen.
    """
    if today is None:
        return grid
    columns = [list(column) for column in zip(*grid.rows, strict=True)]
    found = {
        n: days for n, column in enumerate(columns) if (days := _days(column, today))
    }
    if not found:
        return grid
    main = found[min(found)]
    rows = [list(row) for row in grid.rows]
    for n, days in found.items():
        if _is_beside(days, main):
            for index, day in days.items():
                rows[index][n] = DateCell(day.isoformat())
    return _with_rows(grid, rows)


def _named_parts(rows: Sequence[Sequence[str]]) -> tuple[int, tuple[int, ...]] | None:
    """Find a header with a year, a month and a day; the last word of a name counts."""
    for index, row in enumerate(rows):
        if any(cell[:1].isdigit() for cell in row):
            continue
        lasts = [fold(cell).split()[-1:] for cell in row]
        found = [
            [n for n, last in enumerate(lasts) if last and last[0] in words]
            for words in _PARTS
        ]
        if all(found):
            return index, tuple(columns[0] for columns in found)
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _days(column: Sequence[str], today: dt.date) -> dict[int, dt.date]:
    """Read a column's days by row; none unless all of its numbers are such days."""
    found: dict[int, dt.date] = {}
    for index, cell in enumerate(column):
        text = next(iter(parse_compact(cell)), None) if cell[:1].isdigit() else None
        day = text.day(DateOrder.YMD) if text and text.order else None
        if day is not None and abs((today - day).days) <= _YEARS_BACK * 365:
            found[index] = day
        elif found and cell:
            return {}
    steps = {(b > a) - (b < a) for a, b in pairwise(found.values())} - {0}
    return found if len(found) >= _ENOUGH_ROWS and len(steps) <= 1 else {}


def _is_beside(days: dict[int, dt.date], main: dict[int, dt.date]) -> bool:
    return all(
        index in main and abs((day - main[index]).days) <= _DAYS_APART
        for index, day in days.items()
    )


def _with_rows(grid: Grid, rows: list[list[str]]) -> Grid:
    return replace(grid, frame=pd.DataFrame(rows, dtype=object))
