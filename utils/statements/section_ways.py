"""Tables whose titles say which way money went: Deposits above, Withdrawals below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.money import parse_amount
from utils.statements.days import is_date
from utils.statements.headers import best_roles, header_rows
from utils.statements.words import fold, way_of_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.money import Flag
    from utils.statements.cells import Grid

_NAME: Final = "Dr/Cr"  # of the column that says what the titles do
_CELLS: Final[dict[Flag | None, str]] = {"debit": "DR", "credit": "CR"}
_ABOVE: Final = 3
_SAID_BY_COLUMNS: Final = frozenset(("debit", "credit", "flag"))


def with_ways(grid: Grid) -> Grid:
    """Add a column of DR and CR where titles above equal headers say the direction.

    Nothing is added where amounts have signs, or a title says neither.
    """
    headers = header_rows(grid)
    if len({tuple(map(fold, names)) for _, names in headers}) != 1:
        return grid
    ways = [_way_above(grid, index) for index, _ in headers]
    said = best_roles(headers[0][1]) & _SAID_BY_COLUMNS
    if said or set(ways) != {"debit", "credit"} or _has_signs(grid, headers[0][0]):
        return grid
    cells = [""] * len(grid.rows)
    ends = [*(index for index, _ in headers[1:]), len(grid.rows)]
    for (index, _), way, end in zip(headers, ways, ends, strict=True):
        cells[index] = _NAME
        for n in range(index + 1, end):
            cells[n] = _CELLS[way] if _is_movement(grid.rows[n]) else ""
    rows = [[*row, cell] for row, cell in zip(grid.rows, cells, strict=True)]
    return replace(grid, rows=rows, widths=(len(rows[0]),) * len(rows))


def _way_above(grid: Grid, header: int) -> Flag | None:
    above = [row for row in grid.rows[max(0, header - _ABOVE) : header] if any(row)]
    cells = list(filter(None, above[-1])) if above else []
    title = not any(parse_amount(cell) or is_date(cell) for cell in cells)
    return way_of_title(" ".join(cells)) if title else None


def _has_signs(grid: Grid, first: int) -> bool:
    rows = filter(_is_movement, grid.rows[first:])
    texts = (parse_amount(cell) for row in rows for cell in row if cell)
    return any(text and (text.negative or text.flag) for text in texts)


def _is_movement(row: Sequence[str]) -> bool:
    return any(map(is_date, row))
