"""Tables of one month whose days are numbers: the title says month and year."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from utils.dates import parse_date
from utils.domain import DateOrder
from utils.statements.cells import DateCell
from utils.statements.days import is_day
from utils.statements.headers import first_header
from utils.statements.words import roles_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from utils.statements.cells import Grid

_SEVERAL: Final = 2
_WHOLE_NAME: Final = 0.9  # `Entry` may be a number of its own
_MONTH: Final = re.compile(
    r"(?P<day>\b\d{1,2}\w{0,2}\W{1,2})?"
    r"(?P<month>[^\W\d_]{3,})\W{1,3}(?P<year>20\d\d)(?!\d)"
)
_NUMBER: Final = re.compile(r"(3[01]|[12]\d|0?[1-9])(?:\.0?)?", re.ASCII)


def date_month(grid: Grid) -> Grid:
    """Write day numbers as dates where other lines, or the sheet, name one month.

    The numbers of a column that is called a day run in one direction.
    """
    header = first_header(grid)
    names = grid.rows[header] if header is not None else []
    columns = [n for n, name in enumerate(names) if _names_day(name)]
    if header is None or len(columns) != 1:
        return grid
    others = [row for row in grid.rows if not _NUMBER.fullmatch(row[columns[0]])]
    if len(grid.rows) - len(others) < _SEVERAL:
        return grid
    months = _months([*(cell for row in others for cell in row), grid.sheet or ""])
    return _dated(grid, header, columns[0], months.pop()) if len(months) == 1 else grid


def _names_day(name: str) -> bool:
    return roles_of(name).get("date", 0) >= _WHOLE_NAME


def _months(texts: Iterable[str]) -> set[dt.date]:
    """List the months with a year that texts name, by their first day.

    None where all that is named is one day: that of the print.
    """
    found = [match for text in texts for match in _MONTH.finditer(text)]
    beside = {match["day"] for match in found}
    if len(beside) == 1 and None not in beside:
        return set()
    dates = (parse_date(f"1 {match['month']} {match['year']}") for match in found)
    days = (text.day(DateOrder.DMY) for text in dates if text)
    return {day for day in days if day}


def _dated(grid: Grid, header: int, column: int, month: dt.date) -> Grid:
    rows = [list(row) for row in grid.rows]
    days: list[dt.date] = []
    for row in rows[header + 1 :]:
        number = _NUMBER.fullmatch(row[column])
        if number is None:
            if any(map(is_day, filter(None, row))):
                return grid
            continue
        with suppress(ValueError):
            days.append(month.replace(day=int(number[1])))
            row[column] = DateCell(days[-1].isoformat())
    steps = {(b > a) - (b < a) for a, b in pairwise(days)} - {0}
    return replace(grid, rows=rows) if len(days) >= _SEVERAL > len(steps) else grid
