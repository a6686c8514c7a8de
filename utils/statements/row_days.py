"""The days of a table's rows, each text of a date column read once."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from utils.dates import parse_compact, parse_date
from utils.statements.cells import DateCell
from utils.statements.columns import is_blank

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from utils.domain import DateOrder
    from utils.statements.amounts import Row


class ColumnDays(dict[str, dt.date | None]):
    """Days by the text of a date column's cells; None for what is no date."""

    def __init__(self, order: DateOrder, *, compact: bool) -> None:
        super().__init__()
        self._order = order
        self._compact = compact

    def __missing__(self, cell: str) -> dt.date | None:
        day = self[cell] = read_date(cell, self._order, compact=self._compact)
        return day


class RowDays:
    """The date columns of a table, read in one order.

    Args:
        columns: the posting date first.
        compact: those of them that are written in digits only.
    """

    def __init__(
        self, columns: Sequence[int], compact: Collection[int], order: DateOrder
    ) -> None:
        self._columns = [
            (column, ColumnDays(order, compact=column in compact)) for column in columns
        ]

    def read(self, row: Row) -> tuple[str, dt.date | None]:
        """Give the first cell that says something, and its day if it is a date."""
        for column, days in self._columns:
            cell = row[column]
            day = days[cell]
            if day is not None or not is_blank(cell):
                return cell, day
        return "", None


@lru_cache(maxsize=65536, typed=True)
def read_date(cell: str, order: DateOrder, *, compact: bool = False) -> dt.date | None:
    """Read a cell of a date column; None where it is no date."""
    if isinstance(cell, DateCell):
        return dt.date.fromisoformat(cell)
    text = parse_date(cell)
    if text is None and compact:
        text = next(iter(parse_compact(cell)), None)
    return text.day(order) if text else None
