"""Ticks or accounts below In and Out beside an amount, made a column of directions."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Final

from utils.money import parse_amount
from utils.statements import vocabulary
from utils.statements.days import is_day
from utils.statements.headers import first_header, rows_below
from utils.statements.words import fold, phrases, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_FLAG: Final = "Dr/Cr"  # what the header becomes; its cells are these two
_OUT, _CAME = "Dr", "Cr"
_WAYS: Final = phrases(vocabulary.WAYS_OF_ACCOUNTS)


def join_ticks(grid: Grid) -> Grid:
    """Write which of two columns is ticked into the first of them.

    One mark has to stand in just one of the two in each row: no number, and no word,
    which may name the account that was debited. Below Expense and Income it names the
    one that paid or was paid.
    """
    header = first_header(grid)
    if header is None:
        return grid
    outs, ins = (_marked(grid, header, side) for side in ("debit", "credit"))
    pairs = list(product(outs, ins))
    headers, below = rows_below(grid, header) if pairs else ([], [])
    body = [n for n in below if _has_day(grid, n)]
    names = grid.rows[header]
    fitting = (p for p in pairs if _tell_ways(grid, p, body, names))
    pair = next(fitting, None)
    return _joined(grid, headers, pair, body) if pair else grid


def _has_day(grid: Grid, index: int) -> bool:
    return any(map(is_day, filter(None, grid.rows[index])))


def _marked(grid: Grid, header: int, side: str) -> list[int]:
    """List the columns of marks that are just called so, not `Debit card`."""
    names = grid.rows[header]
    columns = [
        n for n, name in enumerate(names) if roles_of(_bare(name)).get(side) == 1
    ]
    body = grid.rows[header + 1 :]
    firsts = (next((row[n] for row in body if row[n]), "") for n in columns)
    return [
        n
        for n, cell in zip(columns, firsts, strict=True)
        if _is_mark(cell) or (_names_a_way(names[n]) and not parse_amount(cell))
    ]


def _bare(name: str) -> str:
    """Leave out what stands in brackets behind a name."""
    return name.partition("(")[0]


def _names_a_way(name: str) -> bool:
    return fold(_bare(name)) in _WAYS


def _tell_ways(
    grid: Grid, pair: tuple[int, int], body: Sequence[int], names: Sequence[str]
) -> bool:
    """Say whether each row has a tick or an account in just one of two columns."""
    cells = [(grid.rows[n][pair[0]], grid.rows[n][pair[1]]) for n in body]
    if not cells or any(bool(out) == bool(came) for out, came in cells):
        return False
    named = all(_names_a_way(names[n]) for n in pair)
    return _are_ticks(cells) or (named and _are_accounts(cells))


def _are_ticks(cells: Sequence[tuple[str, str]]) -> bool:
    marks = {out or came for out, came in cells}
    used = any(out for out, _ in cells) and any(came for _, came in cells)
    return used and len(marks) == 1 and all(map(_is_mark, marks))


def _are_accounts(cells: Sequence[tuple[str, str]]) -> bool:
    return not any(_is_mark(cell) or parse_amount(cell) for cell in map(max, cells))


def _is_mark(text: str) -> bool:
    return sum(map(str.isalpha, text)) <= 1 and not parse_amount(text)


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
        mark = grid.rows[index][first] or grid.rows[index][second]
        rows[index][first], rows[index][second] = said, "" if _is_mark(mark) else mark
    return replace(grid, rows=rows)
