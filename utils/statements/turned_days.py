"""Days that a spreadsheet program of another country turned over, turned back."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from utils.dates import parse_date
from utils.domain import DateOrder
from utils.statements.cells import DateCell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from utils.statements.amounts import Row

_MONTHS: Final = 12
_ORDERS: Final = (DateOrder.DMY, DateOrder.MDY)


def turned_back(
    rows: Mapping[int, Row], columns: Sequence[int], today: dt.date | None
) -> dict[int, Row]:
    """Find the rows of which a program took the day for the month, put right.

    One that expects months first makes 3 May of the text 05/03/2026 and leaves
    13/03/2026 as it is: then each date could be turned, and no text could. Days are
    turned back where they then stand better in line with the texts.
    """
    found: dict[int, Row] = {}
    for column in columns:
        for index, day in _turned(rows, column, today).items():
            row = found.setdefault(index, list(rows[index]))
            row[column] = DateCell(day.isoformat())
    return found


def _turned(
    rows: Mapping[int, Row], column: int, today: dt.date | None
) -> dict[int, dt.date]:
    """Give the days of a column's dates turned back, by row; none where they fit."""
    made: dict[int, dt.date] = {}
    kept: dict[int, dt.date] = {}
    for index, row in rows.items():
        text = parse_date(row[column]) if row[column] else None
        if text is None:
            continue
        is_made = text.order is DateOrder.YMD
        readings = {text.day(order) for order in _ORDERS} - {None}
        day = readings.pop() if len(readings) == 1 else None
        if day is None or (day.day <= _MONTHS) is not is_made:
            return {}
        kept[index] = day
        if is_made:
            made[index] = day
    turned = {index: dt.date(d.year, d.day, d.month) for index, d in made.items()}
    if not 0 < len(made) < len(kept) or turned == made:
        return {}
    if today is not None and max(turned.values()) > today:
        return {}
    better = _disorder({**kept, **turned}) < _disorder(kept)
    return turned if better else {}


def _disorder(days: Mapping[int, dt.date]) -> tuple[int, int]:
    """Count the steps against the grain, then the days that the rows span."""
    inner = list(days.values())
    ups = sum(b > a for a, b in pairwise(inner))
    downs = sum(b < a for a, b in pairwise(inner))
    return min(ups, downs), (max(inner) - min(inner)).days
