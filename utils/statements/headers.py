"""Rows that name the columns: told by their words, or by where they stand."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from utils.currencies import currency_of
from utils.money import parse_amount
from utils.statements.days import is_date
from utils.statements.words import MONEY_ROLES, best_role, is_header, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_SEARCH_ROWS = 400
_NEAR_TOP = 60
_KIND_DIGITS = 2  # of the kind of a record, which stands before names too
_SEVERAL_NAMES = 4
_ABOVE = 3  # a header may have a blank line or a rule below it


def header_rows(grid: Grid) -> list[tuple[int, list[str]]]:
    """List the rows whose words name the columns of a statement."""
    return [
        _joined_with_below(grid, index) or (index, _joined_with_above(grid, index, row))
        for index, row in enumerate(grid.rows)
        if not _begins_as_data(row[0]) and is_header(row)
    ]


def _begins_as_data(cell: str) -> bool:
    """Tell most rows of data at a glance: they begin with a date or a number."""
    return len(cell) > _KIND_DIGITS and cell[0].isdigit() and cell[-1].isdigit()


def _joined_with_below(grid: Grid, index: int) -> tuple[int, list[str]] | None:
    """Add the line below where it splits a name: Amount over Debit and Credit."""
    row, *below = grid.rows[index : index + 2]
    if not below or not _may_name(below[0]) or is_header(below[0]):
        return None
    joined = [f"{a} {b}".strip() for a, b in zip(row, below[0], strict=True)]
    sides = best_roles(below[0]) & {"debit", "credit"}
    better = len(sides) > len(best_roles(row) & {"debit", "credit"})
    return (index + 1, joined) if better else None


def _joined_with_above(grid: Grid, index: int, row: list[str]) -> list[str]:
    """Add the line above where the names stand on two: Withdrawal over Amt."""
    above = grid.rows[index - 1] if index else []
    if sum(map(bool, above)) < 2 or any(cell[:1].isdigit() for cell in above):
        return row
    joined = [f"{a} {b}".strip() for a, b in zip(above, row, strict=True)]
    return joined if len(best_roles(joined)) > len(best_roles(row)) else row


def best_roles(header: Sequence[str]) -> set[str]:
    """Say which part each name of a header speaks for most."""
    return {
        max(words, key=lambda r: words[r]) for h in header if (words := roles_of(h))
    }


def without_shared_words(header: Sequence[str]) -> list[str]:
    """Take off words with which every name ends: `Débito de Transacción`.

    What all of them say tells no column from another.
    """
    words = [name.split() for name in header]
    filled = [one for one in words if one]
    shortest = min(map(len, filled), default=0)
    shared = 0
    while shared < shortest - 1 and len({one[-1 - shared] for one in filled}) == 1:
        shared += 1
    several = len(filled) >= _SEVERAL_NAMES
    return [" ".join(one[: len(one) - shared]) if several else name
            for one, name in zip(words, header, strict=True)]  # fmt: skip


def first_header(grid: Grid) -> int | None:
    """Find the first row near the top whose words name columns."""
    near = enumerate(grid.rows[:_NEAR_TOP])
    return next((n for n, names in near if is_header(names)), None)


def rows_below(grid: Grid, header: int) -> tuple[list[int], list[int]]:
    """List where a header stands, again on each page, and the rows up to another."""
    names = grid.rows[header]
    again, body = [header], []
    for n in range(header + 1, len(grid.rows)):
        row = grid.rows[n]
        if row == names:
            again.append(n)
        elif not _begins_as_data(row[0]) and is_header(row):
            break
        else:
            body.append(n)
    return again, body


def two_row_headers(grid: Grid) -> list[tuple[int, list[str]]]:
    """Join headers of which neither line is one alone."""
    rows = grid.rows[:_SEARCH_ROWS]
    for index, (upper, lower) in enumerate(pairwise(rows)):
        if not (_may_name(upper) and _may_name(lower)):
            continue
        joined = [f"{a} {b}".strip() for a, b in zip(upper, lower, strict=True)]
        if is_header(joined):
            return [(index + 1, joined)]
    return []


def header_above(grid: Grid, first: int) -> int | None:
    """Find the header right above the first row of data by its place alone.

    In a language nobody thought of, names still are words over most of the columns.
    """
    filled = sum(map(bool, grid.rows[first]))
    for index in range(first - 1, max(-1, first - 1 - _ABOVE), -1):
        row = grid.rows[index]
        if _is_rule(row):
            continue
        names = sum(map(bool, row))
        return index if _may_name(row) and names * 2 > filled else None
    return None


def _may_name(row: Sequence[str]) -> bool:
    """Say whether cells could be names: several, and neither dates nor amounts."""
    cells = [cell for cell in row if cell]
    return len(cells) > 1 and not any(
        cell[:1].isdigit() or is_date(cell) or parse_amount(cell) for cell in cells
    )


def _is_rule(row: Sequence[str]) -> bool:
    return not any(any(map(str.isalnum, cell)) for cell in row)


def beside_codes(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Give amounts without a name the one that stands over their currencies.

    `Mutation,,Balance,` may head EUR and -10.00, EUR and 990.00.
    """
    names = list(header)
    width = min(map(len, (header, *rows)))  # of a table whose last columns are empty
    for n, name in enumerate(header[: width - 1]):
        if not header[n + 1] and best_role(name) in MONEY_ROLES:
            codes = [row[n] for row in rows if row[n]]
            amounts = [row[n + 1] for row in rows if row[n + 1]]
            coded = codes and all(currency_of(c) and not c.isdigit() for c in codes)
            if coded and amounts and all(map(parse_amount, amounts)):
                names[n : n + 2] = "", name
    return names
