"""Where a grid's tables of transactions begin and end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.days import date_cells
from utils.statements.headers import (
    best_roles,
    header_above,
    header_rows,
    two_row_headers,
)
from utils.statements.rows_above import start_above
from utils.statements.words import (
    MONEY_ROLES,
    best_role,
    fold,
    header_strength,
    opens_sum,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_LOOK_AHEAD = 60
_SEVERAL = 2
_SEARCH_ROWS = 400


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one header, or under none.

    Args:
        header: the header's cells as spelled; () where the table has none.
        header_row: index of its first header row; None where it has none.
        body: indices of the rows below it, in file order.
    """

    header: tuple[str, ...]
    header_row: int | None
    body: tuple[int, ...]

    @property
    def start(self) -> int:
        """The first row that belongs to the table."""
        return min(n for n in (self.header_row, *self.body[:1]) if n is not None)


def find_sections(grid: Grid) -> list[Section]:
    """List the tables of transactions, the one that explains most rows first.

    Repeated equal headers make one section; another header ends it.
    """
    headers = header_rows(grid)
    if not headers:
        headers = two_row_headers(grid)
    groups: dict[tuple[str, ...], Section] = {}
    ends = [*(start for start, _ in headers), len(grid.rows)][1:]
    for (start, cells), end in zip(headers, ends, strict=True):
        key = tuple(map(fold, cells))
        body = tuple(range(start + 1, end))
        known = groups.get(key)
        groups[key] = (
            replace(known, body=known.body + body)
            if known
            else Section(tuple(cells), start, body)
        )
    found = sorted(groups.values(), key=lambda s: _weight(grid, s), reverse=True)
    if not found or not _weight(grid, found[0])[0]:
        bare = _without_header(grid)
        return [bare] if bare else found[:1]
    further = [section for section in found[1:] if _is_complete(grid, section)]
    return [_with_rows_above(grid, found[0], headers), *further]


def _with_rows_above(
    grid: Grid, section: Section, headers: Sequence[tuple[int, list[str]]]
) -> Section:
    """Add the rows of a first page that lacks the names which the next ones repeat."""
    (first, names), *others = headers
    if section.header_row != first:
        return section
    below = [grid.rows[n] for n in section.body[:_LOOK_AHEAD]]
    below = [row for row in below if _is_data(row, section.header)]
    repeated = any(cells == names for _, cells in others)
    start = start_above(grid.rows[:first], below, repeated=repeated)
    return replace(section, body=(*range(start, first), *section.body))


def _weight(grid: Grid, section: Section) -> tuple[int, float]:
    """Count the rows a header explains; its own words break a tie."""
    sample = section.body[:_LOOK_AHEAD]
    kept = (grid.rows[n] for n in sample if n not in grid.bad_rows)
    found = sum(_is_data(row, section.header) for row in kept)
    share = len(section.body) / max(1, len(sample))
    return round(found * share), header_strength(section.header)


def _is_data(row: list[str], header: tuple[str, ...]) -> bool:
    dates = date_cells(row, header)
    return bool(dates) and any(
        cell and parse_amount(cell) for n, cell in enumerate(row) if n not in dates
    )


def _is_complete(grid: Grid, section: Section) -> bool:
    """Say whether a further table holds transactions too, not loans or points."""
    roles = best_roles(section.header)
    narrated = bool(roles & {"narration", "payee"})
    money = bool(roles & {"amount", "debit", "credit"})
    summed = _names_sums(section)
    return narrated and money and not summed and _weight(grid, section)[0] > 0


def _names_sums(section: Section) -> bool:
    """Say whether the amounts are sums, of another table: total fees, total sales."""
    sums = [name for name in section.header if opens_sum([name])]
    money = [name for name in section.header if best_role(name) in MONEY_ROLES]
    return len(sums) >= _SEVERAL and set(money) <= set(sums)


def _without_header(grid: Grid) -> Section | None:
    rows = [n for n, row in enumerate(grid.rows[:_SEARCH_ROWS]) if _is_data(row, ())]
    if not rows:
        return None
    rows = _without_preamble(grid, rows)
    body = tuple(range(rows[0], len(grid.rows)))
    named = header_above(grid, rows[0])
    return (
        Section(tuple(grid.rows[named]), named, body)
        if named is not None
        else (Section((), None, body))
    )


def _without_preamble(grid: Grid, rows: list[int]) -> list[int]:
    """Leave out first lines whose dates stand where the others have none."""
    places = [date_cells(grid.rows[n], ()) for n in rows]
    usual = {n for n in places[-1] if sum(n in at for at in places) * 2 >= len(rows)}
    start = next((n for n, at in enumerate(places) if at & usual), 0)
    return rows[start:]
