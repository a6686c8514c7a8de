"""A table as read, small enough to be kept and shown to whoever corrects it."""

from __future__ import annotations

import hashlib
from itertools import chain
from typing import TYPE_CHECKING, Final

from utils.domain import ColumnRole
from utils.money import parse_amount
from utils.statements.days import is_date
from utils.statements.mapping import hints_for, line_labels
from utils.statements.words import fold
from utils.table_preview import (
    LONGEST_CELL,
    MOST_COLUMNS,
    LineKind,
    TableLine,
    TablePreview,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from utils.domain import Layout, ReadHints
    from utils.statements.cells import Grid
    from utils.statements.transactions import TableRead

_BEFORE: Final = 15
_FIRST: Final = 30
_LAST: Final = 5


def table_of(
    grids: Sequence[Grid], read: TableRead, layout: Layout, hints: ReadHints
) -> TablePreview:
    """Show a table with the parts that its columns were read in."""
    grid, section = read.grid, read.plan.section
    labels = line_labels(grid, several=len(grids) > 1)
    skipped = {n for n, label in enumerate(labels) if label in hints.skip_lines}
    filled = [n for n in (*section.body, *sorted(skipped)) if any(grid.rows[n])]
    body = sorted(set(filled) - {section.header_row})
    above = [n for n in range(section.start) if any(grid.rows[n])][-_BEFORE:]
    header = [] if section.header_row is None else [section.header_row]
    drafts = {draft.place for draft in read.found.drafts}

    def kind(n: int) -> LineKind:
        if n == section.header_row:
            return LineKind.HEADER
        if n in skipped:
            return LineKind.LEFT_OUT
        if n < section.start:
            return LineKind.BEFORE
        if n in drafts:
            return LineKind.ROW
        unreadable = n in read.found.faults
        return LineKind.UNREADABLE if unreadable else LineKind.OTHER

    shown = chain(above, header, _ends(body))
    width = min(len(layout.columns), MOST_COLUMNS)
    told = dict(hints_for(section, section, hints).columns)
    return TablePreview(
        columns=tuple(
            (name, told.get(n, role))
            for n, (name, role) in enumerate(layout.columns[:width])
        ),
        lines=tuple(
            TableLine(labels[n], _cells(read.plan.rows.get(n, grid.rows[n]), width),
                      kind(n))
            for n in dict.fromkeys(shown)
        ),
        row_count=len(body),
        fingerprint=layout.fingerprint,
        header_line=labels[header[0]] if header else None,
        sheets=_sheets(grids),
        directed=read.scheme.direction,
    )  # fmt: skip


def bare_table(grids: Sequence[Grid]) -> TablePreview | None:
    """Show the cells of a file in which no table was found; None where it has none."""
    grid = max(grids, key=lambda g: sum(map(any, g.rows)), default=None)
    filled = [] if grid is None else [n for n, row in enumerate(grid.rows) if any(row)]
    if grid is None or not filled:
        return None
    labels = line_labels(grid, several=len(grids) > 1)
    used = max(n + 1 for row in filled for n, c in enumerate(grid.rows[row]) if c)
    width = min(used, MOST_COLUMNS)
    shown = [*filled[:_BEFORE], *_ends(filled[_BEFORE:])]
    return TablePreview(
        columns=(("", str(ColumnRole.IGNORE)),) * width,
        lines=tuple(
            TableLine(labels[n], _cells(grid.rows[n], width), LineKind.OTHER)
            for n in shown
        ),
        row_count=len(filled),
        fingerprint=_guessed_fingerprint(grid, filled, used),
        sheets=_sheets(grids),
    )


def _guessed_fingerprint(grid: Grid, filled: Sequence[int], width: int) -> str:
    """Tell layouts apart by the line that looks most like column names."""

    def names(n: int) -> int:
        cells = [cell for cell in grid.rows[n] if cell]
        plain = not any(parse_amount(cell) or is_date(cell) for cell in cells)
        return len(cells) if plain and len(cells) > 1 else 0

    best = max(filled[: _BEFORE + _FIRST], key=names)
    words = "|".join(map(fold, grid.rows[best])) if names(best) else ""
    return hashlib.sha256(f"?{width}|{words}".encode()).hexdigest()[:16]


def _ends(indices: Sequence[int]) -> Iterable[int]:
    return [*indices[:_FIRST], *indices[_FIRST:][-_LAST:]]


def _cells(row: Sequence[str], width: int) -> tuple[str, ...]:
    return tuple(str(cell)[:LONGEST_CELL] for cell in row[:width])


def _sheets(grids: Sequence[Grid]) -> tuple[str, ...]:
    named = dict.fromkeys(grid.sheet for grid in grids if grid.sheet)
    return tuple(named) if len(named) > 1 else ()
