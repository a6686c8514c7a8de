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
    told = {
        n: letters
        for n, name in enumerate(grid.rows[header])
        if (letters := _letters(name))
    }
    body = rows_below(grid, header)[1] if told else []
    rows = [list(row) for row in grid.rows] if told else grid.rows
    for column, letters in told.items():
        cells = {index: fold(rows[index][column]) for index in body}
        if letters is _DEPOSITS and not letters.keys() <= set(cells.values()):
            continue
        for index, cell in cells.items():
            rows[index][column] = letters.get(cell, rows[index][column])
    return replace(grid, rows=rows) if told else grid


def _letters(name: str) -> dict[str, str]:
    """Read what letters below a name stand for; they have to name both directions."""
    defined = {fold(letter): word for letter, word in _DEFINED.findall(name)}
    if set(map(direction_of, defined.values())) == _SIDES:
        return defined
    words = roles_of(name)
    return _DEPOSITS if words.get("flag") or words.keys() >= _SIDES else {}
