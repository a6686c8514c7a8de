"""Letters of a column of directions, written out as its name defines them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.statements.headers import first_header, rows_below
from utils.statements.words import direction_of, fold, roles_of

if TYPE_CHECKING:
    from utils.statements.cells import Grid

_DEFINED: Final = re.compile(r"\b([^\W\d_]{1,2})\s*[-–=:]\s*([^\W\d_]{3,})")
_DEPOSITS: Final = {"d": "Deposit", "w": "Withdrawal"}  # D beside W is no debit
_SIDES: Final = {"debit", "credit"}


def spell_letters(grid: Grid) -> Grid:
    """Write `Deposit` for D below `Type (D-Deposit/W-Withdrawal)`, or beside W."""
    header = first_header(grid)
    if header is None:
        return grid
    names = grid.rows[header]
    told = [n for n, name in enumerate(names) if _speaks_of_ways(name)]
    body = rows_below(grid, header)[1] if told else []
    rows = [list(row) for row in grid.rows] if told else grid.rows
    for column in told:
        letters = _defined(names[column])
        cells = {index: fold(rows[index][column]) for index in body}
        if not letters and set(cells.values()) - {""} == _DEPOSITS.keys():
            letters = _DEPOSITS
        for index, cell in cells.items():
            rows[index][column] = letters.get(cell, rows[index][column])
    return replace(grid, rows=rows) if told else grid


def _defined(name: str) -> dict[str, str]:
    return {fold(letter): word for letter, word in _DEFINED.findall(name)}


def _speaks_of_ways(name: str) -> bool:
    """Say whether a name is one of directions, by itself or by what it defines.

    What it defines in words that nobody knows is written out, too, and asked about.
    """
    words = roles_of(name)
    ways = set(map(direction_of, _defined(name).values()))
    return ways == _SIDES or "flag" in words or words.keys() >= _SIDES
