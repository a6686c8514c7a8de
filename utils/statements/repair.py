"""Rows with more cells than the header: put right where only one way makes sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.sentences import sentence
from utils.statements.columns import is_blank
from utils.statements.days import is_date
from utils.statements.words import DATE_ROLES, MONEY_ROLES, roles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from utils.sentences import Sentence
    from utils.statements.amounts import Row
    from utils.statements.cells import Grid
    from utils.statements.sections import Section

_MAX_EXTRA_CELLS = 12
_MAX_WAYS = 200


def fit_rows(
    grid: Grid, section: Section
) -> tuple[dict[int, Row], dict[int, Sentence]]:
    """Bring a table's rows to the width of its header.

    Unquoted thousands commas and delimiters inside a narration split cells; they are
    joined again where exactly one way fits the columns' kinds.

    Returns:
        The rows by index, and reasons by index for rows that fit in no way.
    """
    width = _width(grid, section)
    rows: dict[int, Row] = {}
    faults: dict[int, Sentence] = {}
    kinds = [_kind(name) for name in section.header]
    kinds += [""] * (width - len(kinds))
    for n in section.body:
        row = grid.rows[n]
        if n in grid.bad_rows:
            faults[n] = grid.bad_rows[n]
            continue
        if len(row) > width and any(row[width:]):
            found = _refit(row[: grid.widths[n]], kinds[:width], grid.delimiter or ",")
            if found is None:
                cells = sum(map(bool, row))
                faults[n] = sentence(
                    "This row has %(cells)s cells; the table has %(width)s.",
                    cells=cells,
                    width=width,
                )
            else:
                rows[n] = found
            continue
        rows[n] = row if len(row) == width else (row + [""] * width)[:width]
    return rows, faults


def _width(grid: Grid, section: Section) -> int:
    """Count the table's columns; rows that all go beyond the header widen it."""
    full = len(grid.rows[0]) if grid.rows else 0
    if section.header_row is None:
        widths = [grid.widths[n] for n in section.body if grid.widths[n] > 1]
        return max(set(widths), key=widths.count, default=full)
    header = grid.widths[section.header_row]
    if grid.delimiter is None or header == full:
        return full
    filled = [grid.rows[n] for n in section.body if any(grid.rows[n])]
    wider = [_used(row) for row in filled if any(row[header:])]
    same = len(set(wider)) == 1 and len(wider) * 2 > len(filled)
    return wider[0] if same else header


def _used(row: Row) -> int:
    return max((n + 1 for n, cell in enumerate(row) if cell), default=0)


def _kind(header: str) -> str:
    words = roles_of(header)
    best = max(words, key=lambda role: words[role], default="")
    if set(DATE_ROLES) & set(words) and best in DATE_ROLES:
        return "date"
    if best in MONEY_ROLES or (set(MONEY_ROLES) & set(words) and words[best] < 0.7):
        return "money"
    return "narration" if "narration" in words else "text"


def _refit(row: Row, kinds: Sequence[str], delimiter: str) -> Row | None:
    while row and not row[-1]:
        row = row[:-1]
    if len(row) > len(kinds) + _MAX_EXTRA_CELLS:
        return None
    ways = []
    for way in _ways(row, kinds, delimiter):
        ways.append(way)
        if len(ways) > _MAX_WAYS:
            return None
    if not ways:
        return None
    cheapest = min(cost for cost, _ in ways)
    best = [cells for cost, cells in ways if cost == cheapest]
    return best[0] if len(best) == 1 else None


def _ways(row: Row, kinds: Sequence[str], delimiter: str) -> Iterator[tuple[int, Row]]:
    """List the ways to join neighbouring cells so that each column gets its kind."""
    if not kinds:
        if not row:
            yield 0, []
        return
    most = len(row) - len(kinds) + 1
    for taken in range(1, max(1, most) + 1):
        cost = _cost(row[:taken], kinds[0], delimiter)
        if cost is None:
            continue
        cell = delimiter.join(row[:taken])
        for rest_cost, rest in _ways(row[taken:], kinds[1:], delimiter):
            yield cost + rest_cost, [cell, *rest]


def _cost(cells: Row, kind: str, delimiter: str) -> int | None:
    """Say how odd these cells are as one of this kind; None where they cannot be."""
    joined = delimiter.join(cells)
    if kind == "date":
        return 0 if len(cells) == 1 and (is_date(joined) or not joined) else None
    if kind == "money":
        return _money_cost(cells, joined)
    if len(cells) == 1:
        return 2 if cells[0] and kind == "narration" and parse_amount(joined) else 0
    if any(is_date(cell) or parse_amount(cell) or not cell for cell in cells):
        return None
    return len(cells) if kind == "narration" else 4 * len(cells)


def _money_cost(cells: Row, joined: str) -> int | None:
    if is_blank(joined):
        return 0
    text = parse_amount(joined)
    if text is None or text.magnitude(".") is None:
        return None
    # 1,234.56 is one amount; its pieces 1 and 234.56 are two less likely ones.
    return 0 if len(cells) > 1 or "." in joined else 3
