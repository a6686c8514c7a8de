"""Letters that stand before every sum of a column: a currency's sign, misprinted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTERED = re.compile(r"([+-]?)\s*([A-Z])\s*(\d[\d.,]*)")
_ENOUGH = 2


def without_signs(rows: Sequence[list[str]]) -> list[list[str]]:
    """Take a letter off that all sums of a column have: `C 500.00`, `+ C 20.00`.

    The rupee's sign is often drawn by a font that calls it `C`. What every sum has
    cannot tell money in from money out.
    """
    width = max(map(len, rows), default=0)
    columns = [n for n in range(width) if _letters_alike(rows, n)]
    return [
        [_bare(cell) if n in columns else cell for n, cell in enumerate(row)]
        for row in rows
    ]


def _letters_alike(rows: Sequence[list[str]], column: int) -> bool:
    cells = [row[column] for row in rows if len(row) > column]
    found = [match for cell in cells if (match := _LETTERED.fullmatch(cell))]
    bare = sum(cell[:1].isdigit() and "." in cell for cell in cells)
    return len(found) >= _ENOUGH and len({m[2] for m in found}) == 1 and not bare


def _bare(cell: str) -> str:
    match = _LETTERED.fullmatch(cell)
    return f"{match[1]}{match[3]}" if match else cell
