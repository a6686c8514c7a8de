"""Amounts that have a column for each currency, made one amount and its currency."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.currencies import currency_of
from utils.statements.accounts import currency_in
from utils.statements.days import is_day
from utils.statements.headers import first_header, rows_below
from utils.statements.money_columns import moves
from utils.statements.vocabulary import CURRENCY_WORDS
from utils.statements.words import fold, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_SEVERAL: Final = 2
_AMOUNT: Final = "Amount"  # what the headers of the joined columns become
_CURRENCY: Final = "Currency"
_ANY_CURRENCY: Final = ""  # pesos, of many countries: the account's own


def join_currencies(grid: Grid) -> Grid:
    """Write each row's amount into one column, and which one it stood in into another.

    What was paid abroad stands beside what it cost here; columns of which no row fills
    two, and each row one, are amounts in as many currencies. Their names differ in
    nothing else, and no balance beside them is of one currency only.
    """
    header = first_header(grid)
    codes = _currencies(grid.rows[header]) if header is not None else {}
    if header is None or not codes:
        return grid
    headers, body = rows_below(grid, header)
    moved = _moved(grid, list(codes), body)
    return _joined(grid, headers, codes, moved) if moved else grid


def _currencies(names: Sequence[str]) -> dict[int, str]:
    """Give the currencies of amount columns; none unless each has its own."""
    if any("balance" in roles_of(name) for name in names):
        return {}
    amounts = [n for n, name in enumerate(names) if _may_be_amount(name)]
    found = {n: code for n in amounts if (code := _currency(names[n])) is not None}
    several = len(found) >= _SEVERAL and len(set(found.values())) == len(found)
    alike = len({_without_currency(names[n]) for n in amounts}) == 1
    return found if several and alike and len(found) == len(amounts) else {}


def _may_be_amount(name: str) -> bool:
    roles = roles_of(name)
    return "amount" in roles or (not roles and currency_in(name) is not None)


def _currency(name: str) -> str | None:
    words = fold(name).split()
    said = (CURRENCY_WORDS[word] for word in words if word in CURRENCY_WORDS)
    return currency_in(name) or next(said, None)


def _without_currency(name: str) -> str:
    words = re.findall(r"\w+", fold(name))
    return " ".join(w for w in words if not (w in CURRENCY_WORDS or currency_of(w)))


def _moved(grid: Grid, columns: list[int], body: Sequence[int]) -> dict[int, int]:
    """Say in which column each row's amount stands; nothing where it stands in two.

    A day on which nothing moved stands in the first: zeros are no currency.
    """
    found: dict[int, int] = {}
    still: dict[int, int] = {}
    for index in body:
        row = grid.rows[index]
        filled = [n for n in columns if moves(row[n])]
        if len(filled) == 1:
            found[index] = filled[0]
        elif any(map(is_day, row)):
            if filled:
                return {}
            still[index] = columns[0]
    return found | still if len(set(found.values())) == len(columns) else {}


def _joined(
    grid: Grid, headers: Sequence[int], codes: dict[int, str], moved: dict[int, int]
) -> Grid:
    amount, currency, *others = codes
    rows = [list(row) for row in grid.rows]
    for header in headers:
        rows[header][amount], rows[header][currency] = _AMOUNT, _CURRENCY
        for n in others:
            rows[header][n] = ""
    for index, column in moved.items():
        code, cell = codes[column], rows[index][column]
        for n in codes:
            rows[index][n] = ""
        # The sign that pesos share with the dollar says nothing below their name.
        plain = cell if code else type(cell)(cell.replace("$", "").replace(" ", ""))
        rows[index][amount], rows[index][currency] = plain, code
    return replace(grid, rows=rows)
