"""Ticks below In and Out beside an amount, made one column of directions."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Final

from utils.money import parse_amount
from utils.statements.days import is_day
from utils.statements.headers import rows_below
from utils.statements.words import is_header, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_SEARCH_ROWS: Final = 60
_FLAG: Final = "Dr/Cr"  # what the header becomes; its cells are these two
_OUT, _CAME = "Dr", "Cr"


def join_ticks(grid: Grid) -> Grid:
    """Write which of two columns is ticked into the first of them.

    One mark, and no number, has to stand in just one of the two in each row.
    """
    for header, names in enumerate(grid.rows[:_SEARCH_ROWS]):
        if is_header(names):
            pairs = list(product(_named(names, "debit"), _named(names, "credit")))
            headers, below = rows_below(grid, header) if pairs else ([], [])
            body = [n for n in below if _has_day(grid, n)]
            ticked = (pair for pair in pairs if _are_ticks(grid, pair, body))
            pair = next(ticked, None)
            return _joined(grid, headers, pair, body) if pair else grid
    return grid


def _has_day(grid: Grid, index: int) -> bool:
    return any(map(is_day, filter(None, grid.rows[index])))


def _named(names: Sequence[str], side: str) -> list[int]:
    return [n for n, name in enumerate(names) if side in roles_of(name)]


def _are_ticks(grid: Grid, pair: tuple[int, int], body: Sequence[int]) -> bool:
    cells = [(grid.rows[n][pair[0]], grid.rows[n][pair[1]]) for n in body]
    marks = {cell for both in cells for cell in both if cell}
    alone = all(bool(out) != bool(came) for out, came in cells)
    used = any(out for out, _ in cells) and any(came for _, came in cells)
    return alone and used and len(marks) == 1 and not parse_amount(marks.pop())


def _joined(
    grid: Grid, headers: Sequence[int], pair: tuple[int, int], body: Sequence[int]
) -> Grid:
    out, _ = pair
    first, second = sorted(pair)
    rows = [list(row) for row in grid.rows]
    for header in headers:
        rows[header][first], rows[header][second] = _FLAG, ""
    for index in body:
        said = _OUT if grid.rows[index][out] else _CAME
        rows[index][first], rows[index][second] = said, ""
    return replace(grid, rows=rows)
