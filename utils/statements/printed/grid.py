"""Printed lines to a grid: headers, columns and rows by where the words stand."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from utils.money import parse_amount
from utils.statements.cells import Grid, clean, make_grid, row_faults
from utils.statements.days import is_date
from utils.statements.printed.columns import cells_of, columns_of, gutters
from utils.statements.printed.entries import sums_come_last
from utils.statements.printed.headers import Header, find_header
from utils.statements.printed.lines import WRAP_PITCH
from utils.statements.printed.rows import Row, rows_of
from utils.statements.printed.signs import join_marks, without_signs
from utils.statements.printed.years import date_lines
from utils.statements.short_days import is_short_day
from utils.statements.words import DATE_ROLES, best_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from utils.statements.printed.lines import Line
    from utils.statements.printed.pages import Sheet

_RULE_TOLERANCE = 1.5


class _Layout(NamedTuple):
    """How the tables with the same header are set."""

    names: list[str]
    ends: list[float]
    late: bool  # an entry's sum stands on the last of its lines


@dataclass
class _Table:
    """A header and the lines below it, page by page; no header before the first."""

    header: Header | None = None
    label: str = ""
    parts: list[tuple[Sheet, list[Line]]] = field(default_factory=list)

    @property
    def body(self) -> list[Line]:
        """All its lines."""
        return [line for _, lines in self.parts for line in lines]


def printed_grid(sheets: Sequence[Sheet], kind: str, **source: object) -> Grid:
    """Read the tables on printed pages; the reasoning over cells is the tables' own.

    Args:
        sheets: the pages.
        kind: the grid's format.
        source: what else the grid should know of the file.

    Raises:
        StatementError: too_many_rows or too_large.
    """
    dated = date_lines([join_marks(sheet.lines) for sheet in sheets])
    sheets = [replace(s, lines=part) for s, part in zip(sheets, dated, strict=True)]
    tables = _tables(sheets)
    layouts = _layouts(tables)
    rows = [row for table in tables for row in _rows(table, layouts)]
    cells = without_signs([[clean(cell) for cell in row.cells] for row in rows])
    labels = [row.label for row in rows]
    return make_grid(cells, labels, kind, bad_rows=row_faults(cells), **source)


def _tables(sheets: Sequence[Sheet]) -> list[_Table]:
    """Cut the pages at their headers; a table goes on over pages without one."""
    tables = [_Table()]
    for sheet in sheets:
        part: list[Line] = []
        tables[-1].parts.append((sheet, part))
        skip = 0
        for n, line in enumerate(sheet.lines):
            if skip:
                skip -= 1
                continue
            header = find_header(sheet.lines[n : n + 3], _rules_beside(sheet, line))
            if header:
                part = []
                tables.append(_Table(header, line.label, [(sheet, part)]))
                skip = header.count - 1
            else:
                part.append(line)
    return tables


def _rules_beside(sheet: Sheet, line: Line) -> list[float]:
    found: list[float] = []
    beside = (x for x, top, foot in sheet.rules.vertical if top <= line.middle <= foot)
    for x in sorted(beside):
        if not found or x - found[-1] > _RULE_TOLERANCE:
            found.append(x)
    return found


def _layouts(tables: Sequence[_Table]) -> dict[Header, _Layout]:
    """Of pages with the same header each tells where the columns stand on all."""
    bodies: dict[Header, list[Line]] = {}
    for table in tables:
        if table.header is not None:
            bodies.setdefault(table.header, []).extend(table.body)
    return {header: _layout(header, body) for header, body in bodies.items()}


def _layout(header: Header, body: list[Line]) -> _Layout:
    names, ends = columns_of(header, body)
    return _Layout(names, ends, sums_come_last(body, ends))


def _rows(table: _Table, layouts: dict[Header, _Layout]) -> Iterator[Row]:
    if table.header is None:
        yield from _rows_without_header(table)
        return
    names, ends, late = layouts[table.header]
    yield Row(names, table.label)
    for sheet, part in table.parts:
        lines = _dated(part, names, ends)
        yield from rows_of(lines, ends, _rules_across(sheet, table.header), late=late)
        # Page footers and letterheads are no part of the table.
        yield Row([], lines[-1].label if lines else table.label)


def _dated(lines: list[Line], names: list[str], ends: list[float]) -> list[Line]:
    """Mark the lines whose day stands behind other columns, below a name for days."""
    roles = map(best_role, names)
    column = next((n for n, role in enumerate(roles) if role in DATE_ROLES), 0)
    if not column:
        return lines
    days = [cells_of(line, ends)[column] for line in lines]
    return [
        replace(line, dated=True) if is_date(day) or is_short_day(day) else line
        for line, day in zip(lines, days, strict=True)
    ]


def _rules_across(sheet: Sheet, header: Header) -> list[float]:
    wide = (header.phrases[-1].x1 - header.phrases[0].x0) / 2
    return sorted(y for y, x0, x1 in sheet.rules.horizontal if x1 - x0 >= wide)


def _rows_without_header(table: _Table) -> Iterator[Row]:
    dated = [line for line in table.body if line.has_date]
    # Lines about the statement itself name days too, and stand where they like.
    ends = gutters([line for line in dated if line.has_money] or dated)
    group: list[Line] = []  # a row and the texts that go on below it
    for line in table.body:
        column = _text_column(line, group, ends) if group else 0
        group = [line] if line.has_date else [*group, line] if column else []
        texts = [phrase.text for phrase in line.phrases()]
        if line.has_date:
            texts = cells_of(line, ends)
        elif column:
            texts = [*[""] * column, *texts, *[""] * (len(ends) - column)]
        yield Row(texts, line.label)


def _text_column(line: Line, group: Sequence[Line], ends: Sequence[float]) -> int:
    """Find the column of a text that goes on below its row's; 0 where none does."""
    near = 0 < line.top - group[-1].top <= WRAP_PITCH * line.em
    if line.has_date or line.has_money or not near or len(line.phrases()) > 1:
        return 0
    x0 = line.words[0].x0
    above = [p for p in group[0].phrases() if abs(p.x0 - x0) <= line.em]
    texts = (p for p in above if not (is_date(p.text) or parse_amount(p.text)))
    return next((bisect(ends, p.x0) for p in texts), 0)
