"""Tables of one grid that are not one statement: other accounts, rows to come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from utils.sentences import sentence
from utils.statements.accounts import find_number
from utils.statements.days import is_day
from utils.statements.drafts import NOT_BOOKED
from utils.statements.headers import header_rows
from utils.statements.words import says_pending

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_SEVERAL = 2
_ABOVE = 12
_LONGEST_TITLE = 48


@dataclass(frozen=True, slots=True)
class _Part:
    """A table with the lines above it, which say whose it is and of what kind."""

    start: int
    header: int
    account: str | None
    title: str


def parts_of(grid: Grid) -> list[Grid]:
    """Cut a grid where a table of another account begins.

    Rows under a title that says pending or scheduled are marked as not booked.
    """
    parts = [_part(grid, index) for index, _ in header_rows(grid)]
    if len(parts) < _SEVERAL:
        return [grid]
    grid = _without_unbooked(grid, parts)
    if len({part.account for part in parts if part.account}) < _SEVERAL:
        return [grid]
    found: list[tuple[int, str]] = []
    for part in parts:
        if part.account and (not found or part.account != found[-1][1]):
            found.append((part.start, part.account))
    starts = [0, *(start for start, _ in found[1:])]
    ends = [*starts[1:], len(grid.rows)]
    return [
        _rows_between(grid, start, end, account)
        for start, end, (_, account) in zip(starts, ends, found, strict=True)
    ]


def _part(grid: Grid, header: int) -> _Part:
    start = header
    while start and header - start < _ABOVE and not _has_day(grid.rows[start - 1]):
        start -= 1
    above = [row for row in grid.rows[start:header] if any(row)]
    alone = [cell for cell in above[-1] if cell] if above else []
    title = alone[0] if len(alone) == 1 and len(alone[0]) <= _LONGEST_TITLE else ""
    return _Part(start, header, find_number(above), title)


def _has_day(row: Sequence[str]) -> bool:
    return sum(map(bool, row)) > 1 and any(cell and is_day(cell) for cell in row)


def _without_unbooked(grid: Grid, parts: Sequence[_Part]) -> Grid:
    if all(says_pending(part.title) for part in parts):
        return grid
    bad = dict(grid.bad_rows)
    for part, end in zip(
        parts, [*(part.start for part in parts[1:]), len(grid.rows)], strict=True
    ):
        if says_pending(part.title):
            said = sentence(NOT_BOOKED, word=part.title)
            rows = range(part.header + 1, end)
            bad.update({n: said for n in rows if _has_day(grid.rows[n])})
    return replace(grid, bad_rows=bad) if len(bad) > len(grid.bad_rows) else grid


def _rows_between(grid: Grid, start: int, end: int, account: str) -> Grid:
    bad = {n - start: said for n, said in grid.bad_rows.items() if start <= n < end}
    return replace(
        grid,
        rows=grid.rows[start:end],
        lines=grid.lines[start:end],
        widths=grid.widths[start:end],
        account=account,
        bad_rows=bad,
    )
