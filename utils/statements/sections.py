"""Where a grid's tables of transactions begin and end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from utils.dates import parse_compact, parse_date
from utils.money import parse_amount
from utils.statements.cells import DateCell
from utils.statements.words import (
    DATE_ROLES,
    fold,
    header_strength,
    is_header,
    roles_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_LOOK_AHEAD = 60
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
        return self.body[0] if self.header_row is None else self.header_row


def find_sections(grid: Grid) -> list[Section]:
    """List the tables of transactions, the one that explains most rows first.

    Repeated equal headers make one section; another header ends it.
    """
    headers = _header_rows(grid)
    if not headers:
        headers = _two_row_headers(grid)
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
    return [found[0], *(s for s in found[1:] if _is_complete(grid, s))]


def _header_rows(grid: Grid) -> list[tuple[int, list[str]]]:
    return [
        (index, _joined_with_above(grid, index, row))
        for index, row in enumerate(grid.rows)
        if not row[0][:1].isdigit() and is_header(row)
    ]


def _joined_with_above(grid: Grid, index: int, row: list[str]) -> list[str]:
    """Add the line above where the names stand on two: Withdrawal over Amt."""
    above = grid.rows[index - 1] if index else []
    if sum(map(bool, above)) < 2 or any(cell[:1].isdigit() for cell in above):
        return row
    joined = [f"{a} {b}".strip() for a, b in zip(above, row, strict=True)]
    return joined if len(_best_roles(joined)) > len(_best_roles(row)) else row


def _best_roles(header: Sequence[str]) -> set[str]:
    return {
        max(words, key=lambda r: words[r]) for h in header if (words := roles_of(h))
    }


def _two_row_headers(grid: Grid) -> list[tuple[int, list[str]]]:
    """Join headers of which neither line is one alone."""
    rows = grid.rows[:_SEARCH_ROWS]
    for index, (upper, lower) in enumerate(pairwise(rows)):
        if sum(map(bool, upper)) < 2 or sum(map(bool, lower)) < 2:
            continue
        joined = [f"{a} {b}".strip() for a, b in zip(upper, lower, strict=True)]
        if is_header(joined):
            return [(index + 1, joined)]
    return []


def _weight(grid: Grid, section: Section) -> tuple[int, float]:
    """Count the rows a header explains; its own words break a tie."""
    sample = section.body[:_LOOK_AHEAD]
    found = sum(_is_data(grid.rows[n], section.header) for n in sample)
    share = len(section.body) / max(1, len(sample))
    return round(found * share), header_strength(section.header)


def date_cells(row: list[str], header: tuple[str, ...]) -> set[int]:
    """Find a row's dates; days in digits count under a date header."""
    dates = {n for n, cell in enumerate(row) if is_date(cell)}
    return dates or {
        n
        for n, name in enumerate(header[: len(row)])
        if row[n] and set(DATE_ROLES) & set(roles_of(name)) and parse_compact(row[n])
    }


def is_day(cell: str) -> bool:
    """Say whether a cell is a date or could be one in digits."""
    return is_date(cell) or bool(parse_compact(cell))


def _is_data(row: list[str], header: tuple[str, ...]) -> bool:
    dates = date_cells(row, header)
    return bool(dates) and any(
        cell and parse_amount(cell) for n, cell in enumerate(row) if n not in dates
    )


def is_date(cell: str) -> bool:
    """Say whether a cell is a full date, real or written."""
    return isinstance(cell, DateCell) or (bool(cell) and parse_date(cell) is not None)


def _is_complete(grid: Grid, section: Section) -> bool:
    """Say whether a further table holds transactions too, not loans or points."""
    roles = _best_roles(section.header)
    narrated = bool(roles & {"narration", "payee"})
    money = bool(roles & {"amount", "debit", "credit"})
    return narrated and money and _weight(grid, section)[0] > 0


def _without_header(grid: Grid) -> Section | None:
    rows = [n for n, row in enumerate(grid.rows[:_SEARCH_ROWS]) if _is_data(row, ())]
    if not rows:
        return None
    return Section((), None, tuple(range(rows[0], len(grid.rows))))
