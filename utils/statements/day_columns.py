"""Dates in three columns, as day numbers or without a year, made one cell each."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from utils.dates import parse_compact
from utils.domain import DateOrder
from utils.money import parse_amount
from utils.statements import vocabulary
from utils.statements.cells import DateCell, Grid
from utils.statements.days import has_minguo_digits, is_date, looks_like_day
from utils.statements.headers import header_rows
from utils.statements.short_days import is_short_day
from utils.statements.words import DATE_ROLES, best_role, fold, roles_of
from utils.statements.years import beside_day, with_last_year, with_years

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEARCH_ROWS = 60
_SAMPLE_ROWS = 400
_ENOUGH_SHORT = 2
_PARTS = [frozenset(map(fold, words.split())) for words in vocabulary.DATE_PARTS]
_NAME = "Date"  # what the header of a date in three columns becomes
_ENOUGH_ROWS = 3
_YEARS_BACK = 20
_DAYS_APART = 15
_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_SIX_DIGIT_ORDERS = ((0, 1, 2), (2, 1, 0), (2, 0, 1))  # where year, month, day stand
_YEAR = dt.timedelta(days=366)


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
    return replace(grid, rows=rows)


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
    return replace(grid, rows=rows)


def read_six_digits(grid: Grid) -> Grid:
    """Read six digits below the name of a date as days, where only one order fits.

    In that order all of them are days, run in one direction and lie within a year.
    """
    found: dict[tuple[int, int], dt.date] = {}
    for header, names in header_rows(grid)[:1]:
        for n in (n for n, name in enumerate(names) if best_role(name) in DATE_ROLES):
            cells = enumerate((row[n] for row in grid.rows[header:]), header)
            spoken = [(at, cell) for at, cell in cells if any(map(str.isdigit, cell))]
            days = _six_digit_days([cell for _, cell in spoken])
            places = ((at, n) for at, _ in spoken)
            found.update(zip(places, days, strict=False))
    if not found:
        return grid
    rows = [list(row) for row in grid.rows]
    for (at, n), day in found.items():
        rows[at][n] = DateCell(day.isoformat())
    return replace(grid, rows=rows)


def _six_digit_days(cells: Sequence[str]) -> list[dt.date]:
    """Read cells as days of six digits; none where no order fits, or several do."""
    if len(cells) < _ENOUGH_ROWS or not all(map(_SIX_DIGITS.fullmatch, cells)):
        return []
    parts = [(int(cell[:2]), int(cell[2:4]), int(cell[4:])) for cell in cells]
    fitting = []
    for y, m, d in _SIX_DIGIT_ORDERS:
        with suppress(ValueError):
            days = [dt.date(2000 + part[y], part[m], part[d]) for part in parts]
            steps = {(b > a) - (b < a) for a, b in pairwise(days)} - {0}
            if len(steps) == 1 and abs(days[-1] - days[0]) < _YEAR:
                fitting.append(days)
    return fitting[0] if len(fitting) == 1 else []


def add_years(grid: Grid, order: DateOrder | None, last_year: int | None) -> Grid:
    """Write days without a year as full dates: by a stated period, or as was told."""
    columns = short_columns(grid)
    if not columns:
        return grid
    short = [{n for n in columns if is_short_day(row[n])} for row in grid.rows]
    found = with_years(
        (row[n] for row, at in zip(grid.rows, short, strict=True) for n in at),
        (" ".join(filter(None, row))
         for row, at in zip(grid.rows, short, strict=True) if not at),
        order,
    )  # fmt: skip
    if not found and last_year:
        run = [row[min(at)] for row, at in zip(grid.rows, short, strict=True) if at]
        found = with_last_year(run, last_year, order)
        found = _beside(grid, short, found, order) | found
    rows = [
        [found.get(cell, cell) if n in at else cell for n, cell in enumerate(row)]
        for row, at in zip(grid.rows, short, strict=True)
    ]
    return replace(grid, rows=rows) if found else grid


def _beside(
    grid: Grid, short: Sequence[set[int]], found: dict[str, str],
    order: DateOrder | None,
) -> dict[str, str]:  # fmt: skip
    """Complete the further short days of rows whose first one has its year."""
    return {
        row[n]: beside_day(row[n], found[row[min(at)]], order)
        for row, at in zip(grid.rows, short, strict=True)
        for n in at
        if row[n] not in found and row[min(at)] in found
    }


def short_columns(grid: Grid) -> list[int]:
    """List the columns of days without a year in a table that has no others.

    A header that names dates settles which columns they are; without one, several
    rows have to hold such days, and not those that could be amounts or numbers.
    """
    rows = grid.rows[:_SAMPLE_ROWS]
    if not any(
        not any(map(_is_full, row)) and any(map(is_short_day, row)) for row in rows
    ):
        return []
    moved = [n for n, row in enumerate(rows) if _moves_money(row)]
    full = {n for n in moved if any(map(_is_full, rows[n]))}
    found: dict[int, int] = {}
    for column in range(len(rows[0]) if rows else 0):
        short = [n for n in moved if n not in full and is_short_day(rows[n][column])]
        # Above the first of them the file speaks about itself, with dates elsewhere;
        # below a header that names days it does so in lines without any.
        below = short[:1] if not _is_named_above(rows, column, short) else []
        others = set(moved).difference(short)
        dated = [
            n for n in others if (below and n >= below[0]) or _is_full(rows[n][column])
        ]
        if len(short) > len(dated):
            found[column] = short[0]
    first = min(found.values(), default=0)
    named = {n for row in rows[:first] for n, cell in enumerate(row) if _is_named(cell)}
    if named & set(found):
        return sorted(named & set(found))
    return [
        n
        for n in found
        if not named
        and sum(is_short_day(row[n]) and not _is_open(row[n]) for row in rows)
        >= _ENOUGH_SHORT
    ]


def _is_named_above(
    rows: Sequence[Sequence[str]], column: int, short: Sequence[int]
) -> bool:
    return any(_is_named(row[column]) for n in short[:1] for row in rows[:n])


def _moves_money(row: Sequence[str]) -> bool:
    return any(
        cell and not is_short_day(cell) and not _is_full(cell) and parse_amount(cell)
        for cell in row
    )


def _is_full(cell: str) -> bool:
    return bool(cell) and (is_date(cell) or looks_like_day(cell))


def _is_open(cell: str) -> bool:
    return "." in cell or cell.replace(" ", "").isdigit()


def _is_named(cell: str) -> bool:
    return bool(set(DATE_ROLES) & set(roles_of(cell)))


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
        may_be = cell[:1].isdigit() and not has_minguo_digits(cell)
        text = next(iter(parse_compact(cell)), None) if may_be else None
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
